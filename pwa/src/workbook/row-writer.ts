import * as Y from "yjs";
import { attempted, type WriteFailure } from "../device/attempted.ts";

export type Writing =
  | { readonly onTablet: "saved" | "saving" }
  | { readonly onTablet: "failed"; readonly failure: WriteFailure };

export type Unwritten = { readonly opening: number; readonly update: Uint8Array };

/** `after` runs something later; it returns what calls that off. */
export type After = (ms: number, run: () => void) => () => void;

export type RowWriter = {
  readonly add: (done: Unwritten) => void;
  /** Tries to write now, and waits for that try. */
  readonly write: () => Promise<void>;
  readonly writing: () => Writing;
  /** How many rows have completed: what was read of the store at a lower count is older than what is shown. */
  readonly completed: () => number;
  /** What is in no completed row. */
  readonly unwritten: () => Unwritten | null;
  /** Somebody else has taken over what is unwritten. */
  readonly handOver: () => void;
  readonly close: () => void;
};

const RETRY_MS = [250, 500, 1_000, 2_000, 5_000];
/** A write that takes longer is shown as failed until it completes. */
const SLOW_WRITE_MS = 900;

/**
 * Writes rows one after another, the first at once. A row holds all that was done since the last row that completed, so a failed write is
 * repeated by the next; without another edit it is tried again by itself. `startAgain` is called where the workbook
 * has changed under the writer; it takes over what is unwritten, and is false if the store failed.
 */
export function rowWriter({
  writeRow,
  startAgain,
  after,
  tell,
}: {
  readonly writeRow: (row: Unwritten) => Promise<"written" | "stale">;
  readonly startAgain: () => Promise<boolean>;
  readonly after: After;
  readonly tell: () => void;
}): RowWriter {
  let pending: readonly Unwritten[] = [];
  let handedOver = 0;
  let failure: WriteFailure | null = null;
  let failures = 0;
  let completed = 0;
  let closed = false;
  let isWriting = false;
  let running = Promise.resolve();
  let callOffRetry = (): void => {};

  function write(): Promise<void> {
    if (!isWriting && !closed) running = writeRows();
    return running;
  }

  /** Has ended in the same moment in which it last looked: what is added later begins the next one. */
  async function writeRows(): Promise<void> {
    isWriting = true;
    callOffRetry();
    try {
      while (pending.length > 0 && !closed) if (!(await writeOne())) return;
    } finally {
      isWriting = false;
    }
    if (failure !== null && pending.length === 0) succeed(); // all of it was there already
  }

  async function writeOne(): Promise<boolean> {
    const batch = ofOneOpening(pending);
    const turn = handedOver;
    const callOffSlow = after(SLOW_WRITE_MS, () => fail("storageFault"));
    const written = await attempted(() => writeRow(merged(batch)));
    const isStale = written.kind === "done" && written.value === "stale";
    const hasBegunAgain = isStale && (await startAgain());
    callOffSlow();
    if (written.kind === "failed") return failAndRetry(written.failure);
    if (isStale) return hasBegunAgain || failAndRetry("storageFault");
    completed += 1;
    if (turn === handedOver) pending = pending.slice(batch.length);
    succeed();
    return true;
  }

  function succeed(): void {
    failure = null;
    failures = 0;
    tell();
  }

  function failAndRetry(why: WriteFailure): false {
    callOffRetry = after(RETRY_MS[Math.min(failures, RETRY_MS.length - 1)] ?? 0, () => void write());
    failures += 1;
    fail(why);
    return false;
  }

  function fail(why: WriteFailure): void {
    failure = why;
    tell();
  }

  const unwritten = (): Unwritten | null => (pending.length === 0 ? null : merged(pending));

  return {
    add: (done) => {
      pending = [...pending, done];
      void write();
    },
    write,
    writing: () => {
      if (failure !== null) return { onTablet: "failed", failure };
      return { onTablet: pending.length > 0 ? "saving" : "saved" };
    },
    completed: () => completed,
    unwritten,
    handOver: () => {
      pending = [];
      handedOver += 1;
    },
    close: () => {
      closed = true;
      callOffRetry();
    },
  };
}

function ofOneOpening(pending: readonly Unwritten[]): readonly Unwritten[] {
  const end = pending.findIndex(({ opening }) => opening !== pending[0]?.opening);
  return end === -1 ? pending : pending.slice(0, end);
}

function merged(batch: readonly Unwritten[]): Unwritten {
  const [first, ...others] = batch;
  if (first === undefined) throw new Error("nothing was done");
  if (others.length === 0) return first;
  return { opening: first.opening, update: Y.mergeUpdates(batch.map(({ update }) => update)) };
}
