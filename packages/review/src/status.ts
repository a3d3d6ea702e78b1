import type { DeviceId, EntryId, PersonId, PersonNumber } from "./ids.ts";
import { absencesOf, firstById, isFirm, type ReviewMarks, sealsBy } from "./marks.ts";
import type { Background, Role } from "./members.ts";
import type { MemberFacts, ReviewFacts } from "./review-facts.ts";

export const PHASES = ["preparing", "selfReview", "visiting", "reconciling", "draft", "closed"] as const;
export type Phase = (typeof PHASES)[number];

/** How one tablet stands with the server: "made 7, 5 have arrived". */
export type TabletStatus = {
  readonly device: DeviceId;
  readonly name: string;
  readonly ended: boolean;
  readonly lastContactAt: number | null;
  readonly made: number;
  readonly arrived: number;
};

export type MemberStatus = {
  readonly person: PersonId;
  readonly number: PersonNumber;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly background: Background | null;
  readonly ended: boolean;
  /** `at` by the clock of the tablet on which it was sealed. */
  readonly sealed: { readonly seal: EntryId; readonly at: number } | null;
  readonly absent: { readonly absence: EntryId; readonly reason: string } | null;
  readonly tablets: readonly TabletStatus[];
};

/** How far a review is. Carries no score, no note, and nothing from which one could be told. */
export type ReviewStatus = {
  readonly phase: Phase;
  readonly members: readonly MemberStatus[];
  readonly submitted: { readonly submission: EntryId; readonly at: number } | null;
  readonly revealed: boolean;
  readonly publishedVersion: number;
  readonly closed: boolean;
  /** How many changes wait for release by the lead or a coordinator. */
  readonly quarantined: number;
};

/** What the server knows of a tablet's changes; one that never made contact has none. */
export type TabletContact = Pick<TabletStatus, "lastContactAt" | "made" | "arrived">;

const NO_CONTACT: TabletContact = { lastContactAt: null, made: 0, arrived: 0 };

export function statusOf(
  marks: ReviewMarks,
  contacts: ReadonlyMap<DeviceId, TabletContact>,
  quarantined: number,
): ReviewStatus {
  const { facts, submitted, revealed } = marks;
  const members = [...facts.members.values()].toSorted((left, right) => left.number - right.number);
  return {
    phase: phaseOf(marks),
    members: members.map((member) => memberStatusOf(member, marks, contacts)),
    submitted: submitted === null ? null : { submission: submitted.id, at: submitted.givenAt },
    revealed: revealed !== null,
    publishedVersion: facts.published.at(-1)?.version ?? 0,
    closed: facts.closed,
    quarantined,
  };
}

/** Where a review is in its life. A phase gates reading and commands, never writing in one's own workbook. */
export function phaseOf({ facts, submitted, revealed }: Pick<ReviewMarks, "facts" | "submitted" | "revealed">): Phase {
  if (facts.closed) return "closed";
  if (facts.published.length > 0) return "draft";
  if (revealed !== null) return "reconciling";
  if (submitted !== null) return "visiting";
  return hasBegun(facts) ? "selfReview" : "preparing";
}

/**
 * The phase as one member meets it, `daysAway` whole days before the visit: from its day on the others visit, whether
 * or not the community has submitted what it says of itself.
 */
export function phaseSeenBy(roles: readonly Role[], phase: Phase, daysAway: number): Phase {
  const isBefore = phase === "preparing" || phase === "selfReview";
  return isBefore && daysAway <= 0 && !roles.includes("host") ? "visiting" : phase;
}

/** A member of the host community or a reviewer has joined with a tablet. */
function hasBegun({ devices, members }: ReviewFacts): boolean {
  return [...devices.values()].some(({ person }) =>
    members.get(person)?.everRoles.some((role) => role === "host" || role === "reviewer"),
  );
}

function memberStatusOf(
  member: MemberFacts,
  marks: ReviewMarks,
  contacts: ReadonlyMap<DeviceId, TabletContact>,
): MemberStatus {
  const { person, number, name, roles, background } = member;
  const seal = firstById(sealsBy(marks, person).filter((seal) => marks.revealed !== null || isFirm(seal)));
  const absence = firstById(absencesOf(marks, person));
  const devices = [...marks.facts.devices.values()].filter((device) => device.person === person);
  return {
    person,
    number,
    name,
    roles,
    background,
    ended: member.ended,
    sealed: seal === null ? null : { seal: seal.id, at: seal.givenAt },
    absent: absence === null ? null : { absence: absence.id, reason: absence.reason },
    tablets: devices.map(({ device, name, ended }) => {
      const { lastContactAt, made, arrived } = contacts.get(device) ?? NO_CONTACT;
      return { device, name, ended, lastContactAt, made, arrived };
    }),
  };
}

/**
 * The status as one member may know it. The host community learns the phase and who is in the team, but neither who
 * has sealed, who is absent and why, nor anything of other people's tablets.
 */
export function statusFor(roles: readonly Role[], person: PersonId, status: ReviewStatus): ReviewStatus {
  if (!roles.includes("host")) return status;
  const members = status.members.map((member) => ({
    ...member,
    background: null,
    sealed: null,
    absent: null,
    tablets: member.person === person ? member.tablets : [],
  }));
  return { ...status, members, quarantined: 0 };
}
