import type { Progress } from "@circle/review/progress";
import { type Score, SCORES } from "@circle/standards/scores";
import { plural } from "../look/plural.ts";
import { ScoreMark } from "../look/ScoreMark.tsx";
import styles from "./WorkbookProgress.module.css";

/** How many standards have a score, as a bar, a sentence and by score. */
export function WorkbookProgress({
  progress,
  labels,
}: {
  readonly progress: Progress;
  readonly labels: Readonly<Record<Score, string>>;
}) {
  const scored = progress.total - progress.counts.blank;
  const given = SCORES.filter((score) => progress.counts[score] > 0);
  return (
    <div className={styles["progress"]}>
      <p className={styles["sentence"]}>
        <strong>
          {scored} of {progress.total}
        </strong>{" "}
        standards scored
        {progress.flagged.length > 0 && `, ${plural(progress.flagged.length, "is", "are")} flagged`}
      </p>
      <progress value={scored} max={Math.max(1, progress.total)} aria-hidden />
      {given.length > 0 && (
        <ul className={styles["counts"]}>
          {given.map((score) => (
            <li key={score}>
              <ScoreMark score={score} /> {labels[score]}: {progress.counts[score]}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
