import type { Section, StandardCode } from "@circle/standards/edition";
import { type ScoreCounts, scoreCounts } from "./score-counts.ts";
import { ownScore, standing } from "./standing.ts";
import type { Workbook } from "./workbook.ts";

/** How far a workbook is. "Could not assess" and "not applicable" are scores; unsettled standards are counted as blank. */
export type Progress = {
  readonly counts: ScoreCounts;
  readonly total: number;
  readonly unscored: readonly StandardCode[];
  readonly unsettled: readonly StandardCode[];
  readonly flagged: readonly StandardCode[];
};

export type SectionProgress = Progress & { readonly name: string };

export function progressOf(
  workbook: Workbook,
  sections: readonly Section[],
): Progress & { readonly sections: readonly SectionProgress[] } {
  const codesIn = ({ standards }: Section) => standards.map(({ code }) => code);
  return {
    ...progressOn(workbook, sections.flatMap(codesIn)),
    sections: sections.map((section) => ({ name: section.name, ...progressOn(workbook, codesIn(section)) })),
  };
}

function progressOn(workbook: Workbook, codes: readonly StandardCode[]): Progress {
  const said = codes.map((code) => ({ code, own: ownScore(workbook, code) }));
  const inState = (state: "unscored" | "unsettled") =>
    said.filter(({ own }) => own.state === state).map(({ code }) => code);
  return {
    counts: scoreCounts(said.map(({ own }) => (own.state === "scored" ? own.score : null))),
    total: codes.length,
    unscored: inState("unscored"),
    unsettled: inState("unsettled"),
    flagged: codes.filter((code) => isFlagged(workbook, code)),
  };
}

/** Flagged on one of two tablets that had not met is flagged. */
export function isFlagged(workbook: Workbook, standard: StandardCode): boolean {
  return standing(workbook, "flag", standard).some(({ flagged }) => flagged);
}
