import type { PersonId } from "@circle/review/ids";
import { reviewerOf, type WorkbookId } from "@circle/review/workbook-id";

/** What people call a workbook. `nameOf` knows the people of its review. */
export function workbookWords(
  workbook: WorkbookId,
  me: PersonId | null,
  nameOf: (person: PersonId) => string | null,
): string {
  if (workbook === "self-review") return "Self-review";
  if (workbook === "team") return "The team's decisions";
  if (workbook === "response") return "The community's response";
  const reviewer = reviewerOf(workbook);
  if (reviewer !== null && reviewer === me) return "My workbook";
  const name = reviewer === null ? null : nameOf(reviewer);
  return name === null ? "A reviewer's workbook" : `${name}'s workbook`;
}
