import { BellDot, Equal, EqualNot, MessagesSquare } from "lucide-react";
import { memo } from "react";
import { Link } from "wouter";
import { ScoreMark } from "../look/ScoreMark.tsx";
import { type ScoreLabels, ScoreWord } from "../scoring/ScoreWord.tsx";
import listStyles from "../scoring/StandardList.module.css";
import { standardPath } from "../scoring/standard-path.ts";
import { useSentence } from "../scoring/use-sentence.ts";
import { words } from "../words/all-words.ts";
import { isSameRow, type TeamRow as Row } from "./team-rows.ts";
import styles from "./TeamRow.module.css";

/** Whether the reviewers agree, in a word and a sign. */
export function HowTheyStand({ standing }: Pick<Row, "standing">) {
  return (
    <span className={styles["stand"]} data-standing={standing}>
      {standing === "agree" && <Equal aria-hidden />}
      {(standing === "disagree" || standing === "unsettled") && <EqualNot aria-hidden />}
      {standingWords(standing)}
    </span>
  );
}

function standingWords(standing: Row["standing"]): string {
  if (standing === "awaited") return words().reconciling.notAllHere;
  if (standing === "unread") return words().reconciling.notAllReadable;
  return words().trade.standingWords(standing);
}

type Props = {
  readonly row: Row;
  readonly path: string;
  readonly labels: ScoreLabels;
  readonly isCurrent: boolean;
};

/** A standard in the team's list: how the reviewers stand, and what was decided. */
export const TeamRow = memo(
  function TeamRow({ row, path, labels, isCurrent }: Props) {
    const { code, standard, scores, standing, isToDiscuss, decision, decided } = row;
    const say = words().reconciling;
    const sentence = useSentence(standard);
    return (
      <li className={listStyles["row"]} data-code={code} data-current={isCurrent || undefined}>
        <Link
          href={standardPath(path, code)}
          className={listStyles["link"]}
          aria-current={isCurrent ? "page" : undefined}
        >
          <span className={listStyles["code"]}>{code}</span> <bdi className={listStyles["text"]}>{sentence}</bdi>
        </Link>
        <p className={styles["line"]}>
          <HowTheyStand standing={standing} />
          <span className={styles["marks"]} aria-hidden="true">
            {scores.map((score, place) => (
              <ScoreMark key={place} score={score} />
            ))}
          </span>
        </p>
        <p className={styles["line"]}>
          <ScoreWord
            score={decided}
            labels={labels}
            blank={decision === "unsettledDecision" ? say.twoDecisions : say.notDecided}
          />
          {isToDiscuss && (
            <span className={styles["discuss"]}>
              <MessagesSquare aria-hidden /> {say.toDiscuss}
            </span>
          )}
          {decision === "newSinceDecision" && (
            <strong className={styles["new"]}>
              <BellDot aria-hidden /> {say.newSinceDecided}
            </strong>
          )}
        </p>
      </li>
    );
  },
  (left, right) =>
    left.path === right.path &&
    left.labels === right.labels &&
    left.isCurrent === right.isCurrent &&
    isSameRow(left.row, right.row),
);
