import type { DecisionState } from "@circle/review/decisions";
import { type Standing, standingOf } from "@circle/review/standing";
import type { Workbook } from "@circle/review/workbook";
import type { StandardCode } from "@circle/standards/edition";
import type { Score } from "@circle/standards/scores";
import { Check } from "lucide-react";
import { ReasonField } from "../scoring/ReasonField.tsx";
import { ScoreSaid } from "../scoring/ScoreSaid.tsx";
import { type ScoreLabels, ScoreWord } from "../scoring/ScoreWord.tsx";
import type { WorkbookEdits } from "../workbook/workbook-edits.ts";
import { words } from "../words/all-words.ts";
import styles from "./TeamCard.module.css";
import { TeamComment } from "./TeamComment.tsx";
import { standingHere } from "./team-rows.ts";
import type { TeamSources } from "./team-sources.ts";

/** What the team says about a standard: its score, why, and its comment. */
export function TeamsScore({
  code,
  team,
  edits,
  sources,
  state,
  labels,
  names,
  onScore,
}: {
  readonly code: StandardCode;
  readonly team: Workbook;
  readonly edits: WorkbookEdits | null;
  readonly sources: TeamSources;
  readonly state: DecisionState;
  readonly labels: ScoreLabels;
  /** Words with a capital that are nobody's name. */
  readonly names: ReadonlySet<string>;
  readonly onScore: (code: StandardCode, score: Score) => void;
}) {
  const stand: Standing = standingOf(sources.reviewers, code, sources.absent);
  const agreed = stand.state === "agree" && standingHere(code, sources) === "agree" ? stand.score : null;
  const decision = "decision" in state ? state.decision : null;
  const say = words().reconciling;
  return (
    <section className={styles["team"]} aria-label={say.teamsScore}>
      <div className="row">
        <h3>{say.teamsScore}</h3>
        <p>
          {decision === null || decision.score === null ? (
            <ScoreWord score={null} labels={labels} blank={say.notDecidedYet} />
          ) : (
            <ScoreSaid scores={[edits === null ? decision : { ...decision, reason: "" }]} labels={labels} />
          )}
        </p>
      </div>
      {edits !== null && state.state === "undecided" && agreed !== null && (
        <button type="button" className="button" data-weight="main" onClick={() => onScore(code, agreed)}>
          <Check aria-hidden /> {say.allAgree(labels[agreed].toLowerCase())}
        </button>
      )}
      {edits !== null && (
        <ReasonField
          label={whyWords(decision?.score ?? null)}
          reason={decision?.reason ?? ""}
          reminder={say.whyReminder}
          onReason={(reason) => decision && edits.decide(code, decision.score, reason, decision.decidedOn)}
        />
      )}
      <TeamComment
        {...{ code, team, edits, state, stand, names }}
        self={sources.self?.said.get(code)?.selfScore ?? null}
      />
    </section>
  );
}

function whyWords(score: Score | null): string | null {
  if (score === "notApplicable") return words().scoring.whyNotApplicable;
  return score === "couldNotAssess" ? words().reconciling.whyNotAssessed : null;
}
