import type { Standard, StandardCode } from "@circle/standards/edition";
import { useDeferredValue, useMemo, useState } from "react";
import { isFound } from "./search.ts";

type Row = { readonly code: StandardCode; readonly standard: Standard };
type Section<R> = { readonly name: string; readonly rows: readonly R[] };

/** What a list shows, and how that is chosen. */
export type Filtered<R, Filter> = {
  readonly filter: Filter;
  readonly looked: string;
  readonly shown: readonly Section<R>[];
  readonly choose: (filter: Filter) => void;
  /** Shows only standards that have these words. */
  readonly look: (looked: string) => void;
  readonly countOf: (filter: Filter) => number;
};

/**
 * Which standards a list shows. One that no longer fits, because it has just been scored, stays until the filter is
 * chosen again: nothing moves under a finger, and the focus stays where it is. `fits` and `writtenIn`, which gives what was
 * written about a standard, must stay the same functions.
 */
export function useFilter<R extends Row, Filter extends string>(
  sections: readonly Section<R>[],
  atFirst: Filter,
  fits: (row: R, filter: Filter) => boolean,
  writtenIn: (row: R) => string = nothing,
): Filtered<R, Filter> {
  const [{ filter, found }, setChosen] = useState<{
    readonly filter: Filter;
    readonly found: ReadonlySet<StandardCode>;
  }>({
    filter: atFirst,
    found: new Set(),
  });
  const [looked, look] = useState("");
  const soonLooked = useDeferredValue(looked); // typing goes before drawing the list
  const shown = useMemo(
    () =>
      sections
        .map(({ name, rows }) => ({
          name,
          rows: rows
            .filter((row) => found.has(row.code) || fits(row, filter))
            .filter((row) => isFound(row.standard, soonLooked, writtenIn(row))),
        }))
        .filter(({ rows }) => rows.length > 0),
    [sections, filter, found, fits, writtenIn, soonLooked],
  );
  const fitting = (one: Filter) => sections.flatMap(({ rows }) => rows.filter((row) => fits(row, one)));
  const choose = (next: Filter) => setChosen({ filter: next, found: new Set(fitting(next).map(({ code }) => code)) });
  return { filter, looked, shown, choose, look, countOf: (one) => fitting(one).length };
}

function nothing(): string {
  return "";
}
