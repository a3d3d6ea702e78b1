import { expect, test } from "vitest";
import { keptOf, wasAccepted } from "./accepted.ts";

const [first, second, forged] = ["1a".repeat(32), "2b".repeat(32), "3c".repeat(32)];
const place = { workbook: "reviewer/ann", opening: 7 * 2 ** 32 + 5 };
const marks = [{ ...place, ids: [keptOf(first), keptOf(second)] }];

test("[P5] accepted before an end were exactly the changes that are named, each in its place", () => {
  expect(wasAccepted(marks, { ...place, number: 1, id: first })).toBe(true);
  expect(wasAccepted(marks, { ...place, number: 2, id: second })).toBe(true);
  expect(wasAccepted(marks, { ...place, number: 1, id: forged })).toBe(false);
  expect(wasAccepted(marks, { ...place, number: 2, id: first })).toBe(false);
  expect(wasAccepted(marks, { ...place, number: 3, id: forged })).toBe(false);
  expect(wasAccepted(marks, { ...place, opening: 7 * 2 ** 32 + 6, number: 1, id: first })).toBe(false);
  expect(wasAccepted(marks, { ...place, workbook: "team", number: 1, id: first })).toBe(false);
});
