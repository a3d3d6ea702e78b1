import type { StandardCode } from "@circle/standards/edition";

type Row = { readonly code: StandardCode };
type Scored = Row & { readonly score: unknown };

/** The standards before and after one, among those that the list shows; it need not be one of them itself. */
export function around(rows: readonly Row[], shown: readonly { readonly rows: readonly Row[] }[], current: StandardCode | undefined) {
  const places = new Map(rows.map(({ code }, place) => [code, place]));
  const here = current === undefined ? -1 : (places.get(current) ?? -1);
  const codes = shown.flatMap((section) => section.rows.map(({ code }) => code));
  const placeOf = (code: StandardCode) => places.get(code) ?? -1;
  return {
    previous: codes.findLast((code) => placeOf(code) < here) ?? null,
    next: codes.find((code) => placeOf(code) > here) ?? null,
  };
}

/** The next that is not scored, from the beginning again after the last. */
export function nextUnscored(rows: readonly Scored[], current: StandardCode | undefined): StandardCode | null {
  const here = rows.findIndex(({ code }) => code === current);
  const inTurn = [...rows.slice(here + 1), ...rows.slice(0, Math.max(here, 0))];
  return inTurn.find(({ score }) => score === null)?.code ?? null;
}

/** Where somebody begins: where they were, else at the first that is not scored. */
export function placeAtFirst(rows: readonly Scored[], last: string | null): StandardCode | undefined {
  const known = rows.find(({ code }) => code === last);
  return (known ?? rows.find(({ score }) => score === null) ?? rows[0])?.code;
}
