import type { Score } from "@circle/standards/scores";
import { ScoreMark } from "../look/ScoreMark.tsx";
import { words } from "../words/words.ts";
import styles from "./ScoreWord.module.css";

export type ScoreLabels = Readonly<Record<Score, string>>;

/** A score as shape and word; `blank` is what stands there when there is none. */
export function ScoreWord({
  score,
  labels,
  blank = words().scoring.notScored,
}: {
  readonly score: Score | null;
  readonly labels: ScoreLabels;
  readonly blank?: string;
}) {
  return (
    <span className={styles["word"]} data-blank={score === null || undefined}>
      <ScoreMark score={score} /> {score === null ? blank : labels[score]}
    </span>
  );
}
