import { type EntryId, openingOf, ownerOfOpening, type PersonNumber } from "@circle/review/ids";
import { standing } from "@circle/review/standing";
import { noteName } from "@circle/review/workbook";
import type { StandardCode } from "@circle/standards/edition";
import { SCORES } from "@circle/standards/scores";
import fc from "fast-check";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { giveScore, seal, setFlag, settle, takeBack } from "./edits.ts";
import { openDoc } from "./layout.ts";
import { readText, readWorkbook } from "./read.ts";
import { writeText } from "./text-edits.ts";

const STANDARDS = ["CS1", "CS2"] as StandardCode[];
const owner = 7 as PersonNumber;

const tablet = fc.nat(2);
const standard = fc.constantFrom(...STANDARDS);
const step = fc.oneof(
  fc.record({
    does: fc.constant("score" as const),
    on: tablet,
    standard,
    score: fc.option(fc.constantFrom(...SCORES)),
  }),
  fc.record({ does: fc.constant("flag" as const), on: tablet, standard, flagged: fc.boolean() }),
  fc.record({ does: fc.constant("settle" as const), on: tablet, standard }),
  fc.record({ does: fc.constant("takeBack" as const), on: tablet, standard }),
  fc.record({ does: fc.constant("seal" as const), on: tablet }),
  fc.record({ does: fc.constant("write" as const), on: tablet, standard, at: fc.nat(20) }),
  fc.record({ does: fc.constant("meet" as const), on: tablet, other: tablet }),
  fc.record({ does: fc.constant("reopen" as const), on: tablet }),
);

test("[P3, W2, W3, W4] an owner's tablets that edit and meet in any order end equal, with every entry and letter ever added", () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), fc.shuffledSubarray([0, 1, 2], { minLength: 3 }), (steps, order) => {
      let drawn = 0;
      const addedBy = new Map<string, number>();
      const letters: string[] = [];
      const open = () => openDoc(openingOf(owner, (drawn += 1)));
      const docs = [open(), open(), open()];
      for (const step of steps) {
        const doc = docs[step.on]!;
        const scores = "standard" in step ? standing(readWorkbook(doc, "team"), "score", step.standard) : [];
        const before = new Set(readWorkbook(doc, "team").entries.map(({ id }) => id));
        drawn += 1;
        const chosen = scores[0]?.id ?? ("none" as EntryId);
        if (step.does === "score") giveScore(doc, { ...step, givenAt: drawn });
        if (step.does === "flag") setFlag(doc, { ...step, givenAt: drawn });
        if (step.does === "settle") settle(doc, { chosen, givenAt: drawn });
        if (step.does === "takeBack") takeBack(doc, { entry: chosen, givenAt: drawn });
        if (step.does === "seal") seal(doc, { givenAt: drawn });
        if (step.does === "write") {
          const [text, letter] = [
            readText(doc, noteName(step.standard)),
            String.fromCodePoint(0x1f600 + letters.length),
          ];
          const at = 2 * Math.min(step.at, text.length / 2); // each letter is a surrogate pair
          writeText(doc, noteName(step.standard), text.slice(0, at) + letter + text.slice(at), at + 2);
          letters.push(letter);
        }
        if (step.does === "meet") {
          Y.applyUpdate(docs[step.other]!, Y.encodeStateAsUpdate(doc, Y.encodeStateVector(docs[step.other]!)));
        }
        if (step.does === "reopen") {
          docs[step.on] = open();
          Y.applyUpdate(docs[step.on]!, Y.encodeStateAsUpdate(doc));
        }
        if (step.does === "meet" || step.does === "reopen") continue;
        for (const { id } of readWorkbook(doc, "team").entries) if (!before.has(id)) addedBy.set(id, doc.clientID);
      }

      for (const from of order) for (const to of docs) Y.applyUpdate(to, Y.encodeStateAsUpdate(docs[from]!));
      for (const from of docs) for (const to of docs) Y.applyUpdate(to, Y.encodeStateAsUpdate(from));
      const [first, ...others] = docs.map((doc) => readWorkbook(doc, "team"));
      for (const other of others) expect(other).toEqual(first);
      expect(first?.entries.map(({ id, opening }) => [id, opening])).toEqual(
        [...addedBy].toSorted(([a], [b]) => (a < b ? -1 : 1)),
      );
      expect(first?.entries.every(({ by, opening }) => by === owner && ownerOfOpening(opening) === owner)).toBe(true);
      const written = STANDARDS.map((standard) => first?.texts.get(noteName(standard)) ?? "").join("");
      expect(Array.from(written).toSorted()).toEqual(letters.toSorted());
      for (const standard of STANDARDS) {
        const wasScored = first?.entries.some((entry) => entry.kind === "score" && entry.standard === standard);
        expect(first !== undefined && standing(first, "score", standard).length > 0).toBe(wasScored);
      }
    }),
    { numRuns: 300 },
  );
});
