import type { Section, Standard, StandardCode } from "@circle/standards/edition";
import type { Score } from "@circle/standards/scores";
import { expect, test } from "vitest";
import type { Entry } from "./entries.ts";
import type { EntryId, PersonNumber } from "./ids.ts";
import { progressOf } from "./progress.ts";
import type { Workbook } from "./workbook.ts";

const section = (name: string, ...codes: readonly string[]): Section => ({
  name,
  standards: codes.map((code) => ({ code: code as StandardCode }) as Standard),
});
const scored = (id: string, code: string, score: Score): Entry => ({
  kind: "score",
  id: id as EntryId,
  standard: code as StandardCode,
  score,
  reason: "",
  replaces: [],
  givenAt: 1,
});
const flag: Entry = {
  kind: "flag",
  id: "f" as EntryId,
  standard: "CS3" as StandardCode,
  flagged: true,
  replaces: [],
  givenAt: 1,
};

test("blank, could not assess, not applicable and unsettled are told apart, in all and by section", () => {
  const entries = [
    scored("a", "CS1", "couldNotAssess"),
    scored("b", "CS2", "notApplicable"),
    scored("c", "ST1", "met"),
    scored("d", "ST1", "notMet"),
    scored("e", "XX9", "met"), // of another edition
    flag,
  ];
  const workbook: Workbook = {
    id: "self-review",
    entries: entries.map((entry) => ({ ...entry, by: 7 as PersonNumber, opening: 1 })),
    texts: new Map([["note/CS1", "No time."]]),
  };
  const progress = progressOf(workbook, [section("Core", "CS1", "CS2", "CS3"), section("Staff", "ST1")]);
  const nothing = { met: 0, partlyMet: 0, notMet: 0, notApplicable: 0, couldNotAssess: 0, blank: 0 };
  const core = {
    total: 3,
    counts: { ...nothing, couldNotAssess: 1, notApplicable: 1, blank: 1 },
    unscored: ["CS3"],
    unsettled: [],
    flagged: ["CS3"],
  };
  const staff = {
    total: 1,
    counts: { ...nothing, blank: 1 },
    unscored: [],
    unsettled: ["ST1"],
    flagged: [],
  };
  expect(progress).toEqual({
    total: 4,
    counts: { ...nothing, couldNotAssess: 1, notApplicable: 1, blank: 2 },
    unscored: ["CS3"],
    unsettled: ["ST1"],
    flagged: ["CS3"],
    sections: [
      { name: "Core", ...core },
      { name: "Staff", ...staff },
    ],
  });
});
