import { decidedOn, decisionStateOf } from "@circle/review/decisions";
import type { PersonNumber } from "@circle/review/ids";
import { everGiven } from "@circle/review/standing";
import type { Workbook } from "@circle/review/workbook";
import type { ReviewOnTablet } from "../reviews/use-review.ts";
import { CardFrame } from "../scoring/CardFrame.tsx";
import { ScoreChoice } from "../scoring/ScoreChoice.tsx";
import { ScoreHistory } from "../scoring/ScoreHistory.tsx";
import type { AroundCard } from "../scoring/StandardsScreen.tsx";
import { StandardAgain, StandardHelp } from "../scoring/StandardWords.tsx";
import { nameOf } from "../scoring/scoring-rows.ts";
import { UnsettledScores } from "../scoring/UnsettledScores.tsx";
import type { WorkbookEdits } from "../workbook/workbook-edits.ts";
import { words } from "../words/all-words.ts";
import { NewSince } from "./NewSince.tsx";
import { Sides } from "./Sides.tsx";
import styles from "./TeamCard.module.css";
import { TeamsScore } from "./TeamsScore.tsx";
import type { TeamSources } from "./team-sources.ts";
import { scoreLabels } from "../scoring/score-labels.ts";

/** One standard as the team sees it: what everyone says, side by side, what the team says, and what helps to decide. */
export function TeamCard({
  here,
  standard,
  head,
  team,
  edits,
  sources,
  names,
  onScore,
  steps,
  reach,
}: AroundCard & {
  readonly here: ReviewOnTablet;
  readonly team: Workbook;
  /** Null: to look at only. */
  readonly edits: WorkbookEdits | null;
  readonly sources: TeamSources;
  /** Words with a capital that are nobody's name. */
  readonly names: ReadonlySet<string>;
}) {
  const { code } = standard;
  const labels = scoreLabels(here.edition);
  const selfReview = sources.self?.workbook ?? null;
  const state = decisionStateOf(code, team, sources.reviewers, selfReview);
  const by = (entry: { readonly by: PersonNumber }) => nameOf(entry.by, here.members);
  return (
    <CardFrame
      {...{ code, head, steps, reach }}
      choice={
        edits && (
          <div className={styles["choice"]}>
            <ScoreChoice
              look={reach === "shapes" ? "shapes" : "bar"}
              legend={words().reconciling.teamsScoreFor(code)}
              labels={labels}
              score={"decision" in state ? state.decision.score : null}
              onScore={(score) => onScore(code, score)}
            />
          </div>
        )
      }
    >
      {state.state === "newSinceDecision" && (
        <NewSince
          news={state}
          sources={sources}
          labels={labels}
          onKeep={
            edits &&
            (({ score, reason }) => edits.decide(code, score, reason, decidedOn(code, sources.reviewers, selfReview)))
          }
        />
      )}
      {state.state === "unsettledDecision" && (
        <UnsettledScores
          entries={state.decisions}
          labels={labels}
          whereFrom={by}
          onSettle={edits === null ? null : edits.settle}
          toSettle={null}
        />
      )}
      <Sides code={code} here={here} sources={sources} labels={labels} />
      <TeamsScore {...{ code, team, edits, sources, state, labels, names, onScore }} />
      <div>
        <StandardAgain standard={standard} />
        <StandardHelp standard={standard} />
        <ScoreHistory entries={everGiven(team, "decision", code).toReversed()} labels={labels} whereFrom={by} />
      </div>
    </CardFrame>
  );
}
