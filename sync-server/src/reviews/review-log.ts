import type { DeviceId, ReviewId } from "@circle/review/ids";
import type { LogStore, Place, Write } from "../store/log-store.ts";
import { commitQueue, type Committed } from "./commit-queue.ts";
import { loadReview } from "./load-review.ts";
import type { ReviewState } from "./review-state.ts";

/** What one commit's jobs see: what is on the disk, and what those before them in the same commit proposed. */
export type View = {
  readonly state: (review: ReviewId) => Promise<ReviewState>;
  /** The ids of the changes at these places. */
  readonly idsAt: (review: ReviewId, places: readonly Place[]) => Promise<readonly (string | undefined)[]>;
};

export type Decision<Outcome> = {
  readonly writes: readonly Write[];
  /** The states that are true once the writes are on the disk. */
  readonly states: readonly ReviewState[];
  readonly outcome: Outcome;
};

type Decide<Outcome> = (view: View) => Promise<Decision<Outcome>>;

/** What a commit did to a review. `from`: the tablet that brought it, which need not be told. */
export type Step = { readonly before: ReviewState; readonly after: ReviewState; readonly from: DeviceId | null };

export type ReviewLog = {
  /** As on the disk. Of a review that nobody knows: an empty one. */
  readonly state: (review: ReviewId) => Promise<ReviewState>;
  /** Decides and writes together with whatever else waits. For what `View` shows, and nothing else of the store. */
  readonly intake: <Outcome>(decide: Decide<Outcome>, from: DeviceId | null) => Promise<Committed<Outcome>>;
  /** Decides and writes alone: what it reads of the store stays true until it has written. */
  readonly command: <Outcome>(decide: Decide<Outcome>) => Promise<Committed<Outcome>>;
  /** Resolves when nothing waits to be written. */
  readonly idle: () => Promise<void>;
};

/** Reviews held in memory at once. A visit day touches a few; the others are read again when they are needed. */
const REVIEWS_KEPT = 200;

type Context = View & {
  readonly propose: (state: ReviewState, writes: readonly Write[]) => void;
  readonly version: number;
};

/** `committed` hears of every step of every review, after it is on the disk and before anybody is answered. */
export function openReviewLog(store: LogStore, committed: (step: Step) => void): ReviewLog {
  const kept = new Map<ReviewId, ReviewState>();
  let keptAt = -1;

  const keep = (state: ReviewState): void => {
    kept.delete(state.review);
    kept.set(state.review, state);
    const [oldest] = kept.keys();
    if (kept.size > REVIEWS_KEPT && oldest !== undefined) kept.delete(oldest);
  };

  const stateAt = async (review: ReviewId, version: number): Promise<ReviewState> => {
    if (version !== keptAt) kept.clear();
    keptAt = version;
    const known = kept.get(review);
    if (known !== undefined) return known;
    const loaded = await loadReview(store, review);
    const newer = kept.get(review); // a commit may have come between
    if (newer !== undefined) return newer;
    if (version === keptAt && loaded.statements.size > 0) keep(loaded); // asking for what isn't there must cost nothing
    return loaded;
  };

  const newContext = (version: number): Context => {
    const proposed = new Map<ReviewId, ReviewState>();
    const ids = new Map<string, string>();
    return {
      version,
      state: async (review) => proposed.get(review) ?? (await stateAt(review, version)),
      idsAt: async (review, places) => {
        const stored = await store.idsAt(review, places);
        return places.map((place, index) => stored[index] ?? ids.get(placeKey(review, place)));
      },
      propose: (state, writes) => {
        proposed.set(state.review, state);
        for (const write of writes) {
          if (write.kind === "change") ids.set(placeKey(state.review, write.row), write.row.id);
        }
      },
    };
  };

  const queue = commitQueue(store, newContext);

  const submit = <Outcome>(together: boolean, from: DeviceId | null, decide: Decide<Outcome>) =>
    queue.submit<Outcome>({
      together,
      decide: async (context) => {
        const { writes, states, outcome } = await decide(context);
        const steps: Step[] = [];
        for (const after of states) {
          steps.push({ before: await context.state(after.review), after, from });
          context.propose(after, writes);
        }
        return {
          writes,
          outcome,
          keep: () => {
            if (context.version === keptAt) for (const { after } of steps) keep(after);
          },
          tell: () => steps.forEach(committed),
        };
      },
    });

  return {
    state: async (review) => stateAt(review, await store.version()),
    intake: (decide, from) => submit(true, from, decide),
    command: (decide) => submit(false, null, decide),
    idle: queue.idle,
  };
}

function placeKey(review: ReviewId, { workbook, opening, number }: Place): string {
  return `${review} ${workbook} ${opening} ${number}`;
}
