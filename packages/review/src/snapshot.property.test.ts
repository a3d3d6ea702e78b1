import type { StandardCode } from "@circle/standards/edition";
import { SCORES } from "@circle/standards/scores";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Entry, SealEntry, SnapshotLine } from "./entries.ts";
import type { EntryId, PersonNumber } from "./ids.ts";
import { NOTE_LIMIT, REASON_LIMIT } from "./limits.ts";
import { parseEntry } from "./parse-entry.ts";
import { addendaOf, readSnapshot, snapshotOf } from "./snapshot.ts";
import type { Held, Workbook } from "./workbook.ts";

const CS1 = "CS1" as StandardCode;
const CS2 = "CS2" as StandardCode;
const held = (entry: Entry): Held => ({ ...entry, by: 7 as PersonNumber, opening: 7 * 2 ** 32 });
const stamp = (id: string) => ({ id: id as EntryId, replaces: [], givenAt: 1 });
const met = held({ ...stamp("a"), kind: "score", standard: CS1, score: "met", reason: "" });
const notMet = held({ ...stamp("b"), kind: "score", standard: CS1, score: "notMet", reason: "" });

function workbookOf(entries: readonly Held[], texts: Readonly<Record<string, string>>): Workbook {
  return { id: "self-review", entries, texts: new Map(Object.entries(texts)) };
}

/** The workbook after these parts, and a seal that names them, were added. */
function sealed(
  workbook: Workbook,
  parts: readonly (readonly SnapshotLine[])[],
): { seal: SealEntry; workbook: Workbook } {
  const snapshots = parts.map((lines, index) => held({ ...stamp(`part${index}`), kind: "snapshot", lines }));
  const seal: SealEntry = {
    ...stamp("seal"),
    kind: "seal",
    sealed: true,
    reason: "",
    snapshot: snapshots.map(({ id }) => id),
  };
  return { seal, workbook: { ...workbook, entries: [...workbook.entries, ...snapshots, held(seal)] } };
}

const notes = fc.array(
  fc.string({ unit: fc.constantFrom("a", '"', "\\", "\n", "\u0001", "é", "語", "👩🏽", "\u2028"), maxLength: 60 }),
  { maxLength: 4 },
);
const longNotes = notes.map((pieces) => pieces.map((piece) => piece.repeat(150)).join(""));

test("what was sealed reads back unchanged, in parts of at most 16 kB that divide no character", () => {
  const scores = fc.array(fc.constantFrom(...SCORES), { maxLength: 300 });
  fc.assert(
    fc.property(scores, fc.array(longNotes, { maxLength: 6 }), (given, written) => {
      const code = (index: number) => `CS${index}` as StandardCode;
      const entries = given.map((score, index) =>
        held({ ...stamp(`e${index}`), kind: "score", standard: code(index), score, reason: "since" }),
      );
      const texts: Readonly<Record<string, string>> = Object.fromEntries(
        written.map((text, index) => [`note/CS${index}`, text]).filter(([, text]) => text),
      );
      const parts = snapshotOf(workbookOf(entries, texts));

      for (const lines of parts) {
        const entry = { ...stamp("x".repeat(64)), kind: "snapshot", lines };
        expect(new TextEncoder().encode(JSON.stringify(entry)).length).toBeLessThanOrEqual(16_000);
        expect(lines.every((line) => line.of === "score" || !/\p{Cs}/u.test(line.piece))).toBe(true);
      }
      const { seal, workbook } = sealed(workbookOf(entries, texts), parts);
      const snapshot = readSnapshot(workbook, seal);
      expect(Object.fromEntries(snapshot?.texts ?? [])).toEqual(texts);
      expect([...(snapshot?.scores ?? [])].flatMap(([, said]) => said.map(({ score }) => score))).toEqual(given);
      expect(addendaOf(workbook, seal)).toEqual({ standards: [], texts: [] });
    }),
    { numRuns: 60 },
  );
});

