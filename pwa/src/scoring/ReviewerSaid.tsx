import { ownScore } from "@circle/review/standing";
import { noteName, type Workbook } from "@circle/review/workbook";
import type { StandardCode } from "@circle/standards/edition";
import { memo } from "react";
import { words } from "../words/words.ts";
import { standardAsSealed } from "./as-sealed.ts";
import type { NamedWorkbook } from "./named-reviewers.ts";
import { Said, type SaidOfStandard } from "./Said.tsx";
import styles from "./Said.module.css";
import { scoresOf } from "./ScoreSaid.tsx";
import type { ScoreLabels } from "./ScoreWord.tsx";
import { sourcesOf } from "./SourcesField.tsx";

/** What one reviewer says about a standard, to be read beside others. */
export const ReviewerSaid = memo(function ReviewerSaid({
  reviewer,
  code,
  labels,
}: {
  readonly reviewer: NamedWorkbook;
  readonly code: StandardCode;
  readonly labels: ScoreLabels;
}) {
  const { name, workbook, wasAbsent } = reviewer;
  const sources = sourcesOf(workbook, code);
  return (
    <section className={styles["said"]} aria-label={name}>
      <h3 className="small">
        <bdi>{name}</bdi>
      </h3>
      <Said said={saidBy(reviewer, code)} labels={labels} wasAbsent={wasAbsent} />
      {sources.length > 0 && <p className="soft small">{sources.map(words().trade.sourceWords).join(" · ")}</p>}
    </section>
  );
});

function saidBy({ workbook, sealed }: NamedWorkbook, code: StandardCode): SaidOfStandard {
  const now = saidNow(workbook, code);
  if (sealed === null) return { ...now, later: { scores: null, note: null } };
  const { scores, note, isOtherScore, isOtherNote } = standardAsSealed(sealed, code);
  return { scores, note, later: { scores: isOtherScore ? now.scores : null, note: isOtherNote ? now.note : null } };
}

function saidNow(workbook: Workbook, code: StandardCode) {
  return { scores: scoresOf(ownScore(workbook, code)), note: workbook.texts.get(noteName(code)) ?? "" };
}
