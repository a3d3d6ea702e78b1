import type { StandardCode } from "@circle/standards/edition";
import { useMemo, useState } from "react";

type Row = { readonly code: StandardCode };
type Section<R> = { readonly name: string; readonly rows: readonly R[] };

/**
 * Which standards a list shows. One that no longer fits, because it has just been scored, stays until the filter is
 * chosen again: nothing moves under a finger, and the focus stays where it is. `fits` must stay the same function.
 */
export function useFilter<R extends Row, Filter extends string>(
  sections: readonly Section<R>[],
  atFirst: Filter,
  fits: (row: R, filter: Filter) => boolean,
) {
  const [{ filter, found }, setChosen] = useState<{
    readonly filter: Filter;
    readonly found: ReadonlySet<StandardCode>;
  }>({
    filter: atFirst,
    found: new Set(),
  });
  const shown = useMemo(
    () =>
      sections
        .map(({ name, rows }) => ({ name, rows: rows.filter((row) => found.has(row.code) || fits(row, filter)) }))
        .filter(({ rows }) => rows.length > 0),
    [sections, filter, found, fits],
  );
  const fitting = (one: Filter) => sections.flatMap(({ rows }) => rows.filter((row) => fits(row, one)));
  const choose = (next: Filter) => setChosen({ filter: next, found: new Set(fitting(next).map(({ code }) => code)) });
  return { filter, shown, choose, countOf: (one: Filter) => fitting(one).length };
}
