import fc from "fast-check";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { packedUpdates } from "./pack.ts";
import type { Row } from "./pack.ts";
import { joinedUpdate, outlineOf } from "./update-outline.ts";

const NOTES = ["note/CS1", "note/CS2"];

/** A tablet of one person: its document in the opening that writes now, its rows, and all changes it has. */
type Tablet = {
  readonly person: number;
  doc: Y.Doc;
  readonly rows: Row[];
  readonly unpacked: Row[];
  /** Updates of all changes, by opening in the order of their numbers. */
  readonly changes: Map<number, Uint8Array[]>;
};

type Step =
  | {
      readonly kind: "write";
      readonly tablet: number;
      readonly note: string;
      readonly place: number;
      readonly text: string;
    }
  | {
      readonly kind: "erase";
      readonly tablet: number;
      readonly note: string;
      readonly place: number;
      readonly length: number;
    }
  | { readonly kind: "enter"; readonly tablet: number; readonly key: string; readonly value: unknown }
  | { readonly kind: "several"; readonly tablet: number; readonly steps: readonly Step[] }
  | { readonly kind: "open" | "pack" | "exchange"; readonly tablet: number };

const tablet = fc.nat(2);
const note = fc.constantFrom(...NOTES);
const place = fc.nat(30);
const text = fc
  .array(fc.constantFrom("a", "b ", "é", "漢字", "😀", "👩‍👩‍👧"), { minLength: 1, maxLength: 3 })
  .map((words) => words.join(""));
const edit: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: fc.constant("write" as const), tablet, note, place, text }),
  fc.record({ kind: fc.constant("erase" as const), tablet, note, place, length: fc.integer({ min: 1, max: 6 }) }),
  fc.record({
    kind: fc.constant("enter" as const),
    tablet,
    key: fc.constantFrom("e1", "e2", "e3", "e4"),
    value: fc.jsonValue({ depthSize: "small" }).filter((value) => !JSON.stringify(value).includes("__proto__")), // no server takes it in
  }),
);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: edit },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant("several" as const),
      tablet,
      steps: fc.array(edit, { minLength: 2, maxLength: 5 }),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constantFrom("open" as const, "pack" as const, "exchange" as const), tablet }),
  },
);

function isOwn({ person }: Tablet): (opening: number) => boolean {
  return (opening) => Math.floor(opening / 2 ** 32) === person;
}

function packedClocks({ changes }: Tablet): ReadonlyMap<number, number> {
  return new Map(
    [...changes].map(([opening, updates]) => [
      opening,
      Math.max(...updates.map((update) => outlineOf(update)!.toClock)),
    ]),
  );
}

function open(opened: Tablet, opening: number): void {
  const doc = new Y.Doc();
  doc.clientID = opening;
  const outlines = [...opened.changes.values()].flat().map((update) => outlineOf(update)!);
  Y.applyUpdate(doc, joinedUpdate(outlines));
  for (const { update } of opened.rows) Y.applyUpdate(doc, update);
  doc.on("update", (update: Uint8Array, _origin, _doc, { local }) => {
    if (!local) return;
    opened.rows.push({ opening, update });
    opened.unpacked.push({ opening, update });
  });
  opened.doc = doc;
}

function act({ doc }: Tablet, did: Step): void {
  if (did.kind === "enter") doc.getMap("entries").set(did.key, did.value);
  if (did.kind !== "write" && did.kind !== "erase") return;
  const written = doc.getText(did.note);
  const at = Math.min(did.place, written.length);
  if (did.kind === "write") written.insert(at, did.text);
  else written.delete(at, Math.min(did.length, written.length - at));
}

/** Packs, checks that every change goes on from the one before, and that nothing is left to pack. */
function pack(packing: Tablet): void {
  const stored = () => [...packing.changes.values()].flat();
  const owner = isOwn(packing);
  const before = packedClocks(packing);
  const { packed, waiting } = packedUpdates({ stored: stored(), rows: packing.unpacked, openings: before, owner });
  expect(waiting).toEqual([]);
  for (const { opening, updates } of packed) {
    let clock = before.get(opening) ?? 0;
    for (const update of updates) {
      const outline = outlineOf(update)!;
      expect(outline.opening ?? opening).toBe(opening);
      if (outline.opening !== null) expect(outline.fromClock).toBe(clock);
      clock = Math.max(clock, outline.toClock);
    }
    packing.changes.set(opening, [...(packing.changes.get(opening) ?? []), ...updates]);
  }
  const again = packedUpdates({ stored: stored(), rows: packing.unpacked, openings: packedClocks(packing), owner });
  for (const update of again.packed.flatMap(({ updates }) => updates)) expect(outlineOf(update)?.structCount).toBe(0);
  packing.unpacked.length = 0;
  expect(packedUpdates({ stored: stored(), rows: [], openings: packedClocks(packing), owner }).packed).toEqual([]);
}

/** Gives each tablet the changes that another has and it has not. */
function exchange(receiving: Tablet, all: readonly Tablet[]): void {
  for (const { changes } of all) {
    for (const [opening, updates] of changes) {
      const held = receiving.changes.get(opening) ?? [];
      for (const update of updates.slice(held.length)) {
        held.push(update);
        Y.applyUpdate(receiving.doc, update);
      }
      receiving.changes.set(opening, held);
    }
  }
}

function contentOf(doc: Y.Doc): object {
  return {
    notes: NOTES.map((name) => doc.getText(name).toJSON()),
    entries: doc.getMap("entries").toJSON(),
    clocks: new Map([...Y.decodeStateVector(Y.encodeStateVector(doc))].toSorted(([a], [b]) => a - b)),
  };
}

function run(persons: readonly number[], steps: readonly Step[]): void {
  let opening = 0;
  const openIn = (opened: Tablet) => open(opened, opened.person * 2 ** 32 + (opening += 1));
  const tablets = persons.map((person): Tablet => {
    const made: Tablet = { person, doc: new Y.Doc(), rows: [], unpacked: [], changes: new Map() };
    openIn(made);
    return made;
  });
  for (const did of steps) {
    const acting = tablets[did.tablet]!;
    if (did.kind === "open") openIn(acting);
    else if (did.kind === "pack") pack(acting);
    else if (did.kind === "exchange") exchange(acting, tablets);
    else acting.doc.transact(() => (did.kind === "several" ? did.steps : [did]).forEach((each) => act(acting, each)));
  }
  for (const each of tablets) pack(each);
  for (const each of tablets) exchange(each, tablets);
  const [first, ...others] = tablets.map(({ changes }) => {
    const fresh = new Y.Doc();
    Y.applyUpdate(fresh, joinedUpdate([...changes.values()].flat().map((update) => outlineOf(update)!)));
    return contentOf(fresh);
  });
  for (const each of [...others, ...tablets.map(({ doc }) => contentOf(doc))]) expect(each).toEqual(first);
}

test.for([
  ["three tablets of one person", [5, 5, 5]],
  ["three people who write in one workbook", [5, 6, 7]],
  ["two tablets of one person and one of another", [5, 5, 2 ** 21 - 1]],
] as const)("[S7] [P3] the packed changes of %s give back the same document", ([, persons]) => {
  const histories = fc.property(fc.array(step, { maxLength: 40 }), (steps) => run(persons, steps));
  fc.assert(histories, { numRuns: 1_000 });
});
