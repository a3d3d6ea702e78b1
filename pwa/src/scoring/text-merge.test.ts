import fc from "fast-check";
import { expect, test } from "vitest";
import { changeBetween, merged } from "./text-merge.ts";

test("the change between two texts leaves out what they have in common", () => {
  expect(changeBetween("We saw the rota.", "We saw the old rota.")).toEqual({ from: 11, to: 11, put: "old " });
  expect(changeBetween("aa", "aaa")).toEqual({ from: 2, to: 2, put: "a" });
  expect(changeBetween("same", "same")).toEqual({ from: 4, to: 4, put: "" });
});

test.for([
  ["with nobody else writing, the note reads what was typed", "rota", "rota seen", "rota", "rota seen"],
  ["what another member added at the end stays", "rota", "the rota", "rota. Jo: current", "the rota. Jo: current"],
  ["what another member put before stays", "rota", "rota seen", "Jo: yes. rota", "Jo: yes. rota seen"],
  ["two who add at one place keep both", "rota", "rota A", "rota B", "rota A B"],
  [
    "words put into a passage that is taken out meanwhile stay",
    "We saw it all",
    "We saw",
    "We saw it nearly all",
    "We sawnearly ",
  ],
  ["words put where a passage begins that is taken out stay", "abcdef", "abf", "abXcdef", "abXf"],
  ["a passage both replaced keeps both new ones", "it is 1", "it is 2", "it is 3", "it is 23"],
] as const)("%s", ([, shown, typed, now, expected]) => {
  expect(merged(shown, typed, now)).toBe(expected);
});

test("nothing that anybody put in is lost, wherever it stood", () => {
  const text = fc.string({ maxLength: 12, unit: fc.constantFrom("a", "b", " ") });
  const place = fc.nat({ max: 12 });
  fc.assert(
    fc.property(text, place, place, place, place, (shown, from, to, otherFrom, otherTo) => {
      const typed = shown.slice(0, Math.min(from, to)) + "[MINE]" + shown.slice(Math.max(from, to));
      const now = shown.slice(0, Math.min(otherFrom, otherTo)) + "[THEIRS]" + shown.slice(Math.max(otherFrom, otherTo));
      expect(merged(shown, typed, now)).toContain("[MINE]");
      expect(merged(shown, typed, now)).toContain("[THEIRS]");
    }),
  );
});
