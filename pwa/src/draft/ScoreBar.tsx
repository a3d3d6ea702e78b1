import type { ScoreCounts } from "@circle/review/score-counts";
import { ScoreMark } from "../look/ScoreMark.tsx";
import type { ScoreLabels } from "../scoring/ScoreWord.tsx";
import styles from "./ScoreBar.module.css";
import { countWords, partsIn, scoreOf } from "./score-parts.ts";

/** How often each score was given: as lengths, each filled as the shape of its score is, and in words below. */
export function ScoreBar({
  whose,
  counts,
  labels,
}: {
  readonly whose: string;
  readonly counts: ScoreCounts;
  readonly labels: ScoreLabels;
}) {
  const parts = partsIn(counts);
  return (
    <div className={styles["row"]}>
      <span className={styles["whose"]}>{whose}</span>
      <span className={styles["bar"]} aria-hidden="true">
        {parts.map((part) => (
          <span key={part} className={styles["part"]} data-part={part} style={{ flexGrow: counts[part] }} />
        ))}
      </span>
      <ul className={styles["counts"]} aria-label={whose}>
        {parts.map((part) => (
          <li key={part}>
            <ScoreMark score={scoreOf(part)} /> {countWords(part, counts, labels)}
          </li>
        ))}
      </ul>
    </div>
  );
}
