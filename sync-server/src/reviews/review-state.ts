import type { ChangeId } from "@circle/sync/change";
import type { ReviewId } from "@circle/review/ids";
import { markTaken, NO_MARKS, restated } from "@circle/review/fold-marks";
import type { ReviewMarks } from "@circle/review/marks";
import type { Statement } from "@circle/review/statements";
import type { OpeningRow, QuarantinedRow } from "../store/log-store.ts";

/** A statement of ours that we hold, with the bytes that tablets are given. Null: of a newer server, kept and passed on. */
export type HeldStatement = { readonly id: string; readonly encoded: Uint8Array; readonly statement: Statement | null };

export type OpeningFact = {
  readonly number: number;
  readonly id: ChangeId;
  /** The Yjs clock that its next struct must have. */
  readonly clock: number;
  /** The device of its last change. */
  readonly device: string;
  /** What all its changes weigh. */
  readonly size: number;
};

export type Openings = ReadonlyMap<number, OpeningFact>;

/**
 * What the server knows of a review without opening a workbook. Never changed, only followed by another one, so
 * that what is being decided can't be seen before it is on the disk, and a commit that fails has nothing to undo.
 */
export type ReviewState = {
  readonly review: ReviewId;
  readonly statements: ReadonlyMap<string, HeldStatement>;
  readonly latestStatementAt: number;
  /** By workbook. */
  readonly openings: ReadonlyMap<string, Openings>;
  /** Changes held apart until somebody releases them, by id, in the order they came. */
  readonly apart: ReadonlyMap<string, QuarantinedRow>;
  readonly marks: ReviewMarks;
};

export function emptyState(review: ReviewId): ReviewState {
  return {
    review,
    statements: new Map(),
    latestStatementAt: 0,
    openings: new Map(),
    apart: new Map(),
    marks: NO_MARKS,
  };
}

/** A statement may come late, from a tablet that kept it. Then all facts are made anew, in the order of the server's clock. */
export function withStatements(state: ReviewState, added: readonly HeldStatement[]): ReviewState {
  if (added.length === 0) return state;
  const statements = new Map(state.statements);
  for (const held of added) statements.set(held.id, held);
  const said = understood(added);
  const latestStatementAt = Math.max(state.latestStatementAt, ...said.map(({ at }) => at));
  const [only] = said.length === 1 ? said : [];
  const marks =
    only !== undefined && only.at > state.latestStatementAt
      ? markTaken(state.marks, { kind: "statement", statement: only })
      : restated(state.marks, understood(statements.values()));
  return { ...state, statements, latestStatementAt, marks };
}

function understood(held: Iterable<HeldStatement>): readonly Statement[] {
  return [...held].flatMap(({ statement }) => statement ?? []);
}

export function withOpenings(state: ReviewState, workbook: string, openings: Openings): ReviewState {
  return { ...state, openings: new Map(state.openings).set(workbook, openings) };
}

export function withApart(state: ReviewState, row: QuarantinedRow): ReviewState {
  return { ...state, apart: new Map(state.apart).set(row.id, row) };
}

export function withoutApart(state: ReviewState, id: string): ReviewState {
  const apart = new Map(state.apart);
  apart.delete(id);
  return { ...state, apart };
}

export function openingRow(review: ReviewId, workbook: string, opening: number, fact: OpeningFact): OpeningRow {
  return { review, workbook, opening, ...fact };
}
