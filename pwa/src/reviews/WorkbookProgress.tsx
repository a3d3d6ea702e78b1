import type { Progress } from "@circle/review/progress";
import { type Score, SCORES } from "@circle/standards/scores";
import { ScoreMark } from "../look/ScoreMark.tsx";
import { words } from "../words/all-words.ts";
import styles from "./WorkbookProgress.module.css";

/** How many standards have a score, as a bar, a sentence and by score. */
export function WorkbookProgress({
  progress,
  labels,
}: {
  readonly progress: Progress;
  readonly labels: Readonly<Record<Score, string>>;
}) {
  const say = words().reviews;
  const scored = progress.total - progress.counts.blank;
  const given = SCORES.filter((score) => progress.counts[score] > 0);
  return (
    <div className={styles["progress"]}>
      <p className={styles["sentence"]}>
        <strong>{say.scoredOf(scored, progress.total)}</strong> {say.standardsScored}
        {progress.flagged.length > 0 && `, ${say.flagged(progress.flagged.length)}`}
      </p>
      <progress value={scored} max={Math.max(1, progress.total)} aria-hidden />
      {given.length > 0 && (
        <ul className={styles["counts"]}>
          {given.map((score) => (
            <li key={score}>
              <ScoreMark score={score} /> {say.countOfScore(labels[score], progress.counts[score])}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
