import { openingOf, ownerOfOpening, type PersonNumber } from "@circle/review/ids";
import * as Y from "yjs";
import { attempted } from "../device/attempted.ts";
import type { ContentMark, TabletStore } from "../device/tablet-store.ts";
import type { WriteFailure } from "../syncing/keeping-state.ts";
import { beyond, type WorkingCopies, type WorkingCopy } from "./working-copy.ts";
import { applyContent, docOf, FROM_STORE, makersOf } from "./workbook-content.ts";
import { structsIn, writeAgain } from "./write-again.ts";

/** What an open workbook needs of the world. `after` runs something later; it returns what calls that off. */
export type WorkbookWorld = {
  readonly store: TabletStore;
  readonly copies: WorkingCopies;
  readonly now: () => number;
  readonly random32: () => number;
  readonly after: (ms: number, run: () => void) => () => void;
};

export type Writing = { readonly onTablet: "saved" | "saving" } | { readonly onTablet: "failed"; readonly failure: WriteFailure };

export type OpenWorkbook = {
  /** Another one after a part of the workbook was set aside. */
  readonly doc: () => Y.Doc;
  /** Goes up whenever the document has changed. */
  readonly version: () => number;
  /** By opening, the device that signed its changes, as far as they are here. */
  readonly makers: () => ReadonlyMap<number, string>;
  /** Null: to read only. */
  readonly edit: ((change: (doc: Y.Doc) => void) => void) | null;
  readonly writing: () => Writing;
  /** Told when the document or the writing has changed. */
  readonly subscribe: (told: () => void) => () => void;
  /** Takes in what other windows wrote and what was received. False: the store could not be read. */
  readonly catchUp: () => Promise<boolean>;
  /** Tries to write again now, and waits for that one try. */
  readonly writeNow: () => Promise<void>;
  /** What is in no completed row. */
  readonly unwritten: () => { readonly opening: number; readonly update: Uint8Array } | null;
  readonly close: () => void;
};

type Pending = { readonly opening: number; readonly update: Uint8Array };

const RETRY_MS = [250, 500, 1_000, 2_000, 5_000];
/** A write that takes longer is shown as failed until it completes. */
const SLOW_WRITE_MS = 900;

/**
 * Opens a workbook in this window, for writing if `owner` is given: that person's number in the review. Rejects if
 * the store can't be read.
 *
 * Every row holds all that was done since the last row that completed, so a failed write is repeated by the next.
 */
