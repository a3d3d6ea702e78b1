import { expect, test } from "vitest";
import { counted } from "./counted.ts";

test("English has one form for one and another for all else", () => {
  const tablets = (count: number) => counted("en", count, { one: "# tablet", other: "# tablets", none: "no tablets" });
  expect([0, 1, 2, 2_000].map(tablets)).toEqual(["no tablets", "1 tablet", "2 tablets", "2,000 tablets"]);
});

test("Welsh has six forms, and the usual one where a word does not need them", () => {
  const dogs = { zero: "# ci", one: "# ci", two: "# gi", few: "# chi", many: "# chi", other: "# ci" };
  expect([0, 1, 2, 3, 6, 7].map((count) => counted("cy", count, dogs))).toEqual([
    "0 ci",
    "1 ci",
    "2 gi",
    "3 chi",
    "6 chi",
    "7 ci",
  ]);
  expect(counted("cy", 2, { other: "# nodyn" })).toBe("2 nodyn");
});
