import type { PersonNumber } from "@circle/review/ids";
import type { Member } from "@circle/review/members";
import { isFlagged } from "@circle/review/progress";
import { ownScore, standing } from "@circle/review/standing";
import type { Workbook } from "@circle/review/workbook";
import type { Section, StandardCode } from "@circle/standards/edition";
import type { Score } from "@circle/standards/scores";

/** One line of the list, as values that stay equal while nothing about the standard changes. */
export type ScoringRow = {
  readonly code: StandardCode;
  readonly text: string;
  readonly score: Score | null;
  readonly isUnsettled: boolean;
  /** Marked by its reviewer to come back to. */
  readonly isFlagged: boolean;
  /** Who gave the standing score, where several write in one workbook. */
  readonly scoredBy: string | null;
};

export type RowSection = { readonly name: string; readonly rows: readonly ScoringRow[] };

export const SCORING_FILTERS = ["all", "unscored", "flagged"] as const;
export type ScoringFilter = (typeof SCORING_FILTERS)[number];

export function fitsFilter(row: ScoringRow, filter: ScoringFilter): boolean {
  switch (filter) {
    case "all":
      return true;
    case "unscored":
      return isUnscored(row);
    case "flagged":
      return row.isFlagged;
  }
}

export function isUnscored({ score }: ScoringRow): boolean {
  return score === null;
}

/** `members` is null where only one person writes, whose name would say nothing. */
export function scoringRows(
  workbook: Workbook,
  sections: readonly Section[],
  members: readonly Member[] | null,
): readonly RowSection[] {
  return sections.map(({ name, standards }) => ({
    name,
    rows: standards.map(({ code, text }) => {
      const own = ownScore(workbook, code);
      const [last] = own.state === "scored" ? standing(workbook, "score", code) : [];
      return {
        code,
        text,
        score: own.state === "scored" ? own.score : null,
        isUnsettled: own.state === "unsettled",
        isFlagged: isFlagged(workbook, code),
        scoredBy: last === undefined || members === null ? null : nameOf(last.by, members),
      };
    }),
  }));
}

export function nameOf(number: PersonNumber, members: readonly Member[]): string {
  return members.find((member) => member.number === number)?.name ?? "Somebody who has left";
}
