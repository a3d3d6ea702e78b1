import type { BoardMember, BoardReview } from "./board.ts";
import type { Role } from "./members.ts";
import type { Phase } from "./status.ts";

/** What a board of reviews is sorted by: what needs somebody first comes first. */
export const BOARD_GROUPS = ["today", "thisWeek", "waitingForDraft", "later", "done"] as const;
export type BoardGroup = (typeof BOARD_GROUPS)[number];

const WEEK_DAYS = 7;
const DAY_MS = 86_400_000;

/** `daysAway`: whole days from today to the visit, negative once it is over; NaN where there is no date yet. */
export function boardGroupOf(phase: Phase, daysAway: number): BoardGroup {
  if (phase === "draft" || phase === "closed") return "done";
  if (daysAway < 0) return "waitingForDraft";
  if (daysAway === 0) return "today";
  return daysAway <= WEEK_DAYS ? "thisWeek" : "later";
}

/** Somebody, or something, that is not there yet. */
export type Missing =
  | { readonly kind: "notJoined"; readonly name: string; readonly hasCode: boolean }
  | { readonly kind: "notSeen"; readonly name: string; readonly days: number }
  | { readonly kind: "behind"; readonly name: string; readonly made: number; readonly arrived: number };

type Day = { readonly daysAway: number; readonly now: number };

/**
 * Who has not joined, who has not been heard of for a week though the visit is near and they have not finished, and
 * whose tablets have made what has not arrived.
 */
export function missingIn(review: BoardReview, day: Day): readonly Missing[] {
  const isOver = review.phase === "draft" || review.phase === "closed";
  return review.members.flatMap((member): readonly Missing[] => {
    const { name, tablets, made, arrived } = member;
    if (tablets === 0) return isOver || member.absent ? [] : [{ kind: "notJoined", name, hasCode: hasCode(member) }];
    if (arrived < made) return [{ kind: "behind", name, made, arrived }];
    const days = isOver || hasFinished(member, review) ? 0 : daysUnseen(member, day);
    return days > 0 ? [{ kind: "notSeen", name, days }] : [];
  });
}

function hasCode({ invitation }: BoardMember): boolean {
  return invitation === "open";
}

function hasFinished({ roles, sealed, absent }: BoardMember, { submittedAt }: BoardReview): boolean {
  if (roles.includes("host")) return submittedAt !== null;
  return sealed || absent;
}

/** 0 while that is nothing to ask about. */
function daysUnseen({ lastContactAt }: BoardMember, { daysAway, now }: Day): number {
  if (lastContactAt === null || !(daysAway <= WEEK_DAYS)) return 0;
  const days = Math.floor((now - lastContactAt) / DAY_MS);
  return days >= WEEK_DAYS ? days : 0;
}

/** What somebody who looks after a review does next; what is lacking comes before what is waited for. */
export type BoardNext =
  | { readonly kind: "nothing" | "close" | "inviteLead" | "inviteReviewers" | "inviteHost" | "release" }
  | { readonly kind: "newCodes" | "askToJoin" | "askToConnect" | "askToOpen"; readonly names: readonly string[] }
  | { readonly kind: "remindSelfReview" | "selfReview" | "ready" | "visitToday" }
  | { readonly kind: "waitForSeals" | "waitForReveal" | "waitForDraft"; readonly names: readonly string[] };

export function boardNextOf(review: BoardReview, day: Day): BoardNext {
  const { phase, members, heldApart } = review;
  if (phase === "closed") return { kind: "nothing" };
  const missing = missingIn(review, day);
  const named = (kind: Missing["kind"], isIn: (one: Missing) => boolean = () => true) =>
    missing.filter((one) => one.kind === kind && isIn(one)).map(({ name }) => name);
  if (heldApart > 0) return { kind: "release" };
  const behind = named("behind");
  if (phase === "draft") return behind.length > 0 ? { kind: "askToConnect", names: behind } : { kind: "close" };
  for (const [role, kind] of NEEDED) if (withRole(members, role).length === 0) return { kind };
  const steps = [
    { kind: "newCodes", names: named("notJoined", (one) => one.kind === "notJoined" && !one.hasCode) },
    { kind: "askToJoin", names: named("notJoined") },
    { kind: "askToConnect", names: behind },
    { kind: "askToOpen", names: named("notSeen") },
  ] as const;
  return steps.find(({ names }) => names.length > 0) ?? waitingFor(review, day);
}

const NEEDED = [
  ["lead", "inviteLead"],
  ["reviewer", "inviteReviewers"],
  ["host", "inviteHost"],
] as const satisfies readonly (readonly [Role, BoardNext["kind"]])[];

/** Everybody is there: then it is the community's, the team's or the lead's turn. */
function waitingFor({ phase, members, submittedAt }: BoardReview, { daysAway }: Day): BoardNext {
  if (phase === "reconciling") return { kind: "waitForDraft", names: withRole(members, "lead") };
  if (daysAway > 0 || Number.isNaN(daysAway)) {
    if (submittedAt !== null) return { kind: "ready" };
    return { kind: daysAway <= WEEK_DAYS ? "remindSelfReview" : "selfReview" };
  }
  if (submittedAt === null) return { kind: "remindSelfReview" };
  const reviewers = members.filter(({ roles }) => roles.includes("reviewer"));
  const scoring = reviewers.filter(({ sealed, absent }) => !sealed && !absent).map(({ name }) => name);
  if (daysAway === 0 && scoring.length > 0) return { kind: "visitToday" };
  if (scoring.length > 0) return { kind: "waitForSeals", names: scoring };
  return { kind: "waitForReveal", names: withRole(members, "lead") };
}

function withRole(members: readonly BoardMember[], role: Role): readonly string[] {
  return members.filter(({ roles }) => roles.includes(role)).map(({ name }) => name);
}
