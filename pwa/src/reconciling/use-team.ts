import type { Workbook } from "@circle/review/workbook";
import { useMemo } from "react";
import type { ReviewOnTablet } from "../reviews/use-review.ts";
import type { NamedWorkbook } from "../scoring/named-reviewers.ts";
import { useOtherReviewers } from "../scoring/use-other-reviewers.ts";
import { type SelfReview, useSelfReview } from "../scoring/use-self-review.ts";

/** What the team decides on: the reviewers' workbooks, and the community's own. */
export type TeamSources = {
  /** With those of reviewers who were removed, to read. */
  readonly named: readonly NamedWorkbook[];
  /** Those that count, as for the reveal. */
  readonly reviewers: readonly Workbook[];
  readonly self: SelfReview | null;
};

export function useTeamSources(here: ReviewOnTablet): TeamSources {
  const named = useOtherReviewers(here, null, here.status?.revealed ?? false);
  const self = useSelfReview(here);
  return useMemo(
    () => ({ named, reviewers: named.filter(({ counts }) => counts).map(({ workbook }) => workbook), self }),
    [named, self],
  );
}
