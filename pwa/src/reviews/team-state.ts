import { reviewersIn } from "@circle/review/members";
import type { MemberStatus } from "@circle/review/status";
import type { ReviewOnTablet } from "./use-review.ts";

/** Those who review, as the server last told. */
export function reviewersOf({ status }: ReviewOnTablet): readonly MemberStatus[] {
  return reviewersIn(status?.members ?? []);
}

export function isReady({ sealed, absent }: MemberStatus): boolean {
  return sealed !== null || absent !== null;
}

/** The names of the other reviewers who have neither sealed nor been marked absent. */
export function othersNotReady(review: ReviewOnTablet): readonly string[] {
  return reviewersOf(review)
    .filter((member) => !isReady(member) && member.person !== review.me?.person)
    .map(({ name }) => name);
}
