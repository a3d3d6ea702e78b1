import { markTaken } from "@circle/review/fold-marks";
import type { ReviewId } from "@circle/review/ids";
import type { ChangeId } from "@circle/sync/change";
import type { ChangeRow, CommitOutcome, LogStore, Write } from "../store/log-store.ts";
import { heldStatement } from "./load-review.ts";
import { marksIn, readChange } from "./marks-in-change.ts";
import { readSigned } from "./read-signed.ts";
import { indexOf } from "./review-index.ts";
import { emptyState, type OpeningFact, openingRow, type ReviewState, withStatements } from "./review-state.ts";

/** Makes anew whatever is derived from a review's log, and nothing else: openings, marks, and what is looked up across reviews. */
export async function rebuild(store: LogStore, review: ReviewId): Promise<CommitOutcome> {
  const version = await store.version();
  const openings = new Map<string, Map<number, OpeningFact>>();
  const marked: Write[] = [];
  let state = emptyState(review);
  await store.eachRow(review, "all", (logged) => {
    if (logged.kind === "statement") {
      const held = heldStatement(logged.row.bytes);
      if (held !== null) state = withStatements(state, [held]);
      return;
    }
    const before = state.marks;
    state = { ...state, marks: withChange(openings, before, logged.row) };
    if (state.marks !== before) marked.push({ kind: "marked", review, id: logged.row.id });
  });
  const rows = [...openings].flatMap(([workbook, facts]) =>
    [...facts].map(([opening, fact]): Write => ({ kind: "opening", row: openingRow(review, workbook, opening, fact) })),
  );
  const index: Write = { kind: "index", index: indexOf(state) };
  return await store.commit([{ kind: "derivedForgotten", review }, ...rows, ...marked, index], version);
}

/** Adds a change to its opening, and gives the marks after it. */
function withChange(
  openings: Map<string, Map<number, OpeningFact>>,
  marks: ReviewState["marks"],
  { workbook, opening, number, id, device, bytes }: ChangeRow,
): ReviewState["marks"] {
  const signed = readSigned(bytes);
  if (signed === null) throw new Error(`the log holds a change ${id} that can't be read`);
  const read = readChange(signed.change);
  const facts = openings.get(workbook) ?? new Map<number, OpeningFact>();
  const before = facts.get(opening);
  const clock = read.outline?.opening === null ? (before?.clock ?? 0) : (read.outline?.toClock ?? 0);
  facts.set(opening, { number, id: id as ChangeId, clock, device, size: (before?.size ?? 0) + bytes.length });
  openings.set(workbook, facts);
  return marksIn(signed.change, read, marks.facts).reduce(markTaken, marks);
}
