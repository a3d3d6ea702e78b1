import type { Draft } from "@circle/review/draft";
import type { PersonId, ReviewId, StatementId } from "@circle/review/ids";
import type { Member, Role } from "@circle/review/members";
import type { ReviewDetails } from "@circle/review/statements";
import type { ReviewStatus } from "@circle/review/status";
import type { Edition, Section } from "@circle/standards/edition";

export type PublishedVersion = {
  readonly statement: StatementId;
  readonly version: number;
  readonly at: number;
  readonly by: PersonId;
  readonly reason: string | null;
  readonly sha256: string;
  readonly draft: Draft;
};

export type ReviewOnTablet = {
  readonly state: "ready";
  readonly review: ReviewId;
  readonly details: ReviewDetails;
  readonly edition: Edition;
  /** What a community of this sector is reviewed on. */
  readonly sections: readonly Section[];
  /** Those who have not been removed, by number. */
  readonly members: readonly Member[];
  /** Null for a coordinator who is not a member of this review. */
  readonly me: Member | null;
  /** My roles here, "coordinator" included. */
  readonly roles: readonly Role[];
  /** As the server last said; null before it has. */
  readonly status: ReviewStatus | null;
  /** Newest last. */
  readonly published: readonly PublishedVersion[];
  readonly closed: boolean;
};

export function useReview(_review: ReviewId): { readonly state: "loading" | "missing" | "failed" } | ReviewOnTablet {
  throw new Error("not written yet");
}
