import fc from "fast-check";
import { expect, test } from "vitest";
import { naturalOrder } from "./natural-order.ts";

test("codes stand in the order in which people count", () => {
  const codes = ["CO10", "CO2", "1.2.10", "1.2.9", "1.2", "JL1", "CO2a", "CO1"];
  expect(codes.toSorted(naturalOrder)).toEqual(["1.2", "1.2.9", "1.2.10", "CO1", "CO2", "CO2a", "CO10", "JL1"]);
});

test("7, 07 and 007 are three codes, always in the same order", () => {
  expect(["7", "007", "8", "07", "6"].toSorted(naturalOrder)).toEqual(["6", "007", "07", "7", "8"]);
});

test("numbers too long to be numbers are still counted", () => {
  expect(naturalOrder(`CO${"9".repeat(30)}`, `CO1${"0".repeat(30)}`)).toBeLessThan(0);
});

test("every two codes have one order, and every three fit together", () => {
  const code = fc.oneof(fc.string(), fc.stringMatching(/^[.a0-2]{0,6}$/));
  fc.assert(
    fc.property(code, code, code, (one, two, three) => {
      expect(Math.sign(naturalOrder(one, two))).toBe(0 - Math.sign(naturalOrder(two, one)));
      expect(naturalOrder(one, two) === 0).toBe(one === two);
      if (naturalOrder(one, two) <= 0 && naturalOrder(two, three) <= 0) {
        expect(naturalOrder(one, three)).toBeLessThanOrEqual(0);
      }
    }),
    { numRuns: 5000 },
  );
});
