import type { StandardCode } from "@circle/standards/edition";
import { expect, test } from "vitest";
import { ALL, type DraftFilter, filterRows, fitting, isAll } from "./draft-filter.ts";
import { madeDraft } from "./draft-in-test.ts";

const ROWS = filterRows(
  madeDraft({
    Community: {
      CO1: { text: "Everyone eats together.", selfScore: "met", peerScore: "met", core: true },
      CO2: { text: "The café is open.", selfScore: "met", peerScore: "notMet", peerComment: "It was shut.", type: 1 },
      "1.2.10": { text: "Rules have reasons.", peerScore: "met", selfComment: "  \n", type: 1, core: true },
    },
    Staff: {
      ST1: { text: "Staff eat with everyone.", selfScore: "met", peerScore: "couldNotAssess" },
      ST2: { text: "", selfAddendum: { score: "met", reason: "", comment: "Since May." } },
    },
  }),
);

const codes = (filter: Partial<DraftFilter>) => fitting(ROWS, { ...ALL, ...filter }).map(({ code }) => code);

test("with nothing chosen all standards are shown, in the order of the edition", () => {
  expect(codes({})).toEqual(["CO1", "CO2", "1.2.10", "ST1", "ST2"]);
  expect(isAll(ALL)).toBe(true);
  expect(isAll({ ...ALL, words: "  " })).toBe(true);
  expect(isAll({ ...ALL, words: "x" })).toBe(false);
});

test("each filter finds what it says", () => {
  expect(codes({ section: "Staff" })).toEqual(["ST1", "ST2"]);
  expect(codes({ score: "met" })).toEqual(["CO1", "1.2.10"]);
  expect(codes({ score: "blank" })).toEqual(["ST2"]);
  expect(codes({ marks: new Set(["differs"]) })).toEqual(["CO2"]);
  expect(codes({ marks: new Set(["commented"]) })).toEqual(["CO2", "ST2"]);
  expect(codes({ marks: new Set(["addedLater"]) })).toEqual(["ST2"]);
  expect(codes({ marks: new Set(["typeOne"]) })).toEqual(["CO2", "1.2.10"]);
  expect(codes({ marks: new Set(["core"]) })).toEqual(["CO1", "1.2.10"]);
});

test("what is chosen together is found together", () => {
  expect(codes({ marks: new Set(["typeOne", "core"]) })).toEqual(["1.2.10"]);
  expect(codes({ section: "Community", score: "met", words: "eat" })).toEqual(["CO1"]);
  expect(codes({ section: "Staff", marks: new Set(["core"]) })).toEqual([]);
});

test("words are found in codes and texts, in any order, with or without accents and capitals", () => {
  expect(codes({ words: "EVERYONE eat" })).toEqual(["CO1", "ST1"]);
  expect(codes({ words: "cafe" })).toEqual(["CO2"]);
  expect(codes({ words: "Café" })).toEqual(["CO2"]);
  expect(codes({ words: " co2 " })).toEqual(["CO2"]);
  expect(codes({ words: "2.1" })).toEqual(["1.2.10"]);
  expect(codes({ words: "shut" })).toEqual([]);
});

test("where easy words are shown, standards are found by them too", () => {
  const rows = filterRows(
    madeDraft({ Community: { CO1: { text: "Everyone eats together." }, CO2: { text: "The café is open." } } }),
    new Map([["CO2" as StandardCode, "You can get tea."]]),
  );
  const found = (words: string) => fitting(rows, { ...ALL, words }).map(({ code }) => code);
  expect([found("tea"), found("cafe tea"), found("eats tea")]).toEqual([["CO2"], ["CO2"], []]);
});
