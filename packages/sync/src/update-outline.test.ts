import { hexToBytes } from "@noble/hashes/utils.js";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { timed } from "./hostile-bytes.contract.ts";
import { raw } from "./raw-bytes.contract.ts";
import { joinedUpdate, joinedUpdates, outlineOf, walkUpdate } from "./update-outline.ts";
import { contentOf, parentOf, parentSubOf } from "./walked-struct.ts";

const ann = 5 * 2 ** 32 + 7;
const bea = 6 * 2 ** 32 + 9;
const limit = 2 ** 48;

const NO_DELETIONS = raw(0);
const info = (byte: number) => Uint8Array.of(byte);
const text = (value: string) => raw(info(4), 1, "note/CS1", value);
const value = (...bytes: readonly number[]) => raw(info(8), 1, "list", 1, Uint8Array.from(bytes));
const lists = (depth: number) => value(...Array.from({ length: depth }, () => [117, 1]).flat(), 126);
const update = (...structs: readonly Uint8Array[]) => raw(1, structs.length, ann, 5, ...structs, NO_DELETIONS);
const deleting = (...parts: readonly number[]) => raw(0, ...parts);

function docOf(opening: number): Y.Doc {
  const doc = new Y.Doc();
  doc.clientID = opening;
  return doc;
}

/** Each deed, as the update that Yjs makes of it. */
function updatesOf(doc: Y.Doc, ...deeds: readonly (() => void)[]): readonly Uint8Array[] {
  const updates: Uint8Array[] = [];
  const keep = (made: Uint8Array) => updates.push(made);
  doc.on("update", keep);
  for (const deed of deeds) doc.transact(deed);
  doc.off("update", keep);
  return updates;
}

const outlinesOf = (updates: readonly Uint8Array[]) => updates.map((made) => outlineOf(made)!);

function structsIn(made: Uint8Array): readonly object[] {
  const structs: object[] = [];
  walkUpdate(made, (struct) => {
    const { clock, length, kind } = struct;
    const [parent, parentSub, value] = [parentOf(struct), parentSubOf(struct), contentOf(struct)];
    structs.push({ clock, length, kind, parent, parentSub, value });
  });
  return structs;
}

/** A score, "gd😀" of which two letters were deleted, and a letter in the place of one of Bea's. Made by Yjs 13.6.33. */
const STORED =
  "0105878080805000280107656e7472696573026531017604046b696e64770573636f72650573636f726577036d65740261747b4279ab697e80" +
  "0000087265706c6163657375000401086e6f74652f43533101678187808080500102848780808080050" +
  "30564f09f9880c489808080600189808080600201210289808080600100018780808050010202";

test("[S4] an update that was stored years ago has the same outline", () => {
  const stored = hexToBytes(STORED);
  expect(outlineOf(stored)).toEqual({
    opening: ann,
    fromClock: 0,
    toClock: 8,
    structCount: 5,
    structs: stored.subarray(8, -17),
    deletions: [
      { client: bea, clock: 0, length: 1 },
      { client: ann, clock: 2, length: 2 },
    ],
  });
  const near = { parent: null, parentSub: null };
  const score = { kind: "score", score: "met", at: 1_764_000_000_000, replaces: [] };
  expect(structsIn(stored)).toEqual([
    { clock: 0, length: 1, kind: "any", parent: "entries", parentSub: "e1", value: [score] },
    { clock: 1, length: 1, kind: "string", parent: "note/CS1", parentSub: null, value: "g" },
    { clock: 2, length: 2, kind: "deleted", ...near, value: undefined },
    { clock: 4, length: 3, kind: "string", ...near, value: "d😀" },
    { clock: 7, length: 1, kind: "string", ...near, value: "!" },
  ]);
});

test("[S4] an update that only deletes has no opening of its own", () => {
  expect(outlineOf(deleting(1, bea, 1, 3, 4))).toEqual({
    opening: null,
    fromClock: 0,
    toClock: 0,
    structCount: 0,
    structs: new Uint8Array(),
    deletions: [{ client: bea, clock: 3, length: 4 }],
  });
  expect(outlineOf(raw(0, 0))?.deletions).toEqual([]);
});