export async function openWorkbook(
  world: WorkbookWorld,
  { review, workbook, owner, person }: { readonly review: string; readonly workbook: string; readonly owner: PersonNumber | null; readonly person: string },
): Promise<OpenWorkbook> {
  const { store, copies, now, random32, after } = world;
  const listeners = new Set<() => void>();
  const tell = () => {
    for (const told of [...listeners]) told();
  };
  const copyName = (generation: number) => `open-circle-copy ${person} ${review} ${workbook} ${generation}`;
  const isOwn = (opening: number) => owner !== null && ownerOfOpening(opening) === owner;

  let doc = new Y.Doc();
  let version = 0;
  let makers: ReadonlyMap<number, string> = new Map();
  let generation = 0;
  let upTo: ContentMark = { sequence: 0, row: 0 };
  let pending: readonly Pending[] = [];
  let failure: WriteFailure | null = null;
  let failures = 0;
  let closed = false;
  let writingNow: Promise<void> | null = null;
  let callOffRetry = () => {};
  let copy: WorkingCopy | null = null;

  const drawOpening = () => {
    if (owner !== null) doc.clientID = openingOf(owner, random32());
  };

  function follow(): void {
    drawOpening();
    doc.on("update", (update: Uint8Array, origin: unknown) => {
      if (origin !== FROM_STORE) add(update);
      relay(update);
      version += 1;
      tell();
    });
    // Yjs gives a document another id, not one of ours, when it sees its own used elsewhere.
    doc.on("afterTransactionCleanup", () => {
      if (owner !== null && !isOwn(doc.clientID)) drawOpening();
    });
  }

  function add(update: Uint8Array): void {
    pending = [...pending, { opening: doc.clientID, update }];
    void write();
  }

  function relay(update: Uint8Array): void {
    try {
      if (copy !== null) Y.applyUpdate(copy.doc, update);
    } catch {
      copy?.close(); // a broken cache is not used any more; it is opened anew with the workbook
      copy = null;
    }
  }

  /** Writes until nothing is pending or a write fails; then it is tried again by itself. One at a time. */
  function write(): Promise<void> {
    if (owner === null || closed) return Promise.resolve();
    writingNow ??= writeRows().finally(() => {
      writingNow = null;
    });
    return writingNow;
  }

  async function writeRows(): Promise<void> {
    callOffRetry();
    await Promise.resolve(); // edits made in one go become one row
    while (pending.length > 0 && !closed) {
      const [first] = pending;
      if (first === undefined) return;
      const { opening } = first;
      const end = pending.findIndex((one) => one.opening !== opening);
      const batch = end === -1 ? pending : pending.slice(0, end);
      const update = batch.length === 1 ? first.update : Y.mergeUpdates(batch.map((one) => one.update));
      const callOffSlow = after(SLOW_WRITE_MS, () => fail("storageFault"));
      const written = await attempted(() => store.addRow({ review, workbook, opening, update, madeAt: now() }, generation));
      callOffSlow();
      if (written.kind === "failed") return fail(written.failure, true);
      if (written.value === "stale") {
        if (!(await rebuild())) return fail("storageFault", true);
        continue;
      }
      pending = pending.slice(batch.length);
      failure = null;
      failures = 0;
      tell();
    }
  }

  function fail(why: WriteFailure, retry = false): void {
    failure = why;
    if (retry) {
      callOffRetry = after(RETRY_MS[Math.min(failures, RETRY_MS.length - 1)] ?? 0, () => void write());
      failures += 1;
    }
    tell();
  }

  /** A part was set aside: begins again from the store, and writes again what had not been written. */
  async function rebuild(): Promise<boolean> {
    const read = await attempted(() => store.contentOf(review, workbook));
    if (read.kind === "failed") return false;
    const [before, unsaved] = [doc, pending.length === 0 ? null : Y.mergeUpdates(pending.map((one) => one.update))];
    const outdated = copyName(generation);
    copy?.close();
    copy = null;
    doc = docOf(read.value);
    pending = [];
    ({ generation, upTo } = read.value);
    version += 1;
    makers = makersOf(read.value.changes, makers);
    follow();
    if (unsaved !== null) writeAgain(before, doc, structsIn(unsaved));
    await copies.throwAway(outdated);
    openCopy();
    tell();
    return true;
  }

  let catching: Promise<boolean> | null = null;
  let again = false;
  function catchUp(): Promise<boolean> {
    again = catching !== null;
    catching ??= catchUpOnce().finally(() => {
      catching = null;
    });
    return catching;
  }

  async function catchUpOnce(): Promise<boolean> {
    do {
      again = false;
      const read = await attempted(() => store.contentOf(review, workbook, upTo));
      if (read.kind === "failed") return false;
      if (read.value.generation !== generation) {
        if (!(await rebuild())) return false;
        continue;
      }
      makers = makersOf(read.value.changes, makers);
      applyContent(doc, read.value);
      ({ upTo } = read.value);
    } while (again);
    return true;
  }

  /** Never waited for: the copy is read when it is there, and what it alone has becomes part of the next row. */
  function openCopy(): void {
    if (owner === null) return;
    const of = generation;
    const begun = copies.open(copyName(of)).then((opened) => {
      if (opened === null) return;
      if (closed || of !== generation) return opened.close();
      const update = beyond(opened.doc, doc, isOwn);
      if (update !== null) Y.applyUpdate(doc, update);
      copy = opened;
      relay(Y.encodeStateAsUpdate(doc, Y.encodeStateVector(opened.doc)));
    });
    begun.catch((error: unknown) => {
      copy = null;
      console.warn("the working copy is not used", error);
    });
  }

  const content = await store.contentOf(review, workbook);
  doc = docOf(content);
  ({ generation, upTo } = content);
  makers = makersOf(content.changes, makers);
  follow();
  openCopy();

  return {
    doc: () => doc,
    version: () => version,
    makers: () => makers,
    edit: owner === null ? null : (change) => change(doc),
    writing: () => {
      if (failure !== null) return { onTablet: "failed", failure };
      return { onTablet: pending.length > 0 ? "saving" : "saved" };
    },
    subscribe: (told) => {
      listeners.add(told);
      return () => {
        listeners.delete(told);
      };
    },
    catchUp,
    writeNow: write,
    unwritten: () => {
      const [first] = pending;
      return first === undefined ? null : { opening: first.opening, update: Y.mergeUpdates(pending.map((one) => one.update)) };
    },
    close: () => {
      closed = true;
      callOffRetry();
      copy?.close();
    },
  };
}
