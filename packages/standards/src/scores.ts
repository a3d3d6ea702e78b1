/**
 * The scores a standard can be given.
 *
 * Workbooks store these exact words, and a tablet may bring one back after
 * months in a drawer: a word may be added here, never renamed or removed.
 */
export const SCORES = ["met", "partlyMet", "notMet", "notApplicable", "couldNotAssess"] as const;
export type Score = (typeof SCORES)[number];

export function isScore(word: unknown): word is Score {
  return SCORES.some((score) => score === word);
}

/** What an edition calls the scores when it has no words of its own for them. */
export const DEFAULT_SCORE_LABELS: Readonly<Record<Score, string>> = {
  met: "Met",
  partlyMet: "Partly met",
  notMet: "Not met",
  notApplicable: "Not applicable",
  couldNotAssess: "Could not assess",
};