test("[S4] every value that JSON knows is read as it was written", () => {
  const values = [
    null,
    true,
    false,
    0,
    -0,
    -1,
    63,
    64,
    -64,
    2 ** 31,
    -(2 ** 53),
    0.5,
    0.1,
    "漢😀",
    [[]],
    { a: { "": [1] } },
  ];
  const doc = docOf(ann);
  const [made] = updatesOf(doc, () => doc.getMap("entries").set("e1", values));
  expect(structsIn(made!)).toMatchObject([{ kind: "any", length: 1, value: [values] }]);
});

test("[S4] openings have numbers up to 2^53 - 1, and so they have in Yjs, also while something waits", () => {
  for (const opening of [1, 2 ** 31, 2 ** 32, ann, 2 ** 52 + 1, Number.MAX_SAFE_INTEGER]) {
    const doc = docOf(opening);
    const [early, late] = updatesOf(doc, ...["a", "b"].map((letter) => () => doc.getText("note").insert(0, letter)));
    expect(outlineOf(late!)).toMatchObject({ opening, fromClock: 1, toClock: 2 });
    const copy = new Y.Doc();
    Y.applyUpdate(copy, late!);
    Y.applyUpdate(copy, early!);
    expect(copy.getText("note").toJSON()).toBe("ba");
    expect([...copy.store.clients.keys()]).toEqual([opening]);
  }
});

test("[S5] what waits in Yjs for something else keeps its clocks, up to the highest that are let in", () => {
  const origin = raw(info(0x84), bea, limit, "x");
  const waiting = raw(1, 1, ann, 0, origin, 1, bea, 1, limit - 1, 1);
  expect(outlineOf(waiting)).not.toBeNull();
  const copy = new Y.Doc();
  Y.applyUpdate(copy, waiting);
  Y.applyUpdate(copy, raw(1, 1, bea, 0, info(0), limit, NO_DELETIONS));
  Y.applyUpdate(copy, raw(1, 1, bea, limit, info(0), 1, NO_DELETIONS));
  expect(Y.getState(copy.store, ann)).toBe(1);
});

test.for([
  ["a text", text("x")],
  ["a text with neighbours", raw(info(0xc4), bea, 3, ann, 4, "x")],
  ["a value under a key", raw(info(0x28), 1, "entries", "e1", 1, info(126))],
  ["a value that replaces another of the same key", raw(info(0xa8), bea, 3, 1, info(126))],
  ["a deleted struct of any length", raw(info(1), 1, "note/CS1", 2 ** 40)],
  ["garbage of any length", raw(info(0), 2 ** 40)],
  ["thirty-two lists in each other", lists(32)],
] as const)("[S5] %s is let in", ([, struct]) => {
  expect(outlineOf(update(struct))).not.toBeNull();
});

test.for([
  ["nothing at all", new Uint8Array()],
  ["two openings", raw(2, 1, ann, 0, text("x"), 1, bea, 0, text("x"), NO_DELETIONS)],
  ["an opening twice", raw(2, 1, ann, 0, text("x"), 1, ann, 1, text("x"), NO_DELETIONS)],
  ["an opening without structs", raw(1, 0, ann, 0, NO_DELETIONS)],
  ["a byte too many", raw(update(text("x")), info(0))],
  ["a byte too few", update(text("x")).subarray(0, -1)],
  ["no word on deletions", raw(1, 1, ann, 0, text("x"))],
  ["a skipped range", update(raw(info(10), 5))],
  ["garbage with neighbours", update(raw(info(0x80), 5))],
  ["garbage of no length", update(raw(info(0), 0))],
  ["a deleted struct of no length", update(raw(info(1), 1, "note", 0))],
  ["an empty text", update(text(""))],
  ["no values", update(raw(info(8), 1, "list", 0))],
  ["a parent by its id", update(raw(info(4), 0, bea, 1, "x"))],
  ["a parent of no known form", update(raw(info(4), 2, "note", "x"))],
  ["a text that is not UTF-8", update(raw(info(4), 1, "note", 1, info(0xff)))],
  ["a left neighbour that is not there yet", update(raw(info(0x84), ann, 5, "x"))],
  ["a right neighbour that is not there yet", update(raw(info(0x44), ann, 6, "x"))],
  ["thirty-three lists in each other", update(lists(33))],
  ["a value that sets a prototype", update(raw(info(8), 1, "list", 1, info(118), 1, "__proto__", info(118), 0))],
  ["a bigint", update(value(122, 0, 0, 0, 0, 0, 0, 0, 1))],
  ["bytes for a value", update(value(116, 1, 0))],
  ["a value of no known kind", update(value(31))],
  ["half a number", update(value(123, 0, 0))],
  ["a clock that is too high", raw(1, 1, ann, limit + 1, text("x"), NO_DELETIONS)],
  ["structs that end too high", raw(1, 1, ann, limit, text("x"), NO_DELETIONS)],
  ["a neighbour's clock that is too high", update(raw(info(0x84), bea, limit + 1, "x"))],
  ["a deletion that ends too high", deleting(1, bea, 1, limit, 1)],
  ["a deletion of nothing", deleting(1, bea, 1, 3, 0)],
  ["a client with no deletions", deleting(1, bea, 0)],
  ["a client's deletions twice", deleting(2, bea, 1, 3, 1, bea, 1, 9, 1)],
  ["deletions out of order", deleting(1, bea, 2, 9, 1, 3, 1)],
  ["deletions that overlap", deleting(1, bea, 2, 3, 5, 4, 5)],
] as const)("[S5] %s is not let in", ([, bytes]) => {
  expect(outlineOf(bytes)).toBeNull();
});

