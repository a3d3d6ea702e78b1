import { type EntryId, openingOf, type PersonNumber } from "@circle/review/ids";
import { standing } from "@circle/review/standing";
import type { StandardCode } from "@circle/standards/edition";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { giveScore, takeBack } from "./edits.ts";
import { everWritten, takeIn } from "./entries-map.ts";
import { entryIdOf } from "./entry-id.ts";
import { deletionsUpdate, log, type Said } from "./forged-in-test.ts";
import { newDoc, openDoc } from "./layout.ts";
import { hasEntry, readEntries, readText, readWorkbook } from "./read.ts";
import { writeText } from "./text-edits.ts";
import { deletionsIn, structsIn, writeAgain } from "./write-again.ts";

const CS1 = "CS1" as StandardCode;
const NOTE = "note/CS1";
const [ANN, BEA] = [7, 8] as PersonNumber[] as [PersonNumber, PersonNumber];
const [BEHIND, BEFORE, MINE] = [openingOf(ANN, 5), openingOf(ANN, 9), openingOf(BEA, 1)];

const SCORED = { kind: "score", standard: CS1, score: "met", reason: "", replaces: [], givenAt: 1 };
const SCORE = entryIdOf(SCORED)!;
const score: Said = { key: SCORE, value: { ...SCORED, id: SCORE } };
const standsOn = (opening: number, clock: number): Said => ({ standsOn: Y.createID(opening, clock) });

/** A score that follows a letter which stands on one of another opening. */
const behind = log(BEHIND, [standsOn(BEFORE, 0), score]);

function before(): Y.Doc {
  const doc = openDoc(BEFORE);
  writeText(doc, NOTE, "a");
  return doc;
}

function docWith(...updates: readonly Uint8Array[]): Y.Doc {
  const doc = openDoc(MINE);
  for (const update of updates) takeIn(doc, update);
  return doc;
}

test("[W4] an entry behind a letter that stands on one which never comes is there, and whose it is", () => {
  const doc = docWith(behind);
  expect(readEntries(doc)).toEqual([{ ...SCORED, id: SCORE, by: ANN, opening: BEHIND }]);
  expect(hasEntry(doc, SCORE)).toBe(true);
  expect(hasEntry(doc, "_" as EntryId)).toBe(false);
  expect(readWorkbook(doc, "self-review").texts).toEqual(new Map());
});

test("[W4] once what it waited for has come, it is the same entry, and one", () => {
  const doc = docWith(behind);
  const [entry] = readEntries(doc);
  takeIn(doc, Y.encodeStateAsUpdate(before()));
  giveScore(doc, { standard: CS1, score: "notMet", givenAt: 2 });
  expect(readText(doc, NOTE)).toBe("ax");
  expect(readEntries(doc)).toHaveLength(2);
  expect(readEntries(doc)).toContain(entry);
  expect(everWritten(doc).keys).toHaveLength(2);
});

test("[W4] an entry that waits keeps to the rules: it is what its id says, under its own key, beside no other, and first", () => {
  const falsely = { ...SCORED, id: SCORE, score: "notMet" };
  const other = entryIdOf({ ...SCORED, givenAt: 2 })!;
  for (const said of [
    { key: SCORE, value: falsely },
    { key: other, value: { ...SCORED, id: SCORE } },
    { key: other, value: { kind: "photograph", id: other } },
  ])
    expect(readEntries(docWith(log(BEHIND, [standsOn(BEFORE, 0), said])))).toEqual([]);
});

/** Two openings of which each waits for what the other says later. */
const CIRCLE = [
  log(BEHIND, [standsOn(BEFORE, 1), { key: "k", value: 1 }, { key: "l", value: 1 }]),
  log(BEFORE, [{ key: "m", value: 1 }, standsOn(BEHIND, 2), { key: "n", value: 1 }, score]),
];

test.for([
  ["one after the other", CIRCLE],
  ["the other way round", CIRCLE.toReversed()],
  ["at once", [Y.mergeUpdates(CIRCLE)]],
  ["twice", [...CIRCLE, ...CIRCLE]],
])("[P3, W4] an entry behind letters that wait for each other is there on every copy, come %s", ([, updates]) => {
  const doc = docWith(...(updates as readonly Uint8Array[]));
  expect(readEntries(doc)).toMatchObject([{ id: SCORE, opening: BEFORE }]);
  expect(everWritten(doc).keys.toSorted()).toEqual([SCORE, "k", "l", "m", "n"]);
});

test("[W4] what comes later reads the same, while something waits and afterwards", () => {
  const orders = [
    [behind, deletionsUpdate([{ client: BEHIND, clock: 0, length: 9 }]), Y.encodeStateAsUpdate(before())],
    [Y.encodeStateAsUpdate(before()), behind, deletionsUpdate([{ client: BEHIND, clock: 0, length: 9 }])],
  ];
  for (const updates of orders) {
    const doc = openDoc(MINE);
    for (const update of updates) {
      takeIn(doc, update);
      readEntries(doc);
    }
    expect(readEntries(doc)).toMatchObject([{ id: SCORE, opening: BEHIND }]);
  }
});

test("[W4] what Yjs joins to an entry later leaves it one, and the same", () => {
  const doc = docWith(log(BEHIND, [score]));
  const [entry] = readEntries(doc);
  const writer = docWith(log(BEHIND, [score]));
  const [id, map] = [Y.createID(BEHIND, 1), writer.getMap("entries")];
  const joined = new Y.Item(id, null, Y.createID(BEHIND, 0), null, null, map, SCORE, new Y.ContentAny([SCORED]));
  writer.transact((transaction) => joined.integrate(transaction, 0));
  takeIn(doc, Y.encodeStateAsUpdate(writer));
  expect(Y.getState(doc.store, BEHIND)).toBe(2);
  expect(readEntries(doc)[0]).toBe(entry);
  expect(everWritten(doc).keys).toEqual([SCORE]);
});

test("[W2] an edit names the entry that waits, adds nothing that it says, and can be taken back to it", () => {
  const doc = docWith(behind);
  expect(giveScore(doc, { standard: CS1, score: "met", givenAt: 2 })).toEqual({ kind: "unchanged" });
  giveScore(doc, { standard: CS1, score: "notMet", givenAt: 3 });
  const [now] = standing({ entries: readEntries(doc) }, "score", CS1);
  expect(now).toMatchObject({ score: "notMet", replaces: [SCORE] });
  takeBack(doc, { entry: now!.id, givenAt: 4 });
  expect(standing({ entries: readEntries(doc) }, "score", CS1)).toMatchObject([{ score: "met", by: BEA }]);
});

test("[W9] an entry that is lost while it waits is written again, once, and not where it waits already", () => {
  const lost = { lost: structsIn(behind), deleted: deletionsIn(behind) };
  const [elsewhere, here] = [docWith(), docWith(behind)];
  for (let time = 0; time < 2; time += 1) {
    for (const into of [elsewhere, here]) writeAgain(docWith(behind), into, lost, deletionsUpdate);
  }
  expect(readEntries(elsewhere)).toMatchObject([{ id: SCORE, by: BEA, opening: MINE }]);
  expect(Y.getState(elsewhere.store, MINE)).toBe(1);
  expect(Y.getState(here.store, MINE)).toBe(0);
});

test("[W5] reading what waits makes no shared type of it", () => {
  const doc = newDoc();
  takeIn(doc, log(BEHIND, [standsOn(BEFORE, 0)]));
  expect(readEntries(doc)).toEqual([]);
  expect([...doc.share.keys()]).toEqual([]);
});
