import type { StandardCode } from "@circle/standards/edition";
import { useMemo, useState } from "react";
import type { RowSection, ScoringRow } from "./scoring-rows.ts";

export const FILTERS = ["all", "unscored", "flagged"] as const;
export type Filter = (typeof FILTERS)[number];

type Chosen = { readonly filter: Filter; readonly atFirst: ReadonlySet<StandardCode> };

/**
 * Which standards the list shows. A standard that no longer fits, because it has just been scored, stays until the
 * filter is chosen again: nothing moves under a finger, and the focus stays where it is.
 */
export function useFilter(sections: readonly RowSection[]) {
  const [{ filter, atFirst }, setChosen] = useState<Chosen>({ filter: "all", atFirst: new Set() });
  const shown = useMemo(() => {
    if (filter === "all") return sections;
    return sections
      .map(({ name, rows }) => ({ name, rows: rows.filter((row) => atFirst.has(row.code) || fits(row, filter)) }))
      .filter(({ rows }) => rows.length > 0);
  }, [sections, filter, atFirst]);
  const choose = (next: Filter) => setChosen({ filter: next, atFirst: new Set(fitting(sections, next)) });
  return { filter, shown, choose };
}

export function fitting(sections: readonly RowSection[], filter: Filter): readonly StandardCode[] {
  return sections.flatMap(({ rows }) => rows.filter((row) => fits(row, filter)).map(({ code }) => code));
}

function fits(row: ScoringRow, filter: Filter): boolean {
  switch (filter) {
    case "all":
      return true;
    case "unscored":
      return row.score === null;
    case "flagged":
      return row.isFlagged;
  }
}
