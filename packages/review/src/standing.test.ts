import type { StandardCode } from "@circle/standards/edition";
import type { Score } from "@circle/standards/scores";
import { expect, test } from "vitest";
import type { Entry, ScoreEntry } from "./entries.ts";
import { distinct } from "./entry-values.ts";
import type { EntryId, PersonId, PersonNumber } from "./ids.ts";
import { historyOf, ownScore, standing, standingOf } from "./standing.ts";
import type { Workbook } from "./workbook.ts";
import { reviewerWorkbook } from "./workbook-id.ts";

const CS1 = "CS1" as StandardCode;
const CS2 = "CS2" as StandardCode;
const [ann, bea, cai] = ["ann", "bea", "cai"] as PersonId[] as [PersonId, PersonId, PersonId];

const NOBODY: ReadonlySet<PersonId> = new Set();

const scored = (id: string, score: Score | null, replaces: readonly string[] = [], reason = ""): ScoreEntry => ({
  kind: "score",
  id: id as EntryId,
  standard: CS1,
  score,
  reason,
  givenAt: 1,
  replaces: replaces as readonly EntryId[],
});

function workbookOf(person: PersonId, ...entries: readonly Entry[]): Workbook {
  const held = entries.map((entry) => ({ ...entry, by: 7 as PersonNumber, opening: 7 * 2 ** 32 }));
  return { id: reviewerWorkbook(person), entries: held, texts: new Map() };
}

test("a score replaces only scores of the same standard", () => {
  const workbook = workbookOf(ann, scored("a", "met"), { ...scored("b", "notMet", ["a"]), standard: CS2 });
  expect(ownScore(workbook, CS1)).toMatchObject({ state: "scored", score: "met", entry: "a" });
  expect(ownScore(workbook, CS2)).toMatchObject({ state: "scored", score: "notMet", entry: "b" });
});

test("an entry replaces only entries of its own kind", () => {
  const flag: Entry = { ...scored("b", null, ["a"]), kind: "flag", flagged: true };
  expect(ownScore(workbookOf(ann, scored("a", "met"), flag), CS1)).toMatchObject({ state: "scored", entry: "a" });
});

test("no entry, and a score taken back, are both unscored", () => {
  expect(ownScore(workbookOf(ann), CS1)).toEqual({ state: "unscored" });
  expect(ownScore(workbookOf(ann, scored("a", "met"), scored("b", null, ["a"])), CS1)).toEqual({ state: "unscored" });
});

test("two tablets that had not met leave both scores until the owner settles it", () => {
  const apart = [scored("a", "met"), scored("b", "notMet")];
  const unsettled = ownScore(workbookOf(ann, ...apart), CS1);
  expect(unsettled).toMatchObject({ state: "unsettled", entries: [{ id: "a" }, { id: "b" }] });
  const settled = ownScore(workbookOf(ann, ...apart, scored("c", "notMet", ["a", "b"])), CS1);
  expect(settled).toMatchObject({ state: "scored", score: "notMet" });
});

test("two tablets that gave the same score, for the same reason, left nothing to settle", () => {
  expect(ownScore(workbookOf(ann, scored("a", "met"), scored("b", "met")), CS1)).toMatchObject({ state: "scored" });
  const reasons = [scored("a", "notApplicable", [], "no garden"), scored("b", "notApplicable", [], "no land")];
  expect(ownScore(workbookOf(ann, ...reasons), CS1)).toMatchObject({ state: "unsettled" });
});

test("a score given on one tablet and taken back on another has to be settled", () => {
  const workbook = workbookOf(ann, scored("a", "met"), scored("b", null, ["a"]), scored("c", "notMet", ["a"]));
  expect(ownScore(workbook, CS1)).toMatchObject({
    state: "unsettled",
    entries: [{ score: null }, { score: "notMet" }],
  });
});

test("of entries that say the same, the first is kept", () => {
  const entries = [scored("a", "met"), scored("b", "met", ["x"]), scored("c", "notMet")];
  expect(distinct(entries).map(({ id }) => id)).toEqual(["a", "c"]);
});

test("a snapshot's parts all stand beside each other", () => {
  const part = (id: string): Entry => ({ kind: "snapshot", id: id as EntryId, replaces: [], givenAt: 1, lines: [] });
  const workbook = workbookOf(ann, part("a"), part("b"));
  expect(["a", "b"].map((id) => standing(workbook, "snapshot", id).length)).toEqual([1, 1]);
});

