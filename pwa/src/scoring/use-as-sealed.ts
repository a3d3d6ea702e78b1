import type { SealEntry, SubmissionEntry } from "@circle/review/entries";
import { type Addenda, addendaOf, readSnapshot, type Snapshot } from "@circle/review/snapshot";
import type { Workbook } from "@circle/review/workbook";
import { useMemo } from "react";

/** What stood at a seal or submission, and where something else stands now. */
export type AsSealed = { readonly snapshot: Snapshot; readonly addenda: Addenda };

/** Null without a seal or submission, or while a part of it has not arrived. */
export function useAsSealed(workbook: Workbook, entry: SealEntry | SubmissionEntry | null): AsSealed | null {
  return useMemo(() => {
    if (entry === null) return null;
    const [snapshot, addenda] = [readSnapshot(workbook, entry), addendaOf(workbook, entry)];
    return snapshot === null || addenda === null ? null : { snapshot, addenda };
  }, [workbook, entry]);
}
