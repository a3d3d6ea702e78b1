import type { Entry } from "@circle/review/entries";
import type { EntryId, PersonId, PersonNumber } from "@circle/review/ids";
import type { Workbook } from "@circle/review/workbook";
import { reviewerWorkbook, type WorkbookId } from "@circle/review/workbook-id";
import type { Section, Standard, StandardCode } from "@circle/standards/edition";
import type { Score } from "@circle/standards/scores";
import { expect, test } from "vitest";
import {
  fitsTeamFilter,
  isContested,
  isProposed,
  isSameRow,
  sourceRows,
  TEAM_FILTERS,
  type TeamRow,
  teamRows,
} from "./team-rows.ts";

const CODES = ["CS1", "CS2", "CS3", "CS4", "CS5", "CS6"];
const SECTIONS: readonly Section[] = [
  {
    name: "The day",
    standards: CODES.map((code) => ({ code: code as StandardCode, text: `${code} is so.` }) as Standard),
  },
];

const ids = (names: readonly string[]) => names as readonly EntryId[];
const scored = (id: string, code: string, score: Score | null): Entry => ({
  kind: "score",
  id: id as EntryId,
  standard: code as StandardCode,
  score,
  reason: "",
  givenAt: 1,
  replaces: [],
});
const flagged = (id: string, code: string): Entry => ({
  kind: "flag",
  id: id as EntryId,
  standard: code as StandardCode,
  flagged: true,
  givenAt: 1,
  replaces: [],
});
const decided = (id: string, code: string, score: Score, ...on: readonly string[]): Entry => ({
  kind: "decision",
  id: id as EntryId,
  standard: code as StandardCode,
  score,
  reason: "",
  givenAt: 1,
  decidedOn: ids(on),
  replaces: [],
});
const workbook = (id: WorkbookId, ...entries: readonly Entry[]): Workbook => ({
  id,
  entries: entries.map((entry) => ({ ...entry, by: 7 as PersonNumber, opening: 7 * 2 ** 32 })),
  texts: new Map(),
});

const ann = workbook(
  reviewerWorkbook("ann" as PersonId),
  scored("a1", "CS1", "met"),
  scored("a2", "CS2", "met"),
  scored("a3", "CS3", "met"),
  scored("a4", "CS4", "met"),
  scored("a5", "CS5", "met"),
  scored("a6", "CS6", "met"),
  scored("a7", "CS6", "notMet"), // on a tablet that had not met the other
);
const bea = workbook(
  reviewerWorkbook("bea" as PersonId),
  scored("b1", "CS1", "met"),
  scored("b2", "CS2", "notMet"),
  scored("b4", "CS4", "met"),
  scored("b5", "CS5", "met"),
  scored("b6", "CS6", "met"),
  flagged("b7", "CS1"),
);
const NOBODY: ReadonlySet<PersonId> = new Set();
const sources = {
  named: [],
  reviewers: [ann, bea],
  absent: NOBODY,
  self: null,
  missing: { reviewers: [], self: false },
  tooMuch: [],
};
const rowsOf = (...decisions: readonly Entry[]): readonly TeamRow[] =>
  teamRows(sourceRows(SECTIONS, sources), workbook("team", ...decisions), sources).flatMap(({ rows }) => rows);

const DECIDED = rowsOf(
  decided("d2", "CS2", "partlyMet", "a2", "b2"),
  decided("d4", "CS4", "met", "a4"), // before Bea's score came
  decided("d5", "CS5", "met", "a5", "b5"),
  decided("e5", "CS5", "notMet", "a5", "b5"), // on the lead's other tablet
);

test("each filter shows what it says, and two decisions of one lead are still to decide", () => {
  const shown = TEAM_FILTERS.map((filter) => [filter, codesOf(DECIDED.filter((row) => fitsTeamFilter(row, filter)))]);
  expect(Object.fromEntries(shown)).toEqual({
    all: CODES,
    toDecide: ["CS1", "CS3", "CS5", "CS6"],
    differ: ["CS2", "CS6"],
    contested: ["CS3", "CS6"],
    toDiscuss: ["CS1"],
    new: ["CS4"],
  });
});

test("taken over can be what all agree on and the team has not decided: not what one left blank, nor what is decided twice", () => {
  expect(codesOf(DECIDED.filter(isProposed))).toEqual(["CS1"]);
});

test("contested is what is to decide and not all agree on, or did not all score; what nobody scored is not", () => {
  expect(codesOf(DECIDED.filter(isContested))).toEqual(["CS3", "CS6"]);
});

test("reviewers differ also where one of them left it blank", () => {
  const cat = workbook(reviewerWorkbook("cat" as PersonId));
  const three = { ...sources, reviewers: [ann, bea, cat] };
  const rows = teamRows(sourceRows(SECTIONS, three), workbook("team"), three).flatMap(({ rows: all }) => all);
  const differing = rows.filter((row) => fitsTeamFilter(row, "differ"));
  expect(differing.map(({ code, standing }) => [code, standing])).toEqual([
    ["CS2", "disagree"],
    ["CS6", "unsettled"],
  ]);
  expect(codesOf(rows.filter(isProposed))).toEqual([]);
  expect(codesOf(rows.filter(isContested))).toEqual(CODES);
});

