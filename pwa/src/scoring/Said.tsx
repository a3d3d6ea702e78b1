import { words } from "../words/words.ts";
import { ReadNote } from "./ReadNote.tsx";
import styles from "./Said.module.css";
import { type SaidScore, ScoreSaid } from "./ScoreSaid.tsx";
import type { ScoreLabels } from "./ScoreWord.tsx";

/** What was sealed or submitted about a standard, or all that is said where nothing was; and what was added later. */
export type SaidOfStandard = {
  readonly scores: readonly SaidScore[];
  readonly note: string;
  /** Null: the same as then. */
  readonly later: { readonly scores: readonly SaidScore[] | null; readonly note: string | null };
};

export function Said({
  said,
  labels,
  wasAbsent = false,
}: {
  readonly said: SaidOfStandard;
  readonly labels: ScoreLabels;
  /** By somebody who was absent when all was revealed. */
  readonly wasAbsent?: boolean;
}) {
  const { scores, note, later } = said;
  const say = words().sealing;
  return (
    <>
      <p>
        <ScoreSaid scores={scores} labels={labels} blank={wasAbsent ? say.absentAtReveal : words().scoring.notScored} />
      </p>
      <ReadNote text={note} />
      {wasAbsent && (scores.length > 0 || note !== "") && (
        <p>
          <strong className="small">{say.notSealedThen}</strong>
        </p>
      )}
      {(later.scores !== null || later.note !== null) && (
        <div className={styles["later"]}>
          <p>
            <strong className="small">{say.addedLater}</strong>{" "}
            {later.scores !== null && <ScoreSaid scores={later.scores} labels={labels} />}
          </p>
          {later.note === "" ? <p className="soft">{say.wordsTakenOut}</p> : <ReadNote text={later.note ?? ""} />}
        </div>
      )}
    </>
  );
}
