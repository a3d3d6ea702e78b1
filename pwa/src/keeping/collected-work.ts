import * as Y from "yjs";
import type { DeviceRecord } from "../device/device-db.ts";
import { inTime } from "../device/in-time.ts";
import { deviceRecord, lastDeviceRecord, store } from "../device/this-tablet.ts";
import { knownFacts } from "../reviews/known-facts.ts";
import { ownWorkbooks } from "../syncing/own-workbooks.ts";
import type { Unwritten } from "../workbook/row-writer.ts";
import { type OwnWorkbookHere, workbooksOpen } from "../workbook/workbooks-here.ts";
import { ifPossible } from "./if-possible.ts";

const READING_LIMIT_MS = 5_000;

/** What somebody wrote in one workbook: signed changes, and what is in none of them yet. */
export type CollectedWorkbook = {
  readonly workbook: string;
  readonly changes: readonly { readonly bytes: Uint8Array }[];
  readonly rows: readonly Unwritten[];
};

export type CollectedReview = {
  readonly review: string;
  readonly community: string;
  readonly statements: readonly Uint8Array[];
  readonly setAside: readonly Uint8Array[];
  readonly workbooks: readonly CollectedWorkbook[];
};

export type CollectedWork = {
  /**
   * "inPart": some of what is stored could not be read; "inMemoryOnly": nothing of it, or not in time. What no window
   * had open is missing then.
   */
  readonly kind: "whole" | "inPart" | "inMemoryOnly";
  readonly record: DeviceRecord | null;
  readonly reviews: readonly CollectedReview[];
};

/**
 * Everything that this person wrote on this tablet. What storage does not give, or not in time, comes from this
 * window's memory; what of it can't be read keeps nothing else out.
 */
export async function collectedWork(): Promise<CollectedWork> {
  const read = await inTime(READING_LIMIT_MS, ifPossible("the storage was not read", storedWork));
  const isNothingRead = read === null || read === "late";
  const { record, reviews } = isNothingRead ? { record: lastDeviceRecord(), reviews: [] } : read;
  const isPartUnread = reviews.some(({ unread }) => unread === "all" || unread.length > 0);
  return {
    kind: isNothingRead ? "inMemoryOnly" : isPartUnread ? "inPart" : "whole",
    record,
    reviews: withMemory(reviews, isNothingRead),
  };
}

/** `unread`: the workbooks, or other parts, that could not be read. */
type StoredReview = CollectedReview & { readonly unread: readonly string[] | "all" };

async function storedWork(): Promise<{
  readonly record: DeviceRecord | null;
  readonly reviews: readonly StoredReview[];
}> {
  const record = await deviceRecord();
  const reviews: StoredReview[] = [];
  for (const { review } of await store.reviews()) {
    const read = await ifPossible(`a review was not read: ${review}`, () => storedReview(review, record));
    reviews.push(read ?? { ...nothingOf(review), unread: "all" });
  }
  return { record, reviews };
}

function nothingOf(review: string): CollectedReview {
  return { review, community: review, statements: [], setAside: [], workbooks: [] };
}

async function storedReview(review: string, record: DeviceRecord | null): Promise<StoredReview> {
  const facts = await knownFacts(store, review);
  const person = record?.person?.id;
  const own: readonly string[] = person === undefined ? [] : ownWorkbooks(facts, person);
  const held = (await store.holdingsOf(review)).filter(({ workbook }) => own.includes(workbook));
  const workbooks: CollectedWorkbook[] = [];
  const unread: string[] = [];
  for (const { workbook } of held) {
    const read = await ifPossible(`a workbook was not read: ${workbook}`, () => store.contentOf(review, workbook));
    if (read === null) unread.push(workbook);
    else workbooks.push({ workbook, changes: read.changes, rows: read.rows });
  }
  const setAside = await ifPossible("what was set aside was not read", () => store.setAsideOf(review));
  if (setAside === null) unread.push("set aside");
  return {
    review,
    community: facts.details?.community ?? review,
    statements: (await store.statementsOf(review)).map(({ bytes }) => bytes),
    setAside: (setAside ?? []).filter(({ workbook }) => own.includes(workbook)).map(({ bytes }) => bytes),
    workbooks,
    unread,
  };
}

/** What is only in memory comes on top; where the store could not be read, whole documents. */
function withMemory(stored: readonly StoredReview[], isNothingRead: boolean): readonly CollectedReview[] {
  const reviews = new Map(stored.map((one) => [one.review, one]));
  for (const here of workbooksOpen()) {
    const { review, workbook, open } = here;
    const before = reviews.get(review) ?? { ...nothingOf(review), unread: isNothingRead ? "all" : [] };
    const isUnread = before.unread === "all" || before.unread.includes(workbook);
    const row = isUnread ? wholeRow(here) : open.unwritten();
    if (row !== null) reviews.set(review, { ...before, workbooks: withRow(before.workbooks, workbook, row) });
  }
  return [...reviews.values()];
}

function wholeRow({ open }: OwnWorkbookHere): Unwritten {
  return { opening: open.doc().clientID, update: Y.encodeStateAsUpdate(open.doc()) };
}

function withRow(
  workbooks: readonly CollectedWorkbook[],
  workbook: string,
  row: Unwritten,
): readonly CollectedWorkbook[] {
  const before = workbooks.find((one) => one.workbook === workbook) ?? { workbook, changes: [], rows: [] };
  const others = workbooks.filter((one) => one !== before);
  return [...others, { ...before, rows: [...before.rows, row] }];
}
