import { decisionStateOf } from "@circle/review/decisions";
import type { Entry } from "@circle/review/entries";
import { type EntryId, openingOf, type PersonId, type PersonNumber } from "@circle/review/ids";
import { sealOf } from "@circle/review/seals";
import { readSnapshot } from "@circle/review/snapshot";
import { ownScore, standing } from "@circle/review/standing";
import { noteName } from "@circle/review/workbook";
import { reviewerWorkbook } from "@circle/review/workbook-id";
import type { StandardCode } from "@circle/standards/edition";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { decide, giveScore, seal } from "./edits.ts";
import { writeBeside } from "./entries-map.ts";
import { entryIdOf } from "./entry-id.ts";
import { deletionsUpdate, forged, structOf } from "./forged-in-test.ts";
import { newDoc, openDoc } from "./layout.ts";
import { hasEntry, readEntries, readWorkbook } from "./read.ts";
import { writeText } from "./text-edits.ts";
import { deletionsIn, structsIn, writeAgain } from "./write-again.ts";

const CS1 = "CS1" as StandardCode;
const [ANN, BEA] = [7, 8] as PersonNumber[] as [PersonNumber, PersonNumber];
const opening = openingOf(ANN, 1000);
const [LOWER, HIGHER] = [openingOf(ANN, 1), openingOf(ANN, 2000)];
const read = (doc: Y.Doc) => readWorkbook(doc, reviewerWorkbook("ann" as PersonId));

function docOf(...updates: readonly Uint8Array[]): Y.Doc {
  const doc = newDoc();
  for (const update of updates) Y.applyUpdate(doc, update);
  return doc;
}

/** A score, a note and a seal of them. */
function sealedWorkbook(): Y.Doc {
  const doc = openDoc(opening);
  giveScore(doc, { standard: CS1, score: "met", givenAt: 1 });
  writeText(doc, noteName(CS1), "Warm.");
  seal(doc, { givenAt: 2 });
  return doc;
}

/** The same entry, saying what was not said. */
function falsified(entry: Entry): object {
  switch (entry.kind) {
    case "score":
      return { ...entry, score: "notMet" };
    case "snapshot":
      return {
        ...entry,
        lines: entry.lines.map((line) => (line.of === "score" ? { ...line, score: "notMet" } : line)),
      };
    default:
      return { ...entry, givenAt: 9, snapshot: [] };
  }
}

const WAYS: readonly (readonly [string, (doc: Y.Doc, entry: Entry) => Uint8Array])[] = [
  ["written over from a higher opening", (_, entry) => forged(HIGHER, { key: entry.id }, falsified(entry))],
  ["written over from a lower opening", (_, entry) => forged(LOWER, { key: entry.id }, falsified(entry))],
  [
    "written over after it",
    (doc, entry) => forged(LOWER, { key: entry.id, origin: structOf(doc, entry.id) }, falsified(entry)),
  ],
  [
    "written over before it",
    (doc, entry) => forged(HIGHER, { key: entry.id, rightOrigin: structOf(doc, entry.id) }, falsified(entry)),
  ],
  [
    "written over between others",
    (doc, entry) =>
      Y.mergeUpdates([
        forged(LOWER, { key: entry.id }, falsified(entry), entry),
        forged(HIGHER, { key: entry.id, origin: Y.createID(LOWER, 0), rightOrigin: structOf(doc, entry.id) }, entry),
      ]),
  ],
  [
    "deleted",
    (doc, entry) => {
      const { client, clock } = structOf(doc, entry.id);
      return deletionsUpdate([{ client, clock, length: 1 }]);
    },
  ],
  ["deleted with all of its opening", () => deletionsUpdate([{ client: opening, clock: 0, length: 1000 }])],
];

for (const kind of ["score", "snapshot", "seal"] as const) {
  test.for(WAYS)(`[P3, W2] a ${kind} that was %s reads as it was added, on every copy`, ([, way]) => {
    const doc = sealedWorkbook();
    const [honest, entries] = [Y.encodeStateAsUpdate(doc), readEntries(doc)];
    const hostile = way(doc, entries.find((entry) => entry.kind === kind)!);
    for (const updates of [
      [honest, hostile],
      [hostile, honest],
      [Y.mergeUpdates([hostile, honest])],
      [Y.encodeStateAsUpdate(docOf(honest, hostile))],
      [Y.encodeStateAsUpdate(docOf(hostile, honest)), hostile],
    ]) {
      const copy = docOf(...updates);
      expect(readEntries(copy)).toEqual(entries);
      const sealed = sealOf(read(copy))!;
      const { scores, texts } = readSnapshot(read(copy), sealed)!;
      expect([scores.get(CS1)?.[0]?.score, texts.get(noteName(CS1))]).toEqual(["met", "Warm."]);
      expect(ownScore(read(copy), CS1)).toMatchObject({ state: "scored", score: "met" });
    }
  });
}

