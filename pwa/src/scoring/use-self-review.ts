import { type DraftStandard, draftOf } from "@circle/review/draft";
import type { WorkbookId } from "@circle/review/workbook-id";
import type { StandardCode } from "@circle/standards/edition";
import { useMemo } from "react";
import type { ReviewOnTablet } from "../reviews/use-review.ts";
import { useWorkbooks } from "../workbook/use-workbook.ts";

const SELF_REVIEW: readonly WorkbookId[] = ["self-review"];

/** What the community submitted about each standard; null while it has not, or nothing of it is here. */
export function useSelfReview({ review, details, edition, status }: ReviewOnTablet): ReadonlyMap<StandardCode, DraftStandard> | null {
  const workbooks = useWorkbooks(review, SELF_REVIEW);
  const selfReview = workbooks === "opening" ? undefined : workbooks[0];
  const submission = status?.submitted?.submission ?? null;
  return useMemo(() => {
    if (selfReview === undefined) return null;
    const { sections } = draftOf({ details, edition, selfReview, team: null, submission });
    return new Map(sections.flatMap(({ standards }) => standards).map((standard) => [standard.code, standard]));
  }, [selfReview, details, edition, submission]);
}
