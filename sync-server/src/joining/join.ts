import type { ApiFault, JoinedAnswer, NewDevice, RedeemCommand } from "@circle/review/commands";
import type { PersonId, ReviewId } from "@circle/review/ids";
import { sessionProofBytes } from "@circle/sync/statement-bytes";
import { auditOf } from "../commands/audit.ts";
import { done, type Outcome, refused } from "../commands/outcome.ts";
import type { Decision, View } from "../reviews/review-log.ts";
import { type Saying, stateIt } from "../reviews/state-it.ts";
import type { Server } from "../server.ts";
import type { Write } from "../store/log-store.ts";
import { DEVICES_OF_PERSON } from "../sync/limits.ts";
import { codeFault, invitationBy } from "./invitations.ts";
import { publicKeyOf } from "./key-cache.ts";
import { signatureHolds } from "./keys.ts";
import { liveMemberships, personOf, reviewsOf } from "./people.ts";
import { newSession, type Session, sessionByHash } from "./sessions.ts";

export type Joined = { readonly answer: JoinedAnswer; readonly token: string };

/**
 * Makes this tablet the invited person's. May come twice: the tablet that used the code is given the same again.
 * A tablet that is somebody else's spends nothing.
 */
export async function redeem(
  server: Server,
  { code, device, proof }: RedeemCommand,
  session: Session,
  view: View,
): Promise<Decision<Outcome<Joined>>> {
  const invitation = await invitationBy(server, code);
  const isRepeat = invitation?.usedBy === device.id;
  const fault = isRepeat ? null : codeFault(invitation, server.now());
  if (fault !== null || invitation === undefined) return refused(fault ?? { kind: "codeUnknown" });
  const { person, review, codeHash } = invitation;
  const member = (await view.state(review)).marks.facts.members.get(person);
  if (member === undefined || member.ended) return refused({ kind: "codeWithdrawn" });
  const taken = await takenBySomeoneElse(server, device, person, session);
  if (taken !== null) return refused(taken);
  if (!holdsKey(device, code, proof)) return refused({ kind: "badProof" });
  const used: Write = { kind: "invitationUsed", codeHash, by: device.id };
  const detail = `${member.name}, ${device.name}`;
  const audit = auditOf(server, { review, person, act: isRepeat ? "joinedAgain" : "joined", detail });
  return await registered(server, view, person, device, { writes: [used, audit], recordedIn: review });
}

/** The tablet that asks has the key that it names, which others may have seen. Else a used code would open to them too. */
function holdsKey({ id, publicKey }: NewDevice, code: string, proof: string): boolean {
  const key = publicKeyOf(publicKey);
  const said = sessionProofBytes({ nonce: code, device: id });
  return key !== null && signatureHolds(key, said, Buffer.from(proof, "base64url"));
}

/**
 * A further device of a person who has a session: an installed app that got the cookie but not the key. No proof is
 * asked that it has the key it names: with somebody else's it could do nothing, since what that one signs names its own
 * device or is of an opening of its own person. Whoever is in no review gets no device: nothing would count how many.
 */
export async function registerDevice(
  server: Server,
  device: NewDevice,
  session: Session,
  view: View,
): Promise<Decision<Outcome<Joined>>> {
  const { store, now } = server;
  const isLive = session.state === "live" && (await sessionByHash(store, session.tokenHash, now())).state === "live";
  if (!isLive) return refused({ kind: "signedOut" }); // perhaps since it was asked: somebody else had their turn
  if ((await liveMemberships(store, session.person)).length === 0) return refused({ kind: "forbidden" });
  const taken = await takenBySomeoneElse(server, device, session.person, session);
  if (taken !== null) return refused(taken);
  const known = new Set((await store.devicesOf(session.person)).map(({ device: id }) => id));
  if (!known.has(device.id) && known.size >= DEVICES_OF_PERSON) return refused({ kind: "forbidden" });
  return await registered(server, view, session.person, device, { writes: [], recordedIn: null });
}

async function takenBySomeoneElse(
  { store }: Server,
  device: NewDevice,
  person: PersonId,
  session: Session,
): Promise<ApiFault | null> {
  const grants = await store.grantsOf(device.id);
  const owner = grants[0]?.person ?? (session.state === "live" ? session.person : person);
  if (owner !== person) return { kind: "joinedAsSomeoneElse", name: (await personOf(store, owner))?.name ?? "" };
  if (session.state === "live" && session.person !== person) {
    return { kind: "joinedAsSomeoneElse", name: (await personOf(store, session.person))?.name ?? "" };
  }
  if (grants.some(({ ended }) => ended)) return { kind: "deviceEnded" };
  const isKey =
    publicKeyOf(device.publicKey) !== null && grants.every(({ publicKey }) => publicKey === device.publicKey);
  return isKey ? null : { kind: "invalid", faults: [{ field: "device.publicKey", problem: "malformed" }] };
}

/**
 * Grants for this device, and for all others of the person, wherever they are a member and one is missing. That it was
 * added is on record in each review but the one in which that is said already.
 */
async function registered(
  server: Server,
  view: View,
  person: PersonId,
  device: NewDevice,
  before: { readonly writes: readonly Write[]; readonly recordedIn: ReviewId | null },
): Promise<Decision<Outcome<Joined>>> {
  const { store, key, now } = server;
  const known = (await store.devicesOf(person)).filter(({ ended }) => !ended);
  const devices = new Map<string, NewDevice>(
    known.map(({ device: id, name, publicKey }) => [id, { id, name, publicKey }]),
  );
  devices.set(device.id, device);
  const states = [];
  const writes: Write[] = [...before.writes];
  for (const { review } of await liveMemberships(store, person)) {
    const missing = await grantsMissing(view, review, person, [...devices.values()]);
    if (missing.length === 0) continue;
    const stated = stateIt(await view.state(review), key, now(), missing);
    states.push(stated.state);
    writes.push(...stated.writes);
    const isNew = missing.some((grant) => grant.device === device.id);
    if (isNew && review !== before.recordedIn) {
      writes.push(auditOf(server, { review, person, act: "deviceAdded", detail: device.name }));
    }
  }
  const session = newSession(person, device.id, now());
  const found = await personOf(store, person);
  if (found === undefined) throw new Error("a member without a name");
  const answer = { person: found, serverKey: key.publicKey, reviews: await reviewsOf(store, person) };
  return done({ answer, token: session.token }, [...writes, session.write], states);
}

async function grantsMissing(
  view: View,
  review: ReviewId,
  person: PersonId,
  devices: readonly NewDevice[],
): Promise<readonly Extract<Saying, { readonly kind: "grant" }>[]> {
  const { facts } = (await view.state(review)).marks;
  return devices
    .filter(({ id }) => !facts.devices.has(id))
    .map(({ id, name, publicKey }) => ({ kind: "grant", person, device: id, deviceName: name, publicKey }));
}