test.for([2, 3, 5, 6, 7, 9, ...Array.from({ length: 22 }, (_, index) => 10 + index)])(
  "[S5] content of kind %i is not let in",
  (kind) => {
    expect(outlineOf(update(raw(info(kind), 1, "note", 1, "x")))).toBeNull();
    expect(outlineOf(update(raw(info(0x80 + kind), bea, 1, 1, "x")))).toBeNull();
  },
);

test.for([
  ["a nested type", (doc: Y.Doc) => doc.getMap("entries").set("e1", new Y.Map())],
  ["bold type", (doc: Y.Doc) => doc.getText("note").insert(0, "x", { bold: true })],
  ["a picture in a text", (doc: Y.Doc) => doc.getText("note").insertEmbed(0, { image: "x" })],
  ["bytes", (doc: Y.Doc) => doc.getMap("entries").set("e1", new Uint8Array(3))],
  ["a document in the document", (doc: Y.Doc) => doc.getMap("entries").set("e1", new Y.Doc())],
] as const)("[S5] %s, made by Yjs, is not let in", ([, deed]) => {
  const doc = docOf(ann);
  expect(updatesOf(doc, () => deed(doc)).map(outlineOf)).toEqual([null]);
});

const HUGE = Uint8Array.of(0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x0f); // 2^53 - 1

test.for([
  ["thirty-two million structs in ten bytes", raw(1, 2 ** 25, 1, 0)],
  ["2^53 - 1 structs", raw(1, HUGE, 1, 0)],
  ["2^53 - 1 openings", raw(HUGE, 1, 1, 0)],
  ["2^53 - 1 deletions", raw(0, 1, ann, HUGE, 0, 1)],
  ["2^53 - 1 clients with deletions", raw(0, HUGE, ann, 1, 0, 1)],
  ["a text of 2^53 - 1 bytes", update(raw(info(4), 1, "note", HUGE))],
  ["2^53 - 1 values", update(raw(info(8), 1, "list", HUGE))],
  ["a list of 2^53 - 1 values", update(raw(info(8), 1, "list", 1, info(117), HUGE))],
  ["an object of 2^53 - 1 keys", update(raw(info(8), 1, "list", 1, info(118), HUGE))],
  ["lists in lists, a megabyte deep", update(raw(info(8), 1, "list", 1, new Uint8Array(2 ** 20).fill(117)))],
  ["objects in objects, a megabyte deep", update(raw(info(8), 1, "list", 1, new Uint8Array(2 ** 20).fill(118)))],
  ["a number of a megabyte", raw(new Uint8Array(2 ** 20).fill(0x80))],
  ["a number above 2^53", raw(1, 1, Uint8Array.of(0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x1f), 0, text("x"), 0)],
  ["a sum above 2^53", raw(1, 2, ann, 0, info(0), 2 ** 48, info(0), 2 ** 48, NO_DELETIONS)],
  ["a count with needless bytes", Uint8Array.of(0x80, 0, 0)],
] as const)("[S1] [P7] %s cost nothing", ([, bomb]) => {
  expect(timed(() => outlineOf(bomb))).toBeNull();
});

