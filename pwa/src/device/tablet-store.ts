import type { ChangeId } from "@circle/sync/change";
import type { Refusal } from "@circle/sync/intake";
import type { Held, Vector } from "@circle/sync/vector";
import type { ReviewStatus } from "@circle/review/status";

/** What an opening did since its last row that completed. Never deleted before its review is purged. */
export type Row = {
  readonly id: number;
  readonly review: string;
  readonly workbook: string;
  readonly opening: number;
  readonly update: Uint8Array;
  readonly madeAt: number;
};

/** `toClock`: its opening's Yjs clock after it. `bytes`: the encoded signed change. */
export type NewChange = {
  readonly id: ChangeId;
  readonly review: string;
  readonly workbook: string;
  readonly opening: number;
  readonly number: number;
  readonly previous: ChangeId | null;
  readonly toClock: number;
  readonly bytes: Uint8Array;
};

/** `sequence` is the order in which changes came to this tablet. */
export type StoredChange = NewChange & { readonly sequence: number };

export type StoredStatement = { readonly id: string; readonly review: string; readonly bytes: Uint8Array };

/** Everything that one workbook is made of: its changes, and the rows that are in none of them yet. */
export type WorkbookContent = {
  /** Goes up when a part was set aside: what was read before then can't be added to. */
  readonly generation: number;
  readonly changes: readonly StoredChange[];
  readonly rows: readonly Row[];
  readonly upTo: ContentMark;
};
export type ContentMark = { readonly sequence: number; readonly row: number };
export const FROM_THE_START: ContentMark = { sequence: 0, row: 0 };

export type OpeningEnd = Held & { readonly clock: number };

/** Where a workbook stands here and, as far as it has said, with the server. */
export type Holding = {
  readonly workbook: string;
  readonly generation: number;
  readonly openings: ReadonlyMap<number, OpeningEnd>;
  readonly unpacked: number;
  /** As in the server's last answer about this workbook; null if it never was, or differs in a way it has not told yet. */
  readonly serverVector: Vector | null;
  readonly serverSaidAt: number | null;
  /** Openings of which the server has another branch: nothing of them is given, all of them is asked for. */
  readonly contested: readonly number[];
};

/** A change that was not taken in, and what is to become of it. */
export type RefusedChange = {
  readonly id: ChangeId;
  readonly review: string;
  readonly workbook: string;
  readonly opening: number;
  readonly number: number;
  readonly refusal: Refusal;
  readonly at: number;
  /** Not given again before this; null: not by itself. */
  readonly retryAt: number | null;
};

/** What moved to make room for the server's branch, or could not be taken in at all. Kept for the export. */
export type ChangeSetAside = NewChange & { readonly reason: Refusal; readonly at: number };

export type ReviewRecord = {
  readonly review: string;
  readonly edition: string | null;
  readonly status: ReviewStatus | null;
  readonly state: "open" | "notYours" | "unknown";
  readonly lastExchangeAt: number | null;
};

/** One server answer's worth, stored as a whole or not at all. Changes that don't continue what is here are left out. */
export type TakenIn = {
  readonly review: string;
  readonly statements: readonly StoredStatement[];
  readonly changes: readonly NewChange[];
  readonly serverSaid: readonly { readonly workbook: string; readonly vector: Vector | null; readonly at: number }[];
  readonly refused: readonly RefusedChange[];
  readonly taken: readonly string[];
  readonly contested: readonly { readonly workbook: string; readonly opening: number; readonly contested: boolean }[];
  readonly reviewRecord: Partial<ReviewRecord>;
};

/** Makes room in an opening from a number on. Only if the workbook is still as it was when this was worked out. */
export type SettingAside = {
  readonly review: string;
  readonly workbook: string;
  readonly generation: number;
  readonly opening: number;
  readonly from: number;
  /** All rows of the workbook that were unpacked when this was worked out; another one since then calls it off. */
  readonly rowsSeen: readonly number[];
  /** Those of them that stand on what moves. */
  readonly rows: readonly number[];
  readonly branch: readonly NewChange[];
  /** What would be lost, written again under a new opening. */
  readonly writtenAgain: Omit<Row, "id"> | null;
  readonly reason: Refusal;
  readonly at: number;
};

/**
 * What a tablet keeps for good. Each function is one transaction: it rejects and leaves everything as it was, or is
 * on the disk when it returns. `attempted` turns a rejection into a kind.
 */
export type TabletStore = {
  /** "stale": a part of the workbook was set aside since `generation`; nothing was written. */
  readonly addRow: (
    row: Omit<Row, "id">,
    generation: number,
    imports?: readonly string[],
  ) => Promise<"written" | "stale">;
  readonly contentOf: (review: string, workbook: string, after?: ContentMark) => Promise<WorkbookContent>;
  /** Stores changes and marks exactly these rows, if all are still unpacked and the changes continue what is here. */
  readonly storePacked: (
    review: string,
    workbook: string,
    rows: readonly number[],
    changes: readonly NewChange[],
  ) => Promise<"stored" | "moved">;
  readonly takeIn: (taken: TakenIn) => Promise<{ readonly stored: number }>;
  readonly setAside: (setting: SettingAside) => Promise<"done" | "moved">;
  /** `from` and `to` are numbers, both included. */
  readonly changesOf: (
    review: string,
    workbook: string,
    opening: number,
    from: number,
    to: number,
  ) => Promise<readonly StoredChange[]>;
  readonly changeOf: (id: string) => Promise<StoredChange | null>;
  readonly holdingsOf: (review: string) => Promise<readonly Holding[]>;
  readonly refusedOf: (review: string) => Promise<readonly RefusedChange[]>;
  readonly setAsideOf: (review: string) => Promise<readonly ChangeSetAside[]>;
  readonly statementsOf: (review: string) => Promise<readonly StoredStatement[]>;
  readonly reviews: () => Promise<readonly ReviewRecord[]>;
  readonly putReview: (
    review: string,
    record: Partial<ReviewRecord>,
    statements: readonly StoredStatement[],
  ) => Promise<void>;
  readonly importedBefore: (ids: readonly string[]) => Promise<ReadonlySet<string>>;
  readonly purge: (review: string) => Promise<void>;
  /** Calls back soon after anything was written, in this window or another. Returns what ends it. */
  readonly watch: (told: (written: Written) => void) => () => void;
};

/** A row that this window wrote for an open workbook, one that another window did, or anything else. */
export type Written = "ownRow" | "othersRow" | "rest";

export const UNKNOWN_REVIEW: Omit<ReviewRecord, "review"> = {
  edition: null,
  status: null,
  state: "open",
  lastExchangeAt: null,
};
