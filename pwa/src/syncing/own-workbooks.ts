import { mayWrite } from "@circle/review/access";
import type { PersonId } from "@circle/review/ids";
import { rolesOf, type ReviewFacts } from "@circle/review/review-facts";
import { reviewerWorkbook, type WorkbookId } from "@circle/review/workbook-id";
import { knownFacts } from "../reviews/known-facts.ts";
import type { Tablet } from "./tablet.ts";

/** The workbooks of a review that a person may write in. */
export function writableWorkbooks(facts: ReviewFacts, person: PersonId): readonly WorkbookId[] {
  const all: readonly WorkbookId[] = ["self-review", reviewerWorkbook(person), "team", "response"];
  return all.filter((workbook) => mayWrite(rolesOf(facts, person), person, workbook));
}

export async function ownerWorkbooks({ store, person }: Tablet, review: string): Promise<ReadonlySet<string>> {
  return new Set(writableWorkbooks(await knownFacts(store, review), person));
}
