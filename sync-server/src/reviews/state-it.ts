import type { Statement } from "@circle/review/statements";
import { encodeSignedStatement, encodeStatement, statementIdOf } from "@circle/sync/statement";
import type { ServerKey } from "../joining/server-key.ts";
import type { Write } from "../store/log-store.ts";
import { indexOf } from "./review-index.ts";
import { type HeldStatement, type ReviewState, withStatements } from "./review-state.ts";

type WithoutTime<S> = S extends Statement ? Omit<S, "at"> : never;
/** A statement before the server has put its time on it. */
export type Saying = WithoutTime<Statement>;

export type Stated = {
  readonly state: ReviewState;
  readonly writes: readonly Write[];
  readonly held: readonly HeldStatement[];
};

/**
 * Signs what was decided and adds it to a review. Times of one review's statements always grow, whatever the clock
 * does, because what holds now is read in their order.
 */
export function stateIt(before: ReviewState, key: ServerKey, now: number, sayings: readonly Saying[]): Stated {
  if (sayings.length === 0) return { state: before, writes: [], held: [] };
  let state = before;
  const held: HeldStatement[] = [];
  for (const saying of sayings) {
    const statement: Statement = { ...saying, at: Math.max(now, state.latestStatementAt + 1) };
    const bytes = encodeStatement({ review: state.review, json: JSON.stringify(statement) });
    const encoded = encodeSignedStatement({ bytes, signature: key.sign(bytes) });
    const one = { id: statementIdOf(bytes), encoded, statement };
    held.push(one);
    state = withStatements(state, [one]);
  }
  return { state, held, writes: statementWrites(state, held) };
}

/** What the store is told of new statements: they themselves, and what can be looked up by them. */
export function statementWrites(state: ReviewState, added: readonly HeldStatement[]): readonly Write[] {
  const { review } = state;
  return [
    ...added.map(({ id, encoded }) => ({ kind: "statement", row: { review, id, bytes: encoded } }) as const),
    { kind: "index", index: indexOf(state) },
  ];
}
