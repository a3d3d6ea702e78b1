import type { ApiFault, Person, SessionCommand } from "@circle/review/commands";
import { sessionProofBytes } from "@circle/sync/statement";
import { done, type Outcome, refused } from "../commands/outcome.ts";
import type { Decision } from "../reviews/review-log.ts";
import type { Server } from "../server.ts";
import { publicKeyOf } from "./key-cache.ts";
import { signatureHolds } from "./keys.ts";
import { isLiveNonce } from "./nonce.ts";
import { personOf } from "./people.ts";
import { newSession } from "./sessions.ts";

export type Proven = { readonly person: Person; readonly token: string };

/** A session for a device that signs what the server gave it: sessions are renewed without anybody. */
export async function proveDevice(
  server: Server,
  { device, nonce, signature }: SessionCommand,
): Promise<Decision<Outcome<Proven>>> {
  const { store, key, now } = server;
  const grants = await store.grantsOf(device);
  const [live] = grants;
  if (live === undefined) return refused(UNKNOWN);
  if (grants.some(({ ended }) => ended)) return refused(ENDED); // in one review is in all: it is in somebody else's hands
  const deviceKey = publicKeyOf(live.publicKey);
  const isProof =
    deviceKey !== null &&
    isLiveNonce(key, nonce, now()) &&
    signatureHolds(deviceKey, sessionProofBytes({ nonce, device }), Buffer.from(signature, "base64url"));
  const person = await personOf(store, live.person);
  if (!isProof || person === undefined) return refused({ kind: "badProof" });
  const session = newSession(live.person, device, now());
  return done({ person, token: session.token }, [session.write]);
}

const UNKNOWN: ApiFault = { kind: "unknownDevice" };
const ENDED: ApiFault = { kind: "deviceEnded" };
