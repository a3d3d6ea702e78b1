import type { StandardCode } from "@circle/standards/edition";
import type { Score } from "@circle/standards/scores";
import { useCallback, useLayoutEffect, useRef, useState } from "react";
import type { EditOutcome } from "../workbook/workbook-edits.ts";

export type Said = { readonly score: Score | null; readonly reason: string };

/** The last score given on this page. `before` is what stood then; null where two scores stood, which one can't bring back. */
export type Given = { readonly code: StandardCode; readonly score: Score | null; readonly before: Said | null };

type Workbook = {
  /** What stands; "unsettled" where two scores do. */
  readonly said: (code: StandardCode) => Said | "unsettled";
  /** Null: to look at only. */
  readonly say: ((code: StandardCode, score: Score | null, reason?: string) => EditOutcome) | null;
};

/** Gives scores, and takes the last one back as an entry of its own. The functions stay the same, so that lists needn't be drawn again. */
export function useGiving(workbook: Workbook) {
  const [given, setGiven] = useState<Given | null>(null);
  const latest = useRef({ workbook, given });
  useLayoutEffect(() => {
    latest.current = { workbook, given };
  });

  const give = useCallback((code: StandardCode, score: Score | null) => {
    const { said, say } = latest.current.workbook;
    const before = said(code);
    if (before !== "unsettled" && before.score === score) return;
    if (say?.(code, score).kind === "done") setGiven({ code, score, before: before === "unsettled" ? null : before });
  }, []);

  const undo = useCallback(() => {
    const { given: last, workbook: now } = latest.current;
    if (last === null || last.before === null) return;
    now.say?.(last.code, last.before.score, last.before.reason);
    setGiven(null);
  }, []);

  return { given, give, undo };
}
