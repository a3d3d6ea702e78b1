import type { Draft, DraftSection, DraftStandard } from "@circle/review/draft";
import type { ScoreCounts } from "@circle/review/score-counts";
import type { StandardCode } from "@circle/standards/edition";
import { SCORES, type Score } from "@circle/standards/scores";

/** Every score, and that there is none. */
export const PARTS = [...SCORES, "blank"] as const;
export type Part = (typeof PARTS)[number];

/** Of so few standards a percentage says nothing: the counts are said instead. */
const FEWEST_FOR_PERCENT = 5;

export type MetShare = {
  readonly met: number;
  /** Met, partly met and not met together: what does not apply, could not be assessed or has no score is left out (`domain.md` 14.2, 3). */
  readonly of: number;
  /** Whole; null where there are too few. 100 only if all are met, 0 only if none is. */
  readonly percent: number | null;
};

export function metShare({ met, partlyMet, notMet }: ScoreCounts): MetShare {
  const of = met + partlyMet + notMet;
  return { met, of, percent: of < FEWEST_FOR_PERCENT ? null : percentOf(met, of) };
}

function percentOf(part: number, whole: number): number {
  if (part === 0 || part === whole) return (100 * part) / whole;
  return Math.min(99, Math.max(1, Math.round((100 * part) / whole)));
}

/** `otherwise`: one of the two says that it does not apply. `notComparable`: one of the two says nothing that could be compared. */
export type Comparison = "same" | "teamHigher" | "teamLower" | "otherwise" | "notComparable";

/** How the team's score stands to the one that the community submitted. */
export function comparisonOf({
  selfScore: self,
  peerScore: peer,
}: Pick<DraftStandard, "selfScore" | "peerScore">): Comparison {
  if (self === null || peer === null) return "notComparable";
  if (self === "couldNotAssess" || peer === "couldNotAssess") return "notComparable";
  if (self === peer) return "same";
  if (self === "notApplicable" || peer === "notApplicable") return "otherwise";
  return RANK[peer] > RANK[self] ? "teamHigher" : "teamLower";
}

const RANK: Readonly<Record<Exclude<Score, "notApplicable" | "couldNotAssess">, number>> = {
  notMet: 0,
  partlyMet: 1,
  met: 2,
};

export function differs(standard: DraftStandard): boolean {
  const comparison = comparisonOf(standard);
  return comparison !== "same" && comparison !== "notComparable";
}

export type DraftSummary = {
  readonly total: number;
  /** How often each comparison came out so. */
  readonly compared: Readonly<Record<Comparison, number>>;
  /** The sections in which the two differ, and on which standards. */
  readonly differing: readonly { readonly section: string; readonly codes: readonly StandardCode[] }[];
  /** On how many standards the community has added something after it had submitted. */
  readonly addedLater: number;
  /** On how many the team has two scores, and has not said which it means. */
  readonly unsettled: number;
};

/** What can be said of a whole draft by counting. */
export function draftSummary({ sections }: Draft): DraftSummary {
  const standards = sections.flatMap((section) => section.standards);
  const compared = { same: 0, teamHigher: 0, teamLower: 0, otherwise: 0, notComparable: 0 };
  for (const standard of standards) compared[comparisonOf(standard)] += 1;
  return {
    total: standards.length,
    compared,
    differing: sections
      .map((section) => ({ section: section.name, codes: differingIn(section) }))
      .filter(({ codes }) => codes.length > 0),
    addedLater: standards.filter(({ selfAddendum }) => selfAddendum !== null).length,
    unsettled: standards.filter(({ peerUnsettled }) => peerUnsettled.length > 0).length,
  };
}

function differingIn({ standards }: DraftSection): readonly StandardCode[] {
  return standards.filter(differs).map(({ code }) => code);
}
