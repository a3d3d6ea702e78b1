import { decidedOn, type DecisionState, decisionStateOf, type Proposal, proposalsOf } from "@circle/review/decisions";
import { standing } from "@circle/review/standing";
import type { Workbook } from "@circle/review/workbook";
import type { StandardCode } from "@circle/standards/edition";
import { useMemo, useRef, useState } from "react";
import type { ReviewOnTablet } from "../reviews/use-review.ts";
import { useReviewSheet } from "../reviews/use-review-sheet.ts";
import type { Focusable } from "../scoring/ListTools.tsx";
import { StandardsScreen } from "../scoring/StandardsScreen.tsx";
import { useFilter } from "../scoring/use-filter.ts";
import { type Giving, settledBy } from "../scoring/use-giving.ts";
import { useKnownWords } from "../scoring/use-known-words.ts";
import type { WorkbookEdits } from "../workbook/workbook-edits.ts";
import { words } from "../words/all-words.ts";
import { TakenOver } from "./TakenOver.tsx";
import { TakeOverDialog } from "./TakeOverDialog.tsx";
import { TeamCard } from "./TeamCard.tsx";
import { TeamListPane } from "./TeamListPane.tsx";
import {
  fitsTeamFilter,
  isContested,
  isProposed,
  isToDecide,
  type TeamFilter,
  sourceRows,
  standingHere,
  type TeamRow,
  teamRows,
} from "./team-rows.ts";
import { HowTheyStand } from "./TeamRow.tsx";
import type { TeamSources } from "./team-sources.ts";
import { scoreLabels } from "../scoring/score-labels.ts";

/** The team's scores: the list, and one standard with what everyone says about it. */
export function TeamStandards({
  here,
  standard: asked,
  team,
  edits,
  sources,
}: {
  readonly here: ReviewOnTablet;
  readonly standard: string | null;
  readonly team: Workbook;
  readonly edits: WorkbookEdits | null;
  readonly sources: TeamSources;
}) {
  const path = `/r/${here.review}/team`;
  useReviewSheet(here.details, words().reviews.teamDecisions);
  const labels = scoreLabels(here.edition);
  const names = useKnownWords(here);
  const said = useMemo(() => sourceRows(here.sections, sources), [here.sections, sources]);
  const rows = useMemo(() => teamRows(said, team, sources), [said, team, sources]);
  const proposedRows = rows.flatMap((section) => section.rows.filter(isProposed));
  const proposed = proposedRows.map(({ code }) => code);
  const contested = rows.flatMap((section) => section.rows.filter(isContested).map(({ code }) => code));
  const filtered = useFilter<TeamRow, TeamFilter>(rows, "all", fitsTeamFilter);
  const search = useRef<Focusable>(null);
  const [takesOverAll, setTakesOverAll] = useState(false);
  const [takenOver, setTakenOver] = useState<readonly Proposal[]>([]);
  return (
    <>
      {takenOver.length > 0 && edits !== null && (
        <TakenOver {...{ team, edits }} proposals={takenOver} onDone={() => setTakenOver([])} />
      )}
      <StandardsScreen
        {...{ path, asked, labels, rows }}
        sections={here.sections}
        shown={filtered.shown}
        isToDo={isToDecide}
        giving={givingIn(team, edits, sources)}
        canClear={({ decided }) => edits !== null && decided !== null}
        keys={words().reconciling.keys}
        onSearch={() => search.current?.focus()}
        takeOver={(row) => (isToDecide(row) ? row.agreed : null)}
        list={({ current, goOnWith, onHelp }) => (
          <TeamListPane
            {...{ filtered, path, labels, current, goOnWith, onHelp, search }}
            contested={contested}
            proposals={proposed.length}
            onTakeOverAll={edits === null ? null : () => setTakesOverAll(true)}
          />
        )}
        acts={(code) => <HowTheyStand standing={standingHere(code, sources)} />}
        card={(around) => <TeamCard key={around.standard.code} {...{ here, team, edits, sources, names, ...around }} />}
      />
      {takesOverAll && edits !== null && (
        <TakeOverDialog
          toDiscuss={proposedRows.filter(({ isToDiscuss }) => isToDiscuss).map(({ code }) => code)}
          proposals={proposalsOf(proposed, team, sources.reviewers, sources.self?.workbook ?? null, sources.absent)}
          absent={sources.named.filter(({ counts, wasAbsent }) => counts && wasAbsent).map(({ name }) => name)}
          edits={edits}
          onTakenOver={setTakenOver}
          onClose={() => setTakesOverAll(false)}
        />
      )}
    </>
  );
}

function givingIn(
  team: Workbook,
  edits: WorkbookEdits | null,
  { reviewers, self }: TeamSources,
): Giving<DecisionState> {
  const selfReview = self?.workbook ?? null;
  const now = () => edits?.read() ?? team;
  const stands = (code: StandardCode) => decisionStateOf(code, now(), reviewers, selfReview);
  return {
    stands,
    say: (code, score) => {
      const { score: before, reason } = decisionIn(stands(code)) ?? UNDECIDED;
      return edits?.decide(code, score, before === score ? reason : "", decidedOn(code, reviewers, selfReview));
    },
    undoing: ({ code, score, before }) => {
      if (before.state === "unsettledDecision") {
        const settled = settledBy(before.decisions, standing(now(), "decision", code));
        return settled && (() => edits?.takeBack(settled)); // both decisions stand again
      }
      const state = stands(code);
      if (state.state === "unsettledDecision" || (decisionIn(state) ?? UNDECIDED).score !== score) return null;
      const { score: then, reason, decidedOn: seen } = decisionIn(before) ?? UNDECIDED;
      return () => edits?.decide(code, then, reason, seen);
    },
  };
}

const UNDECIDED = { score: null, reason: "", decidedOn: [] } as const;

function decisionIn(state: DecisionState) {
  return "decision" in state ? state.decision : null;
}
