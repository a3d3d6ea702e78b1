import { expect, test } from "vitest";
import { backoffMs } from "./backoff.ts";

test("after failures the tablet waits from a second to five minutes, each a little differently", () => {
  expect(backoffMs(1, 1)).toBe(1_000);
  expect(backoffMs(1, 0)).toBe(500);
  expect([2, 3, 4].map((failures) => backoffMs(failures, 1))).toEqual([2_000, 4_000, 8_000]);
  expect(backoffMs(50, 1)).toBe(300_000);
  expect(backoffMs(50, 0)).toBe(150_000);
});
