import type { Person, SessionCommand } from "@circle/review/commands";
import { sessionProofBytes } from "@circle/sync/statement-bytes";
import { command, done, type Outcome } from "../commands/outcome.ts";
import type { Server } from "../server.ts";
import { publicKeyOf } from "./key-cache.ts";
import { signatureHolds } from "./keys.ts";
import { isLiveNonce } from "./nonce.ts";
import { personOf } from "./people.ts";
import { newSession } from "./sessions.ts";

export type Proven = { readonly person: Person; readonly token: string };

/**
 * A session for a device that signs what the server gave it: sessions are renewed without anybody. A proof works once;
 * a tablet whose answer was lost asks for another nonce.
 */
export async function proveDevice(
  server: Server,
  { device, nonce, signature }: SessionCommand,
): Promise<Outcome<Proven>> {
  const { store, key, now } = server;
  const grants = await store.grantsOf(device);
  const [live] = grants;
  if (live === undefined) return { kind: "unknownDevice" };
  if (grants.some(({ ended }) => ended)) return { kind: "deviceEnded" }; // in one review is in all: it is in somebody else's hands
  const deviceKey = publicKeyOf(live.publicKey);
  const isProof =
    deviceKey !== null &&
    isLiveNonce(key, nonce, now()) &&
    signatureHolds(deviceKey, sessionProofBytes({ nonce, device }), Buffer.from(signature, "base64url"));
  const person = await personOf(store, live.person);
  if (!isProof || person === undefined || !server.useNonce(device, nonce, now())) return { kind: "badProof" };
  const session = newSession(live.person, device, now());
  return await command(server, async () => done({ person, token: session.token }, [session.write]));
}
