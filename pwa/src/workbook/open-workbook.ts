import { openingOf, ownerOfOpening, type PersonNumber } from "@circle/review/ids";
import { everWritten } from "@circle/workbook-doc/entries-map";
import { newDoc } from "@circle/workbook-doc/layout";
import { textTimesAfter } from "@circle/workbook-doc/text-times";
import type * as Y from "yjs";
import { attempted } from "../device/attempted.ts";
import { type ContentMark, FROM_THE_START, type TabletStore } from "../device/tablet-store.ts";
import { startOfDay } from "../look/times.ts";
import { begunDoc } from "./begun-doc.ts";
import { type CopiedDoc, copiedDoc } from "./copied-doc.ts";
import { type After, rowWriter, type Unwritten, type Writing } from "./row-writer.ts";
import { NOTHING_KNOWN, type WhoAndWhen, whoAndWhenWith } from "./who-and-when.ts";
import { applyContent, FROM_STORE, ifReadable } from "./workbook-content.ts";
import { copyName, type WorkingCopies } from "./working-copy.ts";

/** What an open workbook needs of the world. */
export type WorkbookWorld = {
  readonly store: TabletStore;
  readonly copies: WorkingCopies;
  readonly now: () => number;
  readonly random32: () => number;
  readonly after: After;
};

export type WorkbookNamed = {
  readonly review: string;
  readonly workbook: string;
  /** The person's number in the review, as one who may write in it. */
  readonly owner: PersonNumber;
  readonly person: string;
};

export type OpenWorkbook = {
  /** Another one after a part of the workbook was set aside. */
  readonly doc: () => Y.Doc;
  /** Goes up whenever the document has changed. */
  readonly version: () => number;
  readonly makers: () => WhoAndWhen["makers"];
  readonly textTimes: () => WhoAndWhen["textTimes"];
  readonly edit: (change: (doc: Y.Doc) => void) => void;
  readonly writing: () => Writing;
  /** How many rows this window has completed. */
  readonly rowsCompleted: () => number;
  /** Told when the document, its makers or the writing have changed. */
  readonly subscribe: (told: () => void) => () => void;
  /** Takes in what other windows wrote and what was received. False: the store could not be read, or a record of it. */
  readonly catchUp: () => Promise<boolean>;
  /** Tries to write again now, and waits for that one try. */
  readonly writeNow: () => Promise<void>;
  /** What is in no completed row. */
  readonly unwritten: () => Unwritten | null;
  readonly close: () => void;
};

/**
 * Opens a workbook in this window to write in, under a new opening of its owner. Rejects if the store can't be read.
 *
 * The store is the truth. The working copy is a cache beside it; what it alone has becomes part of the next row.
 */
export async function openWorkbook(world: WorkbookWorld, named: WorkbookNamed): Promise<OpenWorkbook> {
  const { store, copies, now, random32, after } = world;
  const { review, workbook, owner } = named;
  const listeners = new Set<() => void>();
  const isOwn = (opening: number) => ownerOfOpening(opening) === owner;

  const since = startOfDay(now());

  let doc = newDoc();
  let version = 0;
  let { makers, textTimes } = NOTHING_KNOWN;
  let generation = 0;
  let upTo: ContentMark = FROM_THE_START;
  let closed = false;
  let copy: CopiedDoc | null = null;
  let catching: Promise<boolean> | null = null;
  let again = false;

  const tell = () => {
    for (const told of listeners) told();
  };
  const writer = rowWriter({
    writeRow: (row) => store.addRow({ review, workbook, ...row, madeAt: now() }, generation),
    startAgain: catchUp,
    after,
    tell,
  });

  const newOpening = () => openingOf(owner, random32());

  /** Reads everything from the store; after a part was set aside once more, taking along what was not written. */
  async function begin(): Promise<boolean> {
    const read = await attempted(() => store.contentOf(review, workbook));
    if (read.kind === "failed") return false;
    const begun = ifReadable(() => begunDoc(read.value, newOpening(), doc, writer.unwritten()));
    if (begun === null) return false;
    const outdated = version === 0 ? null : copyName(named, generation);
    writer.handOver(); // not before there is a document that has it
    copy?.close();
    copy = null;
    ({ doc } = begun);
    ({ makers, textTimes } = whoAndWhenWith({ makers, textTimes }, doc, read.value, since));
    ({ generation, upTo } = read.value);
    version += 1;
    follow();
    for (const update of begun.writtenAgain) writer.add({ opening: doc.clientID, update });
    if (outdated !== null) throwAway(copies, outdated);
    if (!closed) copy = copiedDoc(doc, copyName(named, generation), { copies, after, isOwn });
    tell();
    return true;
  }

  function follow(): void {
    doc.on("update", (update: Uint8Array, origin: unknown, _doc: Y.Doc, transaction: Y.Transaction) => {
      if (origin !== FROM_STORE) writer.add({ opening: doc.clientID, update });
      if (origin !== FROM_STORE) textTimes = textTimesAfter(textTimes, transaction, now());
      copy?.relay(update);
      version += 1;
      tell();
    });
    // Yjs gives a document another id, not one of ours, when it sees its own used elsewhere.
    doc.on("afterTransactionCleanup", () => {
      if (!isOwn(doc.clientID)) doc.clientID = newOpening();
    });
  }

  /** Once for all who ask meanwhile: the workbook is never begun twice at the same time. */
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
        if (!(await begin())) return false;
        continue;
      }
      const { value } = read;
      const before = { makers, textTimes, version, entries: everWritten(doc).keys.length };
      if (ifReadable(() => applyContent(doc, value)) === null) return false;
      const isWaiting = version === before.version && everWritten(doc).keys.length > before.entries;
      if (isWaiting) version += 1; // the document tells of nothing that waits
      ({ makers, textTimes } = whoAndWhenWith({ makers, textTimes }, doc, value, since));
      // What was only signed meanwhile leaves the document as it was.
      if (isWaiting || makers !== before.makers || textTimes !== before.textTimes) tell();
      ({ upTo } = value);
    } while (again);
    return true;
  }

  if (!(await begin())) throw new Error(`${workbook} could not be read`);
  return {
    doc: () => doc,
    version: () => version,
    makers: () => makers,
    textTimes: () => textTimes,
    edit: (change) => change(doc),
    writing: writer.writing,
    rowsCompleted: writer.completed,
    subscribe: (told) => {
      listeners.add(told);
      return () => {
        listeners.delete(told);
      };
    },
    catchUp,
    writeNow: writer.write,
    unwritten: writer.unwritten,
    close: () => {
      closed = true;
      writer.close();
      copy?.close();
    },
  };
}

/** Nothing waits for it: what is left over is removed with all others, when the review leaves this tablet. */
function throwAway(copies: WorkingCopies, name: string): void {
  copies.throwAway(name).catch((error: unknown) => console.warn("an outdated working copy is left over", error));
}
