import type { Section } from "@circle/standards/edition";
import { DEFAULT_SCORE_LABELS } from "@circle/standards/scores";
import { parseCsv } from "@circle/standards/csv";
import { expect, test } from "vitest";
import { emptySelfReviewFile, MOST_FILE_BYTES, parseSelfReviewFile } from "./self-review-file.ts";
import { NOTE_LIMIT } from "./limits.ts";

const sections = (
  [
    ["The day", ["CS1", "CS2"]],
    ["The house", ["1.1", "1.10", "=CS3"]],
  ] as const
).map(([name, codes]) => ({
  name,
  standards: codes.map((code) => ({ code, text: `About ${code}, “really”` })),
})) as unknown as readonly Section[];

const LABELS = { ...DEFAULT_SCORE_LABELS, met: "Fully there", partlyMet: "On the way" };
const CALLED = { code: "code", section: "section", standard: "standard", score: "score", comment: "comment" };

const bytes = (text: string) => new TextEncoder().encode(text);
const read = (text: string) => parseSelfReviewFile(bytes(text), sections, LABELS);
const lines = (...rows: readonly string[]) => read(["code,score,comment", ...rows].join("\r\n"));

test("the empty file has a row for each standard, says which words there are, and brings in nothing", () => {
  const file = emptySelfReviewFile(sections, LABELS, CALLED);
  expect([...bytes(file).subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const { rows, faults } = parseCsv(bytes(file));
  expect(faults).toEqual([]);
  expect(rows.map((row) => row.map(({ text }) => text))).toEqual([
    [
      "code",
      "section",
      "standard",
      "score (Fully there, On the way, Not met, Not applicable, Could not assess)",
      "comment",
    ],
    ["CS1", "The day", "About CS1, “really”", "", ""],
    ["CS2", "The day", "About CS2, “really”", "", ""],
    ["1.1", "The house", "About 1.1, “really”", "", ""],
    ["1.10", "The house", "About 1.10, “really”", "", ""],
    ["'=CS3", "The house", "About =CS3, “really”", "", ""],
  ]);
  expect(read(file)).toEqual({ kind: "read", standards: [], faults: [] });
});

test("scores are taken by the edition's words, the usual ones and the stored ones, however they are typed", () => {
  expect(lines("CS1,FULLY THERE,", "cs2, on  the way ,", "1.1,not met,", "1.10,couldNotAssess,", "'=CS3,Met,")).toEqual(
    {
      kind: "read",
      faults: [],
      standards: [
        { code: "CS1", score: "met", comment: "" },
        { code: "CS2", score: "partlyMet", comment: "" },
        { code: "1.1", score: "notMet", comment: "" },
        { code: "1.10", score: "couldNotAssess", comment: "" },
        { code: "=CS3", score: "met", comment: "" },
      ],
    },
  );
});

test("an edition's word for one score is not taken for another's usual word", () => {
  const swapped = { ...DEFAULT_SCORE_LABELS, met: "Not met", notMet: "Missing" };
  const file = parseSelfReviewFile(bytes("code,score,comment\nCS1,Not met,\n"), sections, swapped);
  expect(file).toMatchObject({ standards: [{ code: "CS1", score: "met" }] });
});

test("of two codes that differ in nothing but capitals each is found by its own spelling only", () => {
  const alike = [{ name: "The day", standards: [{ code: "a1" }, { code: "A1" }] }] as unknown as readonly Section[];
  const file = parseSelfReviewFile(bytes("code,score,comment\na1,Met,\nA1,Not met,\n"), alike, DEFAULT_SCORE_LABELS);
  expect(file).toMatchObject({
    standards: [
      { code: "a1", score: "met" },
      { code: "A1", score: "notMet" },
    ],
  });
});

test("a comment is text, whatever a spreadsheet would make of it, and keeps its lines", () => {
  expect(lines('CS1,,"=1+1"', 'CS2,,"Every day.\r\n- and at night  "')).toMatchObject({
    standards: [
      { code: "CS1", score: null, comment: "=1+1" },
      { code: "CS2", score: null, comment: "Every day.\n- and at night" },
    ],
  });
});

test("columns come in any order, with others between them, in English or Welsh", () => {
  expect(read("Sylw,Nodiadau,SGÔR: Met / Not met,Cod\nDa iawn,x,Met,CS1\n")).toEqual({
    kind: "read",
    faults: [],
    standards: [{ code: "CS1", score: "met", comment: "Da iawn" }],
  });
});

test("rows without score and comment are left alone, whatever else stands in them", () => {
  expect(lines("CS1,,", ",,", "Some heading,,", "CS2,Met,")).toMatchObject({
    faults: [],
    standards: [{ code: "CS2" }],
  });
});

test("each line that can't be read is named with what is wrong, and the others are taken", () => {
  const long = "x".repeat(NOTE_LIMIT + 1);
  expect(lines("CS1,Met,Good", "CS9,Met,", 'CS2,Mett,"two', 'lines"', `1.1,,${long}`, "1.10,Met")).toEqual({
    kind: "read",
    standards: [{ code: "CS1", score: "met", comment: "Good" }],
    faults: [
      { kind: "unknownCode", line: 3, code: "CS9" },
      { kind: "unknownScore", line: 4, code: "CS2", word: "Mett" },
      { kind: "longComment", line: 6, code: "1.1", most: NOTE_LIMIT, found: NOTE_LIMIT + 1 },
      {
        kind: "csv",
        line: 7,
        fault: { kind: "wrongCellCount", expected: 3, found: 2, line: 7, column: 1 },
      },
    ],
  });
});

test("a code that stands there twice, as when a spreadsheet has made 1.1 of 1.10, is not taken at all", () => {
  expect(lines("1.1,Met,", "CS1,Met,", "1.1,,")).toEqual({
    kind: "read",
    standards: [{ code: "CS1", score: "met", comment: "" }],
    faults: [{ kind: "repeatedCode", line: 4, code: "1.1", firstLine: 2 }],
  });
});

test.for([
  ["", { kind: "empty" }],
  ["code;score;comment\nCS1;Met;\n", { kind: "semicolons" }],
  ["code,comment\nCS1,x\n", { kind: "noColumn", column: "score" }],
  ["code,score,comment,Code\n", { kind: "columnTwice", column: "code" }],
  ['"code,score,comment\n', { kind: "unclosedQuote", line: 1, column: 1 }],
] as const)("a file that is no such table is refused: %j", ([text, refusal]) => {
  expect(read(text)).toEqual({ kind: "refused", refusal });
});

test("a file that is not UTF-8, too large or too long is refused", () => {
  const latin = Uint8Array.of(...bytes("code,score,comment\nCS1,,Caf"), 0xe9, 0x0a);
  expect(parseSelfReviewFile(latin, sections, LABELS)).toEqual({
    kind: "refused",
    refusal: { kind: "notUtf8", line: 2, column: 9 },
  });
  expect(parseSelfReviewFile(new Uint8Array(MOST_FILE_BYTES + 1), sections, LABELS)).toMatchObject({
    refusal: { kind: "tooLarge" },
  });
  const many = Array.from({ length: 1001 }, () => "CS1,Met,");
  expect(lines(...many)).toEqual({ kind: "refused", refusal: { kind: "tooManyRows", most: 1000, found: 1001 } });
  expect(lines(...many.slice(1))).toMatchObject({ kind: "read" });
});
