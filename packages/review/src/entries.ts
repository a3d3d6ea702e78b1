import type { Score } from "@circle/standards/scores";
import type { StandardCode } from "@circle/standards/edition";
import type { EvidenceSource } from "@circle/standards/evidence";
import type { EntryId, FindingId, PersonId } from "./ids.ts";

/**
 * What people add to workbooks. Stored as plain JSON under `id`, which is a digest of all the rest of it
 * (`@circle/workbook-doc/entry-id`; at first it was drawn by chance), never changed: a later entry names in
 * `replaces` the ones it takes the place of, which counts only among entries with the same subject.
 * Tablets may bring entries back after months: fields and words may be added, never renamed or removed.
 */
type Added = {
  readonly id: EntryId;
  readonly replaces: readonly EntryId[];
  /** Milliseconds since 1970 by the tablet's clock. Shown, never used to decide. */
  readonly givenAt: number;
};

export type ScoreEntry = Added & {
  readonly kind: "score";
  readonly standard: StandardCode;
  /** null takes a score back (undo to blank). */
  readonly score: Score | null;
  /** Why it does not apply; "" where not needed or not yet said. */
  readonly reason: string;
};

export type SourcesEntry = Added & {
  readonly kind: "sources";
  readonly standard: StandardCode;
  readonly sources: readonly EvidenceSource[];
};

export type FlagEntry = Added & { readonly kind: "flag"; readonly standard: StandardCode; readonly flagged: boolean };

/** A proposed (reviewer) or final (team) achievement or improvement. Its text is the text `finding/<finding>`. */
export type FindingEntry = Added & {
  readonly kind: "finding";
  readonly finding: FindingId;
  readonly sort: "achievement" | "improvement";
  readonly standards: readonly StandardCode[];
  readonly withdrawn: boolean;
};

/** A part of a seal's or submission's snapshot: at most 16 kB as JSON, or 61 of more than any team writes. Long notes go over several parts. */
export type SnapshotEntry = Added & {
  readonly kind: "snapshot";
  readonly lines: readonly SnapshotLine[];
  /** Which part of its snapshot it is: two with the same lines are two. Not read. */
  readonly part?: number;
};
export type SnapshotLine =
  | {
      readonly of: "score";
      readonly standard: StandardCode;
      readonly score: Score;
      readonly reason: string;
      readonly entry: EntryId;
    }
  | { readonly of: "text"; readonly name: string; readonly piece: string };

/** "unsealed" needs a reason; it replaces the seal. `snapshot` names SnapshotEntries, in order. */
export type SealEntry = Added & {
  readonly kind: "seal";
  readonly sealed: boolean;
  readonly reason: string;
  readonly snapshot: readonly EntryId[];
  /** Drawn by chance: without it what was sealed could be guessed from the id, which the team is told before the reveal. Not read. */
  readonly salt?: string;
};

export type SubmissionEntry = Added & { readonly kind: "submission"; readonly snapshot: readonly EntryId[] };

export type AbsenceEntry = Added & {
  readonly kind: "absence";
  readonly reviewer: PersonId;
  readonly absent: boolean;
  readonly reason: string;
};

export type RevealEntry = Added & {
  readonly kind: "reveal";
  readonly named: readonly { readonly reviewer: PersonId; readonly sealOrAbsence: EntryId }[];
};

/** The team's score. `decidedOn` names the reviewers' (and the self-review's) score entries that stood then. */
export type DecisionEntry = Added & {
  readonly kind: "decision";
  readonly standard: StandardCode;
  /** null takes the decision back. */
  readonly score: Score | null;
  readonly reason: string;
  readonly decidedOn: readonly EntryId[];
};

export type Entry =
  | ScoreEntry
  | SourcesEntry
  | FlagEntry
  | FindingEntry
  | SnapshotEntry
  | SealEntry
  | SubmissionEntry
  | AbsenceEntry
  | RevealEntry
  | DecisionEntry;
