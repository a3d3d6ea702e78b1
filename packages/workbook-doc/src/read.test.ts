import { openingOf, type PersonNumber } from "@circle/review/ids";
import type { StandardCode } from "@circle/standards/edition";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { giveScore } from "./edits.ts";
import { entryFromMapValue, isEntriesMap } from "./entries-in-update.ts";
import { openDoc } from "./layout.ts";
import { readText, readWorkbook } from "./read.ts";
import { writeText } from "./text-edits.ts";

const CS1 = "CS1" as StandardCode;
const opening = openingOf(2_097_151 as PersonNumber, 2 ** 32 - 1);
const entry = (id: string) => ({
  id,
  kind: "score",
  standard: "CS1",
  score: "met",
  reason: "",
  replaces: [],
  givenAt: 1,
});

function copyOf(doc: Y.Doc): Y.Doc {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  return copy;
}

test("[W4] whose an entry is, is read off the opening that wrote it, with the largest numbers too", () => {
  const doc = openDoc(opening);
  giveScore(doc, { standard: CS1, score: "met", givenAt: 1 });
  const id = expect.stringMatching(/^_[\w-]{32}$/) as string;
  expect(readWorkbook(copyOf(doc), "team").entries).toEqual([{ ...entry(id), by: 2_097_151, opening }]);
});

test("[W4] an entry can't claim another owner, nor lie under another's key", () => {
  const doc = openDoc(opening);
  doc.getMap("entries").set("a", { ...entry("a"), by: 3, opening: 3 });
  doc.getMap("entries").set("b", entry("c"));
  expect(readWorkbook(doc, "team").entries).toEqual([{ ...entry("a"), by: 2_097_151, opening }]);
});

test("[W1] entries are ordered by id and texts by name, whoever wrote first", () => {
  const doc = openDoc(opening);
  for (const id of ["b", "a"]) doc.getMap("entries").set(id, entry(id));
  for (const name of ["note/b", "finding/z", "note/a"]) writeText(doc, name, name);
  const workbook = readWorkbook(doc, "team");
  expect(workbook.entries.map(({ id }) => id)).toEqual(["a", "b"]);
  expect([...workbook.texts.keys()]).toEqual(["finding/z", "note/a", "note/b"]);
});

test("[W5] what is not understood is passed over, and still there afterwards", () => {
  const doc = openDoc(opening);
  const entries = doc.getMap("entries");
  for (const [key, value] of Object.entries({
    a: entry("a"),
    b: { id: "b", kind: "photograph" },
    c: "text",
    d: null,
    e: 7,
  })) {
    entries.set(key, value);
  }
  entries.set("f", new Y.Map());
  entries.set("g", new Uint8Array([1]));
  doc.getMap("note/CS1").set("x", 1);
  doc.getArray("photographs").push(["p"]);
  const copy = copyOf(doc);
  const before = Y.encodeStateAsUpdate(copy);
  expect(readWorkbook(copy, "team")).toMatchObject({ entries: [{ id: "a" }], texts: new Map() });
  expect(Y.encodeStateAsUpdate(copy)).toEqual(before);
  expect([...copy.getMap("entries").keys()].toSorted()).toEqual(["a", "b", "c", "d", "e", "f", "g"]);
});

test("[W5] reading makes no shared type, neither in an empty document nor for a text that is not there", () => {
  const doc = new Y.Doc();
  expect(readWorkbook(doc, "team")).toEqual({ id: "team", entries: [], texts: new Map() });
  expect(readText(doc, "note/CS1")).toBe("");
  expect([...doc.share.keys()]).toEqual([]);
});

test("[W1] a text that was emptied is left out, and its name is not taken for another's", () => {
  const doc = openDoc(opening);
  writeText(doc, "note/CS1", "x");
  writeText(doc, "note/CS1", "");
  doc.getText("remark/CS1").insert(0, "x");
  expect(readWorkbook(doc, "team").texts).toEqual(new Map());
});

test("one entry is one object, however often it is read", () => {
  const doc = openDoc(opening);
  doc.getMap("entries").set("a", entry("a"));
  const [first] = readWorkbook(doc, "team").entries;
  doc.getMap("entries").set("b", entry("b"));
  expect(readWorkbook(doc, "team").entries[0]).toBe(first);
});

test("[W4] the same value brought by two openings is each one's own", () => {
  const [value, docs] = [entry("a"), [openDoc(opening), openDoc(openingOf(9 as PersonNumber, 1))]] as const;
  for (const doc of docs) doc.getMap("entries").set("a", value);
  expect(docs.map((doc) => readWorkbook(doc, "team").entries[0]?.by)).toEqual([2_097_151, 9]);
});

test("[W4] the server reads the same entry from a struct's key, value and opening", () => {
  expect(isEntriesMap("entries")).toBe(true);
  expect([isEntriesMap("note/CS1"), isEntriesMap(null)]).toEqual([false, false]);
  expect(entryFromMapValue("a", entry("a"), opening)).toEqual({ ...entry("a"), by: 2_097_151, opening });
  expect(entryFromMapValue("b", entry("a"), opening)).toBeNull();
  expect(entryFromMapValue("a", { kind: "photograph" }, opening)).toBeNull();
});
