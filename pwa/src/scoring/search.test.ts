import { expect, test } from "vitest";
import { isFound } from "./search.ts";

const standard = { code: "CO3", text: "Every client member holds a named job; the café is one." };

test("a standard is found by its code, and by words of its text in any order", () => {
  expect(isFound(standard, "co3")).toBe(true);
  expect(isFound(standard, "job member")).toBe(true);
  expect(isFound(standard, "job kitchen")).toBe(false);
  expect(isFound(standard, "CO4")).toBe(false);
});

test("capitals, accents and spaces around don't matter; nothing looked for finds all", () => {
  expect(isFound(standard, "  CAFE ")).toBe(true);
  expect(isFound(standard, "   ")).toBe(true);
});
