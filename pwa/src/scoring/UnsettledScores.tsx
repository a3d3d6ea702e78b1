import type { DecisionEntry, ScoreEntry } from "@circle/review/entries";
import type { EntryId } from "@circle/review/ids";
import type { Held } from "@circle/review/workbook";
import type { ReactNode } from "react";
import { Notice } from "../look/Notice.tsx";
import { Time } from "../look/Time.tsx";
import { isolated } from "../words/isolated.ts";
import { words } from "../words/words.ts";
import { type ScoreLabels, ScoreWord } from "./ScoreWord.tsx";
import styles from "./UnsettledScores.module.css";

/** Two scores that both stand, because two tablets had not met. One tap settles it. */
export function UnsettledScores<E extends Held<ScoreEntry> | Held<DecisionEntry>>({
  entries,
  labels,
  whereFrom,
  onSettle,
  toSettle,
}: {
  readonly entries: readonly E[];
  readonly labels: ScoreLabels;
  /** Who gave it, on what. */
  readonly whereFrom: (entry: E) => ReactNode;
  readonly onSettle: ((chosen: EntryId) => void) | null;
  /** What to do first, for who may settle it and can't here. */
  readonly toSettle: string | null;
}) {
  const say = words().scoring;
  return (
    <Notice tone="warn">
      <p>
        <strong>{say.differentScores(entries.length)}</strong> {say.hadNotMet}{" "}
        {(onSettle === null ? toSettle : say.chooseOne) ?? ""}
      </p>
      <div className="row">
        {entries.map((entry) => (
          <button
            key={entry.id}
            type="button"
            className={`button ${styles["entry"]}`}
            disabled={onSettle === null}
            onClick={() => onSettle?.(entry.id)}
          >
            <ScoreWord score={entry.score} labels={labels} blank={say.wasTakenBack} />
            <span className="soft small">
              <Time at={entry.givenAt} />
              {", "}
              <bdi>{whereFrom(entry)}</bdi>
              {entry.reason !== "" && `, “${isolated(entry.reason)}”`}
            </span>
          </button>
        ))}
      </div>
    </Notice>
  );
}
