import { openingOf, type PersonNumber } from "@circle/review/ids";
import type { Held } from "@circle/review/workbook";
import { SCORES } from "@circle/standards/scores";
import type { StandardCode } from "@circle/standards/edition";
import fc from "fast-check";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { giveScore, seal, unseal } from "./edits.ts";
import { takeIn } from "./entries-map.ts";
import { entryIdOf } from "./entry-id.ts";
import { deletionsUpdate, forged, log, structOf } from "./forged-in-test.ts";
import { newDoc, openDoc } from "./layout.ts";
import { hasEntry, readEntries } from "./read.ts";

const owner = 7 as PersonNumber;
const tablet = fc.nat(2);
const any = fc.nat(99);
const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ does: fc.constant("scores" as const), on: tablet, score: any }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant("seals" as const), on: tablet }) },
  { weight: 3, arbitrary: fc.record({ does: fc.constant("meets" as const), on: tablet, other: tablet }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant("reopens" as const), on: tablet }) },
  {
    weight: 6,
    arbitrary: fc.record({
      does: fc.constant("forges" as const),
      /** Those that know of it at once. */
      on: tablet,
      of: tablet,
      which: any,
      random: fc.nat(2 ** 32 - 1),
      beside: fc.constantFrom("nothing", "after", "before", "both"),
      copies: fc.boolean(),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      does: fc.constant("waits" as const),
      on: tablet,
      /** Whose letter or entry the letter before it stands on, which may come, or never. */
      of: fc.option(fc.record({ tablet, clock: fc.nat(5) })),
      random: fc.nat(2 ** 32 - 1),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      does: fc.constant("deletes" as const),
      on: tablet,
      of: tablet,
      clock: fc.nat(5),
      length: fc.integer({ min: 1, max: 9 }),
    }),
  },
);

/** An opening of which nothing comes. */
const NEVER = openingOf(8 as PersonNumber, 0);

const said = ({ by: _by, opening: _opening, ...entry }: Held) => entry;

test("[P3, W2] whatever is written over entries and deleted by a program of one's own, all copies hold every entry ever added, as it was", () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), fc.infiniteStream(fc.nat(2 ** 32 - 1)), (steps, random) => {
      const openings: number[] = [];
      const forgeries = new Set<number>(); // an opening is one log: no server takes in two that begin it
      const isNew = (opening: number) => !openings.includes(opening) && !forgeries.has(opening);
      const open = (...updates: readonly Uint8Array[]) => {
        const [opening = 0] = random
          .map((random32) => openingOf(owner, random32))
          .filter(isNew)
          .take(1);
        openings.push(opening);
        const doc = openDoc(openings.at(-1)!);
        for (const update of updates) takeIn(doc, update);
        return doc;
      };
      const docs = [open(), open(), open()];
      const added = new Map<string, object>();
      for (const [now, step] of steps.entries()) {
        const doc = docs[step.on]!;
        const before = new Set(readEntries(doc).map(({ id }) => id));
        switch (step.does) {
          case "scores": {
            const [standard, score] = [`S${step.score % 2}` as StandardCode, SCORES[step.score % SCORES.length]!];
            giveScore(doc, { standard, score, givenAt: now });
            break;
          }
          case "seals":
            if (seal(doc, { givenAt: now }).kind === "unchanged") unseal(doc, { givenAt: now, reason: "a slip" });
            break;
          case "meets":
            takeIn(docs[step.other]!, Y.encodeStateAsUpdate(doc, Y.encodeStateVector(docs[step.other]!)));
            continue;
          case "reopens":
            docs[step.on] = open(Y.encodeStateAsUpdate(doc));
            continue;
          case "forges": {
            const source = docs[step.of]!;
            const keys = readEntries(source);
            const entry = keys[step.which % keys.length];
            if (entry === undefined) continue;
            const there = structOf(source, entry.id);
            const place = {
              key: entry.id,
              ...(step.beside === "after" || step.beside === "both" ? { origin: there } : {}),
              ...(step.beside === "before" || step.beside === "both" ? { rightOrigin: there } : {}),
            };
            const copy = said(entry);
            const forgery = openingOf(owner, step.random);
            if (!isNew(forgery)) continue;
            forgeries.add(forgery);
            const hostile = forged(forgery, place, step.copies ? copy : { ...copy, givenAt: 1e6 }, copy);
            takeIn(doc, hostile);
            expect(readEntries(doc).every(({ givenAt }) => givenAt < 1e6)).toBe(true);
            continue;
          }
          case "waits": {
            const behind = openingOf(owner, step.random);
            if (!isNew(behind)) continue;
            forgeries.add(behind);
            const standsOn = Y.createID(step.of === null ? NEVER : openings[step.of.tablet]!, step.of?.clock ?? 0);
            const flag = { kind: "flag", standard: "S0", flagged: true, replaces: [], givenAt: now };
            const id = entryIdOf(flag)!;
            takeIn(doc, log(behind, [{ standsOn }, { key: id, value: { ...flag, id } }]));
            expect(hasEntry(doc, id)).toBe(true);
            break;
          }
          case "deletes": {
            const client = openings[step.of]!;
            takeIn(doc, deletionsUpdate([{ client, clock: step.clock, length: step.length }]));
            continue;
          }
        }
        for (const entry of readEntries(doc)) if (!before.has(entry.id)) added.set(entry.id, said(entry));
      }

      for (const from of docs) for (const to of docs) takeIn(to, Y.encodeStateAsUpdate(from));
      const [first, ...others] = [...docs, newDoc()].map((doc, at) => {
        if (at === docs.length) takeIn(doc, Y.mergeUpdates(docs.map((one) => Y.encodeStateAsUpdate(one))));
        return readEntries(doc);
      });
      for (const other of others) expect(other).toEqual(first);
      const wanted = [...added].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, entry]) => entry);
      expect(first?.map(said)).toEqual(wanted);
    }),
    { numRuns: 300 },
  );
});
