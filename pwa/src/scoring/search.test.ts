import type { StandardCode } from "@circle/standards/edition";
import { expect, test } from "vitest";
import { isFound } from "./search.ts";

const standard = {
  code: "CO3" as StandardCode,
  text: "Every client member holds a named job; the café is one.",
  easyRead: "Everyone has a job.",
  guidance: "A locked kitchen has nobody in charge.",
  questions: ["Who waters the plants?"],
};

test("a standard is found by its code, and by words of its text in any order", () => {
  expect(isFound(standard, "co3")).toBe(true);
  expect(isFound(standard, "job member")).toBe(true);
  expect(isFound(standard, "job garden")).toBe(false);
  expect(isFound(standard, "CO4")).toBe(false);
});

test("it is found by words that only its easy words, its guidance or its questions have", () => {
  for (const looked of ["everyone", "kitchen", "plants", "kitchen job"]) expect(isFound(standard, looked)).toBe(true);
});

test("it is found by what was written about it", () => {
  expect(isFound(standard, "door job")).toBe(false);
  expect(isFound(standard, "door job", "The door was locked.")).toBe(true);
});

test("capitals, accents and spaces around don't matter; nothing looked for finds all", () => {
  expect(isFound(standard, "  CAFE ")).toBe(true);
  expect(isFound(standard, "   ")).toBe(true);
});
