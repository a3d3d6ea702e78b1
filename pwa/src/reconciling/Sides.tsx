import type { StandardCode } from "@circle/standards/edition";
import { ReviewerSaid } from "../scoring/ReviewerSaid.tsx";
import type { ScoreLabels } from "../scoring/ScoreWord.tsx";
import { SelfSaid } from "../scoring/SelfSaid.tsx";
import { words } from "../words/words.ts";
import styles from "./TeamCard.module.css";
import type { TeamSources } from "./use-team.ts";

/** What the community and each reviewer say about a standard, side by side. */
export function Sides({
  code,
  sources: { named, self },
  labels,
}: {
  readonly code: StandardCode;
  readonly sources: TeamSources;
  readonly labels: ScoreLabels;
}) {
  const said = self?.said.get(code);
  return (
    <div className={styles["sides"]}>
      {said === undefined ? (
        <p className="soft">{words().reconciling.notSubmitted}</p>
      ) : (
        <SelfSaid self={said} labels={labels} />
      )}
      {named.map((reviewer) => (
        <ReviewerSaid key={reviewer.workbook.id} {...{ reviewer, code, labels }} />
      ))}
    </div>
  );
}
