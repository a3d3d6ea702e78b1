import type { DeviceId, PersonId, PersonNumber } from "@circle/review/ids";
import type { Role } from "@circle/review/members";
import type { Statement } from "@circle/review/statements";
import type { StoredStatement } from "../../device/tablet-store.ts";
import { encodeSignedStatement, signStatement } from "@circle/sync/statement";
import { toBase64url } from "../base64url.ts";
import type { Visit } from "./history.ts";
import { type Folder, logPeer, type LogPeer, type PeerFaults } from "./log-peer.ts";
import { pretendedKey } from "./pretended-keys.ts";
import { type Owner, type TabletFaults, tabletInTest, type TabletInTest } from "./tablet-in-test.ts";

export const REVIEW = "visit";
export const WORKBOOK = "self-review";

export const ownerOf = (person: string, number: number, device: string): Owner => ({
  person: person as PersonId,
  number: number as PersonNumber,
  device: device as DeviceId,
});
export const OWNERS = [
  ownerOf("ann", 3, "anns-tablet"),
  ownerOf("ann", 3, "anns-phone"),
  ownerOf("ben", 2_000_000, "bens-tablet"),
];

const server = pretendedKey("the server");

/** A statement as the server would sign it. */
export async function stateInTest(statement: Statement): Promise<StoredStatement> {
  const signed = await signStatement({ review: REVIEW, json: JSON.stringify(statement) }, server.sign);
  return { id: signed.id, review: REVIEW, bytes: encodeSignedStatement(signed) };
}

export type MadeVisit = Visit<Folder> & {
  readonly peer: LogPeer;
  /** One more tablet, with a clock of its own. */
  readonly another: (owner: Owner, now: () => number) => Promise<TabletInTest>;
};

/** Two members of one community, three tablets, one text that they all write in, and a server that knows them. */
export async function madeVisit(faults: PeerFaults & TabletFaults = {}): Promise<MadeVisit> {
  const stated = await Promise.all(statements().map(stateInTest));
  const peer = logPeer(REVIEW, new Map(stated.map(({ id, bytes }) => [id, bytes])), faults);
  let drawn = 0;
  const random32 = () => {
    drawn += 1;
    return drawn;
  };
  const another = async (one: Owner, now: () => number) => {
    const made = tabletInTest(one, {
      review: REVIEW,
      workbook: WORKBOOK,
      serverKey: server.publicKey,
      faults,
      random32,
      now,
    });
    await made.store.putReview(REVIEW, {}, stated);
    return made;
  };
  const tablets = await Promise.all(OWNERS.map((one) => another(one, () => 1)));
  return { review: REVIEW, peer, tablets, another };
}

function statements(): readonly Statement[] {
  return [...OWNERS.map((owner) => memberOf(owner, "host")), ...OWNERS.map(grantOf)];
}

export function memberOf({ person, number }: Owner, role: Role): Statement {
  const by = "coordinator" as PersonId;
  return { kind: "member", at: 1, by, person, number, name: person, roles: [role], background: null };
}

export function grantOf({ person, device }: Owner): Statement {
  const publicKey = toBase64url(pretendedKey(device).publicKey);
  return { kind: "grant", at: 2, person, device, deviceName: device, publicKey };
}
