import type { PersonId } from "./ids.ts";
import { counting, keyOf, type Mark, type ReviewMarks } from "./marks.ts";
import { countingReveal } from "./revealing.ts";
import { factsOf, NOTHING_STATED, statementTaken } from "./review-facts.ts";
import { subjectOf } from "./standing.ts";
import type { Statement } from "./statements.ts";
import { reviewerOf } from "./workbook-id.ts";

export const NO_MARKS: ReviewMarks = {
  facts: NOTHING_STATED,
  entries: new Map(),
  submitted: null,
  revealed: null,
};

/**
 * More of a kind by one person, or absences of more people, than there are by hand are passed over: a log stays cheap to
 * read. Nobody's keep out anybody else's, or a review could never be revealed again.
 */
export const MOST_OF_A_KIND = 200;

/**
 * One mark more. An entry may come twice; a statement must have been made after all others, else `restated`. Any mark
 * may be the one by which an earlier reveal begins to count.
 */
export function markTaken(marks: ReviewMarks, mark: Mark): ReviewMarks {
  const next =
    mark.kind === "entry" ? entryTaken(marks, mark) : { ...marks, facts: statementTaken(marks.facts, mark.statement) };
  return next === marks ? marks : opened(next);
}

/** A server set back is given statements again, in any order: then its facts are made anew of all of them. */
export function restated(marks: ReviewMarks, statements: readonly Statement[]): ReviewMarks {
  return opened({ ...marks, facts: factsOf(statements) });
}

function opened(next: ReviewMarks): ReviewMarks {
  const submitted = next.submitted ?? counting(next, "submission", "")[0] ?? null;
  const revealed = next.revealed ?? next.facts.revealed ?? countingReveal(next)?.id ?? null;
  return { ...next, submitted, revealed };
}

function entryTaken(
  marks: ReviewMarks,
  { workbook, by, entry }: Extract<Mark, { readonly kind: "entry" }>,
): ReviewMarks {
  const isInItsPlace =
    entry.kind === "seal"
      ? reviewerOf(workbook) === by
      : workbook === (entry.kind === "submission" ? "self-review" : "team");
  if (!isInItsPlace) return marks;
  const key = keyOf(entry.kind, entry.kind === "seal" ? by : subjectOf(entry));
  const before = marks.entries.get(key) ?? [];
  const own = before.filter((known) => known.by === by);
  if (entry.kind === "absence" && own.length === 0 && absentBy(marks, by) >= MOST_OF_A_KIND) return marks;
  if (own.length >= MOST_OF_A_KIND || before.some((known) => known.entry.id === entry.id)) return marks;
  return { ...marks, entries: new Map(marks.entries).set(key, [...before, { entry, by }]) };
}

/** Of how many people this one has noted that they are absent. */
function absentBy({ entries }: ReviewMarks, by: PersonId): number {
  let people = 0;
  for (const marked of entries.values())
    if (marked.some((known) => known.by === by && known.entry.kind === "absence")) people += 1;
  return people;
}
