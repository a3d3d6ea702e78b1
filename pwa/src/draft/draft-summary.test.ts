import { scoreCounts } from "@circle/review/score-counts";
import type { Score } from "@circle/standards/scores";
import { expect, test } from "vitest";
import { comparisonOf, draftSummary, metShare } from "./draft-summary.ts";
import { madeDraft } from "./draft-in-test.ts";

const times = (count: number, score: Score | null) => Array.from({ length: count }, () => score);

test("what does not apply, could not be assessed or is blank counts in no percentage", () => {
  const counts = scoreCounts([
    ...times(6, "met"),
    ...times(1, "partlyMet"),
    ...times(1, "notMet"),
    ...times(9, "notApplicable"),
    ...times(7, "couldNotAssess"),
    ...times(5, null),
  ]);
  expect(metShare(counts)).toEqual({ met: 6, of: 8, percent: 75 });
});

test("of fewer than five scored standards no percentage is said", () => {
  expect(metShare(scoreCounts([...times(4, "met"), ...times(9, "notApplicable")]))).toEqual({
    met: 4,
    of: 4,
    percent: null,
  });
  expect(metShare(scoreCounts(times(5, "met"))).percent).toBe(100);
  expect(metShare(scoreCounts([])).percent).toBeNull();
});

test("a percentage is 100 only if all are met, and 0 only if none is", () => {
  expect(metShare(scoreCounts([...times(299, "met"), "notMet"])).percent).toBe(99);
  expect(metShare(scoreCounts([...times(299, "partlyMet"), "met"])).percent).toBe(1);
  expect(metShare(scoreCounts(times(6, "notMet"))).percent).toBe(0);
});

test("two scores are compared only where both say how far the standard is met, or that it does not apply", () => {
  const compared = (self: Score | null, peer: Score | null) => comparisonOf({ selfScore: self, peerScore: peer });
  expect(compared("met", "met")).toBe("same");
  expect(compared("notApplicable", "notApplicable")).toBe("same");
  expect(compared("partlyMet", "met")).toBe("teamHigher");
  expect(compared("met", "notMet")).toBe("teamLower");
  expect(compared("met", "notApplicable")).toBe("otherwise");
  expect(compared("met", "couldNotAssess")).toBe("notComparable");
  expect(compared(null, "met")).toBe("notComparable");
  expect(compared("met", null)).toBe("notComparable");
});

test("a draft is summed up by where the team and the community say the same, and where not", () => {
  const draft = madeDraft({
    Community: {
      CO1: { selfScore: "met", peerScore: "met" },
      CO2: {
        selfScore: "met",
        peerScore: "partlyMet",
        selfAddendum: { score: "met", reason: "", comment: "Since May." },
      },
      CO3: { selfScore: "met", peerScore: null, peerUnsettled: ["met", "notMet"] },
    },
    Staff: { ST1: { selfScore: "notMet", peerScore: "notMet" } },
    "Joining and leaving": {
      JL1: { selfScore: "met", peerScore: "notApplicable" },
      JL2: { selfScore: "notMet", peerScore: "partlyMet" },
      JL3: { selfScore: "met", peerScore: "couldNotAssess" },
    },
  });
  expect(draftSummary(draft)).toEqual({
    total: 7,
    compared: { same: 2, teamHigher: 1, teamLower: 1, otherwise: 1, notComparable: 2 },
    differing: [
      { section: "Community", codes: ["CO2"] },
      { section: "Joining and leaving", codes: ["JL1", "JL2"] },
    ],
    addedLater: 1,
    unsettled: 1,
  });
});
