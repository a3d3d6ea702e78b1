import type { StandardCode } from "@circle/standards/edition";
import type { Score } from "@circle/standards/scores";
import { expect, test } from "vitest";
import { decidedOn, decisionStateOf, proposalsOf } from "./decisions.ts";
import type { Entry } from "./entries.ts";
import type { EntryId, PersonId, PersonNumber } from "./ids.ts";
import { parseEntry } from "./parse-entry.ts";
import type { Workbook } from "./workbook.ts";
import type { WorkbookId } from "./workbook-id.ts";

const CS1 = "CS1" as StandardCode;
const NOBODY: ReadonlySet<PersonId> = new Set();
const ids = (...names: readonly string[]) => names as readonly EntryId[];
const scored = (id: string, score: Score | null, ...replaces: readonly string[]): Entry => ({
  kind: "score",
  id: id as EntryId,
  standard: CS1,
  score,
  reason: "",
  givenAt: 1,
  replaces: ids(...replaces),
});
const decided = (id: string, score: Score | null, on: readonly string[], ...replaces: readonly string[]): Entry => ({
  kind: "decision",
  id: id as EntryId,
  standard: CS1,
  score,
  reason: "",
  givenAt: 1,
  decidedOn: ids(...on),
  replaces: ids(...replaces),
});

function workbook(id: string, ...entries: readonly Entry[]): Workbook {
  const held = entries.map((entry) => ({ ...entry, by: 7 as PersonNumber, opening: 7 * 2 ** 32 }));
  return { id: id as WorkbookId, entries: held, texts: new Map() };
}
const ann = (...entries: readonly Entry[]) => workbook("reviewer/ann", ...entries);
const bea = (...entries: readonly Entry[]) => workbook("reviewer/bea", ...entries);
const self = (...entries: readonly Entry[]) => workbook("self-review", ...entries);
const team = (...entries: readonly Entry[]) => workbook("team", ...entries);

test("no decision, and one that was taken back, are undecided", () => {
  expect(decisionStateOf(CS1, team(), [], null)).toEqual({ state: "undecided" });
  expect(decisionStateOf(CS1, team(decided("d", "met", []), decided("e", null, [], "d")), [], null)).toEqual({
    state: "undecided",
  });
});

test("a decision that saw all scores which stand is decided", () => {
  const reviewers = [ann(scored("a", "met")), bea(scored("b", "notMet"))];
  const on = decidedOn(CS1, reviewers, self(scored("s", "met")));
  expect(on).toEqual(["a", "b", "s"]);
  const state = decisionStateOf(CS1, team(decided("d", "partlyMet", on)), reviewers, self(scored("s", "met")));
  expect(state).toMatchObject({ state: "decided", decision: { id: "d", score: "partlyMet" } });
});

test("a score copied word for word into another workbook, where it has the same id, was not seen there", () => {
  const copied = [ann(scored("a", "met")), bea(scored("b", "notMet"), scored("a", "met", "b"))];
  const before = team(decided("d", "met", ["a", "b"]));
  expect(decisionStateOf(CS1, before, copied, null)).toMatchObject({ state: "newSinceDecision" });
  const after = team(decided("d", "met", decidedOn(CS1, copied, null)));
  expect(decisionStateOf(CS1, after, copied, null)).toMatchObject({ state: "decided" });
});

test("a score that came or changed since is named, with its workbook", () => {
  const decision = team(decided("d", "met", ["a", "s"]));
  const late = decisionStateOf(
    CS1,
    decision,
    [ann(scored("a", "met")), bea(scored("b", "notMet"))],
    self(scored("s", "met")),
  );
  expect(late).toMatchObject({ state: "newSinceDecision", added: [{ workbook: "reviewer/bea", entry: { id: "b" } }] });
  const changed = decisionStateOf(
    CS1,
    decision,
    [ann(scored("a", "met"), scored("a2", "notMet", "a"))],
    self(scored("s", "met")),
  );
  expect(changed).toMatchObject({
    state: "newSinceDecision",
    added: [{ workbook: "reviewer/ann", entry: { id: "a2" } }],
  });
  const selfChanged = decisionStateOf(CS1, decision, [], self(scored("s", "met"), scored("s2", null, "s")));
  expect(selfChanged).toMatchObject({ state: "newSinceDecision", added: [{ workbook: "self-review" }] });
});

