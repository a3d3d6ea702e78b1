import { ownScore } from "@circle/review/standing";
import type { Workbook } from "@circle/review/workbook";
import type { StandardCode } from "@circle/standards/edition";
import type { Score } from "@circle/standards/scores";
import { useCallback, useLayoutEffect, useRef, useState } from "react";
import type { WorkbookEdits } from "../workbook/workbook-edits.ts";

/** The last score given on this page. `before` is what stood then; null where two scores stood, which can't be brought back by one. */
export type Given = {
  readonly code: StandardCode;
  readonly score: Score | null;
  readonly before: { readonly score: Score | null; readonly reason: string } | null;
};

/** Gives scores, and takes the last one back as an entry of its own. The functions stay the same, so that lists needn't be drawn again. */
export function useGiving(workbook: Workbook, edits: WorkbookEdits | null) {
  const [given, setGiven] = useState<Given | null>(null);
  const latest = useRef({ workbook, edits, given });
  useLayoutEffect(() => {
    latest.current = { workbook, edits, given };
  });

  const give = useCallback((code: StandardCode, score: Score | null) => {
    const own = ownScore(latest.current.workbook, code);
    const before = own.state === "scored" ? { score: own.score, reason: own.reason } : NOTHING;
    if (own.state !== "unsettled" && before.score === score) return;
    const outcome = latest.current.edits?.giveScore(code, score);
    if (outcome?.kind === "done") setGiven({ code, score, before: own.state === "unsettled" ? null : before });
  }, []);

  const undo = useCallback(() => {
    const { given: last, edits: open } = latest.current;
    if (last === null || last.before === null) return;
    open?.giveScore(last.code, last.before.score, last.before.reason);
    setGiven(null);
  }, []);

  return { given, give, undo };
}

const NOTHING = { score: null, reason: "" } as const;
