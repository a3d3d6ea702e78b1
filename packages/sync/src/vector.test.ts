import { bytesToHex } from "@noble/hashes/utils.js";
import { expect, test } from "vitest";
import type { ChangeId } from "./change.ts";
import { branched, covers, lacking } from "./vector.ts";
import { statementsHash, vectorHash } from "./vector-hash.ts";
import type { Vector } from "./vector.ts";

const [ann, bea] = [2 ** 32 + 1, 2 ** 33 + 1];
const idOf = (byte: number) => bytesToHex(new Uint8Array(32).fill(byte)) as ChangeId;
const vectorOf = (...held: readonly (readonly [opening: number, number: number, id: number])[]): Vector =>
  new Map(held.map(([opening, number, id]) => [opening, { number, id: idOf(id) }]));

test("[S10] a vector's hash is the same for ever, in whatever order its openings came", () => {
  const hash = vectorHash(vectorOf([ann, 3, 1], [bea, 1, 2]));
  expect(hash).toBe("7a2a19cfa9e80faf0f8539d22c87a9e8");
  expect(vectorHash(vectorOf([bea, 1, 2], [ann, 3, 1]))).toBe(hash);
  expect(vectorHash(new Map())).toBe("e3b0c44298fc1c149afbf4c8996fb924");
});

test("[S10] any difference makes another hash: a number, an id, an opening", () => {
  const all = [
    [ann, 3, 1],
    [ann, 2, 1],
    [ann, 3, 2],
    [bea, 3, 1],
  ] as const;
  expect(new Set(all.map((held) => vectorHash(vectorOf(held)))).size).toBe(4);
});

test("[S10] statements have one hash in whatever order, and however often, they came", () => {
  expect(statementsHash([idOf(2), idOf(1), idOf(2)])).toBe(statementsHash([idOf(1), idOf(2)]));
  expect(statementsHash([idOf(1)])).not.toBe(statementsHash([idOf(2)]));
  expect(statementsHash([])).toBe("e3b0c44298fc1c149afbf4c8996fb924");
});

test.for([
  ["nothing covers nothing", [], [], true],
  ["anything covers nothing", [[ann, 1, 1]], [], true],
  ["nothing does not cover a change", [], [[ann, 1, 1]], false],
  ["the same covers the same", [[ann, 2, 1]], [[ann, 2, 1]], true],
  [
    "more openings cover fewer",
    [
      [ann, 2, 1],
      [bea, 1, 1],
    ],
    [[ann, 2, 1]],
    true,
  ],
  ["a higher number may be another branch, and is no proof", [[ann, 3, 9]], [[ann, 2, 1]], false],
  ["less does not cover more", [[ann, 2, 1]], [[ann, 3, 9]], false],
  ["the same number with another id is another change", [[ann, 2, 1]], [[ann, 2, 2]], false],
  [
    "more of one opening makes up for nothing in another",
    [[ann, 9, 1]],
    [
      [ann, 1, 1],
      [bea, 1, 1],
    ],
    false,
  ],
] as const)("[S10] [P4] %s", ([, mine, theirs, expected]) => {
  expect(covers(vectorOf(...mine), vectorOf(...theirs))).toBe(expected);
});

test("[S10] what they lack is all that I hold above their number, opening by opening", () => {
  const mine = vectorOf([ann, 5, 1], [bea, 2, 2]);
  expect(lacking(mine, new Map())).toEqual([
    { opening: ann, from: 1, to: 5 },
    { opening: bea, from: 1, to: 2 },
  ]);
  expect(lacking(mine, vectorOf([ann, 3, 9], [bea, 2, 2]))).toEqual([{ opening: ann, from: 4, to: 5 }]);
  expect(lacking(mine, vectorOf([ann, 5, 1], [bea, 7, 2]))).toEqual([]);
});

test("[S10] an opening in which both hold the same number with different ids has branched", () => {
  const mine = vectorOf([ann, 5, 1], [bea, 2, 2]);
  expect(branched(mine, vectorOf([ann, 5, 1], [bea, 2, 3]))).toEqual([bea]);
  expect(branched(mine, vectorOf([ann, 6, 3]))).toEqual([]);
});