test("a second tablet that brings the same score brings nothing new", () => {
  const onSecond = team(decided("d", "met", ["a2"]));
  expect(decisionStateOf(CS1, onSecond, [ann(scored("a", "met"), scored("a2", "met"))], null)).toMatchObject({
    state: "decided",
  });
  const decision = team(decided("d", "met", ["a"]));
  expect(decisionStateOf(CS1, decision, [ann(scored("a", "met"), scored("a2", "met"))], null)).toMatchObject({
    state: "decided",
  });
  expect(decisionStateOf(CS1, decision, [ann(scored("a", "met")), bea(scored("b", "met"))], null)).toMatchObject({
    state: "newSinceDecision",
  });
});

test("[P7] somebody whose scores contradict each other a thousand times keeps no lead from deciding", () => {
  const many = Array.from({ length: 1_500 }, (_, at) => ({ ...scored(`a${at}`, "met"), reason: `${at}` }));
  const on = decidedOn(CS1, [ann(...many), bea(scored("b", "notMet"))], null);
  expect(on).toContain("b");
  expect(parseEntry(decided("d", "met", on))).not.toBeNull();
});

test("two decisions that contradict each other are unsettled; two that agree saw what either saw", () => {
  const apart = team(decided("d", "met", ["a"]), decided("e", "notMet", ["a"]));
  expect(decisionStateOf(CS1, apart, [], null)).toMatchObject({
    state: "unsettledDecision",
    decisions: [{ id: "d" }, { id: "e" }],
  });
  const alike = team(decided("d", "met", ["a"]), decided("e", "met", ["b"]));
  const reviewers = [ann(scored("a", "met")), bea(scored("b", "met"))];
  expect(decisionStateOf(CS1, alike, reviewers, null)).toMatchObject({ state: "decided" });
});

test("a decision taken back on one tablet and changed on another is unsettled", () => {
  const apart = team(decided("d", null, []), decided("e", "met", []));
  expect(decisionStateOf(CS1, apart, [], null)).toMatchObject({ state: "unsettledDecision" });
});

test("only unanimous and complete scores of undecided standards are proposed", () => {
  const agreeing = [ann(scored("a", "met")), bea(scored("b", "met"))];
  const proposal = { standard: CS1, score: "met", decidedOn: ["a", "b", "s"] };
  expect(proposalsOf([CS1], team(), agreeing, self(scored("s", "notMet")), NOBODY)).toEqual([proposal]);
  expect(proposalsOf([CS1], team(decided("d", "met", ["a"])), agreeing, null, NOBODY)).toEqual([]);
  expect(proposalsOf([CS1], team(), [ann(scored("a", "met")), bea()], null, NOBODY)).toEqual([]);
  expect(proposalsOf([CS1], team(), [ann(scored("a", "met")), bea(scored("b", "notMet"))], null, NOBODY)).toEqual([]);
  expect(proposalsOf([CS1], team(), [ann(scored("a", "met"), scored("a2", "notMet"))], null, NOBODY)).toEqual([]);
});

test("what somebody absent left blank keeps nothing from being proposed, a score they gave does", () => {
  const absent = new Set(["bea" as PersonId]);
  const proposal = { standard: CS1, score: "met", decidedOn: ["a"] };
  expect(proposalsOf([CS1], team(), [ann(scored("a", "met")), bea()], null, absent)).toEqual([proposal]);
  const differing = [ann(scored("a", "met")), bea(scored("b", "notMet"))];
  expect(proposalsOf([CS1], team(), differing, null, absent)).toEqual([]);
  expect(proposalsOf([CS1], team(), [bea(scored("b", "met"))], null, absent)).toEqual([]);
});