test("[W2] an edit after an entry was written over or deleted adds it neither again nor over anything", () => {
  const doc = sealedWorkbook();
  const [score] = standing(read(doc), "score", CS1);
  Y.applyUpdate(doc, WAYS[0]![1](doc, score!));
  Y.applyUpdate(doc, WAYS[6]![1](doc, score!));
  expect(giveScore(doc, { standard: CS1, score: "met", givenAt: 3 })).toEqual({ kind: "unchanged" });
  giveScore(doc, { standard: CS1, score: "notMet", givenAt: 4 });
  expect(standing(read(doc), "score", CS1)).toMatchObject([{ score: "notMet", replaces: [score!.id] }]);
});

test("[P5, W2] an entry whose key somebody took beforehand is added all the same, and its key can be read off its struct", () => {
  const said = { kind: "score", standard: CS1, score: "met", reason: "", givenAt: 1, replaces: [] };
  const key = entryIdOf(said)!;
  const doc = openDoc(opening);
  Y.applyUpdate(doc, forged(HIGHER, { key }, { ...said, id: key, score: "notMet" }));
  const rows: Uint8Array[] = [];
  doc.on("update", (update: Uint8Array) => rows.push(update));
  giveScore(doc, { standard: CS1, score: "met", givenAt: 1 });
  expect(readEntries(doc)).toMatchObject([{ id: key, score: "met", opening }]);
  const [struct] = Y.decodeUpdate(rows[0]!).structs;
  expect(struct).toMatchObject({ origin: null, rightOrigin: null, parent: "entries", parentSub: key });
});

test("[W4] an entry that two members added is that of the lower opening, whichever came first", () => {
  const docs = [openDoc(openingOf(BEA, 1)), openDoc(openingOf(ANN, 9))];
  for (const doc of docs) giveScore(doc, { standard: CS1, score: "met", givenAt: 1 });
  const updates = docs.map((doc) => Y.encodeStateAsUpdate(doc));
  for (const order of [updates, updates.toReversed()]) {
    expect(readEntries(docOf(...order))).toMatchObject([{ score: "met", by: ANN, opening: openingOf(ANN, 9) }]);
  }
});

test("[W2] a member of a community takes no score of another's away, and keeps none from being added", () => {
  const host = openDoc(openingOf(BEA, 5));
  Y.applyUpdate(host, deletionsUpdate([{ client: opening, clock: 0, length: 1000 }]));
  const doc = openDoc(opening);
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(host));
  Y.applyUpdate(doc, deletionsUpdate([{ client: opening, clock: 0, length: 1000 }]));
  giveScore(doc, { standard: CS1, score: "met", givenAt: 1 });
  giveScore(doc, { standard: CS1, score: "notMet", givenAt: 2 });
  const copy = docOf(Y.encodeStateAsUpdate(doc));
  expect(new Set(readEntries(copy).map(({ givenAt }) => givenAt))).toEqual(new Set([1, 2]));
  expect(ownScore(read(copy), CS1)).toMatchObject({ score: "notMet" });
});

test("[W2] a decision still stands on what it was taken on", () => {
  const doc = sealedWorkbook();
  const [score] = standing(read(doc), "score", CS1);
  const team = openDoc(openingOf(BEA, 1));
  decide(team, { standard: CS1, score: "met", reason: "", decidedOn: [score!.id], givenAt: 3 });
  for (const [, way] of WAYS) {
    const copy = docOf(Y.encodeStateAsUpdate(doc), way(doc, score!));
    expect(decisionStateOf(CS1, readWorkbook(team, "team"), [read(copy)], null)).toMatchObject({ state: "decided" });
  }
});

const FORMER = { id: "e1", kind: "score", standard: "CS1", score: "met", reason: "", replaces: [], givenAt: 1 };
const former = (value: object, at = opening) => forged(at, { key: "e1" }, value);
const falsely = { ...FORMER, score: "notMet" };

