import type { ChangeId } from "./change.ts";

/** The highest number held without a gap, and its id: since each change names the one before it, it proves them all. */
export type Held = { readonly number: number; readonly id: ChangeId };

/** What somebody has of one workbook, by opening. For transport only: no meaning may depend on it. */
export type Vector = ReadonlyMap<number, Held>;

/** Changes `from` to `to` of an opening, both included. */
export type Lack = readonly { readonly opening: number; readonly from: number; readonly to: number }[];

/**
 * Whether `mine` is known to have what `theirs` has: in each of its openings both end in the same change.
 *
 * A higher number is no proof. It may be that of another branch, until the changes between are held and name each other.
 */
export function covers(mine: Vector, theirs: Vector): boolean {
  return [...theirs].every(([opening, held]) => {
    const own = mine.get(opening);
    return own !== undefined && own.number === held.number && own.id === held.id;
  });
}

/** What `mine` holds and `theirs` does not say it has. */
export function lacking(mine: Vector, theirs: Vector): Lack {
  return [...mine]
    .map(([opening, held]) => ({ opening, from: (theirs.get(opening)?.number ?? 0) + 1, to: held.number }))
    .filter(({ from, to }) => from <= to);
}

/** Openings in which both hold the same number with different ids: two tablets wrote into one place. */
export function branched(mine: Vector, theirs: Vector): readonly number[] {
  return [...mine]
    .filter(([opening, held]) => {
      const other = theirs.get(opening);
      return other !== undefined && other.number === held.number && other.id !== held.id;
    })
    .map(([opening]) => opening);
}
