import { expect, test } from "vitest";
import * as Y from "yjs";
import { CHANGE_BYTES_LIMIT, encodeChange, STRUCT_LIMIT } from "./change.ts";
import type { ChangeId } from "./change.ts";
import { packedUpdates } from "./pack.ts";
import type { Packed, Row } from "./pack.ts";
import { raw } from "./raw-bytes.contract.ts";
import { joinedUpdate, outlineOf } from "./update-outline.ts";
import { writtenUpdate } from "./update-writing.ts";

const ann = 5 * 2 ** 32 + 7;
const annLater = 5 * 2 ** 32 + 8;
const bea = 6 * 2 ** 32 + 9;
const ofAnn = (opening: number) => Math.floor(opening / 2 ** 32) === 5;
const ofAll = () => true;
const nothingPacked = new Map<number, number>();

/** An opening that keeps a row of everything that is done in it. */
function openingWithRows(
  opening: number,
  ...known: readonly Uint8Array[]
): { readonly doc: Y.Doc; readonly rows: Row[] } {
  const doc = new Y.Doc();
  doc.clientID = opening;
  for (const update of known) Y.applyUpdate(doc, update);
  const rows: Row[] = [];
  doc.on("update", (update: Uint8Array, _origin, _doc, { local }) => {
    if (local) rows.push({ opening, update });
  });
  return { doc, rows };
}

function type(doc: Y.Doc, text: string, at = doc.getText("note").length): void {
  let place = at;
  for (const character of text) {
    doc.getText("note").insert(place, character);
    place += character.length;
  }
}

function loaded(updates: readonly Uint8Array[]): Y.Doc {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, joinedUpdate(updates.map((update) => outlineOf(update)!)));
  return doc;
}

const updatesIn = ({ packed }: Packed<Row>) => packed.flatMap(({ updates }) => updates);
const noteIn = (updates: readonly Uint8Array[]) => loaded(updates).getText("note").toJSON();

test("[S7] what was typed key by key is one struct of its opening", () => {
  const { doc, rows } = openingWithRows(ann);
  type(doc, "good evidence");
  const [update, ...more] = updatesIn(packedUpdates({ stored: [], rows, openings: nothingPacked, owner: ofAnn }));
  expect(more).toEqual([]);
  expect(outlineOf(update!)).toMatchObject({ opening: ann, fromClock: 0, toClock: 13, structCount: 1, deletions: [] });
  expect(noteIn([update!])).toBe("good evidence");
});

test("[S7] a day of a hundred standards, typed key by key, is some 46 kB and not 640", () => {
  const { doc, rows } = openingWithRows(ann);
  const sentence = "The community meets daily, members chair in turn, and minutes are kept. ";
  for (let standard = 1; standard <= 100; standard += 1) {
    const note = doc.getText(`note/CS${standard}`);
    for (const character of sentence.repeat(4)) note.insert(note.length, character);
    doc
      .getMap("entries")
      .set(`score-${standard}`, { kind: "score", standard: `CS${standard}`, score: "met", at: standard });
  }
  const updates = updatesIn(packedUpdates({ stored: [], rows, openings: nothingPacked, owner: ofAnn }));
  const bytes = updates.reduce((sum, { length }) => sum + length, 0);
  expect(rows.reduce((sum, { update }) => sum + update.length, 0)).toBeGreaterThan(600_000);
  expect(bytes).toBeLessThan(46_000);
  expect(updates).toHaveLength(1);
});

test("[S7] the next packing goes on within the same run of text, from the clock that is packed", () => {
  const { doc, rows } = openingWithRows(ann);
  type(doc, "good 👍");
  const first = updatesIn(packedUpdates({ stored: [], rows, openings: nothingPacked, owner: ofAnn }));
  const earlier = rows.splice(0).length;
  type(doc, "😀 evidence");
  const second = updatesIn(packedUpdates({ stored: first, rows, openings: new Map([[ann, 7]]), owner: ofAnn }));
  expect(earlier).toBeGreaterThan(0);
  expect(outlineOf(second[0]!)).toMatchObject({ fromClock: 7, toClock: 18, structCount: 1 });
  expect(noteIn([...first, ...second])).toBe("good 👍😀 evidence");
});

test("[S7] when all is packed, nothing is packed again", () => {
  const { doc, rows } = openingWithRows(ann);
  type(doc, "good");
  const openings = new Map([[ann, 4]]);
  const stored = updatesIn(packedUpdates({ stored: [], rows, openings: nothingPacked, owner: ofAnn }));
  expect(packedUpdates({ stored, rows: [], openings, owner: ofAnn })).toEqual({ packed: [], waiting: [] });
  expect(packedUpdates({ stored, rows, openings, owner: ofAnn })).toEqual({ packed: [], waiting: [] });
});

