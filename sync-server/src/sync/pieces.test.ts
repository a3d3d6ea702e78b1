import { randomBytes } from "node:crypto";
import type { ReviewId } from "@circle/review/ids";
import { expect, test } from "vitest";
import type { ChangeRange } from "../store/log-store.ts";
import { piecesIn } from "./pieces.ts";

const [REVIEW, RANGE] = ["r" as ReviewId, { workbook: "team", opening: 7, from: 1, to: 3 }];

/** A store with changes of these sizes, 1 first, and what was read of it. */
function storeOf(...sizes: readonly number[]) {
  const changes = sizes.map((size) => new Uint8Array(randomBytes(size)));
  const reads: (readonly [from: number, to: number])[] = [];
  const changesIn = async (_review: ReviewId, { from, to }: ChangeRange, byteLimit: number) => {
    reads.push([from, to]);
    let size = 0;
    return changes.slice(from - 1, to).filter((change) => {
      const fits = size < byteLimit;
      size += change.length;
      return fits;
    });
  };
  return { changesIn, reads };
}

test("a large change is read once, whoever is given it; what stands behind it is read as it comes", async () => {
  const { changesIn, reads } = storeOf(5_000, 5_000, 100);
  const pieces = piecesIn({ changesIn });
  const first = await pieces(REVIEW, RANGE, 1_000_000);
  expect(first.map(({ state, size }) => [state, size])).toEqual([
    ["packed", 5_000],
    ["packed", 5_000],
    ["loose", 100],
  ]);
  expect(await pieces(REVIEW, RANGE, 1_000_000)).toEqual(first);
  expect(await pieces(REVIEW, { ...RANGE, from: 2 }, 1_000_000)).toEqual(first.slice(1));
  expect(reads).toEqual([
    [1, 3],
    [3, 3],
    [3, 3],
  ]);
});

test("a page ends with the change that fills it, read or kept", async () => {
  const { changesIn } = storeOf(5_000, 5_000, 5_000);
  const pieces = piecesIn({ changesIn });
  for (let time = 0; time < 2; time += 1) {
    expect(await pieces(REVIEW, RANGE, 5_001)).toHaveLength(2);
    expect(await pieces(REVIEW, RANGE, 5_000)).toHaveLength(1);
  }
});

test("[P6] the same number in another review, workbook or opening is another change", async () => {
  const sizes = new Map([
    ["r team 7", 5_000],
    ["s team 7", 5_001],
    ["r self-review 7", 5_002],
    ["r team 8", 5_003],
  ]);
  const changesIn = async (review: ReviewId, { workbook, opening }: ChangeRange) => [
    new Uint8Array(sizes.get(`${review} ${workbook} ${opening}`) ?? 0),
  ];
  const pieces = piecesIn({ changesIn });
  const sizeAt = async (review: string, workbook: string, opening: number) =>
    (await pieces(review as ReviewId, { workbook, opening, from: 1, to: 1 }, 1_000_000))[0]?.size;
  for (let time = 0; time < 2; time += 1) {
    for (const [place, size] of sizes) {
      const [review = "", workbook = "", opening] = place.split(" ");
      expect(await sizeAt(review, workbook, Number(opening))).toBe(size);
    }
  }
});
