import type { ScoreCounts } from "@circle/review/score-counts";
import type { Score } from "@circle/standards/scores";
import type { ScoreLabels } from "../scoring/ScoreWord.tsx";
import { words } from "../words/all-words.ts";
import { type Part, PARTS } from "./draft-summary.ts";

export function partWords(part: Part, labels: ScoreLabels): string {
  return part === "blank" ? words().draft.blank : labels[part];
}

export function scoreOf(part: Part): Score | null {
  return part === "blank" ? null : part;
}

/** Those that were given at all. */
export function partsIn(counts: ScoreCounts): readonly Part[] {
  return PARTS.filter((part) => counts[part] > 0);
}

/** "12 partly met": a label begins small inside a sentence, unless it is an abbreviation. */
export function countWords(part: Part, counts: ScoreCounts, labels: ScoreLabels): string {
  return `${counts[part]} ${inSentence(partWords(part, labels))}`;
}

export function inSentence(label: string): string {
  const rest = label.slice(1);
  return rest === rest.toLowerCase() && /^\p{L}/u.test(rest) ? label.charAt(0).toLowerCase() + rest : label;
}
