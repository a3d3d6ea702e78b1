import type { SealEntry, SubmissionEntry } from "@circle/review/entries";
import { type Addenda, addendaOf, readSnapshot, type Snapshot } from "@circle/review/snapshot";
import { noteName, type Workbook } from "@circle/review/workbook";
import type { StandardCode } from "@circle/standards/edition";
import { useMemo } from "react";
import type { SaidScore } from "./ScoreSaid.tsx";

/** What stood at a seal or submission, and where something else stands now. */
export type AsSealed = { readonly snapshot: Snapshot; readonly addenda: Addenda };

/** Null without a seal or submission, or while a part of it has not arrived. */
export function asSealed(workbook: Workbook, entry: SealEntry | SubmissionEntry | null): AsSealed | null {
  if (entry === null) return null;
  const [snapshot, addenda] = [readSnapshot(workbook, entry), addendaOf(workbook, entry)];
  return snapshot === null || addenda === null ? null : { snapshot, addenda };
}

export function useAsSealed(workbook: Workbook, entry: SealEntry | SubmissionEntry | null): AsSealed | null {
  return useMemo(() => asSealed(workbook, entry), [workbook, entry]);
}

/** What was sealed about one standard, and whether something else is said now. */
export type StandardAsSealed = {
  readonly scores: readonly SaidScore[];
  readonly note: string;
  readonly isOtherScore: boolean;
  readonly isOtherNote: boolean;
};

export function standardAsSealed({ snapshot, addenda }: AsSealed, code: StandardCode): StandardAsSealed {
  const all = snapshot.scores.get(code) ?? [];
  return {
    scores: all.filter((one, at) => all.findIndex((other) => isSameScore(one, other)) === at),
    note: snapshot.texts.get(noteName(code)) ?? "",
    isOtherScore: addenda.standards.includes(code),
    isOtherNote: addenda.texts.includes(noteName(code)),
  };
}

function isSameScore(left: SaidScore, right: SaidScore): boolean {
  return left.score === right.score && left.reason === right.reason;
}
