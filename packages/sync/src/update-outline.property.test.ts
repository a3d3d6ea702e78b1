import fc from "fast-check";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { hostileBytes, timed } from "./hostile-bytes.contract.ts";
import { raw } from "./raw-bytes.contract.ts";
import { joinedUpdate, outlineOf, walkUpdate } from "./update-outline.ts";
import type { UpdateOutline } from "./update-outline.ts";
import { writtenUpdate } from "./update-writing.ts";
import { contentOf } from "./walked-struct.ts";

const ann = 5 * 2 ** 32 + 7;
const bea = 6 * 2 ** 32 + 9;

/** What an entry may be: JSON, in which no key sets an object's prototype. */
const plain = fc.jsonValue({ depthSize: "small" }).filter((value) => !JSON.stringify(value).includes('"__proto__":'));

type Deed = (doc: Y.Doc) => void;

const words = fc.constantFrom("a", "good ", "é", "漢字", "😀", "👩‍👧");
const place = fc.nat(20);
const note = fc.constantFrom("note/CS1", "note/CS2");
const deed: fc.Arbitrary<Deed> = fc.oneof(
  fc.tuple(note, place, words).map(
    ([name, at, word]): Deed =>
      (doc) => {
        doc.getText(name).insert(Math.min(at, doc.getText(name).length), word);
      },
  ),
  fc.tuple(note, place, fc.integer({ min: 1, max: 4 })).map(
    ([name, at, length]): Deed =>
      (doc) => {
        const from = Math.min(at, doc.getText(name).length);
        doc.getText(name).delete(from, Math.min(length, doc.getText(name).length - from));
      },
  ),
  fc.tuple(fc.constantFrom("e1", "e2", "e3"), plain).map(
    ([key, value]): Deed =>
      (doc) => {
        doc.getMap("entries").set(key, value);
      },
  ),
);

/** What Bea wrote first, and then the updates of what Ann did, one for several deeds each. */
const history = fc
  .tuple(
    fc.array(deed, { maxLength: 4 }),
    fc.array(fc.array(deed, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 }),
  )
  .map(([before, steps]) => {
    const [doc, other] = [new Y.Doc(), new Y.Doc()];
    [doc.clientID, other.clientID] = [ann, bea];
    other.transact(() => before.forEach((act) => act(other)));
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(other));
    const updates: Uint8Array[] = [];
    doc.on("update", (made: Uint8Array) => updates.push(made));
    for (const step of steps) doc.transact(() => step.forEach((act) => act(doc)));
    return { doc, updates, before: Y.encodeStateAsUpdate(other) };
  });

const anyUpdate = fc
  .tuple(history, fc.nat())
  .map(([{ updates }, which]) => updates[which % updates.length] ?? Uint8Array.of(0, 0));

/** The clocks that Yjs itself gives the structs of an update. */
function clocksByYjs(update: Uint8Array): {
  readonly fromClock: number;
  readonly toClock: number;
  readonly structCount: number;
} {
  const { structs } = Y.decodeUpdate(update);
  const last = structs.at(-1);
  return {
    fromClock: structs[0]?.id.clock ?? 0,
    toClock: last === undefined ? 0 : last.id.clock + last.length,
    structCount: structs.length,
  };
}

/** A document in which all that the update stands on is there, if only as garbage. */
function groundFor(update: Uint8Array): Y.Doc {
  const ends = new Map<number, number>();
  const need = (id: Y.ID | null, length: number) => {
    if (id !== null) ends.set(id.client, Math.max(ends.get(id.client) ?? 0, id.clock + length));
  };
  const { structs } = Y.decodeUpdate(update);
  for (const struct of structs) {
    if (!(struct instanceof Y.Item)) continue;
    need(struct.origin, 1);
    need(struct.rightOrigin, 1);
  }
  const [first] = structs;
  if (first !== undefined) ends.set(first.id.client, first.id.clock);
  const doc = new Y.Doc();
  for (const [client, end] of ends) if (end > 0) Y.applyUpdate(doc, garbage(client, end));
  return doc;
}

function garbage(client: number, length: number): Uint8Array {
  const encoder = new Y.UpdateEncoderV1();
  new Y.GC(Y.createID(client, 0), length).write(encoder, 0);
  const structs = encoder.toUint8Array();
  return joinedUpdate([{ opening: client, fromClock: 0, toClock: length, structCount: 1, structs, deletions: [] }]);
}

test("[S4] whatever Yjs makes of scores and notes is let in, with the clocks that Yjs says", () => {
  fc.assert(
    fc.property(anyUpdate, (update) => {
      expect(outlineOf(update)).toMatchObject(clocksByYjs(update));
    }),
    { numRuns: 1_000 },
  );
});

test("[S4] what is walked has the values that Yjs reads", () => {
  fc.assert(
    fc.property(anyUpdate, (update) => {
      const values: unknown[] = [];
      walkUpdate(update, (struct) => values.push(contentOf(struct)));
      const byYjs = Y.decodeUpdate(update).structs.map((struct) => {
        if (!(struct instanceof Y.Item) || struct.content instanceof Y.ContentDeleted) return undefined;
        return struct.content instanceof Y.ContentString ? struct.content.str : struct.content.getContent();
      });
      expect(values).toEqual(byYjs);
    }),
    { numRuns: 1_000 },
  );
});

