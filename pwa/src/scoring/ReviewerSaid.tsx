import { ownScore } from "@circle/review/standing";
import { noteName, type Workbook } from "@circle/review/workbook";
import type { StandardCode } from "@circle/standards/edition";
import { memo } from "react";
import { words } from "../words/words.ts";
import { ReadNote } from "./ReadNote.tsx";
import styles from "./Said.module.css";
import { type ScoreLabels, ScoreWord } from "./ScoreWord.tsx";
import { sourcesOf } from "./SourcesField.tsx";

/** What one reviewer says about a standard, to be read beside others. */
export const ReviewerSaid = memo(function ReviewerSaid({
  name,
  workbook,
  code,
  labels,
}: {
  readonly name: string;
  readonly workbook: Workbook;
  readonly code: StandardCode;
  readonly labels: ScoreLabels;
}) {
  const own = ownScore(workbook, code);
  const sources = sourcesOf(workbook, code);
  return (
    <section className={styles["said"]} aria-label={name}>
      <h3 className="small">{name}</h3>
      {own.state === "unsettled" ? (
        <p>
          Two scores, not settled:{" "}
          {own.entries.map((entry) => (
            <ScoreWord key={entry.id} score={entry.score} labels={labels} blank="Taken back" />
          ))}
        </p>
      ) : (
        <p>
          <ScoreWord score={own.state === "scored" ? own.score : null} labels={labels} />
          {own.state === "scored" && own.reason !== "" && <span> because “{own.reason}”</span>}
        </p>
      )}
      <ReadNote text={workbook.texts.get(noteName(code)) ?? ""} />
      {sources.length > 0 && <p className="soft small">{sources.map(words().trade.sourceWords).join(" · ")}</p>}
    </section>
  );
});
