import type { PersonId } from "@circle/review/ids";
import { words } from "../words/all-words.ts";
import { reviewerOf, type WorkbookId } from "@circle/review/workbook-id";

/** What people call a workbook. `nameOf` knows the people of its review. */
export function workbookWords(
  workbook: WorkbookId,
  me: PersonId | null,
  nameOf: (person: PersonId) => string | null,
): string {
  const say = words().reviews;
  if (workbook === "self-review") return say.selfReviewWorkbook;
  if (workbook === "team") return say.teamDecisions;
  if (workbook === "response") return say.response;
  const reviewer = reviewerOf(workbook);
  if (reviewer !== null && reviewer === me) return say.myWorkbook;
  const name = reviewer === null ? null : nameOf(reviewer);
  return name === null ? say.aReviewersWorkbook : say.workbookOf(name);
}
