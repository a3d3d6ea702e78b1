import { join } from "node:path";
import type { Score } from "@circle/standards/scores";

/** An edition small enough to score all of it in a test. */
export const EDITION = {
  file: join(import.meta.dirname, "edition.csv"),
  title: "Small edition",
  codes: ["CS1", "CS2", "CS3", "CS4", "CS5", "1.2.10"],
} as const;

/** The scores as the screen says them. */
export const SCORE_LABELS: Readonly<Record<Score, string>> = {
  met: "Met",
  partlyMet: "Partly met",
  notMet: "Not met",
  notApplicable: "Not applicable",
  couldNotAssess: "Could not assess",
};
