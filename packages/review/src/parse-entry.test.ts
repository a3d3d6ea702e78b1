import { expect, test } from "vitest";
import { parseEntry } from "./parse-entry.ts";

const added = { id: "e1", replaces: ["e0"], givenAt: 5 };
const understood = [
  { ...added, kind: "score", standard: "CS1", score: "met", reason: "" },
  { ...added, kind: "score", standard: "CS1", score: null, reason: "" },
  { ...added, kind: "sources", standard: "CS1", sources: ["tour", "document"] },
  { ...added, kind: "flag", standard: "1.2.10", flagged: true },
  { ...added, kind: "finding", finding: "f1", sort: "achievement", standards: ["CS1"], withdrawn: false },
  {
    ...added,
    kind: "snapshot",
    lines: [
      { of: "score", standard: "CS1", score: "notMet", reason: "", entry: "e0" },
      { of: "text", name: "note/CS1", piece: "We saw it." },
    ],
  },
  { ...added, kind: "seal", sealed: true, reason: "", snapshot: ["e0"] },
  { ...added, kind: "submission", snapshot: [] },
  { ...added, kind: "absence", reviewer: "ann", absent: true, reason: "left early" },
  { ...added, kind: "reveal", named: [{ reviewer: "ann", sealOrAbsence: "s1" }] },
  { ...added, kind: "decision", standard: "CS1", score: "met", reason: "", decidedOn: ["e0"] },
];

test.for(understood)("a stored entry reads as it was written: %j", (entry) => {
  expect(parseEntry(JSON.parse(JSON.stringify(entry)))).toEqual(entry);
});

test("fields that a newer app added, or that somebody claims, are not read", () => {
  const [score] = understood;
  expect(parseEntry({ ...score, by: 7, opening: 9, colour: "red" })).toEqual(score);
});

const [score] = understood;
test.for([
  undefined,
  null,
  7,
  "score",
  [],
  {},
  { ...score, kind: "photograph" },
  { ...score, kind: "toString" },
  { ...score, kind: "__proto__" },
  { ...score, kind: undefined },
  { ...score, score: "excellent" },
  { ...score, score: undefined },
  { ...score, standard: "" },
  { ...score, standard: 1 },
  { ...score, id: "" },
  { ...score, id: "a b" },
  { ...score, id: "x".repeat(65) },
  { ...score, replaces: "e0" },
  { ...score, replaces: [7] },
  { ...score, givenAt: Number.NaN },
  { ...score, givenAt: 1.5 },
  { ...score, givenAt: "5" },
  { ...score, reason: null },
  { ...added, kind: "sources", standard: "CS1", sources: ["tour", "rumour"] },
])("what is not understood is skipped: %j", (value) => {
  expect(parseEntry(value)).toBeNull();
});

test("a snapshot with a line of a newer app still reads, without that line", () => {
  const text = { of: "text", name: "note/CS1", piece: "We saw it." };
  const entry = { ...added, kind: "snapshot", lines: [{ of: "photograph", name: "p1" }, text, 7] };
  expect(parseEntry(entry)).toEqual({ ...added, kind: "snapshot", lines: [text] });
});

test("[P7] an entry that replaces more than anyone's tablets could leave is not understood", () => {
  const many = (count: number) => Array.from({ length: count }, (_, index) => `e${index}`);
  const seal = { kind: "seal", id: "s", givenAt: 1, sealed: true, reason: "", snapshot: [] };
  expect(parseEntry({ ...seal, replaces: many(100) })).not.toBeNull();
  expect(parseEntry({ ...seal, replaces: many(101) })).toBeNull();
});
