import { mayWrite } from "@circle/review/access";
import type { PersonId } from "@circle/review/ids";
import type { Role } from "@circle/review/members";
import { rolesOf, type ReviewFacts } from "@circle/review/review-facts";
import { reviewerWorkbook, type WorkbookId } from "@circle/review/workbook-id";
import { knownFacts } from "../reviews/known-facts.ts";
import type { Tablet } from "../device/tablet.ts";

/** The workbooks of a review that a person may write in now. */
export function writableWorkbooks(facts: ReviewFacts, person: PersonId): readonly WorkbookId[] {
  return writableBy(rolesOf(facts, person), person);
}

/** Those they may, or ever might, write in: what they wrote there goes out and into copies, whatever they are now. */
export function ownWorkbooks(facts: ReviewFacts, person: PersonId): readonly WorkbookId[] {
  return writableBy(facts.members.get(person)?.everRoles ?? [], person);
}

function writableBy(roles: readonly Role[], person: PersonId): readonly WorkbookId[] {
  const all: readonly WorkbookId[] = ["self-review", reviewerWorkbook(person), "team", "response"];
  return all.filter((workbook) => mayWrite(roles, person, workbook));
}

export async function ownerWorkbooks({ store, person }: Tablet, review: string): Promise<ReadonlySet<string>> {
  return new Set(ownWorkbooks(await knownFacts(store, review), person));
}
