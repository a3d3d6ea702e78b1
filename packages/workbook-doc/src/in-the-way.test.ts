import { openingOf, type PersonNumber } from "@circle/review/ids";
import { REASON_LIMIT, REPLACED_LIMIT } from "@circle/review/limits";
import { submissionOf } from "@circle/review/seals";
import { ownScore, standing } from "@circle/review/standing";
import { noteName } from "@circle/review/workbook";
import type { StandardCode } from "@circle/standards/edition";
import { SCORES } from "@circle/standards/scores";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { giveScore, settle, submit } from "./edits.ts";
import { writeBeside } from "./entries-map.ts";
import { entryIdOf } from "./entry-id.ts";
import { openDoc } from "./layout.ts";
import { readText, readWorkbook } from "./read.ts";
import { writeText } from "./text-edits.ts";

/** What a member of a community with a program of their own can put where another member writes. */

const CS1 = "CS1" as StandardCode;
const NOTE = noteName(CS1);
const [ANN, BEA] = [openingOf(7 as PersonNumber, 1), openingOf(8 as PersonNumber, 1)];
const read = (doc: Y.Doc) => readWorkbook(doc, "self-review");

/** More than anybody types; with it an entry still fits into a change, and one that says a little more does not. */
const HUGE = 65_000;

/** A document of Ann's in which there is what Bea made in hers. */
function besides(put: (doc: Y.Doc) => void, before?: Y.Doc): Y.Doc {
  const bea = openDoc(BEA);
  if (before !== undefined) Y.applyUpdate(bea, Y.encodeStateAsUpdate(before));
  put(bea);
  const ann = openDoc(ANN + 1);
  Y.applyUpdate(ann, Y.encodeStateAsUpdate(bea));
  return ann;
}

function putScores(doc: Y.Doc, length: number): void {
  for (const score of SCORES) {
    const said = { kind: "score", standard: CS1, score, reason: "r".repeat(length), replaces: [], givenAt: 1 };
    const id = entryIdOf(said)!;
    writeBeside(doc, "entries", id, { ...said, id });
  }
}

test("[W2] where reasons are longer than an edit gives them, a score can still be given and settled", () => {
  for (const edit of ["gives", "settles"]) {
    const doc = besides((bea) => putScores(bea, REASON_LIMIT + 1));
    const [first] = standing(read(doc), "score", CS1);
    const edited =
      edit === "gives"
        ? giveScore(doc, { standard: CS1, score: "met", givenAt: 2 })
        : settle(doc, { chosen: first!.id, givenAt: 2 });
    expect(edited).toEqual({ kind: "done" });
    expect(ownScore(read(doc), CS1)).toMatchObject({ state: "scored", reason: "r".repeat(REASON_LIMIT) });
  }
});

test("[W2] one tap takes the place of more scores than one entry can name, and settling does", () => {
  const reasons = Array.from({ length: 2 * REPLACED_LIMIT + 50 }, (_, place) => `reason ${place}`);
  for (const edit of ["gives", "settles"]) {
    const doc = besides((bea) => {
      for (const reason of reasons) {
        const said = { kind: "score", standard: CS1, score: "met", reason, replaces: [], givenAt: 1 };
        const id = entryIdOf(said)!;
        writeBeside(bea, "entries", id, { ...said, id });
      }
    });
    const stood = standing(read(doc), "score", CS1);
    expect(stood).toHaveLength(reasons.length);
    const edited =
      edit === "gives"
        ? giveScore(doc, { standard: CS1, score: "notMet", givenAt: 2 })
        : settle(doc, { chosen: stood[7]!.id, givenAt: 2 });
    expect(edited).toEqual({ kind: "done" });
    const said = edit === "gives" ? { score: "notMet", reason: "" } : { score: "met", reason: stood[7]!.reason };
    expect(standing(read(doc), "score", CS1)).toMatchObject([said]);
    const before = Y.encodeStateVector(doc);
    expect(giveScore(doc, { standard: CS1, score: edit === "gives" ? "notMet" : "met", givenAt: 3 })).toEqual({
      kind: "unchanged",
    });
    expect(Y.encodeStateVector(doc)).toEqual(before);
  }
});

test("[W7] whatever another member put there, what is submitted fits into changes", () => {
  const doc = besides((bea) => {
    putScores(bea, HUGE);
    bea.getText(`finding/${"x".repeat(HUGE)}`).insert(0, "y");
    writeText(bea, NOTE, "Warm.");
  });
  const rows: Uint8Array[] = [];
  doc.on("update", (update: Uint8Array) => rows.push(update));
  submit(doc, { givenAt: 2 });
  expect(submissionOf(read(doc))).not.toBeNull();
  expect(Math.max(...rows.map(({ length }) => length))).toBeLessThan(1000);
});

test("[W6] what is no text among the letters shifts no letter that is written or removed, and stays", () => {
  const before = openDoc(ANN);
  writeText(before, NOTE, "abcdef");
  const doc = besides((bea) => {
    const text = bea.getText(NOTE);
    const { _start } = text as unknown as { readonly _start: Y.Item };
    const put = (clock: number, left: Y.Item | null, right: Y.Item | null) => {
      const [origin, rightOrigin] = [left?.lastId ?? null, right?.id ?? null];
      const item = new Y.Item(
        Y.createID(BEA, clock),
        left,
        origin,
        right,
        rightOrigin,
        text,
        null,
        new Y.ContentAny([1, 2, 3]),
      );
      bea.transact((transaction) => item.integrate(transaction, 0));
    };
    text.insert(3, "-");
    put(1, null, _start);
    put(4, _start, _start.right);
  }, before);
  expect(readText(doc, NOTE)).toBe("abc-def");
  for (const said of ["abc-defg", "abc-eg", "aeg", "Xaeg", "", "anew"]) {
    writeText(doc, NOTE, said);
    expect(readText(doc, NOTE)).toBe(said);
  }
  expect(doc.getText(NOTE).length).toBe("anew".length + 6);
});
