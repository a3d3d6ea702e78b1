import { decidedOn, decisionStateOf } from "@circle/review/decisions";
import type { Score } from "@circle/standards/scores";
import type { Standard, StandardCode } from "@circle/standards/edition";
import { everGiven, standingOf } from "@circle/review/standing";
import type { Workbook } from "@circle/review/workbook";
import { Check } from "lucide-react";
import type { ReactNode } from "react";
import type { ReviewOnTablet } from "../reviews/use-review.ts";
import { ReasonField } from "../scoring/ReasonField.tsx";
import { ReviewerSaid } from "../scoring/ReviewerSaid.tsx";
import { ScoreChoice } from "../scoring/ScoreChoice.tsx";
import { ScoreHistory } from "../scoring/ScoreHistory.tsx";
import { ScoreWord } from "../scoring/ScoreWord.tsx";
import { SelfSaid } from "../scoring/SelfSaid.tsx";
import cardStyles from "../scoring/StandardCard.module.css";
import { StandardHelp, StandardSentence } from "../scoring/StandardWords.tsx";
import { nameOf } from "../scoring/scoring-rows.ts";
import { UnsettledScores } from "../scoring/UnsettledScores.tsx";
import type { WorkbookEdits } from "../workbook/workbook-edits.ts";
import { NewSince } from "./NewSince.tsx";
import styles from "./TeamCard.module.css";
import { TeamComment } from "./TeamComment.tsx";
import type { TeamSources } from "./use-team.ts";
import { scoreLabels } from "../scoring/score-labels.ts";

/** One standard as the team sees it: what everyone says, side by side, and what the team says. */
export function TeamCard({
  here,
  standard,
  section,
  team,
  edits,
  sources,
  onScore,
  steps,
}: {
  readonly here: ReviewOnTablet;
  readonly standard: Standard;
  readonly section: string;
  readonly team: Workbook;
  /** Null: to look at only. */
  readonly edits: WorkbookEdits | null;
  readonly sources: TeamSources;
  readonly onScore: (code: StandardCode, score: Score) => void;
  readonly steps: ReactNode;
}) {
  const { code } = standard;
  const labels = scoreLabels(here.edition);
  const { named, reviewers, self } = sources;
  const state = decisionStateOf(code, team, reviewers, self?.workbook ?? null);
  const stand = standingOf(reviewers, code);
  const said = self?.said.get(code);
  const decision = "decision" in state ? state.decision : null;
  const by = (entry: { readonly by: (typeof here.members)[number]["number"] }) => nameOf(entry.by, here.members);
  const decide = (score: Score | null, reason: string) =>
    edits?.decide(code, score, reason, decidedOn(code, reviewers, self?.workbook ?? null));
  return (
    <article className={cardStyles["card"]} data-code={code} aria-label={`Standard ${code}`}>
      <div className={cardStyles["body"]}>
        <StandardSentence standard={standard} section={section} />
        {state.state === "newSinceDecision" && (
          <NewSince
            news={state}
            sources={sources}
            labels={labels}
            onKeep={edits === null ? null : () => decide(state.decision.score, state.decision.reason)}
          />
        )}
        {state.state === "unsettledDecision" && (
          <UnsettledScores
            entries={state.decisions}
            labels={labels}
            whereFrom={by}
            onSettle={edits === null ? null : edits.settle}
          />
        )}
        <div className={styles["sides"]}>
          {said === undefined ? (
            <p className="soft">The community has not submitted a self-review.</p>
          ) : (
            <SelfSaid self={said} labels={labels} />
          )}
          {named.map(({ name, workbook }) => (
            <ReviewerSaid key={workbook.id} name={name} workbook={workbook} code={code} labels={labels} />
          ))}
        </div>
        <StandardHelp standard={standard} />
        <section className={styles["team"]} aria-label="The team's score">
          <h3>The team’s score</h3>
          {edits !== null && state.state === "undecided" && stand.state === "agree" && (
            <button type="button" className="button" data-weight="main" onClick={() => onScore(code, stand.score)}>
              <Check aria-hidden /> All agree: {labels[stand.score].toLowerCase()}. Take it over
            </button>
          )}
          <p>
            <ScoreWord score={decision?.score ?? null} labels={labels} blank="Not decided yet" />
            {edits === null && decision !== null && decision.reason !== "" && <span> because “{decision.reason}”</span>}
          </p>
          {edits !== null && (
            <ReasonField
              label={whyWords(decision?.score ?? null)}
              reason={decision?.reason ?? ""}
              reminder="The draft should say why."
              onReason={(reason) => decision && edits.decide(code, decision.score, reason, decision.decidedOn)}
            />
          )}
          <TeamComment key={code} {...{ code, team, edits, state, stand }} self={said?.selfScore ?? null} />
        </section>
        <ScoreHistory entries={everGiven(team, "decision", code).toReversed()} labels={labels} whereFrom={by} />
      </div>
      <div className={cardStyles["reach"]}>
        {edits !== null && (
          <div className={cardStyles["scores"]}>
            <ScoreChoice
              look="bar"
              legend={`The team's score for ${code}`}
              labels={labels}
              score={decision?.score ?? null}
              onScore={(score) => onScore(code, score)}
            />
          </div>
        )}
        <div className={cardStyles["steps"]}>{steps}</div>
      </div>
    </article>
  );
}

function whyWords(score: Score | null): string | null {
  if (score === "notApplicable") return "Why does it not apply here?";
  return score === "couldNotAssess" ? "Why could it not be assessed?" : null;
}