test.for([LOWER, HIGHER])(
  "[W2] of an id drawn by chance that means two things none is read: both stand under other ids, %d",
  (hostile) => {
    const updates = [former(FORMER), former(falsely, hostile)];
    const workbooks = [updates, updates.toReversed()].map((order) => read(docOf(...order)));
    expect(workbooks[0]).toEqual(workbooks[1]);
    const ids = [FORMER, falsely].map((value) => entryIdOf(value) ?? "").toSorted();
    expect(workbooks[0]?.entries.map(({ id }) => id)).toEqual(ids);
    expect(ownScore(workbooks[0]!, CS1).state).toBe("unsettled");
    const team = openDoc(openingOf(BEA, 1));
    decide(team, { standard: CS1, score: "met", reason: "", decidedOn: ["e1" as EntryId], givenAt: 3 });
    const state = decisionStateOf(CS1, readWorkbook(team, "team"), [workbooks[0]!], null);
    expect(state).toMatchObject({ state: "newSinceDecision", added: [{}, {}] });
  },
);

test("[W2] an id drawn by chance that means one thing is read as ever, whoever wrote it again, over it or deleted it", () => {
  const again = former(Object.fromEntries(Object.entries(FORMER).toReversed()), HIGHER);
  const over = forged(HIGHER, { key: "e1", origin: Y.createID(opening, 0) }, falsely);
  const gone = deletionsUpdate([{ client: opening, clock: 0, length: 1 }]);
  for (const hostile of [again, over, gone]) {
    for (const copy of [docOf(former(FORMER), hostile), docOf(hostile, former(FORMER))]) {
      expect(readEntries(copy)).toMatchObject([{ ...FORMER, opening }]);
    }
  }
});

test.for([undefined, Number.NaN])(
  "[W10] what plain JSON can't say is no entry, and takes no former id's meaning: %s",
  (extra) => {
    for (const at of [LOWER, HIGHER]) {
      const hostile = former({ ...falsely, extra }, at);
      expect(readEntries(docOf(hostile))).toEqual([]);
      for (const copy of [docOf(former(FORMER), hostile), docOf(hostile, former(FORMER))]) {
        expect(readEntries(copy)).toMatchObject([{ ...FORMER, opening }]);
      }
    }
  },
);

test("[W2] what an id that means two things was, is one entry however it came, and one object", () => {
  const digest = entryIdOf(falsely)!;
  const said = forged(openingOf(ANN, 3000), { key: digest }, { ...falsely, id: digest });
  const doc = docOf(former(FORMER), former(falsely, HIGHER), said);
  const entries = readEntries(doc);
  expect(new Map(entries.map(({ id, opening }) => [id, opening]))).toEqual(
    new Map([
      [entryIdOf(FORMER), opening],
      [digest, HIGHER],
    ]),
  );
  expect(entries).toHaveLength(2);
  writeText(doc, noteName(CS1), "Later.");
  expect(readEntries(doc).every((entry, at) => entry === entries[at])).toBe(true);
});

test("[W5] what claims an id that is not its digest is no entry, and is kept", () => {
  const key = entryIdOf(FORMER)!;
  const doc = docOf(forged(HIGHER, { key }, { ...falsely, id: key }));
  expect(readEntries(doc)).toEqual([]);
  expect(hasEntry(doc, key)).toBe(false);
  expect(docOf(Y.encodeStateAsUpdate(doc)).getMap("entries").get(key)).toMatchObject({ score: "notMet" });
});

test("[W9] a lost entry that somebody deleted is written again by another member, reads as it was, and twice is once", () => {
  const lostDoc = sealedWorkbook();
  const row = Y.encodeStateAsUpdate(lostDoc);
  const entries = readEntries(lostDoc);
  const from = docOf(
    row,
    WAYS[0]![1](lostDoc, entries[0]!),
    deletionsUpdate([{ client: opening, clock: 0, length: 1000 }]),
  );
  const into = openDoc(openingOf(BEA, 1));
  Y.applyUpdate(into, WAYS[1]![1](lostDoc, entries[1]!));
  for (let time = 0; time < 2; time += 1) {
    writeAgain(from, into, { lost: structsIn(row), deleted: deletionsIn(row) }, deletionsUpdate);
  }
  const asWritten = entries.map((entry) => ({ ...entry, by: BEA, opening: into.clientID }));
  expect(readEntries(into)).toEqual(asWritten);
  expect(Y.getState(into.store, into.clientID)).toBe(entries.length);
  expect(readEntries(docOf(Y.encodeStateAsUpdate(into), row))).toEqual(entries);
});

test("[W9] under an id drawn by chance only what is not there is written again", () => {
  const from = docOf(former(FORMER));
  const [same, other] = [openDoc(HIGHER), openDoc(HIGHER)];
  writeBeside(same, "entries", "e1", FORMER);
  writeBeside(other, "entries", "e1", falsely);
  for (const into of [same, other]) {
    writeAgain(from, into, { lost: () => true, deleted: () => false }, deletionsUpdate);
  }
  expect(readEntries(same)).toHaveLength(1);
  expect(readEntries(other)).toHaveLength(2);
});
