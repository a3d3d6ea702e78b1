import type { DeviceId, EntryId, PersonId } from "./ids.ts";
import type { Member, Role } from "./members.ts";
import type { OpeningMark, ReviewDetails, Statement } from "./statements.ts";

type Of<Kind extends Statement["kind"]> = Extract<Statement, { readonly kind: Kind }>;

/** A person in the review as last stated. `everRoles` also has the roles they had before. */
export type MemberFacts = Member & {
  readonly statedAt: number;
  readonly everRoles: readonly Role[];
  readonly ended: boolean;
  /** What had been accepted from them when they left or lost a role, also if they came back. */
  readonly accepted: readonly OpeningMark[];
};

export type DeviceFacts = {
  readonly device: DeviceId;
  readonly person: PersonId;
  readonly name: string;
  readonly publicKey: string;
  readonly grantedAt: number;
  readonly ended: boolean;
  /** What had been accepted from it when it ended. */
  readonly accepted: readonly OpeningMark[];
};

export type PublishedVersion = Omit<Of<"published">, "kind">;

/** What all the server's statements about one review come to. */
export type ReviewFacts = {
  readonly details: (ReviewDetails & { readonly revision: number }) | null;
  readonly members: ReadonlyMap<PersonId, MemberFacts>;
  readonly devices: ReadonlyMap<DeviceId, DeviceFacts>;
  /** Changes of ended persons or devices that were taken in all the same. */
  readonly released: ReadonlySet<string>;
  readonly revealed: EntryId | null;
  /** By version, 1 first; where two have the same number, the earlier one first. */
  readonly published: readonly PublishedVersion[];
  readonly closed: boolean;
};

export const NOTHING_STATED: ReviewFacts = {
  details: null,
  members: new Map(),
  devices: new Map(),
  released: new Set(),
  revealed: null,
  published: [],
  closed: false,
};

/** Of two made in the same millisecond, what ends something comes after what began it. */
const ORDER: Readonly<Record<Statement["kind"], number>> = {
  review: 0,
  member: 1,
  background: 2,
  grant: 3,
  revealed: 4,
  published: 5,
  deviceEnded: 6,
  memberEnded: 7,
  released: 8,
  closed: 9,
};

/** The same facts whatever order the statements come in. */
export function factsOf(statements: readonly Statement[]): ReviewFacts {
  return statements.toSorted(inOrder).reduce(statementTaken, NOTHING_STATED);
}

export function inOrder(left: Statement, right: Statement): number {
  return left.at - right.at || ORDER[left.kind] - ORDER[right.kind];
}

/** One statement more, made after all before. A person or device stated again is no longer ended. */
export function statementTaken(facts: ReviewFacts, statement: Statement): ReviewFacts {
  switch (statement.kind) {
    case "review":
      return (facts.details?.revision ?? 0) > statement.revision ? facts : { ...facts, details: detailsOf(statement) };
    case "member":
      return { ...facts, members: withEntry(facts.members, statement.person, memberOf(facts, statement)) };
    case "background": {
      const member = facts.members.get(statement.person);
      if (member === undefined) return facts;
      const { background } = statement;
      return { ...facts, members: withEntry(facts.members, member.person, { ...member, background }) };
    }
    case "memberEnded": {
      const member = facts.members.get(statement.person);
      if (member === undefined) return facts;
      const ended = { ...member, ended: true, accepted: [...member.accepted, ...statement.accepted] };
      return { ...facts, members: withEntry(facts.members, member.person, ended) };
    }
    case "grant":
      return { ...facts, devices: withEntry(facts.devices, statement.device, deviceOf(facts, statement)) };
    case "deviceEnded": {
      const device = facts.devices.get(statement.device);
      if (device === undefined) return facts;
      const ended = { ...device, ended: true, accepted: [...device.accepted, ...statement.accepted] };
      return { ...facts, devices: withEntry(facts.devices, device.device, ended) };
    }
    case "released":
      return { ...facts, released: new Set([...facts.released, ...statement.changes]) };
    case "revealed":
      return { ...facts, revealed: facts.revealed ?? statement.reveal };
    case "published":
      return { ...facts, published: withVersion(facts.published, statement) };
    case "closed":
      return { ...facts, closed: true };
  }
}

function detailsOf({ community, organisation, sector, edition, visitOn, agenda, settings, revision }: Of<"review">) {
  return { community, organisation, sector, edition, visitOn, agenda, settings, revision };
}

function memberOf(
  { members }: ReviewFacts,
  { person, number, name, roles, background, at }: Of<"member">,
): MemberFacts {
  const before = members.get(person);
  const everRoles = [...new Set([...(before?.everRoles ?? []), ...roles])];
  const accepted = before?.accepted ?? [];
  return { person, number, name, roles, background, statedAt: at, everRoles, ended: false, accepted };
}

function deviceOf({ devices }: ReviewFacts, { device, person, deviceName, publicKey, at }: Of<"grant">): DeviceFacts {
  const accepted = devices.get(device)?.accepted ?? [];
  return { device, person, name: deviceName, publicKey, grantedAt: at, ended: false, accepted };
}

function withVersion(published: readonly PublishedVersion[], statement: Of<"published">): readonly PublishedVersion[] {
  const { at, version, by, reason, sha256, draft } = statement;
  // A server set back may have used a number twice before it was told. Both were published, and both stay to be read.
  if (published.some((known) => isPublication(known, statement))) return published;
  return [...published, { at, version, by, reason, sha256, draft }].toSorted(byVersion);
}

type Publication = Pick<PublishedVersion, "version" | "at" | "sha256">;

/** What all versions are ordered by, on server and tablets alike: a new one names the last of them. */
export function byVersion(left: Publication, right: Publication): number {
  return left.version - right.version || left.at - right.at || (left.sha256 < right.sha256 ? -1 : 1);
}

/** Whether both are the same publication: a server set back may have given two the same number. */
export function isPublication(one: Publication, other: Publication): boolean {
  return one.version === other.version && one.at === other.at && one.sha256 === other.sha256;
}

function withEntry<Key, Value>(map: ReadonlyMap<Key, Value>, key: Key, value: Value): ReadonlyMap<Key, Value> {
  return new Map(map).set(key, value);
}

/** The roles somebody has now; none once they have left. */
export function rolesOf(facts: ReviewFacts, person: PersonId): readonly Role[] {
  const member = facts.members.get(person);
  return member === undefined || member.ended ? [] : member.roles;
}
