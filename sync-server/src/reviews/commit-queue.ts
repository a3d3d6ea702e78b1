import type { LogStore, Write } from "../store/log-store.ts";

/** What a job wants written, and what is to be done and said once that is on the disk. */
export type Proposal<Outcome> = {
  readonly writes: readonly Write[];
  readonly outcome: Outcome;
  /** Called after the commit, for all jobs of it before anybody is told anything; not at all if the commit failed. */
  readonly keep: () => void;
  /** Called after that, before the job is answered. Where it throws, that job fails, and no other. */
  readonly tell: () => void;
};

/** `together`: may share a commit with others; a job `alone` reads tables that others in the same commit would write. */
export type Job<Context, Outcome> = {
  readonly together: boolean;
  readonly decide: (context: Context) => Promise<Proposal<Outcome>>;
};

export type Committed<Outcome> = { readonly kind: "done"; readonly outcome: Outcome } | { readonly kind: "tryLater" };

export type CommitQueue<Context> = {
  readonly submit: <Outcome>(job: Job<Context, Outcome>) => Promise<Committed<Outcome>>;
  /** Resolves when nothing is waiting any more. */
  readonly idle: () => Promise<void>;
};

/** So many jobs share one commit at most, so that the first of them need not wait for all of a crowd. */
const JOBS_PER_COMMIT = 64;
const LOOKS_AFTER_MOVED = 5;

type Decided = { readonly writes: readonly Write[]; readonly keep: () => void; readonly answer: () => void };

type Waiting<Context> = {
  readonly together: boolean;
  readonly decide: (context: Context) => Promise<Decided>;
  readonly refuse: () => void;
  readonly fail: (fault: unknown) => void;
};

/**
 * All writing goes through here, one commit after another. Whatever waits in the same tick is decided in order, each
 * job seeing what those before it proposed, and written by one commit with one fsync. Nobody is told anything before that.
 *
 * `newContext` gives what a commit's jobs share, from a store of this version.
 */
export function commitQueue<Context>(
  store: Pick<LogStore, "commit" | "version">,
  newContext: (version: number) => Context,
): CommitQueue<Context> {
  let waiting: Waiting<Context>[] = [];
  let running: Promise<void> | null = null;

  const commit = async (batch: readonly Waiting<Context>[]): Promise<void> => {
    for (let look = 0; look < LOOKS_AFTER_MOVED; look += 1) {
      const version = await store.version();
      const context = newContext(version);
      const writes: Write[] = [];
      const decided = new Map<Waiting<Context>, Decided>();
      const failed = new Map<Waiting<Context>, unknown>();
      for (const job of batch) {
        try {
          const one = await job.decide(context);
          writes.push(...one.writes);
          decided.set(job, one);
        } catch (fault) {
          failed.set(job, fault); // a bug in one request is answered there, and stops nobody else's
        }
      }
      const { kind } = writes.length === 0 ? { kind: "committed" } : await store.commit(writes, version);
      if (kind === "moved") continue;
      if (kind === "tryLater") break;
      for (const { keep } of decided.values()) keep();
      for (const [job, { answer }] of decided) answeredOrFailed(job, answer);
      for (const [job, fault] of failed) job.fail(fault);
      return;
    }
    for (const job of batch) job.refuse();
  };

  const run = async (): Promise<void> => {
    await new Promise((resolve) => setImmediate(resolve)); // lets all that has arrived in this tick come in
    while (waiting.length > 0) {
      const batch = nextBatch(waiting);
      waiting = waiting.slice(batch.length);
      try {
        await commit(batch);
      } catch (fault) {
        for (const job of batch) job.fail(fault);
      }
    }
    running = null;
  };

  return {
    submit: <Outcome>({ together, decide }: Job<Context, Outcome>) =>
      new Promise<Committed<Outcome>>((resolve, reject) => {
        waiting.push({
          together,
          refuse: () => resolve({ kind: "tryLater" }),
          fail: reject,
          decide: async (context) => {
            const { writes, outcome, keep, tell } = await decide(context);
            const answer = (): void => {
              tell();
              resolve({ kind: "done", outcome });
            };
            return { writes, keep, answer };
          },
        });
        running ??= run();
      }),
    idle: async () => {
      while (running !== null) await running;
    },
  };
}

/** What is on the disk stays there: who is told of a bug asks again, and it is known. */
function answeredOrFailed({ fail }: Pick<Waiting<unknown>, "fail">, answer: () => void): void {
  try {
    answer();
  } catch (fault) {
    fail(fault);
  }
}

function nextBatch<Context>(waiting: readonly Waiting<Context>[]): readonly Waiting<Context>[] {
  const alone = waiting.findIndex(({ together }) => !together);
  if (alone === 0) return waiting.slice(0, 1);
  return waiting.slice(0, Math.min(JOBS_PER_COMMIT, alone === -1 ? waiting.length : alone));
}
