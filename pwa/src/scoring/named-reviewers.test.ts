import type { Held, Workbook } from "@circle/review/workbook";
import type { PersonId } from "@circle/review/ids";
import { expect, test } from "vitest";
import { namedReviewers } from "./named-reviewers.ts";

const workbookOf = (person: string, note: string | null): Workbook => ({
  id: `reviewer/${person as PersonId}`,
  entries: [] as readonly Held[],
  texts: new Map(note === null ? [] : [["note/CS1", note]]),
});
const named = (name: string) => ({ person: name.toLowerCase() as PersonId, name });

test("what a reviewer wrote before being removed can still be read, and counts no more than at the reveal", () => {
  const workbooks = [workbookOf("ann", null), workbookOf("bea", "They meet."), workbookOf("cem", null)];
  const reviewers = namedReviewers(workbooks, [named("Ann")], [named("Bea"), named("Cem")]);
  expect(reviewers.map(({ name, counts }) => [name, counts])).toEqual([
    ["Ann", true],
    ["Bea (no longer in the team)", false],
  ]);
});