const openings = fc.constantFrom(ann, bea, 7 * 2 ** 32 + 1);
const clock = fc.oneof(
  { weight: 9, arbitrary: fc.nat(6) },
  { weight: 1, arbitrary: fc.constantFrom(2 ** 31, 2 ** 47) },
);
const neighbour = fc.option(fc.record({ client: openings, clock }), { freq: 3 });
const struct = fc
  .record({
    neighbours: fc.tuple(neighbour, neighbour),
    parent: fc.constantFrom("entries", "note/CS1"),
    parentSub: fc.option(fc.constantFrom("e1", "e2")),
    content: fc.oneof(
      words.map((word) => ({ kind: 4, bytes: raw(word) })),
      fc
        .integer({ min: 1, max: 3 })
        .map((length) => ({ kind: 8, bytes: raw(length, new Uint8Array(length).fill(126)) })),
      clock.map((length) => ({ kind: 1, bytes: raw(length + 1) })),
      clock.map((length) => ({ kind: 0, bytes: raw(length + 1) })),
    ),
  })
  .map(({ neighbours: [left, right], parent, parentSub, content }) => {
    if (content.kind === 0) return raw(Uint8Array.of(0), content.bytes);
    const flags = (left === null ? 0 : 0x80) | (right === null ? 0 : 0x40) | (parentSub === null ? 0 : 0x20);
    const near = [left, right].flatMap((id) => (id === null ? [] : [id.client, id.clock]));
    const within = near.length > 0 ? [] : [1, parent, ...(parentSub === null ? [] : [parentSub])];
    return raw(Uint8Array.of(flags | content.kind), ...near, ...within, content.bytes);
  });
const deletion = fc.record({ client: openings, clock, length: fc.integer({ min: 1, max: 4 }) });

/** Updates of the right form, in which anything may stand on anything: what somebody who knows the format would send. */
const forgedUpdate = fc
  .record({
    opening: openings,
    fromClock: clock,
    structs: fc.array(struct, { maxLength: 5 }),
    deletions: fc.array(deletion),
  })
  .map(({ opening, fromClock, structs, deletions }) =>
    writtenUpdate(
      structs.length === 0 ? [] : [{ opening, fromClock, structCount: structs.length, pieces: structs }],
      deletions,
    ),
  )
  .filter((update) => outlineOf(update) !== null);

const hostileUpdate = fc.oneof(hostileBytes(anyUpdate), forgedUpdate);

test("[S4] [P7] of hostile updates Yjs applies all that is let in, alone or on ground of its own, to the clocks that were said", () => {
  let letIn = 0;
  fc.assert(
    fc.property(hostileUpdate, (update) => {
      const outline = timed(() => outlineOf(update));
      if (outline === null) return;
      letIn += 1;
      expect(outline).toMatchObject(clocksByYjs(update));
      timed(() => Y.applyUpdate(new Y.Doc(), update));
      const doc = groundFor(update);
      timed(() => Y.applyUpdate(doc, update));
      if (outline.opening !== null) expect(Y.getState(doc.store, outline.opening)).toBe(outline.toClock);
    }),
    { numRuns: 10_000 },
  );
  expect(letIn).toBeGreaterThan(4_000);
});

/** What a log takes in of these: of each opening only what goes on from its clock. */
function logOf(updates: readonly Uint8Array[]): readonly UpdateOutline[] {
  const clocks = new Map<number, number>();
  return updates.flatMap((update) => {
    const outline = outlineOf(update);
    if (outline === null || outline.opening === null) return outline ?? [];
    if (outline.fromClock !== (clocks.get(outline.opening) ?? 0)) return [];
    clocks.set(outline.opening, outline.toClock);
    return outline;
  });
}

test("[S4] [P7] hostile updates that a log took in do no harm among others, one by one or joined, in whatever order", () => {
  const hostile = fc.tuple(history, fc.array(hostileUpdate, { minLength: 1, maxLength: 12 }), fc.boolean());
  fc.assert(
    fc.property(hostile, ([{ before, updates }, mutants, hostileFirst]) => {
      const log = logOf(hostileFirst ? [...mutants, before, ...updates] : [before, ...updates, ...mutants]);
      const [doc, copy] = [new Y.Doc(), new Y.Doc()];
      for (const outline of log) timed(() => Y.applyUpdate(doc, joinedUpdate([outline])));
      timed(() => Y.applyUpdate(copy, joinedUpdate(log)));
      for (const each of [doc, copy]) {
        Y.encodeStateAsUpdate(each);
        each.getText("note/CS1").toJSON();
        each.getMap("entries").toJSON();
      }
      expect(new Map(Y.decodeStateVector(Y.encodeStateVector(copy)))).toEqual(
        Y.decodeStateVector(Y.encodeStateVector(doc)),
      );
    }),
    { numRuns: 5_000 },
  );
});
