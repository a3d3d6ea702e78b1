import type { StandardCode } from "@circle/standards/edition";
import { useEffect, useRef, useState } from "react";
import { useLocation } from "wouter";
import { keep, remembered } from "./remembered.ts";
import { standardPath } from "./standard-path.ts";
import { useArriving } from "./use-arriving.ts";

type Row = { readonly code: StandardCode };
type Sections<R> = readonly { readonly rows: readonly R[] }[];

/**
 * Which standard is before the reader, and the ways from it to others. `asked` is the one in the address; without it,
 * it is where they were when they left, else the first that is still to do.
 */
export function usePlace<R extends Row>(
  path: string,
  asked: string | null,
  sections: Sections<R>,
  shown: Sections<R>,
  isToDo: (row: R) => boolean,
) {
  const rows = sections.flatMap((section) => section.rows);
  const name = `place${path}`;
  const [stayed, setStayed] = useState(() => {
    const last = remembered(name);
    return (rows.find(({ code }) => code === last) ?? rows.find(isToDo) ?? rows[0])?.code;
  });
  const [, navigate] = useLocation();
  const list = useRef<HTMLDivElement>(null);
  const card = useRef<HTMLDivElement>(null);
  useArriving(asked, list, card);
  useEffect(() => {
    if (asked !== null) keep(name, asked);
  }, [name, asked]);

  const known = rows.findIndex(({ code }) => code === asked);
  const here = known === -1 ? rows.findIndex(({ code }) => code === stayed) : known;
  const current = rows[here];
  if (current?.code !== stayed) setStayed(current?.code); // back in the list, it is still the one
  const places = new Map(rows.map(({ code }, place) => [code, place]));
  const placeOf = ({ code }: Row) => places.get(code) ?? -1;
  const visible = shown.flatMap((section) => section.rows);
  const inTurn = [...rows.slice(here + 1), ...rows.slice(0, Math.max(here, 0))];
  const nextToDo = inTurn.find(isToDo)?.code ?? null;
  const next = visible.find((row) => placeOf(row) > here)?.code ?? null;
  return {
    current,
    previous: visible.findLast((row) => placeOf(row) < here)?.code ?? null,
    next,
    /** The last of those that are shown, and not only of what was looked for: none comes after it, or none other is to do. */
    isLast: next === null && (here === rows.length - 1 || nextToDo === null),
    /** The next still to do, from the beginning again after the last. */
    nextToDo,
    /** Where somebody left off, unless that is done. */
    goOnWith: current !== undefined && isToDo(current) ? current.code : nextToDo,
    go: (code: StandardCode | null) => {
      if (code !== null) navigate(standardPath(path, code), { replace: asked !== null });
    },
    /** The row that a key is meant for: the one that has the focus, else the standard that is shown, if it is. */
    rowFor: (code: string | null): R | undefined =>
      code === null
        ? card.current?.checkVisibility() === true
          ? rows[here]
          : undefined
        : rows.find((row) => row.code === code),
    toList: () => navigate(path),
    writeNote: () => card.current?.querySelector("textarea")?.focus(),
    list,
    card,
  };
}
