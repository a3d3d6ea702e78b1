import type { Draft, DraftFinding, DraftSection } from "@circle/review/draft";
import { memo } from "react";
import type { ScoreLabels } from "../scoring/ScoreWord.tsx";
import { CountsTable } from "./CountsTable.tsx";
import { DraftStandards } from "./DraftStandards.tsx";
import styles from "./DraftView.module.css";
import { ScoreBar, ScoreKey } from "./ScoreBar.tsx";

/** A draft to read and print: summary, achievements, improvements, and every standard. */
export const DraftView = memo(function DraftView({
  draft,
  labels,
}: {
  readonly draft: Draft;
  readonly labels: ScoreLabels;
}) {
  return (
    <div className={styles["draft"]}>
      <section className="stack" aria-labelledby="summary">
        <h2 id="summary">Summary</h2>
        <p className="soft">
          {draft.editionTitle}. Number of standards by score, as the community and as the team see them.
        </p>
        <ScoreKey labels={labels} />
        <div className={styles["bars"]}>
          <Bars name="All standards" self={draft.self} peer={draft.peer} labels={labels} />
          {draft.sections.map((section) => (
            <Bars key={section.name} name={section.name} self={section.self} peer={section.peer} labels={labels} />
          ))}
        </div>
        <CountsTable draft={draft} labels={labels} />
      </section>
      <Findings heading="Achievements" findings={draft.achievements} />
      <Findings heading="Improvements" findings={draft.improvements} />
      {draft.sections.map((section) => (
        <DraftStandards key={section.name} section={section} labels={labels} />
      ))}
    </div>
  );
});

function Bars({
  name,
  self,
  peer,
  labels,
}: Pick<DraftSection, "name" | "self" | "peer"> & { readonly labels: ScoreLabels }) {
  return (
    <div className={styles["pair"]}>
      <h3>{name}</h3>
      <ScoreBar whose="Community" counts={self} labels={labels} />
      <ScoreBar whose="Team" counts={peer} labels={labels} />
    </div>
  );
}

function Findings({ heading, findings }: { readonly heading: string; readonly findings: readonly DraftFinding[] }) {
  if (findings.length === 0) return null;
  return (
    <section className="stack reading" aria-label={heading}>
      <h2>{heading}</h2>
      <ol className={styles["findings"]}>
        {findings.map(({ text, standards }) => (
          <li key={`${text} ${standards.join()}`}>
            <p className={styles["words"]}>{text}</p>
            {standards.length > 0 && <p className="soft small">{standards.join(", ")}</p>}
          </li>
        ))}
      </ol>
    </section>
  );
}