test("a workbook read again after an entry was added is looked at afresh", () => {
  const before = workbookOf(ann, scored("a", "met"));
  expect(ownScore(before, CS1)).toMatchObject({ score: "met" });
  const after = workbookOf(ann, scored("a", "met"), scored("b", "notMet", ["a"]));
  expect(ownScore(after, CS1)).toMatchObject({ score: "notMet" });
});

test("nobody scored", () => {
  expect(standingOf([workbookOf(ann), workbookOf(bea)], CS1, NOBODY)).toEqual({ state: "unscored" });
});

test("some have not scored, and are named", () => {
  const workbooks = [workbookOf(ann), workbookOf(bea, scored("b", "met")), workbookOf(cai)];
  expect(standingOf(workbooks, CS1, NOBODY)).toEqual({ state: "incomplete", missing: [ann, cai] });
});

test("all agree; could not assess is a score, blank is not", () => {
  const workbooks = [workbookOf(ann, scored("a", "couldNotAssess")), workbookOf(bea, scored("b", "couldNotAssess"))];
  expect(standingOf(workbooks, CS1, NOBODY)).toEqual({ state: "agree", score: "couldNotAssess" });
});

test("reviewers disagree", () => {
  const workbooks = [workbookOf(ann, scored("a", "met")), workbookOf(bea, scored("b", "notMet"))];
  const scores = new Map<PersonId, Score>([
    [ann, "met"],
    [bea, "notMet"],
  ]);
  expect(standingOf(workbooks, CS1, NOBODY)).toEqual({ state: "disagree", scores });
});

test("reviewers disagree as soon as two scores differ, whoever else has left it blank", () => {
  const apart = [workbookOf(ann, scored("a", "met")), workbookOf(bea, scored("b", "notMet")), workbookOf(cai)];
  expect(standingOf(apart, CS1, NOBODY)).toMatchObject({ state: "disagree" });
});

test("nobody waits for what somebody left blank who was absent; a score they gave counts", () => {
  const [met, blank] = [workbookOf(ann, scored("a", "met")), workbookOf(bea)];
  const absent = new Set([bea]);
  expect(standingOf([met, blank], CS1, absent)).toEqual({ state: "agree", score: "met" });
  expect(standingOf([met, blank, workbookOf(cai)], CS1, absent)).toEqual({ state: "incomplete", missing: [cai] });
  expect(standingOf([met, workbookOf(bea, scored("b", "notMet"))], CS1, absent)).toMatchObject({ state: "disagree" });
  const alone = [workbookOf(ann), workbookOf(bea, scored("b", "met"))];
  expect(standingOf(alone, CS1, absent)).toEqual({ state: "incomplete", missing: [ann] });
  expect(standingOf([workbookOf(ann), blank], CS1, absent)).toEqual({ state: "unscored" });
});

test("where all were absent nothing is agreed", () => {
  const absent = new Set([ann, bea]);
  const met = workbookOf(ann, scored("a", "met"));
  expect(standingOf([met, workbookOf(bea)], CS1, absent)).toEqual({ state: "allAbsent" });
  expect(standingOf([met, workbookOf(bea, scored("b", "met"))], CS1, absent)).toEqual({ state: "allAbsent" });
  expect(standingOf([workbookOf(ann), workbookOf(bea)], CS1, absent)).toEqual({ state: "unscored" });
});

test("one whose own tablets disagree is named before anything else is said", () => {
  const workbooks = [workbookOf(ann), workbookOf(bea, scored("b", "met"), scored("c", "notMet"))];
  expect(standingOf(workbooks, CS1, NOBODY)).toEqual({ state: "unsettled", owner: bea });
});

test("the community's own score is no reviewer's", () => {
  const selfReview: Workbook = { ...workbookOf(ann, scored("a", "met")), id: "self-review" };
  expect(standingOf([selfReview, workbookOf(bea, scored("b", "notMet"))], CS1, NOBODY)).toEqual({
    state: "agree",
    score: "notMet",
  });
});

test("the history has all scores ever given, latest first", () => {
  const workbook = workbookOf(
    ann,
    { ...scored("a", "met"), givenAt: 3 },
    { ...scored("b", "notMet", ["a"]), givenAt: 8 },
  );
  expect(historyOf(workbook, CS1).map(({ id }) => id)).toEqual(["b", "a"]);
});
