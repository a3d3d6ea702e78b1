import type { FindingEntry, RevealEntry } from "@circle/review/entries";
import type { EntryId, FindingId, PersonId } from "@circle/review/ids";
import type { Workbook } from "@circle/review/workbook";
import type { StandardCode } from "@circle/standards/edition";
import type { EvidenceSource } from "@circle/standards/evidence";
import type { Score } from "@circle/standards/scores";
import type { Edited } from "@circle/workbook-doc/edits";

/** What became of an edit. All edits are synchronous; whether they are saved is told by `useKeeping`. */
export type EditOutcome = Edited;

/** What the owner can do in an open workbook. Ids, time and what an entry replaces are filled in here. */
export type WorkbookEdits = {
  /** The workbook as it is now, with what was done a moment ago and is not drawn yet. */
  readonly read: () => Workbook;
  readonly giveScore: (standard: StandardCode, score: Score | null, reason?: string) => EditOutcome;
  /** Undo, as a new entry: what stood before this entry stands again. */
  readonly takeBack: (entry: EntryId) => EditOutcome;
  /** Makes the named text (`noteName`, `findingName`) read like this, by the smallest change, so that two writers keep both. */
  readonly writeText: (name: string, text: string, caret?: number) => EditOutcome;
  readonly setSources: (standard: StandardCode, sources: readonly EvidenceSource[]) => EditOutcome;
  readonly setFlag: (standard: StandardCode, flagged: boolean) => EditOutcome;
  readonly addFinding: (
    sort: FindingEntry["sort"],
    standards: readonly StandardCode[],
    text: string,
  ) => FindingId | null;
  /** Makes a finding of another workbook one of this, under the same id. */
  readonly takeOverFinding: (
    finding: Pick<FindingEntry, "finding" | "sort" | "standards"> & { readonly text: string },
  ) => EditOutcome;
  readonly changeFinding: (finding: FindingId, standards: readonly StandardCode[]) => EditOutcome;
  readonly withdrawFinding: (finding: FindingId) => EditOutcome;
  /** Takes one of several standing scores of my tablets as mine. */
  readonly settle: (chosen: EntryId) => EditOutcome;
  /** `applicable`: the codes of the review's standards; without them the seal holds all that was written. */
  readonly seal: (applicable?: ReadonlySet<StandardCode>) => EditOutcome;
  readonly unseal: (reason: string) => EditOutcome;
  readonly submit: (applicable?: ReadonlySet<StandardCode>) => EditOutcome;
  readonly markAbsence: (reviewer: PersonId, absent: boolean, reason: string) => EditOutcome;
  readonly reveal: (named: RevealEntry["named"]) => EditOutcome;
  readonly decide: (
    standard: StandardCode,
    score: Score | null,
    reason: string,
    decidedOn: readonly EntryId[],
  ) => EditOutcome;
};
