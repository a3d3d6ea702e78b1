import type { ReviewId } from "@circle/review/ids";
import type { ChangeId } from "@circle/sync/change";
import type { ChangeRow, CommitOutcome, LogStore, Write } from "../store/log-store.ts";
import { heldStatement } from "./load-review.ts";
import { readChange } from "./marks-in-change.ts";
import { readSigned } from "./read-signed.ts";
import { indexOf } from "./review-index.ts";
import {
  emptyState,
  type HeldStatement,
  type OpeningFact,
  openingRow,
  type ReviewState,
  withOpening,
  withStatements,
} from "./review-state.ts";

/** Makes anew whatever is derived from a review's log, and nothing else: openings, marks, and what is looked up across reviews. */
export async function rebuild(store: LogStore, review: ReviewId): Promise<CommitOutcome> {
  const version = await store.version();
  const held: HeldStatement[] = [];
  const marked: Write[] = [];
  let state = emptyState(review);
  await store.eachRow(review, "all", (logged) => {
    if (logged.kind === "statement") {
      held.push(...[heldStatement(logged.row.bytes)].flatMap((one) => one ?? []));
      return;
    }
    const { isMarked, after } = withChange(state, logged.row);
    state = after;
    if (isMarked) marked.push({ kind: "marked", review, id: logged.row.id });
  });
  const openings = [...state.openings].flatMap(([workbook, facts]) =>
    [...facts].map(([opening, fact]): Write => ({ kind: "opening", row: openingRow(review, workbook, opening, fact) })),
  );
  const index: Write = { kind: "index", index: indexOf(withStatements(state, held)) };
  return await store.commit([{ kind: "derivedForgotten", review }, ...openings, ...marked, index], version);
}

function withChange(
  state: ReviewState,
  { workbook, opening, number, id, device, bytes }: ChangeRow,
): { readonly isMarked: boolean; readonly after: ReviewState } {
  const signed = readSigned(bytes);
  if (signed === null) throw new Error(`the log holds a change ${id} that can't be read`);
  const { outline, written } = readChange(signed.change);
  const before = state.openings.get(workbook)?.get(opening);
  const clock = outline?.opening === null ? (before?.clock ?? 0) : (outline?.toClock ?? 0);
  const fact: OpeningFact = { number, id: id as ChangeId, clock, device, size: (before?.size ?? 0) + bytes.length };
  return { isMarked: written.length > 0, after: withOpening(state, workbook, opening, fact) };
}
