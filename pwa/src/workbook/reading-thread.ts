import type { Asked, Told, WorkbookRead } from "./reading-messages.ts";

/** What became of reading one workbook on the thread. After all but "read" nothing of it is kept there. */
export type Outcome =
  | { readonly kind: "read"; readonly read: WorkbookRead }
  | { readonly kind: "damaged" } // a record in the store can't be read
  | { readonly kind: "notStarted" } // the thread's code could not be had
  | { readonly kind: "tooMuch" }; // it took more time, or more of something else, than it may: the thread was ended

/** A thread while it lives. What it keeps of workbooks ends with it. */
export type LivingThread = {
  readonly read: (asked: Omit<Extract<Asked, { readonly kind: "read" }>, "kind">) => Promise<Outcome>;
};

export type ReadingThread = {
  /** Whoever reads has the thread for themselves, so that it is known which workbook ended it. Who comes next has a new one. */
  readonly inTurn: <Value>(act: (living: LivingThread) => Promise<Value>) => Promise<Value>;
  readonly forget: (key: string) => void;
};

/**
 * A thread on which workbooks are read for this window, started when the first of them is. One that would take longer
 * than `limitMs` costs no more than that.
 */
export function readingThread({
  start,
  limitMs,
}: {
  readonly start: () => Worker;
  readonly limitMs: number;
}): ReadingThread {
  let living: Living | null = null;
  let turn: Promise<unknown> = Promise.resolve();
  return {
    inTurn: (act) => {
      const mine = turn.then(() => {
        living ??= livingThread(start, limitMs, () => {
          living = null;
        });
        return act(living);
      });
      turn = mine.catch(() => {}); // it is told whose turn it was
      return mine;
    },
    forget: (key) => living?.tell({ kind: "forget", key }),
  };
}

type Living = LivingThread & { readonly tell: (asked: Asked) => void };

function livingThread(start: () => Worker, limitMs: number, ended: () => void): Living {
  let begun: { readonly worker: Worker; readonly isStarted: Promise<boolean> } | null = null;
  return {
    read: async (asked) => {
      begun ??= begin(start());
      const { worker, isStarted } = begun;
      const outcome = (await isStarted)
        ? await answerTo({ kind: "read", ...asked }, worker, limitMs)
        : ({ kind: "notStarted" } as const);
      if (outcome.kind === "notStarted" || outcome.kind === "tooMuch") {
        worker.terminate();
        ended();
      }
      return outcome;
    },
    tell: (asked) => begun?.worker.postMessage(asked),
  };
}

function begin(worker: Worker) {
  const isStarted = new Promise<boolean>((resolve) => {
    worker.addEventListener("message", () => resolve(true), { once: true });
    worker.addEventListener("error", () => resolve(false), { once: true });
  });
  return { worker, isStarted };
}

/** "tooMuch" also where the thread has thrown: nothing more will come. What it threw is shown like all that is thrown. */
async function answerTo(asked: Asked, worker: Worker, limitMs: number): Promise<Outcome> {
  const settled = new AbortController();
  const { signal } = settled;
  try {
    return await new Promise((resolve) => {
      const answered = ({ data }: MessageEvent<Told>) => {
        if (data.kind !== "started") resolve(data);
      };
      const thrown = (event: ErrorEvent) => {
        event.preventDefault(); // it is shown here, once, in every browser
        reportError(event.error ?? new Error(event.message));
        resolve({ kind: "tooMuch" });
      };
      worker.addEventListener("message", answered, { signal });
      worker.addEventListener("error", thrown, { signal });
      whenAwakeFor(limitMs, signal, () => resolve({ kind: "tooMuch" }));
      worker.postMessage(asked);
    });
  } finally {
    settled.abort();
  }
}

const PARTS = 10;

/** A tablet that sleeps lets its threads sleep too, and ends a timer as soon as it wakes: so each counts for a part only. */
function whenAwakeFor(ms: number, signal: AbortSignal, run: () => void, parts = PARTS): void {
  const timer = setTimeout(() => (parts === 1 ? run() : whenAwakeFor(ms, signal, run, parts - 1)), ms / PARTS);
  signal.addEventListener("abort", () => clearTimeout(timer), { once: true });
}
