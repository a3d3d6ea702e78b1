import type { StandardCode } from "@circle/standards/edition";
import type { Score } from "@circle/standards/scores";
import { useCallback, useLayoutEffect, useRef, useState } from "react";
import type { EditOutcome } from "../workbook/workbook-edits.ts";

export type Said = { readonly score: Score | null; readonly reason: string };

/** The last score given while a standard (`at`) was shown, and what stood then. */
export type Given = {
  readonly at: string | null;
  readonly code: StandardCode;
  readonly score: Score | null;
  readonly before: Said | "unsettled";
};

type Giving = {
  readonly said: (code: StandardCode) => Said | "unsettled";
  readonly say: (code: StandardCode, score: Score | null) => EditOutcome | undefined;
  /** Takes it back as an entry of its own. */
  readonly undo: (given: Given) => void;
};

/** Gives scores and takes the last one back, until another standard is shown. The functions stay the same, so that lists needn't be drawn again. */
export function useGiving(at: string | null, giving: Giving) {
  const [given, setGiven] = useState<Given | null>(null);
  const latest = useRef({ at, giving, given });
  useLayoutEffect(() => {
    latest.current = { at, giving, given };
  });

  const give = useCallback((code: StandardCode, score: Score | null) => {
    const { said, say } = latest.current.giving;
    const before = said(code);
    if (say(code, score)?.kind === "done") setGiven({ at: latest.current.at, code, score, before });
  }, []);

  const undo = useCallback(() => {
    const { given: last, giving: now } = latest.current;
    if (last !== null) now.undo(last);
    setGiven(null);
  }, []);

  return { given: given?.at === at ? given : null, give, undo };
}