test("what somebody absent at the reveal left blank is not waited for, what they scored is", () => {
  const withAbsent = { ...sources, absent: new Set(["bea" as PersonId]) };
  const rows = teamRows(sourceRows(SECTIONS, withAbsent), workbook("team"), withAbsent).flatMap(({ rows: all }) => all);
  expect(rows.map(({ standing, agreed }) => [standing, agreed])).toEqual([
    ["agree", "met"],
    ["disagree", null],
    ["agree", "met"], // Bea left it blank
    ["agree", "met"],
    ["agree", "met"],
    ["unsettled", null],
  ]);
  expect(codesOf(rows.filter(isContested))).toEqual(["CS2", "CS6"]);
});

test("while a reviewer's work is not on this tablet nobody is said to agree, nothing can be taken over, and what differs is found", () => {
  const cem = { person: "cem" as PersonId, name: "Cem" };
  const cat = workbook(reviewerWorkbook(cem.person));
  const waiting = { ...sources, reviewers: [ann, bea, cat], missing: { reviewers: [cem], self: false } };
  const rows = teamRows(sourceRows(SECTIONS, waiting), workbook("team"), waiting).flatMap(({ rows: all }) => all);
  expect(new Set(rows.map(({ standing }) => standing))).toEqual(new Set(["awaited", "disagree", "unsettled"]));
  expect(codesOf(rows.filter((row) => fitsTeamFilter(row, "differ")))).toEqual(["CS2", "CS6"]);
  expect(codesOf(rows.filter(isProposed))).toEqual([]);
  expect(codesOf(rows.filter(isContested))).toEqual(["CS2", "CS6"]);
});

test("while a reviewer's work can't be read nobody is said to agree, nothing can be taken over, and what the others differ on is found", () => {
  const cat = workbook(reviewerWorkbook("cat" as PersonId));
  const unread = { ...sources, reviewers: [ann, bea, cat], tooMuch: [cat.id] };
  const rows = teamRows(sourceRows(SECTIONS, unread), workbook("team"), unread).flatMap(({ rows: all }) => all);
  expect(new Set(rows.map(({ standing }) => standing))).toEqual(new Set(["unread", "disagree", "unsettled"]));
  expect(codesOf(rows.filter(isProposed))).toEqual([]);
  expect(codesOf(rows.filter(isContested))).toEqual(["CS2", "CS6"]);
});

test("while what is here of a reviewer lacks what they sealed nobody is said to agree: a later score of theirs may be another", () => {
  const cem = { person: "cem" as PersonId, name: "Cem" };
  const cat = workbook(reviewerWorkbook(cem.person), scored("c1", "CS1", "met"));
  const waiting = { ...sources, reviewers: [ann, bea, cat], missing: { reviewers: [cem], self: false } };
  const [first] = teamRows(sourceRows(SECTIONS, waiting), workbook("team"), waiting).flatMap(({ rows: all }) => all);
  expect(first).toMatchObject({ code: "CS1", scores: ["met", "met", "met"], standing: "awaited", agreed: null });
  const arrived = { ...waiting, missing: { reviewers: [], self: false } };
  const [then] = teamRows(sourceRows(SECTIONS, arrived), workbook("team"), arrived).flatMap(({ rows: all }) => all);
  expect(then).toMatchObject({ standing: "agree", agreed: "met" });
});

test("a line says what the community and each reviewer gave, in the order of the team, and what was decided", () => {
  expect(DECIDED.map(({ scores, standing, decision, decided: team }) => [...scores, standing, decision, team])).toEqual(
    [
      ["met", "met", "agree", "undecided", null],
      ["met", "notMet", "disagree", "decided", "partlyMet"],
      ["met", null, "incomplete", "undecided", null],
      ["met", "met", "agree", "newSinceDecision", "met"],
      ["met", "met", "agree", "unsettledDecision", null],
      [null, "met", "unsettled", "undecided", null],
    ],
  );
});

test("a line is drawn again when anything that it shows has changed, and only then", () => {
  const [row] = rowsOf();
  const [same] = rowsOf();
  if (row === undefined || same === undefined) throw new Error("no rows");
  expect(isSameRow(row, same)).toBe(true);
  const changed: readonly Partial<TeamRow>[] = [
    { code: "CS9" as StandardCode },
    { self: "met" },
    { scores: ["met", "notMet"] },
    { scores: ["met", "met", "met"] }, // somebody has joined
    { standing: "incomplete" },
    { agreed: null },
    { isToDiscuss: false },
    { decision: "decided" },
    { decided: "met" },
  ];
  for (const change of changed) expect(isSameRow(row, { ...row, ...change }), JSON.stringify(change)).toBe(false);
});

function codesOf(rows: readonly TeamRow[]): readonly StandardCode[] {
  return rows.map(({ code }) => code);
}
