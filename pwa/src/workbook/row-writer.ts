import * as Y from "yjs";
import { attempted } from "../device/attempted.ts";
import type { WriteFailure } from "../syncing/keeping-state.ts";

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
  /** The same, and leaves it to the caller. */
  readonly handOver: () => Unwritten | null;
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
  let running: Promise<void> | null = null;
  let callOffRetry = (): void => {};

  function write(): Promise<void> {
    if (closed) return Promise.resolve();
    running ??= writeRows().finally(() => {
      running = null;
    });
    return running;
  }

  async function writeRows(): Promise<void> {
    callOffRetry();
    while (pending.length > 0 && !closed) {
      const batch = ofOneOpening(pending);
      const turn = handedOver;
      const callOffSlow = after(SLOW_WRITE_MS, () => fail("storageFault"));
      const written = await attempted(() => writeRow(merged(batch)));
      callOffSlow();
      if (written.kind === "failed") return failAndRetry(written.failure);
      if (written.value === "stale") {
        if (!(await startAgain())) return failAndRetry("storageFault");
        continue;
      }
      completed += 1;
      if (turn === handedOver) pending = pending.slice(batch.length);
      succeed();
    }
    if (failure !== null && pending.length === 0) succeed(); // all of it was there already
  }

  function succeed(): void {
    failure = null;
    failures = 0;
    tell();
  }

  function failAndRetry(why: WriteFailure): void {
    callOffRetry = after(RETRY_MS[Math.min(failures, RETRY_MS.length - 1)] ?? 0, () => void write());
    failures += 1;
    fail(why);
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
      const left = unwritten();
      pending = [];
      handedOver += 1;
      return left;
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