test("[S1] a visitor sees nothing of an update that turns out to be malformed, and its own faults are its own", () => {
  const seen: number[] = [];
  expect(walkUpdate(raw(update(text("x")), info(0)), ({ clock }) => seen.push(clock))).toBeNull();
  expect(seen).toEqual([]);
  const fault = () => {
    throw new Error("the visitor's");
  };
  expect(() => walkUpdate(update(text("x")), fault)).toThrow("the visitor's");
});

test("[S6] many changes of several openings are one update, the same in whatever order they come", () => {
  const [doc, other] = [docOf(ann), docOf(bea)];
  const theirs = updatesOf(other, () => other.getText("note").insert(0, "bea "));
  Y.applyUpdate(doc, theirs[0]!);
  const own = updatesOf(
    doc,
    () => doc.getText("note").insert(4, "ann"),
    () => doc.getMap("entries").set("e1", { score: "met" }),
    () => doc.getText("note").delete(0, 2),
    () => doc.getText("note").delete(1, 1),
    () => doc.getText("note").insert(0, "😀"),
  );
  const outlines = outlinesOf([...own, ...theirs]);
  const joined = joinedUpdate(outlines);
  const copy = new Y.Doc();
  Y.applyUpdate(copy, joined);
  expect(copy.getText("note").toJSON()).toBe("😀aann");
  expect(copy.getMap("entries").toJSON()).toEqual({ e1: { score: "met" } });
  expect(Y.encodeStateVector(copy)).toEqual(Y.encodeStateVector(doc));
  expect(joinedUpdate([...outlines, ...outlines].toReversed())).toEqual(joined);
});

test("[S6] nothing joined is an update that does nothing", () => {
  expect(joinedUpdate([])).toEqual(raw(0, 0));
});

test("[S6] deletions that touch, overlap or come twice are told once", () => {
  const deletions = [
    { client: ann, clock: 4, length: 2 },
    { client: ann, clock: 0, length: 2 },
    { client: bea, clock: 0, length: 1 },
    { client: ann, clock: 2, length: 1 },
    { client: ann, clock: 4, length: 1 },
  ];
  const outlines = deletions.map((deletion) => ({ ...outlineOf(raw(0, 0))!, deletions: [deletion] }));
  expect(joinedUpdate(outlines)).toEqual(deleting(2, bea, 1, 0, 1, ann, 2, 0, 3, 4, 2));
});

test("[S6] what comes after a missing change is left out with its deletions; the other openings are not", () => {
  const [doc, other] = [docOf(ann), docOf(bea)];
  const [first, , third, last] = updatesOf(
    doc,
    ...["a", "b", "c"].map((letter) => () => doc.getText("note").insert(doc.getText("note").length, letter)),
    () => {
      doc.getText("note").insert(3, "d");
      doc.getText("note").delete(0, 1);
    },
  );
  const theirs = updatesOf(other, () => other.getMap("entries").set("e1", 1));
  const copy = new Y.Doc();
  Y.applyUpdate(copy, joinedUpdate(outlinesOf([first!, third!, last!, ...theirs])));
  expect(copy.getText("note").toJSON()).toBe("a");
  expect(copy.getMap("entries").toJSON()).toEqual({ e1: 1 });
  expect(copy.store.pendingStructs).toBeNull();
});

test("[S6] where nothing may be left out, each hole or overlap makes one update more", () => {
  const doc = docOf(ann);
  const [a, b, c] = updatesOf(
    doc,
    ...["a", "b", "c"].map((letter) => () => doc.getText("note").insert(doc.getText("note").length, letter)),
  );
  const whole = Y.encodeStateAsUpdate(doc); // begins within what a and b join to, and goes beyond
  const updates = joinedUpdates(outlinesOf([c!, a!, Y.mergeUpdates([b!, c!]), whole, whole]));
  const copy = new Y.Doc();
  for (const made of updates) Y.applyUpdate(copy, made);
  expect(copy.getText("note").toJSON()).toBe("abc");
  expect(updates).toHaveLength(1);
  expect(joinedUpdates(outlinesOf([a!, c!]))).toHaveLength(2);
  expect(joinedUpdates([])).toEqual([]);
});
