import type { WorkbookId } from "@circle/review/workbook-id";
import { attempted } from "../device/attempted.ts";
import { sayReading } from "../device/reading-trouble.ts";
import { type ContentMark, FROM_THE_START, type TabletStore, type WorkbookContent } from "../device/tablet-store.ts";
import type { WorkbookRead } from "./reading-messages.ts";
import type { LivingThread, ReadingThread } from "./reading-thread.ts";
import { sameAsBefore, sameMap } from "./same-as-before.ts";
import type { Telling } from "./who-and-when.ts";

/** What a window can say of a workbook. */
export type Reading =
  | { readonly state: "opening" }
  | { readonly state: "failed" } // nothing of it could be read yet; it is tried again
  | { readonly state: "tooMuch" } // it takes longer to work through than any workbook should; not tried again in this window
  | ({ readonly state: "read" } & WorkbookRead);

/** A workbook that is only read here. Yjs never has it in this window. */
export type OpenToRead = {
  /** The same value while nothing of it has changed. */
  readonly read: () => Reading;
  readonly subscribe: (told: () => void) => () => void;
  /** Takes in what has been stored since. False: it could not be read; what was read before stays. */
  readonly catchUp: () => Promise<boolean>;
  readonly close: () => void;
};

export type ToReadWorld = {
  readonly store: Pick<TabletStore, "contentOf">;
  readonly thread: ReadingThread;
  /** From when on it is of interest when texts were written in. */
  readonly since: number;
};

let opened = 0;

export function openToRead(
  { store, thread, since }: ToReadWorld,
  { review, workbook }: { readonly review: string; readonly workbook: WorkbookId },
): OpenToRead {
  opened += 1;
  const key = `${opened}`;
  const listeners = new Set<() => void>();
  let reading: Reading = { state: "opening" };
  let keeper: LivingThread | null = null; // the thread that keeps what is here up to these two
  let generation = 0;
  let upTo: ContentMark = FROM_THE_START;
  let queued: Promise<boolean> | null = null;
  let closed = false;

  function show(now: Reading): void {
    if (now === reading || closed) return;
    reading = now;
    if (now.state !== "failed") sayReading(listeners, null);
    for (const told of listeners) told();
  }

  function failed(failure: Parameters<typeof sayReading>[1]): false {
    if (reading.state === "read" || closed) return false;
    sayReading(listeners, failure);
    show({ state: "failed" });
    return false;
  }

  /** Null: all that is in the store is known. */
  async function unread(
    living: LivingThread,
  ): Promise<{ readonly anew: boolean; readonly content: WorkbookContent } | null> {
    const more = await store.contentOf(review, workbook, upTo);
    const goesOn = reading.state === "read" && more.generation === generation;
    if (goesOn && more.changes.length + more.rows.length === 0) return null;
    if (goesOn && keeper === living) return { anew: false, content: more };
    return { anew: true, content: upTo === FROM_THE_START ? more : await store.contentOf(review, workbook) };
  }

  async function readMore(living: LivingThread): Promise<boolean> {
    if (reading.state === "tooMuch") return true;
    const found = await attempted(() => unread(living));
    if (found.kind === "failed") return failed(found.failure);
    if (found.value === null || closed) return true;
    const { anew, content } = found.value;
    const outcome = await living.read({ key, workbook, anew, since, content: toldOf(content) });
    keeper = outcome.kind === "read" ? living : null;
    switch (outcome.kind) {
      case "damaged":
        return failed("storageFault");
      case "notStarted":
        return failed(null);
      case "tooMuch":
        show({ state: "tooMuch" });
        return true;
      case "read":
        show(readingOf(content.generation === generation ? reading : null, outcome.read));
        ({ generation, upTo } = content);
        return true;
    }
  }

  return {
    read: () => reading,
    subscribe: (told) => {
      listeners.add(told);
      return () => {
        listeners.delete(told);
      };
    },
    catchUp: () => {
      queued ??= thread.inTurn((living) => {
        queued = null; // what is stored from now on may be missed by this turn
        return readMore(living);
      });
      return queued;
    },
    close: () => {
      closed = true;
      sayReading(listeners, null);
      thread.forget(key);
    },
  };
}

/** Only what is needed of it, as it is copied for the thread. */
function toldOf({ changes, rows }: WorkbookContent): Telling {
  return {
    changes: changes.map(({ opening, bytes }) => ({ opening, bytes })),
    rows: rows.map(({ update, madeAt }) => ({ update, madeAt })),
  };
}

function readingOf(before: Reading | null, now: WorkbookRead): Reading {
  if (before?.state !== "read") return { state: "read", ...now };
  const workbook = sameAsBefore(before.workbook, now.workbook);
  const makers = sameMap(before.makers, now.makers);
  const textTimes = sameMap(before.textTimes, now.textTimes);
  const isSame = workbook === before.workbook && makers === before.makers && textTimes === before.textTimes;
  return isSame ? before : { state: "read", workbook, makers, textTimes };
}
