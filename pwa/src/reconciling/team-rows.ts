import { decisionStateOf, type DecisionState } from "@circle/review/decisions";
import { isFlagged } from "@circle/review/progress";
import { ownScore, type Standing, standingOf } from "@circle/review/standing";
import type { Workbook } from "@circle/review/workbook";
import type { Section, Standard, StandardCode } from "@circle/standards/edition";
import type { Score } from "@circle/standards/scores";
import { isReviewerUnread, type TeamSources } from "./team-sources.ts";

/** One line of the team's list. */
export type TeamRow = {
  readonly code: StandardCode;
  readonly standard: Standard;
  readonly self: Score | null;
  /** Each reviewer's, in the order of the team; null is blank or not settled. */
  readonly scores: readonly (Score | null)[];
  /** How they stand; where it can't be known, `awaited` until all is on this tablet, `unread` as long as one can't be read. */
  readonly standing: StandingHere;
  /** A reviewer wants to talk it over. */
  readonly isToDiscuss: boolean;
  /** What all agree on, if they do. */
  readonly agreed: Score | null;
  readonly decision: DecisionState["state"];
  readonly decided: Score | null;
};

export type StandingHere = Standing["state"] | "awaited" | "unread";

export type TeamSection = { readonly name: string; readonly rows: readonly TeamRow[] };

export const TEAM_FILTERS = ["all", "toDecide", "differ", "contested", "toDiscuss", "new"] as const;
export type TeamFilter = (typeof TEAM_FILTERS)[number];

export function fitsTeamFilter(row: TeamRow, filter: TeamFilter): boolean {
  switch (filter) {
    case "all":
      return true;
    case "toDecide":
      return isToDecide(row);
    case "differ":
      return row.standing === "unsettled" || row.standing === "disagree";
    case "contested":
      return isContested(row);
    case "toDiscuss":
      return row.isToDiscuss;
    case "new":
      return row.decision === "newSinceDecision";
  }
}

export function isToDecide({ decision }: TeamRow): boolean {
  return decision === "undecided" || decision === "unsettledDecision";
}

const NOT_CONTESTED: readonly StandingHere[] = ["unscored", "awaited", "unread"];

/** What only talking it over can decide. */
export function isContested(row: TeamRow): boolean {
  return isToDecide(row) && row.agreed === null && !NOT_CONTESTED.includes(row.standing);
}

/** Whether all reviewers agree on what the team has not decided. */
export function isProposed({ decision, agreed }: TeamRow): boolean {
  return decision === "undecided" && agreed !== null;
}

/** What the sources alone tell of each standard: it stays the same while the team decides. */
export type SourceSection = {
  readonly name: string;
  readonly rows: readonly Omit<TeamRow, "decision" | "decided">[];
};

export function sourceRows(sections: readonly Section[], sources: TeamSources): readonly SourceSection[] {
  return sections.map(({ name, standards }) => ({
    name,
    rows: standards.map((standard) => ({ code: standard.code, standard, ...saidOf(standard.code, sources) })),
  }));
}

export function teamRows(
  sections: readonly SourceSection[],
  team: Workbook,
  { reviewers, self }: TeamSources,
): readonly TeamSection[] {
  return sections.map(({ name, rows }) => ({
    name,
    rows: rows.map((row) => {
      const decision = decisionStateOf(row.code, team, reviewers, self?.workbook ?? null);
      const decided = "decision" in decision ? decision.decision.score : null;
      return { ...row, decision: decision.state, decided };
    }),
  }));
}

/** How the reviewers stand on a standard, as far as this tablet can know. */
export function standingHere(code: StandardCode, sources: TeamSources): StandingHere {
  const { state } = standingOf(sources.reviewers, code, sources.absent);
  if (state === "disagree" || state === "unsettled") return state;
  if (isReviewerUnread(sources)) return "unread";
  return sources.missing.reviewers.length === 0 ? state : "awaited";
}

function saidOf(code: StandardCode, sources: TeamSources) {
  const { reviewers, absent, self } = sources;
  const stand = standingOf(reviewers, code, absent);
  const standing = standingHere(code, sources);
  return {
    self: self?.said.get(code)?.selfScore ?? null,
    scores: reviewers.map((workbook) => {
      const own = ownScore(workbook, code);
      return own.state === "scored" ? own.score : null;
    }),
    standing,
    isToDiscuss: reviewers.some((workbook) => isFlagged(workbook, code)),
    agreed: stand.state === "agree" && standing === "agree" ? stand.score : null,
  };
}

/** Whether a line would be drawn the same. */
export function isSameRow(left: TeamRow, right: TeamRow): boolean {
  return (
    left.code === right.code &&
    left.self === right.self &&
    left.standing === right.standing &&
    left.isToDiscuss === right.isToDiscuss &&
    left.agreed === right.agreed &&
    left.decision === right.decision &&
    left.decided === right.decided &&
    left.scores.length === right.scores.length &&
    left.scores.every((score, place) => score === right.scores[place])
  );
}
