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

export type Unpublished =
  | { readonly state: "here"; readonly draft: Draft }
  | { readonly state: "notHere" }
  | { readonly state: "tooMuch"; readonly workbooks: readonly WorkbookId[] };

/**
 * The draft as the team has it now; null where it is nobody's to see yet, or the last version says the same. While
 * something that it is made of has not reached this tablet, or can't be read here, it is not here: half of it would be
 * taken for all.
 */
export function useUnpublishedDraft(here: ReviewOnTablet): Unpublished | null {
  const { review, roles, status, details, edition, published } = here;
  const mayLook = mayCommand(roles, "seeDraft") && (status?.revealed ?? false) && !here.closed;
  const inUse = useWorkbooks(review, mayLook ? SOURCES : NONE);
  const submission = status?.submitted?.submission ?? null;
  const lastDigest = published.at(-1)?.sha256;
  return useMemo(() => {
    if (!mayLook || inUse === "opening") return null;
    const { workbooks, tooMuch } = inUse;
    if (tooMuch.length > 0) return { state: "tooMuch", workbooks: tooMuch };
    const team = workbooks.find(({ id }) => id === "team") ?? null;
    const selfReview = workbooks.find(({ id }) => id === "self-review") ?? null;
    if (team === null || !isSubmissionHere(submission, workbooks)) return { state: "notHere" };
    const draft = draftOf({ details, edition, selfReview, team, submission });
    return digestOf(draft) === lastDigest ? null : { state: "here", draft };
  }, [mayLook, inUse, details, edition, submission, lastDigest]);
}
