import type { Entry } from "@circle/review/entries";
import type { EntryId, PersonId, PersonNumber } from "@circle/review/ids";
import type { Member } from "@circle/review/members";
import type { Workbook } from "@circle/review/workbook";
import type { Section, Standard, StandardCode } from "@circle/standards/edition";
import type { Score } from "@circle/standards/scores";
import { expect, test } from "vitest";
import { fitsFilter, SCORING_FILTERS, type ScoringRow, scoringRows, sectionFilter } from "./scoring-rows.ts";

const [HAL, IDA] = [7 as PersonNumber, 8 as PersonNumber];
const section = (name: string, ...codes: readonly string[]): Section => ({
  name,
  standards: codes.map(
    (code) =>
      ({
        code: code as StandardCode,
        text: `${code} is so.`,
        type: code === "CS1" ? 1 : 2,
        core: code === "CS2",
      }) as Standard,
  ),
});
const SECTIONS = [section("The day", "CS1", "CS2", "CS3"), section("The house", "CS4", "CS5")];
const host = (number: PersonNumber, name: string): Member => ({
  person: name as PersonId,
  number,
  name,
  roles: ["host"],
  background: null,
});

const added = { replaces: [] as readonly EntryId[], givenAt: 1 };
const scored = (id: string, code: string, score: Score | null, ...replaces: readonly string[]): Entry => ({
  ...added,
  kind: "score",
  id: id as EntryId,
  standard: code as StandardCode,
  score,
  reason: "",
  replaces: replaces as readonly EntryId[],
});
const flagged = (id: string, code: string): Entry => ({
  ...added,
  kind: "flag",
  id: id as EntryId,
  standard: code as StandardCode,
  flagged: true,
});
const ALONE = { members: null, selfScores: null, today: 100, textTimes: new Map() };

const workbook = (...entries: readonly (readonly [by: PersonNumber, entry: Entry])[]): Workbook => ({
  id: "self-review",
  entries: entries.map(([by, entry]) => ({ ...entry, by, opening: by * 2 ** 32 })),
  texts: new Map(),
});

const VISITED = workbook(
  [HAL, scored("a", "CS1", "couldNotAssess")],
  [HAL, scored("b", "CS2", "met")],
  [IDA, scored("c", "CS2", null, "b")],
  [HAL, scored("d", "CS3", "met")],
  [HAL, scored("e", "CS3", "notMet")], // on a tablet that had not met the other
  [IDA, scored("f", "CS4", "notApplicable")],
  [HAL, flagged("g", "CS4")],
  [HAL, { ...flagged("h", "CS5"), givenAt: 100 }],
  [IDA, { ...scored("i", "CS4", "notApplicable", "f"), givenAt: 100 }],
);

test("each filter shows what it says: “could not assess” is a score, one that was taken back or is not settled is none", () => {
  const rows = scoringRows(VISITED, SECTIONS, ALONE).flatMap((one) => one.rows);
  const shown = SCORING_FILTERS.map((filter) => [filter, codesOf(rows.filter((row) => fitsFilter(row, filter)))]);
  expect(Object.fromEntries(shown)).toEqual({
    all: ["CS1", "CS2", "CS3", "CS4", "CS5"],
    unscored: ["CS2", "CS3", "CS5"],
    flagged: ["CS4", "CS5"],
    lacksNote: ["CS1", "CS4"],
    today: ["CS4", "CS5"],
    type1: ["CS1"],
    core: ["CS2"],
  });
});

test("the list has the sections and the words of the edition, and says where two scores stand", () => {
  const sections = scoringRows(VISITED, SECTIONS, ALONE);
  expect(sections.map(({ name, rows }) => [name, codesOf(rows)])).toEqual([
    ["The day", ["CS1", "CS2", "CS3"]],
    ["The house", ["CS4", "CS5"]],
  ]);
  const [, , unsettled] = sections[0]?.rows ?? [];
  expect(unsettled).toEqual({
    code: "CS3",
    standard: SECTIONS[0]!.standards[2],
    section: "The day",
    isType1: false,
    isCore: false,
    score: null,
    reason: "",
    note: "",
    isUnsettled: true,
    isFlagged: false,
    lacksNote: false,
    isChangedToday: false,
    scoredBy: null,
  });
});

test("a standard was changed today if its score, what that rests on, its mark or its note was, and not if that was yesterday", () => {
  const sources = { ...added, kind: "sources", id: "s" as EntryId, standard: "CS3" as StandardCode } as const;
  const given = workbook(
    [HAL, { ...scored("a", "CS1", "met"), givenAt: 99 }],
    [HAL, { ...flagged("b", "CS2"), givenAt: 100 }],
    [HAL, { ...sources, sources: ["tour"], givenAt: 100 }],
  );
  const textTimes = new Map([
    ["note/CS1", 99],
    ["note/CS5", 100],
  ]);
  const changed = (today: number) =>
    codesOf(
      scoringRows(given, SECTIONS, { ...ALONE, textTimes, today })
        .flatMap((one) => one.rows)
        .filter((row) => fitsFilter(row, "today")),
    );
  expect(changed(100)).toEqual(["CS2", "CS3", "CS5"]);
  expect(changed(101)).toEqual([]); // it is past midnight
});

test("where several write, the list says who gave the standing score; alone, nobody is named", () => {
  const scoredBy = (members: readonly Member[] | null) =>
    scoringRows(VISITED, SECTIONS, { ...ALONE, members }).flatMap(({ rows }) => rows.map((row) => row.scoredBy));
  expect(scoredBy([host(HAL, "Hal"), host(IDA, "Ida")])).toEqual(["Hal", null, null, "Ida", null]);
  expect(scoredBy([host(HAL, "Hal")])).toEqual(["Hal", null, null, "Somebody who has left", null]);
  expect(scoredBy(null)).toEqual([null, null, null, null, null]);
});

test("a section can be shown alone", () => {
  const rows = scoringRows(VISITED, SECTIONS, ALONE).flatMap((one) => one.rows);
  expect(codesOf(rows.filter((row) => fitsFilter(row, sectionFilter("The house"))))).toEqual(["CS4", "CS5"]);
});

test("a score that is not “met”, or is another than the community’s own where that can be seen, asks for a few words", () => {
  const lacking = (selfScores: ReadonlyMap<StandardCode, Score | null> | null, given = VISITED) =>
    codesOf(
      scoringRows(given, SECTIONS, { ...ALONE, selfScores })
        .flatMap((one) => one.rows)
        .filter((row) => row.lacksNote),
    );
  const met = workbook([HAL, scored("a", "CS1", "met")], [HAL, scored("b", "CS2", "partlyMet")]);
  expect(lacking(null, met)).toEqual(["CS2"]);
  expect(lacking(new Map([["CS1" as StandardCode, "met"]]), met)).toEqual(["CS2"]);
  expect(lacking(new Map([["CS1" as StandardCode, "notMet"]]), met)).toEqual(["CS1", "CS2"]);
  const explained = { ...met, texts: new Map([["note/CS2", "The minutes are old."]]) };
  expect(lacking(null, explained)).toEqual([]);
  expect(lacking(null, { ...met, texts: new Map([["note/CS2", " \n"]]) })).toEqual(["CS2"]);
});

function codesOf(rows: readonly ScoringRow[]): readonly StandardCode[] {
  return rows.map(({ code }) => code);
}
