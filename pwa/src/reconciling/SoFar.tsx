import { draftOf } from "@circle/review/draft";
import type { Workbook } from "@circle/review/workbook";
import { useMemo } from "react";
import { SectionBars } from "../draft/SectionBars.tsx";
import type { ReviewOnTablet } from "../reviews/use-review.ts";
import { useReviewSheet } from "../reviews/use-review-sheet.ts";
import { scoreLabels } from "../scoring/score-labels.ts";
import { words } from "../words/all-words.ts";

/** How the community and the team have scored each section until now. */
export function SoFar({
  here: { details, edition, status },
  team,
  selfReview,
}: {
  readonly here: ReviewOnTablet;
  readonly team: Workbook;
  readonly selfReview: Workbook | null;
}) {
  useReviewSheet(details, words().reviews.teamDecisions);
  const submission = status?.submitted?.submission ?? null;
  const draft = useMemo(
    () => draftOf({ details, edition, selfReview, team, submission }),
    [details, edition, selfReview, team, submission],
  );
  return (
    <>
      <p className="soft">{words().reconciling.soFarIntro}</p>
      <SectionBars draft={draft} labels={scoreLabels(edition)} />
    </>
  );
}
