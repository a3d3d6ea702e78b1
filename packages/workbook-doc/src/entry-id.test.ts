import { isDigestId } from "@circle/review/ids";
import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { entryIdOf } from "./entry-id.ts";

/** As anybody can compute it, of JSON without blanks whose keys are in order. */
const digestOf = (json: string) =>
  `_${createHash("sha256").update(`Open Circle entry, 1\n${json}`).digest().subarray(0, 24).toString("base64url")}`;

const SCORE = { kind: "score", standard: "CS1", score: "met", reason: "", replaces: [], givenAt: 1 };

test("[W2] an entry's id is the digest of all that it says, in whatever order, and of nothing else", () => {
  const json = '{"givenAt":1,"kind":"score","reason":"","replaces":[],"score":"met","standard":"CS1"}';
  expect(entryIdOf(SCORE)).toBe(digestOf(json));
  expect(entryIdOf(SCORE)).toBe("_ILKq2nMUMzFLFplzX4PspkZpwjWHhhi1");
  expect(entryIdOf({ ...SCORE, id: "another" })).toBe(entryIdOf(SCORE));
  expect(entryIdOf(Object.fromEntries(Object.entries(SCORE).toReversed()))).toBe(entryIdOf(SCORE));
  for (const other of [{ score: "notMet" }, { givenAt: 2 }, { replaces: ["a"] }, { ofANewerApp: null }]) {
    expect(entryIdOf({ ...SCORE, ...other })).not.toBe(entryIdOf(SCORE));
  }
});

test("[W2] keys are in the order of their UTF-16 units, and numbers and texts as JSON has them", () => {
  const value = { "\u{1f600}": 1e21, "\ufb33": -0, "10": 0.1, "9": '\u2028"\n', a: [true, { c: null, b: [] }] };
  const json = '{"10":0.1,"9":"\u2028\\"\\n","a":[true,{"b":[],"c":null}],"\u{1f600}":1e+21,"\ufb33":0}';
  expect(entryIdOf(value)).toBe(digestOf(json));
});

test("[W2] what JSON can't say has no id", () => {
  class Other {}
  const inherited: unknown = Object.create({ score: "met" });
  for (const value of [undefined, Number.NaN, Infinity, 1n, new Uint8Array(1), new Other(), inherited, () => 1]) {
    expect(entryIdOf({ ...SCORE, also: value })).toBeNull();
    expect(entryIdOf({ ...SCORE, also: [{ value }] })).toBeNull();
  }
  expect(entryIdOf(Object.assign(Object.create({ score: "met" }) as object, SCORE))).toBeNull();
});

test("[W2] what a document brings elsewhere has the id that it was written with", () => {
  const numbers = [0, -0, 1, -1, 2 ** 31, 2 ** 53, 0.1, 1 / 3, 5e-324, 1.7976931348623157e308, 1_800_000_000_001];
  const value = { ...SCORE, numbers, texts: ["", "Gesehen 👩🏽‍🌾", "\0\u2028"], deep: [[{ a: [null, false] }]] };
  const [here, there] = [new Y.Doc(), new Y.Doc()];
  here.getMap("entries").set("a", value);
  Y.applyUpdate(there, Y.encodeStateAsUpdate(here));
  expect(entryIdOf(there.getMap<object>("entries").get("a") ?? {})).toBe(entryIdOf(value));
});

test("[W2] no id that was ever drawn by chance is taken for a digest", () => {
  expect(isDigestId(entryIdOf(SCORE) ?? "")).toBe(true);
  expect([crypto.randomUUID(), "u8Gx0WkqS1m2nq5v6yJ0_w", "e01", `_${"a".repeat(31)}`].filter(isDigestId)).toEqual([]);
});
