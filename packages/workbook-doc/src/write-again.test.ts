import { NOTE_LIMIT } from "@circle/review/limits";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { deletionsUpdate } from "./forged-in-test.ts";
import { newDoc } from "./layout.ts";
import { deletionsIn, structsIn, writeAgain } from "./write-again.ts";

const NOTE = "note/CS1";
const [ANN, LOST, NEW] = [1, 2, 3];

function written(client: number, ...updates: readonly Uint8Array[]): Y.Doc {
  const doc = newDoc();
  for (const update of updates) Y.applyUpdate(doc, update);
  doc.clientID = client;
  return doc;
}

function noteOf(client: number, text: string): Uint8Array {
  const doc = written(client);
  doc.getText(NOTE).insert(0, text);
  return Y.encodeStateAsUpdate(doc);
}

/** What `change` adds to a document that has these updates. */
function rowOf(client: number, before: readonly Uint8Array[], change: (note: Y.Text) => void): Uint8Array {
  const doc = written(client, ...before);
  const rows: Uint8Array[] = [];
  doc.on("update", (update: Uint8Array) => rows.push(update));
  doc.transact(() => change(doc.getText(NOTE)));
  return Y.mergeUpdates(rows);
}

/** The note of a tablet that has `here`, once what `row` did on top of `there` was written again. */
function noteAfter(here: readonly Uint8Array[], there: readonly Uint8Array[], row: Uint8Array, times = 1): string {
  const into = written(NEW, ...here);
  const from = written(NEW + 1, ...there, row);
  for (let time = 0; time < times; time += 1) {
    writeAgain(from, into, { lost: structsIn(row), deleted: deletionsIn(row) }, deletionsUpdate);
  }
  return into.getText(NOTE).toJSON();
}

test("[W9] a lost word is written again though the note holds its letters inside of another word", () => {
  const before = noteOf(ANN, "They keep notes.");
  const row = rowOf(LOST, [before], (note) => note.insert(10, "not "));
  expect(noteAfter([before], [before], row)).toBe("They keep notes.\nnot ");
});

test("[W9] what was written again once is there as lines of its own, and not written a second time", () => {
  const before = noteOf(ANN, "They meet.");
  const row = rowOf(LOST, [before], (note) => note.insert(note.length, "On Mondays.\nAt nine."));
  expect(noteAfter([before], [before], row, 2)).toBe("They meet.\nOn Mondays.\nAt nine.");
});

test("[W9] what is there as it was written, under its own id, is not lost", () => {
  const before = noteOf(ANN, "warm and calm");
  const row = rowOf(LOST, [before], (note) => note.insert(4, ", kind"));
  expect(noteAfter([before, row], [before], row)).toBe("warm, kind and calm");
});

test("[W9] words under an id that holds other words now are written again, and stay", () => {
  const row = noteOf(LOST, "noisy at noon");
  expect(noteAfter([noteOf(LOST, "calm, as ever")], [], row)).toBe("calm, as ever\nnoisy at noon");
});

test("[W9] what goes on from words that are there is written again without them", () => {
  const [before, whole] = [noteOf(LOST, "warm"), noteOf(LOST, "warm and calm")];
  expect(noteAfter([before], [], whole)).toBe("warm\n and calm");
});

test("[W9] words that somebody took out stay out, though what took them out is written again", () => {
  const before = noteOf(ANN, "They never meet.");
  const row = rowOf(LOST, [before], (note) => {
    note.delete(5, 6);
    note.insert(note.length, " On Mondays.");
  });
  expect(noteAfter([before], [before], row)).toBe("They meet.\n On Mondays.");
});

test("[W9] a note that gets longer than the limit keeps every letter: it can be shortened, not lost", () => {
  const before = noteOf(ANN, "a".repeat(NOTE_LIMIT - 1));
  const row = rowOf(LOST, [before], (note) => note.insert(note.length, "bcd"));
  expect(noteAfter([before], [before], row)).toBe(`${"a".repeat(NOTE_LIMIT - 1)}\nbcd`);
});

/** A file whose maker has put something beside a note, and what is there once it was written again. */
function takenFrom(put: (doc: Y.Doc) => void): Y.Doc {
  const from = written(LOST);
  from.getText(NOTE).insert(0, "They meet.");
  put(from);
  const row = Y.encodeStateAsUpdate(from);
  const into = written(NEW, noteOf(ANN, "Warm."));
  into.getMap("entries").set("former", 3n);
  const again = () =>
    writeAgain(written(NEW + 1, row), into, { lost: structsIn(row), deleted: () => false }, deletionsUpdate);
  again();
  const once = Y.encodeStateAsUpdate(into);
  again();
  expect(Y.encodeStateAsUpdate(into)).toEqual(once);
  return written(NEW + 2, once);
}

test("[W9] letters where entries lie, which no app writes, keep nothing else from being written again", () => {
  const into = takenFrom((from) => from.getText("entries").insert(0, "hostile"));
  expect(into.getText(NOTE).toJSON()).toBe("Warm.\nThey meet.");
});

test("[W9] values under a text's name come along, and the text with them", () => {
  const into = takenFrom((from) => {
    const row = from.get(NOTE) as unknown as Y.Item["parent"];
    from.transact((transaction) => {
      const id = Y.createID(from.clientID, Y.getState(from.store, from.clientID));
      new Y.Item(id, null, null, null, null, row, "later", new Y.ContentAny(["kept"])).integrate(transaction, 0);
    });
  });
  expect(into.getMap(NOTE).get("later")).toBe("kept");
  const read = written(NEW + 3, Y.encodeStateAsUpdate(into));
  expect(read.getText(NOTE).toJSON()).toBe("Warm.\nThey meet.");
});

test("[W9] what can't be said in one piece, or not as JSON, keeps nothing else from being written again", () => {
  const into = takenFrom((from) => {
    from.getMap("later").set("nested", new Y.Map([["a", 1]]));
    from.getMap("later").set("inside", new Y.Doc());
    from.getMap("later").set("plain", 2n);
    from.getMap("entries").set("former", 4n);
  });
  expect(into.getText(NOTE).toJSON()).toBe("Warm.\nThey meet.");
  expect([...into.getMap("later")]).toEqual([["plain", 2n]]);
});