test("[S7] text that was deleted before it was packed leaves only its length", () => {
  const { doc, rows } = openingWithRows(ann);
  type(doc, "not for others");
  doc.getText("note").delete(0, 4);
  const [update] = updatesIn(packedUpdates({ stored: [], rows, openings: nothingPacked, owner: ofAnn }));
  expect(noteIn([update!])).toBe("for others");
  expect(new TextDecoder().decode(update)).not.toContain("not ");
});

test("[S7] what lies in a map is packed whole, though somebody deleted it before it was packed", () => {
  const { doc, rows } = openingWithRows(ann);
  doc.getMap("entries").set("a", { score: "met" });
  const stored = [writtenUpdate([], [{ client: ann, clock: 0, length: 1 }])];
  const [update] = updatesIn(packedUpdates({ stored, rows, openings: nothingPacked, owner: ofAnn }));
  expect(loaded([update!]).getMap("entries").get("a")).toEqual({ score: "met" });
});

test("[S7] [P4] rows that only delete make a change, of just what they deleted", () => {
  const { doc, rows } = openingWithRows(ann);
  type(doc, "good evidence");
  doc.getText("note").delete(0, 2);
  const stored = updatesIn(packedUpdates({ stored: [], rows, openings: nothingPacked, owner: ofAnn }));
  rows.length = 0;
  doc.getText("note").delete(8, 2);
  const packed = packedUpdates({ stored, rows, openings: new Map([[ann, 13]]), owner: ofAnn });
  const deletions = [{ client: ann, clock: 10, length: 2 }];
  expect(updatesIn(packed).map((update) => outlineOf(update))).toMatchObject([{ opening: null, deletions }]);
  expect(noteIn([...stored, ...updatesIn(packed)])).toBe("od evidee");
});

test("[S7] deletions belong to the opening that made them, whosever text it was", () => {
  const his = openingWithRows(bea);
  type(his.doc, "good evidence");
  const stored = [Y.encodeStateAsUpdate(his.doc)];
  const hers = openingWithRows(ann, ...stored);
  hers.doc.getText("note").delete(0, 5);
  const { packed } = packedUpdates({ stored, rows: hers.rows, openings: nothingPacked, owner: ofAnn });
  expect(packed.map(({ opening }) => opening)).toEqual([ann]);
  expect(noteIn([...stored, ...packed[0]!.updates])).toBe("evidence");
});

test("[S7] what others deleted in the document is not told again", () => {
  const his = openingWithRows(bea);
  type(his.doc, "good");
  his.doc.getText("note").delete(0, 1);
  const stored = [Y.encodeStateAsUpdate(his.doc)];
  const hers = openingWithRows(ann, ...stored);
  type(hers.doc, "!");
  const updates = updatesIn(packedUpdates({ stored, rows: hers.rows, openings: nothingPacked, owner: ofAnn }));
  expect(outlineOf(updates[0]!)?.deletions).toEqual([]);
});

test("[S7] structs of several openings of one person, found in one row, are packed under their own; others' are not packed", () => {
  const before = openingWithRows(bea);
  type(before.doc, "bea ");
  const first = openingWithRows(ann, Y.encodeStateAsUpdate(before.doc));
  type(first.doc, "ann ");
  const later = openingWithRows(annLater, Y.encodeStateAsUpdate(first.doc));
  type(later.doc, "later");
  const adopted = [{ opening: annLater, update: Y.encodeStateAsUpdate(later.doc) }];
  const { packed, waiting } = packedUpdates({ stored: [], rows: adopted, openings: nothingPacked, owner: ofAnn });
  expect(waiting).toEqual([]);
  const outlines = packed.flatMap(({ opening, updates }) =>
    updates.map((update) => [opening, outlineOf(update)?.opening]),
  );
  expect(outlines.toSorted(([a], [b]) => Number(a) - Number(b))).toEqual([
    [ann, ann],
    [annLater, annLater],
  ]);
  const stored = [Y.encodeStateAsUpdate(before.doc), ...packed.flatMap(({ updates }) => updates)];
  expect(noteIn(stored)).toBe("bea ann later");
});

test("[S7] a row that repeats what an earlier one holds is packed once", () => {
  const { doc, rows } = openingWithRows(ann);
  type(doc, "good");
  const repeated = [...rows, { opening: ann, update: Y.mergeUpdates(rows.slice(1).map(({ update }) => update)) }];
  type(doc, " evidence");
  const all = [...repeated, ...rows.slice(4), { opening: ann, update: Y.encodeStateAsUpdate(doc) }];
  const updates = updatesIn(packedUpdates({ stored: [], rows: all, openings: nothingPacked, owner: ofAnn }));
  expect(noteIn(updates)).toBe("good evidence");
  expect(outlineOf(updates[0]!)).toMatchObject({ structCount: 1, toClock: 13 });
});

