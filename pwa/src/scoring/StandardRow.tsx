import type { StandardCode } from "@circle/standards/edition";
import type { Score } from "@circle/standards/scores";
import { MessagesSquare } from "lucide-react";
import { memo } from "react";
import { Link } from "wouter";
import { words } from "../words/words.ts";
import said from "./Said.module.css";
import { ScoreChoice } from "./ScoreChoice.tsx";
import { type ScoreLabels, ScoreWord } from "./ScoreWord.tsx";
import styles from "./StandardList.module.css";
import type { ScoringRow } from "./scoring-rows.ts";
import { standardPath } from "./standard-path.ts";
import { useSentence } from "./use-sentence.ts";

type Props = ScoringRow & {
  readonly path: string;
  readonly labels: ScoreLabels;
  readonly isCurrent: boolean;
  /** Null: to look at only. Must stay the same function, or every row is drawn again at each tap. */
  readonly onScore: ((code: StandardCode, score: Score) => void) | null;
};

/** A standard in the list, to open it or to score it where it stands; on paper with what was written about it. */
export const StandardRow = memo(function StandardRow(props: Props) {
  const { code, standard, score, isUnsettled, isFlagged, scoredBy, path, labels, isCurrent, onScore } = props;
  const { reason, note } = props;
  const sentence = useSentence(standard);
  return (
    <li className={styles["row"]} data-code={code} data-current={isCurrent || undefined}>
      <Link href={standardPath(path, code)} className={styles["link"]} aria-current={isCurrent ? "page" : undefined}>
        <span className={styles["code"]}>{code}</span> <bdi className={styles["text"]}>{sentence}</bdi>
      </Link>
      <p className={styles["said"]}>
        {isUnsettled ? (
          <strong className={styles["unsettled"]}>{words().scoring.twoScores}</strong>
        ) : (
          <ScoreWord score={score} labels={labels} />
        )}
        {isFlagged && (
          <span className={styles["flag"]}>
            <MessagesSquare aria-hidden /> {words().scoring.toDiscuss}
          </span>
        )}
        {scoredBy !== null && (
          <>
            {" "}
            <bdi className="soft">{scoredBy}</bdi>
          </>
        )}
      </p>
      {(reason !== "" || note !== "") && (
        <div className={styles["written"]}>
          {reason !== "" && <p dir="auto">{words().scoring.because(reason)}</p>}
          {note !== "" && (
            <p className={said["note"]} dir="auto">
              {note}
            </p>
          )}
        </div>
      )}
      {onScore !== null && (
        <ScoreChoice
          look="compact"
          legend={words().scoring.scoreOf(code)}
          labels={labels}
          score={score}
          onScore={(next) => onScore(code, next)}
        />
      )}
    </li>
  );
});
