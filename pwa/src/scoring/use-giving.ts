import type { EntryId } from "@circle/review/ids";
import type { Held } from "@circle/review/workbook";
import type { StandardCode } from "@circle/standards/edition";
import type { Score } from "@circle/standards/scores";
import { useCallback, useLayoutEffect, useRef, useState } from "react";
import type { EditOutcome } from "../workbook/workbook-edits.ts";

/** The last score given while a standard (`at`) was shown, and what stood then. */
export type Given<Stood = unknown> = {
  readonly at: string | null;
  readonly code: StandardCode;
  readonly score: Score | null;
  readonly before: Stood;
};

export type Giving<Stood> = {
  /** What stands now, with what is not drawn yet. */
  readonly stands: (code: StandardCode) => Stood;
  readonly say: (code: StandardCode, score: Score | null) => EditOutcome | undefined;
  /** Gives what stood before once more, as an entry of its own. Null: what was given does not stand any more. */
  readonly undoing: (given: Given<Stood>) => (() => void) | null;
};

/** Gives scores and takes the last one back, until another standard is shown. The functions stay the same, so that lists needn't be drawn again. */
export function useGiving<Stood>(at: string | null, giving: Giving<Stood>) {
  const [last, setLast] = useState<Given<Stood> | null>(null);
  const isUndoable = last?.at === at && giving.undoing(last) !== null;
  const newest = useRef<Given<Stood> | null>(null); // what is drawn may be one tap behind
  const latest = useRef({ at, giving });
  useLayoutEffect(() => {
    latest.current = { at, giving };
  });

  const give = useCallback((code: StandardCode, score: Score | null) => {
    const { stands, say } = latest.current.giving;
    const before = stands(code);
    if (say(code, score)?.kind !== "done") return;
    newest.current = { at: latest.current.at, code, score, before };
    setLast(newest.current);
  }, []);

  const undo = useCallback(() => {
    const given = newest.current;
    newest.current = null;
    if (given?.at === latest.current.at) latest.current.giving.undoing(given)?.();
    setLast(null);
  }, []);

  return { given: isUndoable ? last : null, give, undo };
}

/** The entry that alone took the place of all these: taking it back lets them stand again. */
export function settledBy(before: readonly Held[], stands: readonly Held[]): EntryId | null {
  const [only, ...others] = stands;
  if (only === undefined || others.length > 0) return null;
  return before.every(({ id }) => only.replaces.includes(id)) ? only.id : null;
}
