import type { PersonId, PersonNumber } from "@circle/review/ids";
import type { WorkbookId } from "@circle/review/workbook-id";
import { inTime } from "../device/in-time.ts";
import { store, thisTablet } from "../device/this-tablet.ts";
import { knownFacts, type KnownFacts } from "../reviews/known-facts.ts";
import { writableWorkbooks } from "../syncing/own-workbooks.ts";
import type { Tablet } from "../device/tablet.ts";
import type { Reading } from "./open-to-read.ts";
import type { OpenWorkbook } from "./open-workbook.ts";

/** A workbook that this window has open. */
export type WorkbookHere = {
  readonly review: string;
  readonly workbook: WorkbookId;
  /** The same value while nothing of it has changed. */
  readonly read: () => Reading;
  /** Takes in what has been stored since. False: the store could not be read, or a record of it. */
  readonly catchUp: () => Promise<boolean>;
  readonly close: () => void;
  /** To write in. Null: to read only. */
  readonly open: OpenWorkbook | null;
};
/** One that this window writes in. */
export type OwnWorkbookHere = WorkbookHere & { readonly open: OpenWorkbook };

const CATCH_UP_MS = 50;
const RETRY_MS = 1_000;
const WRITTEN_WITHIN_MS = 2_000;
const opened = new Map<string, { readonly review: string; readonly found: Promise<WorkbookHere> }>();
const here = new Set<WorkbookHere>();
const heldBack = new Set<object>();
const listeners = new Set<() => void>();
let watching = false;
let catchingUp: ReturnType<typeof setTimeout> | null = null;

/** Opens workbooks for as long as this window lives. Null: nothing of it is here, and it is not this person's to begin. */
export async function workbooksHere(
  review: string,
  workbooks: readonly WorkbookId[],
): Promise<readonly (WorkbookHere | null)[]> {
  const tablet = await thisTablet();
  if (tablet === null) return workbooks.map(() => null);
  const [facts, holdings] = await Promise.all([knownFacts(store, review), store.holdingsOf(review)]);
  const held = holdings.filter(({ openings, unpacked }) => openings.size > 0 || unpacked > 0);
  watchStore();
  return await Promise.all(
    workbooks.map(async (workbook) => {
      const owner = ownerHere(facts, tablet.person, workbook);
      if (owner === null && !held.some((one) => one.workbook === workbook)) return null;
      return await openedHere(tablet, review, workbook, owner);
    }),
  );
}

function openedHere(
  tablet: Tablet,
  review: string,
  workbook: WorkbookId,
  owner: PersonNumber | null,
): Promise<WorkbookHere> {
  const key = `${tablet.person} ${owner ?? ""} ${review} ${workbook}`;
  const found = opened.get(key)?.found ?? openOne(tablet, review, workbook, owner);
  opened.set(key, { review, found });
  found.catch(() => opened.delete(key)); // whoever asks next tries again
  return found;
}

function ownerHere(facts: KnownFacts, person: PersonId, workbook: string): PersonNumber | null {
  const own: readonly string[] = writableWorkbooks(facts, person);
  return own.includes(workbook) ? (facts.members.get(person)?.number ?? null) : null;
}

async function openOne(
  { store: theirs, person }: Tablet,
  review: string,
  workbook: WorkbookId,
  owner: PersonNumber | null,
): Promise<WorkbookHere> {
  const one =
    owner === null
      ? await oneToRead(theirs, review, workbook)
      : await ownOne(theirs, { review, workbook, owner, person });
  here.add(one);
  if (one.open === null) void catchUp(one);
  tell();
  return one;
}

async function ownOne(
  theirs: Tablet["store"],
  named: {
    readonly review: string;
    readonly workbook: WorkbookId;
    readonly owner: PersonNumber;
    readonly person: PersonId;
  },
): Promise<WorkbookHere> {
  const { openHere } = await import("./open-here.ts"); // whoever opens none needs none of it, and no Yjs
  const { open, read } = await openHere(theirs, named);
  open.subscribe(tell);
  const { review, workbook } = named;
  return { review, workbook, read, catchUp: open.catchUp, close: open.close, open };
}

async function oneToRead(theirs: Tablet["store"], review: string, workbook: WorkbookId): Promise<WorkbookHere> {
  const { readHere } = await import("./read-here.ts");
  const toRead = readHere(theirs, { review, workbook });
  toRead.subscribe(tell);
  return { review, workbook, ...toRead, open: null };
}

/** Those that this window writes in. */
export function workbooksOpen(): readonly OwnWorkbookHere[] {
  return [...here].flatMap((one) => (isOwn(one) ? [one] : []));
}

function isOwn(one: WorkbookHere): one is OwnWorkbookHere {
  return one.open !== null;
}

/** Writes now what this window's open workbooks have, and waits for that, but not for a storage that hangs. */
export async function writeAllNow(): Promise<void> {
  await inTime(WRITTEN_WITHIN_MS, Promise.all(workbooksOpen().map(({ open }) => open.writeNow())));
}

/** How many of them hold something that is in no completed row, and how many fields something that no workbook has. */
export function unwrittenHere(): number {
  return workbooksOpen().filter(({ open }) => open.unwritten() !== null).length + heldBack.size;
}

/** Something has been typed that its workbook does not have yet. Returns what says that it has, or is gone. */
export function holdBack(): () => void {
  const held = {};
  heldBack.add(held);
  tell();
  return () => {
    heldBack.delete(held);
    tell();
  };
}

export function isHeldBack(): boolean {
  return heldBack.size > 0;
}

/** Told whenever one of them changes, is written, or is opened, and when something is held back. */
export function subscribeToWorkbooks(told: () => void): () => void {
  listeners.add(told);
  return () => {
    listeners.delete(told);
  };
}

/** Once they are not on this tablet any more: nothing is to be written into them. Of all: nor waits anything for that. */
export function closeWorkbooks(review?: string): void {
  if (review === undefined) heldBack.clear();
  for (const one of here) {
    if (review !== undefined && one.review !== review) continue;
    one.close();
    here.delete(one);
  }
  for (const [key, one] of opened) if (review === undefined || one.review === review) opened.delete(key);
  tell();
}

function tell(): void {
  for (const told of listeners) told();
}

/** What other windows wrote and what was received shows here, well within a second. */
function watchStore(): void {
  if (watching) return;
  watching = true;
  store.watch((written) => {
    if (written !== "ownRow") catchUpSoon(); // what was written here is in the document already
  });
  document.addEventListener("visibilitychange", () => catchUpSoon()); // a window that was frozen has missed what it was told
}

function catchUpSoon(ms = CATCH_UP_MS): void {
  catchingUp ??= setTimeout(() => {
    catchingUp = null;
    for (const one of here) void catchUp(one);
  }, ms);
}

async function catchUp(one: WorkbookHere): Promise<void> {
  if (!(await one.catchUp())) catchUpSoon(RETRY_MS);
}
