import type { StandardCode } from "@circle/standards/edition";
import type { ReviewOnTablet } from "../reviews/use-review.ts";
import { ReviewerSaid } from "../scoring/ReviewerSaid.tsx";
import type { ScoreLabels } from "../scoring/ScoreWord.tsx";
import { SelfSaid } from "../scoring/SelfSaid.tsx";
import { TooMuchHere } from "../scoring/TooMuch.tsx";
import { isolated } from "../words/isolated.ts";
import { words } from "../words/all-words.ts";
import styles from "./TeamCard.module.css";
import type { TeamSources } from "./team-sources.ts";

/** What the community and each reviewer say about a standard, side by side. */
export function Sides({
  code,
  here,
  sources: { named, self, missing, tooMuch },
  labels,
}: {
  readonly code: StandardCode;
  readonly here: ReviewOnTablet;
  readonly sources: TeamSources;
  readonly labels: ScoreLabels;
}) {
  const said = missing.self ? undefined : self?.said.get(code);
  const say = words().reconciling;
  return (
    <div className={styles["sides"]}>
      {said === undefined && !tooMuch.includes("self-review") && (
        <p className="soft">{missing.self ? say.selfNotHere : say.notSubmitted}</p>
      )}
      {said !== undefined && <SelfSaid self={said} labels={labels} />}
      {named.map((reviewer) => (
        <ReviewerSaid key={reviewer.workbook.id} {...{ reviewer, code, labels }} />
      ))}
      {missing.reviewers.length > 0 && (
        <p className="soft">{say.reviewersNotHere(missing.reviewers.map(({ name }) => isolated(name)))}</p>
      )}
      <TooMuchHere here={here} workbooks={tooMuch} />
    </div>
  );
}
