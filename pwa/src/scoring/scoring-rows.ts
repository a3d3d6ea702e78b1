import type { PersonNumber } from "@circle/review/ids";
import type { Member } from "@circle/review/members";
import { isFlagged } from "@circle/review/progress";
import { everGiven, ownScore, standing } from "@circle/review/standing";
import { noteName, type Workbook } from "@circle/review/workbook";
import type { Section, Standard, StandardCode } from "@circle/standards/edition";
import type { Score } from "@circle/standards/scores";
import { words } from "../words/words.ts";

/** One line of the list, as values that stay equal while nothing about the standard changes. */
export type ScoringRow = {
  readonly code: StandardCode;
  readonly standard: Standard;
  readonly section: string;
  readonly isType1: boolean;
  readonly isCore: boolean;
  readonly score: Score | null;
  /** Why this score, and what was seen: "" where nothing is said. */
  readonly reason: string;
  readonly note: string;
  readonly isUnsettled: boolean;
  /** To be talked over with the team. */
  readonly isFlagged: boolean;
  /** A few words would help those who read the score, and there are none. */
  readonly lacksNote: boolean;
  /** Its score, what that rests on, its mark or its note: given, taken back, or written in. */
  readonly isChangedToday: boolean;
  /** Who gave the standing score, where several write in one workbook. */
  readonly scoredBy: string | null;
};

export type RowSection = { readonly name: string; readonly rows: readonly ScoringRow[] };

/** What the list can show but for one section, which is named by `sectionFilter`. */
export const SCORING_FILTERS = ["all", "unscored", "flagged", "lacksNote", "today", "type1", "core"] as const;
export type ScoringFilter = (typeof SCORING_FILTERS)[number] | `section/${string}`;

export function sectionFilter(name: string): ScoringFilter {
  return `section/${name}`;
}

export function fitsFilter(row: ScoringRow, filter: ScoringFilter): boolean {
  switch (filter) {
    case "all":
      return true;
    case "unscored":
      return isUnscored(row);
    case "flagged":
      return row.isFlagged;
    case "lacksNote":
      return row.lacksNote;
    case "today":
      return row.isChangedToday;
    case "type1":
      return row.isType1;
    case "core":
      return row.isCore;
    default:
      return sectionFilter(row.section) === filter;
  }
}

export function isUnscored({ score }: ScoringRow): boolean {
  return score === null;
}

/**
 * Scores whose readers will ask why (domain.md 14.2, rules 3 and 6): all but "met", and any that differs from the
 * community's own, as far as that can be seen.
 */
export function asksWhy(score: Score | null, selfScore: Score | null): boolean {
  return score !== null && (score !== "met" || (selfScore !== null && selfScore !== score));
}

/** Whether a score stands that asks why, and neither reason nor note says it. */
export function lacksWords(workbook: Workbook, code: StandardCode, selfScore: Score | null): boolean {
  const own = ownScore(workbook, code);
  if (own.state !== "scored" || !asksWhy(own.score, selfScore)) return false;
  return own.reason.trim() === "" && (workbook.texts.get(noteName(code)) ?? "").trim() === "";
}

type Around = {
  /** Null where only one person writes, whose name would say nothing. */
  readonly members: readonly Member[] | null;
  /** The community's own scores, as far as they can be seen; null for its own self-review. */
  readonly selfScores: ReadonlyMap<StandardCode, Score | null> | null;
  /** When today began, by the tablet's clock. */
  readonly today: number;
  /** When each text was last written in, as far as that was today. */
  readonly textTimes: ReadonlyMap<string, number>;
};

const DATED = ["score", "sources", "flag"] as const;

export function scoringRows(
  workbook: Workbook,
  sections: readonly Section[],
  { members, selfScores, today, textTimes }: Around,
): readonly RowSection[] {
  return sections.map(({ name, standards }) => ({
    name,
    rows: standards.map((standard) => {
      const { code, type, core } = standard;
      const own = ownScore(workbook, code);
      const score = own.state === "scored" ? own.score : null;
      const [last] = own.state === "scored" ? standing(workbook, "score", code) : [];
      return {
        code,
        standard,
        section: name,
        isType1: type === 1,
        isCore: core,
        score,
        reason: own.state === "scored" ? own.reason.trim() : "",
        note: (workbook.texts.get(noteName(code)) ?? "").trim(),
        isUnsettled: own.state === "unsettled",
        isFlagged: isFlagged(workbook, code),
        lacksNote: lacksWords(workbook, code, selfScores?.get(code) ?? null),
        isChangedToday:
          (textTimes.get(noteName(code)) ?? -Infinity) >= today ||
          DATED.some((kind) => everGiven(workbook, kind, code).some(({ givenAt }) => givenAt >= today)),
        scoredBy: last === undefined || members === null ? null : nameOf(last.by, members),
      };
    }),
  }));
}

export function nameOf(number: PersonNumber, members: readonly Member[]): string {
  return members.find((member) => member.number === number)?.name ?? words().scoring.somebodyGone;
}
