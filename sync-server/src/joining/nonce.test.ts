import { expect, test } from "vitest";
import { nonceUse } from "./nonce.ts";

test("[P7] used nonces are remembered for as long as they live, and never more than a bounded number of them", () => {
  const use = nonceUse();
  expect([use("ann", "n", 0), use("bea", "n", 0), use("ann", "n", 300_000 - 1)]).toEqual([true, true, false]);
  expect(use("ann", "n", 300_001)).toBe(true);
  for (let count = 0; count < 25_000; count += 1) use("cleo", String(count), 300_002);
  expect(use("cleo", "24999", 300_003)).toBe(false);
  expect(use("cleo", "0", 300_003)).toBe(true);
});