/** A row of Ann's of which the first half stands on nothing, and the second on text of hers that was lost. */
function halfStandingRow() {
  const lost = openingWithRows(annLater);
  type(lost.doc, "lost");
  const { doc, rows } = openingWithRows(ann, Y.encodeStateAsUpdate(lost.doc));
  doc.transact(() => {
    doc.getMap("entries").set("e1", { score: "met" });
    doc.getText("note").insert(4, " and found");
    doc.getText("note").delete(0, 1);
  });
  return { doc, rows, lost: lost.rows };
}

test("[S8] a row that stands on something missing is not packed by half, and is packed when that has come", () => {
  const { rows, lost } = halfStandingRow();
  const alone = packedUpdates({ stored: [], rows, openings: nothingPacked, owner: ofAnn });
  expect(alone).toEqual({ packed: [], waiting: rows });
  const found = packedUpdates({ stored: [], rows: [...rows, ...lost], openings: nothingPacked, owner: ofAnn });
  expect(found.waiting).toEqual([]);
  expect(noteIn(updatesIn(found))).toBe("ost and found");
});

test("[S8] with it waits what stands on it, and nothing else", () => {
  const { doc, rows } = halfStandingRow();
  doc.getMap("entries").set("e2", { score: "notMet" }); // the same opening: its clocks come after the missing ones
  const other = openingWithRows(annLater + 1);
  type(other.doc, "unhindered");
  other.doc.getText("note").delete(0, 2);
  const onHalf = openingWithRows(annLater + 2, ...rows.slice(0, 1).map(({ update }) => update));
  onHalf.doc.getMap("entries").set("e1", { score: "partlyMet" }); // replaces what is in the first half
  const all = [...rows, ...onHalf.rows, ...other.rows];
  const { packed, waiting } = packedUpdates({ stored: [], rows: all, openings: nothingPacked, owner: ofAnn });
  expect(waiting).toEqual([...rows, ...onHalf.rows]);
  expect(packed.map(({ opening }) => opening)).toEqual([annLater + 1]);
  expect(noteIn(packed[0]!.updates)).toBe("hindered");
});

test("[S8] rows that can't be read, hold what no server takes in, or are not this person's wait, and stop nothing", () => {
  const nested = openingWithRows(annLater);
  nested.doc.getMap("entries").set("e1", new Y.Map());
  const { doc, rows } = openingWithRows(ann);
  type(doc, "good");
  const stopped = [
    { opening: annLater, update: raw(1, 2 ** 25, 1, 0) },
    ...nested.rows,
    { opening: bea, update: raw(0, 0) },
  ];
  const { packed, waiting } = packedUpdates({
    stored: [raw("no update")],
    rows: [...stopped, ...rows],
    openings: nothingPacked,
    owner: ofAnn,
  });
  expect(waiting).toEqual(stopped);
  expect(noteIn(packed[0]!.updates)).toBe("good");
});

test("[S8] [P7] two thousand waiting rows take no noticeable time", () => {
  const { doc, rows } = halfStandingRow();
  type(doc, "x".repeat(2_000));
  const start = Date.now();
  const { waiting } = packedUpdates({ stored: [], rows, openings: nothingPacked, owner: ofAnn });
  expect(waiting).toHaveLength(2_001);
  expect(Date.now() - start).toBeLessThan(2_000);
});

/** Whether each update fits into a change with long names. */
function fit(updates: readonly Uint8Array[]): boolean {
  const names = { review: "r".repeat(200), workbook: "w".repeat(200), previous: "ab".repeat(32) as ChangeId };
  const numbers = {
    opening: Number.MAX_SAFE_INTEGER,
    number: Number.MAX_SAFE_INTEGER,
    madeAt: Number.MAX_SAFE_INTEGER,
    salt: new Uint8Array(16),
  };
  return updates.every((update) => {
    const { structCount, deletions } = outlineOf(update)!;
    return (
      encodeChange({ ...names, ...numbers, update }).length <= CHANGE_BYTES_LIMIT &&
      structCount + deletions.length <= STRUCT_LIMIT
    );
  });
}

