import type { ReviewId } from "@circle/review/ids";
import { markTaken } from "@circle/review/fold-marks";
import { parseStatement } from "@circle/review/parse-statement";
import type { ChangeId } from "@circle/sync/change";
import type { LogRow, LogStore } from "../store/log-store.ts";
import { marksIn, readChange } from "./marks-in-change.ts";
import { readSigned, readStatement } from "./read-signed.ts";
import { emptyState, type HeldStatement, type OpeningFact, type ReviewState, withStatements } from "./review-state.ts";

/** A review's state from its log: marks and facts in the order in which they were written. */
export async function loadReview(store: LogStore, review: ReviewId): Promise<ReviewState> {
  const { openings, quarantined } = await store.storedReview(review);
  let state = emptyState(review);
  await store.eachRow(review, "marked", (row) => {
    state = withRow(state, row);
  });
  const byWorkbook = new Map<string, Map<number, OpeningFact>>();
  for (const { workbook, opening, number, id, clock, device, size } of openings) {
    const facts = byWorkbook.get(workbook) ?? new Map<number, OpeningFact>();
    facts.set(opening, { number, id: id as ChangeId, clock, device, size });
    byWorkbook.set(workbook, facts);
  }
  return { ...state, openings: byWorkbook, apart: new Map(quarantined.map((row) => [row.id, row])) };
}

function withRow(state: ReviewState, { kind, row }: LogRow): ReviewState {
  if (kind === "statement") {
    const held = heldStatement(row.bytes);
    return held === null ? state : withStatements(state, [held]);
  }
  const signed = readSigned(row.bytes);
  if (signed === null) return state;
  const marks = marksIn(signed.change, readChange(signed.change), state.marks.facts);
  return marks.length === 0 ? state : { ...state, marks: marks.reduce(markTaken, state.marks) };
}

/** A signed statement as it lies in the log or comes from a tablet; whether the signature holds is not asked. */
export function heldStatement(encoded: Uint8Array): HeldStatement | null {
  const signed = readStatement(encoded);
  return signed === null ? null : { id: signed.id, encoded, statement: parseStatement(signed.json) };
}
