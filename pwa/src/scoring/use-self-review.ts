import { type DraftStandard, draftOf } from "@circle/review/draft";
import type { Workbook } from "@circle/review/workbook";
import type { WorkbookId } from "@circle/review/workbook-id";
import type { StandardCode } from "@circle/standards/edition";
import { useMemo } from "react";
import type { ReviewOnTablet } from "../reviews/use-review.ts";
import { useWorkbooks } from "../workbook/use-workbook.ts";

const SELF_REVIEW: readonly WorkbookId[] = ["self-review"];

/** What the community submitted about each standard, and the workbook that says so. */
export type SelfReview = { readonly workbook: Workbook; readonly said: ReadonlyMap<StandardCode, DraftStandard> };

/** Null while the community has not submitted, or nothing of it is here; "tooMuch" where to read it would take too long. */
export function useSelfReview({
  review,
  details,
  edition,
  status,
}: ReviewOnTablet): SelfReview | null | "opening" | "tooMuch" {
  const inUse = useWorkbooks(review, SELF_REVIEW);
  const submission = status?.submitted?.submission ?? null;
  return useMemo(() => {
    if (inUse === "opening") return inUse;
    if (inUse.tooMuch.length > 0) return "tooMuch";
    const [workbook] = inUse.workbooks;
    if (workbook === undefined) return null;
    const { sections } = draftOf({ details, edition, selfReview: workbook, team: null, submission });
    const standards = sections.flatMap((section) => section.standards);
    return { workbook, said: new Map(standards.map((standard) => [standard.code, standard])) };
  }, [inUse, details, edition, submission]);
}
