import type { Statement } from "@circle/review/statements";
import { encodeSignedStatement, statementIdOf } from "@circle/sync/statement";
import { encodeStatement } from "@circle/sync/statement-bytes";
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
 * Signs what was decided and adds it to a review, and with it that a reveal counts, should one count now: nothing that
 * comes later undoes it. Times of one review's statements always grow, whatever the clock does, because what holds now
 * is read in their order.
 */
export function stateIt(before: ReviewState, key: ServerKey, now: number, sayings: readonly Saying[]): Stated {
  const held: HeldStatement[] = [];
  let state = before;
  const say = (saying: Saying): void => {
    const one = signed(state, key, { ...saying, at: Math.max(now, state.latestStatementAt + 1) });
    held.push(one);
    state = withStatements(state, [one]);
  };
  sayings.forEach(say);
  const { revealed, facts } = state.marks;
  if (revealed !== null && facts.revealed === null) say({ kind: "revealed", reveal: revealed });
  return { state, held, writes: held.length === 0 ? [] : statementWrites(state, held) };
}

function signed({ review }: ReviewState, key: ServerKey, statement: Statement): HeldStatement {
  const bytes = encodeStatement({ review, json: JSON.stringify(statement) });
  return { id: statementIdOf(bytes), encoded: encodeSignedStatement({ bytes, signature: key.sign(bytes) }), statement };
}

/** What the store is told of new statements: they themselves, and what can be looked up by them. */
export function statementWrites(state: ReviewState, added: readonly HeldStatement[]): readonly Write[] {
  const { review } = state;
  return [
    ...added.map(({ id, encoded }) => ({ kind: "statement", row: { review, id, bytes: encoded } }) as const),
    { kind: "index", index: indexOf(state) },
  ];
}
