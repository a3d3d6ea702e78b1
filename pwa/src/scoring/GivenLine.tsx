import { Eraser, Undo2 } from "lucide-react";
import { words } from "../words/words.ts";
import styles from "./GivenLine.module.css";
import type { ScoreLabels } from "./ScoreWord.tsx";
import type { Given } from "./use-giving.ts";

/**
 * "CO3: scored partly met. Undo". It stays until the next score, so that nobody has to be quick; a score given
 * earlier can be taken back in the same place.
 */
export function GivenLine({
  given,
  labels,
  current,
  finished = null,
  onUndo,
  onClear,
}: {
  readonly given: Given | null;
  readonly labels: ScoreLabels;
  /** The standard that is shown, if one is. */
  readonly current: string | null;
  /** The section in which this score was the last to give. */
  readonly finished?: string | null;
  readonly onUndo: () => void;
  /** Null: there is nothing here to take back. */
  readonly onClear: (() => void) | null;
}) {
  const say = words().scoring;
  return (
    <>
      <output className={styles["words"]}>
        {given !== null && givenWords(given, labels)}
        {given !== null && finished !== null && ` ${say.allScoredIn(finished)}`}
      </output>
      {given !== null && (
        <button type="button" className="button" data-weight="quiet" onClick={onUndo}>
          <Undo2 aria-hidden /> {given.code === current ? say.undo : say.undoOf(given.code)}
        </button>
      )}
      {given === null && onClear !== null && (
        <button type="button" className="button" data-weight="quiet" aria-label={say.clearScore} onClick={onClear}>
          <Eraser aria-hidden /> {say.clear}
        </button>
      )}
    </>
  );
}

function givenWords({ code, score }: Given, labels: ScoreLabels): string {
  const say = words().scoring;
  return score === null ? say.takenBack(code) : say.scored(code, labels[score].toLowerCase());
}
