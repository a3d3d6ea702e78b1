import type { ReviewId } from "@circle/review/ids";
import type { Role } from "@circle/review/members";
import type { Phase } from "@circle/review/status";
import type { Sector } from "@circle/standards/sectors";

export type ReviewSummary = {
  readonly review: ReviewId;
  readonly community: string;
  readonly organisation: string;
  readonly visitOn: string;
  readonly sector: Sector;
  readonly phase: Phase;
  readonly roles: readonly Role[];
  /** Whether it opens without a network. */
  readonly onTablet: boolean;
};

/** The person's reviews, newest visit first; refreshed from the server when there is one. */
export function useMyReviews(): readonly ReviewSummary[] | "loading" {
  throw new Error("not written yet");
}
