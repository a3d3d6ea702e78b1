import { openingOf, type PersonNumber } from "@circle/review/ids";
import type { StandardCode } from "@circle/standards/edition";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { setFlag } from "./edits.ts";
import { openDoc } from "./layout.ts";
import { writeText } from "./text-edits.ts";
import { textTimesAfter, textTimesWith } from "./text-times.ts";

const ANN = 7 as PersonNumber;
const FLAG = { standard: "CS1" as StandardCode, flagged: true, givenAt: 1 };

/** Each thing that is done, as the update that it makes. */
function doneIn(doc: Y.Doc, ...deeds: readonly (() => void)[]): readonly Uint8Array[] {
  return deeds.map((deed) => {
    const updates: Uint8Array[] = [];
    const keep = (update: Uint8Array): void => void updates.push(update);
    doc.on("update", keep);
    deed();
    doc.off("update", keep);
    return Y.mergeUpdates(updates);
  });
}

test("when a note was last written in is told by what was added to it, words taken out too", () => {
  const doc = openDoc(openingOf(ANN, 1));
  const updates = doneIn(
    doc,
    () => writeText(doc, "note/CS1", "They meet."),
    () => writeText(doc, "note/CS2", "The minutes are old."),
    () => writeText(doc, "note/CS1", "They meet on Mondays."),
    () => writeText(doc, "note/CS2", ""),
    () => setFlag(doc, FLAG),
  );
  const dated = updates.map((update, place) => ({ update, at: (place + 1) * 10 }));
  const there = openDoc(openingOf(ANN, 2));
  for (const { update } of dated) Y.applyUpdate(there, update);
  const known = textTimesWith(new Map(), there, dated.slice(0, 2));
  expect([...known]).toEqual([
    ["note/CS1", 10],
    ["note/CS2", 20],
  ]);
  expect([...textTimesWith(known, there, dated.slice(2))]).toEqual([
    ["note/CS1", 30],
    ["note/CS2", 40],
  ]);
  expect(textTimesWith(known, there, dated.slice(0, 1))).toBe(known);
});

test("what has not arrived in the document yet says nothing", () => {
  const doc = openDoc(openingOf(ANN, 1));
  const [, second] = doneIn(
    doc,
    () => writeText(doc, "note/CS1", "They meet."),
    () => writeText(doc, "note/CS1", "They meet on Mondays."),
  );
  const there = openDoc(openingOf(ANN, 2));
  Y.applyUpdate(there, second!);
  expect([...textTimesWith(new Map(), there, [{ update: second!, at: 10 }])]).toEqual([]);
});

test("what is just done in the document counts for the texts that it changes, and an entry for none", () => {
  const doc = openDoc(openingOf(ANN, 1));
  let known: ReadonlyMap<string, number> = new Map();
  doc.on("afterTransaction", (transaction: Y.Transaction) => {
    known = textTimesAfter(known, transaction, 10);
  });
  setFlag(doc, FLAG);
  expect([...known]).toEqual([]);
  writeText(doc, "note/CS1", "They meet.");
  expect([...known]).toEqual([["note/CS1", 10]]);
});
