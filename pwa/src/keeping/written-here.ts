import type { PersonId } from "@circle/review/ids";
import { reviewerWorkbook, type WorkbookId } from "@circle/review/workbook-id";
import type { ReviewSummary } from "../reviews/use-my-reviews.ts";

/** The workbooks that this person writes in a review. */
export function writtenHere({ roles }: ReviewSummary, person: PersonId): readonly WorkbookId[] {
  const workbooks: readonly (WorkbookId | false)[] = [
    roles.includes("reviewer") && reviewerWorkbook(person),
    roles.includes("lead") && "team",
    roles.includes("host") && "self-review",
  ];
  return workbooks.filter((workbook) => workbook !== false);
}