test("a community that fills every note of 250 standards, in Chinese, submits all of it in parts that one entry can name", () => {
  const code = (index: number) => `CS${index}` as StandardCode;
  const full = Array.from({ length: 250 }, (_, index) => [`note/CS${index}`, "語".repeat(NOTE_LIMIT)] as const);
  const scores = full.map((_, index) => {
    const said = { standard: code(index), score: "notMet" as const, reason: "因".repeat(REASON_LIMIT) };
    return held({ ...stamp(`e${index}`), kind: "score", ...said });
  });
  const texts = Object.fromEntries(full);
  const parts = snapshotOf(workbookOf(scores, texts));
  const { seal, workbook } = sealed(workbookOf(scores, texts), parts);
  expect(parseEntry(seal)).toEqual(seal);
  expect(addendaOf(workbook, seal)).toEqual({ standards: [], texts: [] });
  const bytes = parts.map((lines) => new TextEncoder().encode(JSON.stringify(lines)).length);
  expect(Math.max(...bytes)).toBeLessThanOrEqual(61_000); // a change is 64 kB
});

test("a snapshot of which a part is missing is not read", () => {
  const texts = { "note/CS1": "語".repeat(20_000) };
  const { seal, workbook } = sealed(workbookOf([], texts), snapshotOf(workbookOf([], texts)));
  expect(seal.snapshot.length).toBeGreaterThan(1);
  const without = { ...workbook, entries: workbook.entries.filter(({ id }) => id !== seal.snapshot[1]) };
  expect(readSnapshot(without, seal)).toBeNull();
  expect(addendaOf(without, seal)).toBeNull();
});

test("a seal that names a part over and over holds it once", () => {
  const { seal, workbook } = sealed(
    workbookOf([met], { "note/CS1": "x" }),
    snapshotOf(workbookOf([met], { "note/CS1": "x" })),
  );
  const repeated = { ...seal, snapshot: Array.from({ length: 1000 }, () => seal.snapshot).flat() };
  expect(readSnapshot(workbook, repeated)).toEqual(readSnapshot(workbook, seal));
});

test("scores that contradict each other are both in it, a score taken back is not", () => {
  const takenBack = held({ ...stamp("c"), kind: "score", standard: CS2, score: null, reason: "" });
  const [lines] = snapshotOf(workbookOf([met, notMet, takenBack], {}));
  expect(lines?.map((line) => line.of === "score" && [line.standard, line.score])).toEqual([
    ["CS1", "met"],
    ["CS1", "notMet"],
  ]);
});

test("a submission holds only what the review asks about, and all findings", () => {
  const other = held({ ...stamp("d"), kind: "score", standard: CS2, score: "met", reason: "" });
  const workbook = workbookOf([met, other], { "note/CS1": "one", "note/CS2": "two", "finding/f1": "three" });
  const names = snapshotOf(workbook, new Set([CS1])).flatMap((lines) =>
    lines.map((line) => (line.of === "score" ? line.standard : line.name)),
  );
  expect(names).toEqual(["CS1", "note/CS1", "finding/f1"]);
});

test("what changed after the seal is its addendum, whatever went there and back is none", () => {
  const { seal, workbook } = sealed(
    workbookOf([met], { "note/CS1": "as seen" }),
    snapshotOf(workbookOf([met], { "note/CS1": "as seen" })),
  );
  const changed = held({ ...notMet, replaces: [met.id] });
  const later = { ...workbook, entries: [...workbook.entries, changed], texts: new Map([["note/CS2", "also"]]) };
  expect(addendaOf(later, seal)).toEqual({ standards: [CS1], texts: ["note/CS1", "note/CS2"] });
  const back = held({ ...met, id: "z" as EntryId, replaces: [changed.id] });
  expect(addendaOf({ ...workbook, entries: [...workbook.entries, changed, back] }, seal)?.standards).toEqual([]);
});
