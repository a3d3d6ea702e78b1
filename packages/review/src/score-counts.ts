import type { Score } from "@circle/standards/scores";

/** How often each score was given; `blank` counts standards without one. */
export type ScoreCounts = Readonly<Record<Score | "blank", number>>;

export function scoreCounts(scores: readonly (Score | null)[]): ScoreCounts {
  const counts = { met: 0, partlyMet: 0, notMet: 0, notApplicable: 0, couldNotAssess: 0, blank: 0 };
  for (const score of scores) counts[score ?? "blank"] += 1;
  return counts;
}
