import { expect, test } from "vitest";
import { reachIn } from "./reach.ts";

test.for([
  ["a tablet across", 1180, 820, "words"],
  ["a tablet upright", 820, 1180, "words"],
  ["a phone", 390, 844, "words"],
  ["a small phone", 375, 553, "words"],
  ["a phone on its side", 844, 390, "shapes"],
  ["a phone on its side with its keyboard", 740, 180, "none"],
] as const)("with usual letters, at the bottom edge of %s: %s × %s, %s", ([, width, height, reach]) => {
  expect(reachIn(width, height, 16)).toBe(reach);
});

test.for([
  ["a tablet across", 1180, 820, "shapes"],
  ["a tablet upright", 820, 1180, "words"],
  ["a phone", 390, 844, "shapes"],
  ["the smallest phone", 320, 568, "shapes"],
  ["a phone on its side", 844, 390, "shapes"],
  ["a phone with its keyboard", 390, 400, "none"],
] as const)("with letters twice as large, at the bottom edge of %s: %s × %s, %s", ([, width, height, reach]) => {
  expect(reachIn(width, height, 32)).toBe(reach);
});