test.for([
  ["Latin", "a"],
  ["Chinese", "漢"],
  ["emoji", "😀"],
] as const)("[S9] a note of 20,000 units of %s, in one struct, is one change", ([, character]) => {
  const { doc, rows } = openingWithRows(ann);
  const note = character.repeat(20_000 / character.length);
  doc.getText("note").insert(0, note);
  const updates = updatesIn(packedUpdates({ stored: [], rows, openings: nothingPacked, owner: ofAnn }));
  expect(updates).toHaveLength(1);
  expect(outlineOf(updates[0]!)).toMatchObject({ structCount: 1 });
  expect(fit(updates)).toBe(true);
  expect(noteIn(updates)).toBe(note);
});

test("[S9] [S13] a longer text is cut into several changes, never within a character", () => {
  const { doc, rows } = openingWithRows(ann);
  const note = `a${"😀漢".repeat(30_000)}`;
  doc.getText("note").insert(0, note);
  const updates = updatesIn(packedUpdates({ stored: [], rows, openings: nothingPacked, owner: ofAnn }));
  expect(updates.length).toBeGreaterThan(2);
  expect(fit(updates)).toBe(true);
  expect(noteIn(updates)).toBe(note);
});

test("[S9] more than 64 kB, and more than 20,000 structs, become several changes that go on from each other", () => {
  const { doc, rows } = openingWithRows(ann);
  doc.transact(() => {
    for (let index = 0; index < 25_000; index += 1) doc.getText("note").insert(0, "x");
    for (let index = 0; index < 20; index += 1) doc.getMap("entries").set(`e${index}`, "y".repeat(16_000));
  });
  const updates = updatesIn(packedUpdates({ stored: [], rows, openings: nothingPacked, owner: ofAnn }));
  expect(fit(updates)).toBe(true);
  const outlines = updates.map((update) => outlineOf(update)!);
  expect(outlines.map(({ fromClock }) => fromClock)).toEqual([
    0,
    ...outlines.slice(0, -1).map(({ toClock }) => toClock),
  ]);
  const copy = loaded(updates);
  expect(copy.getText("note").toJSON()).toBe("x".repeat(25_000));
  expect(copy.getMap("entries").size).toBe(20);
});

test("[S9] more deletions than one change may have become several", () => {
  const gaps = Array.from({ length: 30_000 }, (_, index) => raw(index * 2, 1));
  const rows = [{ opening: ann, update: raw(0, 1, bea, gaps.length, ...gaps) }];
  const updates = updatesIn(packedUpdates({ stored: [], rows, openings: nothingPacked, owner: ofAnn }));
  expect(updates.length).toBeGreaterThan(1);
  expect(fit(updates)).toBe(true);
  expect(updates.flatMap((update) => outlineOf(update)!.deletions)).toHaveLength(30_000);
});

test("[S9] a value too large for any change goes alone, so that its refusal shows and the rest still goes", () => {
  const { doc, rows } = openingWithRows(ann);
  doc.getMap("entries").set("e1", "small");
  doc.getMap("entries").set("e2", "x".repeat(70_000));
  doc.getMap("entries").set("e3", "small");
  const updates = updatesIn(packedUpdates({ stored: [], rows, openings: nothingPacked, owner: ofAnn }));
  expect(updates.map((update) => fit([update]))).toEqual([true, false, true]);
});

test("[S13] emoji typed and packed between, one by one, stay whole", () => {
  const { doc, rows } = openingWithRows(ann);
  const stored: Uint8Array[] = [];
  const characters = ["😀", "👩‍👩‍👧", "a", "🏳️‍🌈", "漢", "👍🏽"];
  for (const character of characters) {
    type(doc, character);
    const openings = new Map([
      [
        ann,
        loaded(stored)
          .store.clients.get(ann)
          ?.reduce((sum, { length }) => sum + length, 0) ?? 0,
      ],
    ]);
    stored.push(...updatesIn(packedUpdates({ stored, rows: rows.splice(0), openings, owner: ofAll })));
  }
  expect(stored).toHaveLength(characters.length);
  expect(noteIn(stored)).toBe(characters.join(""));
});

test("[S13] no packed clock lies within a character: half of one was never written into a row", () => {
  const { doc, rows } = openingWithRows(ann);
  doc.getText("note").insert(0, "😀".charAt(0));
  const first = updatesIn(packedUpdates({ stored: [], rows: rows.splice(0), openings: nothingPacked, owner: ofAnn }));
  doc.getText("note").insert(1, "😀".charAt(1));
  const second = updatesIn(packedUpdates({ stored: first, rows, openings: new Map([[ann, 1]]), owner: ofAnn }));
  expect(doc.getText("note").toJSON()).toBe("😀"); // an editor that does this shows what nobody else will see
  expect(noteIn([...first, ...second])).toBe("\uFFFD\uFFFD");
});
