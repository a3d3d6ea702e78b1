import { SCORES, type Score } from "@circle/standards/scores";
import { startTransition, useId, useOptimistic } from "react";
import { ScoreMark } from "../look/ScoreMark.tsx";
import { saidToBeKept } from "./said-to-be-kept.ts";
import styles from "./ScoreChoice.module.css";
import type { ScoreLabels } from "./ScoreWord.tsx";

/**
 * The five scores, one tap each. "bar" shows the words, "shapes" only that of the chosen one, "compact" none, for lists.
 *
 * What is tapped is shown as tapped at once, and given at once; the rest of the page is drawn after that has been
 * painted and is said to be on this tablet, and from then on what the workbook says is shown again, whatever that is.
 */
export function ScoreChoice({
  legend,
  labels,
  score,
  onScore,
  look,
}: {
  readonly legend: string;
  readonly labels: ScoreLabels;
  readonly score: Score | null;
  readonly onScore: (score: Score) => void;
  readonly look: "bar" | "shapes" | "compact";
}) {
  const name = useId();
  const [shown, show] = useOptimistic(score);
  const choose = (one: Score) =>
    startTransition(async () => {
      show(one);
      onScore(one);
      await saidToBeKept();
    });
  return (
    <fieldset className={styles["choice"]} data-look={look}>
      <legend className="visually-hidden">{legend}</legend>
      <div className={styles["scores"]}>
        {look === "shapes" && (
          <p className={styles["chosen"]} aria-hidden>
            {shown === null ? legend : labels[shown]}
          </p>
        )}
        {SCORES.map((one) => (
          <label key={one} className={styles["score"]} data-score={one} data-chosen={shown === one || undefined}>
            <input
              className={styles["radio"]}
              type="radio"
              name={name}
              value={one}
              checked={shown === one}
              onChange={() => choose(one)}
              aria-label={look === "bar" ? undefined : labels[one]}
            />
            <ScoreMark score={one} />
            {look === "bar" && <span>{labels[one]}</span>}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
