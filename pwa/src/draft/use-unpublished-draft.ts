import { mayCommand } from "@circle/review/access";
import { type Draft, draftOf } from "@circle/review/draft";
import type { WorkbookId } from "@circle/review/workbook-id";
import { useMemo } from "react";
import { digestOf } from "../reconciling/digest.ts";
import { isSubmissionHere } from "../reconciling/not-here-yet.ts";
import type { ReviewOnTablet } from "../reviews/use-review.ts";
import { useWorkbooks } from "../workbook/use-workbook.ts";

const SOURCES: readonly WorkbookId[] = ["team", "self-review"];
const NONE: readonly WorkbookId[] = [];

/**
 * The draft as the team has it now; null where it is nobody's to see yet, or the last version says the same. While
 * something that it is made of has not reached this tablet, it is not here: half of it would be taken for all.
 */
export function useUnpublishedDraft(here: ReviewOnTablet): { readonly draft: Draft } | "notHere" | null {
  const { review, roles, status, details, edition, published } = here;
  const mayLook = mayCommand(roles, "seeDraft") && (status?.revealed ?? false) && !here.closed;
  const workbooks = useWorkbooks(review, mayLook ? SOURCES : NONE);
  const submission = status?.submitted?.submission ?? null;
  const lastDigest = published.at(-1)?.sha256;
  return useMemo(() => {
    if (!mayLook || workbooks === "opening") return null;
    const team = workbooks.find(({ id }) => id === "team") ?? null;
    const selfReview = workbooks.find(({ id }) => id === "self-review") ?? null;
    if (team === null || !isSubmissionHere(submission, workbooks)) return "notHere";
    const draft = draftOf({ details, edition, selfReview, team, submission });
    return digestOf(draft) === lastDigest ? null : { draft };
  }, [mayLook, workbooks, details, edition, submission, lastDigest]);
}
