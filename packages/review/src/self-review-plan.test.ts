import type { StandardCode } from "@circle/standards/edition";
import type { Score } from "@circle/standards/scores";
import { expect, test } from "vitest";
import type { EntryId, PersonNumber } from "./ids.ts";
import type { FiledStandard } from "./self-review-file.ts";
import { selfReviewPlan } from "./self-review-plan.ts";
import { NOTE_LIMIT } from "./limits.ts";
import { type Held, noteName, type Workbook } from "./workbook.ts";
import type { ScoreEntry } from "./entries.ts";

const CS1 = "CS1" as StandardCode;
const CS2 = "CS2" as StandardCode;

function scored(standard: StandardCode, score: Score, id: string = standard): Held<ScoreEntry> {
  return {
    kind: "score",
    id: id as EntryId,
    replaces: [],
    givenAt: 1,
    standard,
    score,
    reason: "",
    by: 7 as PersonNumber,
    opening: 1,
  };
}

function workbook(entries: readonly Held[], comments: Readonly<Record<string, string>> = {}): Workbook {
  const texts = Object.entries(comments).map(([code, text]) => [noteName(code as StandardCode), text] as const);
  return { id: "self-review", entries, texts: new Map(texts) };
}

const filed = (code: StandardCode, score: Score | null, comment = ""): FiledStandard => ({ code, score, comment });

test("what is not there is added, and a score that is another one is replaced", () => {
  expect(selfReviewPlan([filed(CS1, "met", "Good"), filed(CS2, "notMet")], workbook([scored(CS2, "met")]))).toEqual({
    scores: [
      { code: CS1, score: "met", replaces: false },
      { code: CS2, score: "notMet", replaces: true },
    ],
    comments: [{ code: CS1, text: "Good", isBelow: false }],
    noRoom: [],
    alreadyThere: 0,
  });
});

test("two scores that contradict each other are settled by the file", () => {
  const unsettled = workbook([scored(CS1, "met", "a"), scored(CS1, "notMet", "b")]);
  expect(selfReviewPlan([filed(CS1, "met")], unsettled).scores).toEqual([{ code: CS1, score: "met", replaces: true }]);
});

test("another comment stays, and that of the file comes below it", () => {
  const plan = selfReviewPlan([filed(CS1, null, "From the file.")], workbook([], { CS1: "From the meeting.\n" }));
  expect(plan.comments).toEqual([{ code: CS1, text: "From the meeting.\n\nFrom the file.", isBelow: true }]);
  expect(plan.scores).toEqual([]);
});

test("the same file again adds nothing, also where somebody has written on since", () => {
  const again = [filed(CS1, "met", "Two\n\nparagraphs."), filed(CS2, null, "From the file.")];
  const after = workbook([scored(CS1, "met")], {
    CS1: "Two\n\nparagraphs.",
    CS2: "Before.\n\nFrom the file.\n\nAfterwards.",
  });
  expect(selfReviewPlan(again, after)).toEqual({ scores: [], comments: [], noRoom: [], alreadyThere: 3 });
});

test("words that only stand somewhere in a comment are not that comment", () => {
  const plan = selfReviewPlan([filed(CS1, null, "Good")], workbook([], { CS1: "Goodness\nGood\nenough" }));
  expect(plan.comments).toEqual([{ code: CS1, text: "Goodness\nGood\nenough\n\nGood", isBelow: true }]);
});

test("a comment for which there is no room below another is not cut off, but left out and named", () => {
  const full = workbook([], { CS1: "x".repeat(NOTE_LIMIT - 5) });
  expect(selfReviewPlan([filed(CS1, null, "Too long")], full)).toMatchObject({ comments: [], noRoom: [CS1] });
});
