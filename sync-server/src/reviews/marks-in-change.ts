import { ownerOfOpening, type PersonId } from "@circle/review/ids";
import { isMark, type Mark, type ReviewMarks } from "@circle/review/marks";
import { parseWorkbookId } from "@circle/review/workbook-id";
import type { Change } from "@circle/sync/change";
import { type UpdateOutline, walkUpdate } from "@circle/sync/update-outline";
import { entryFromMapValue, isEntriesMap } from "@circle/workbook-doc/entries-in-update";

type Written = { readonly key: string; readonly value: unknown };

/** A change looked through once: where its structs lie, and what it wrote from which may follow who may read what. */
export type ReadChange = { readonly outline: UpdateOutline | null; readonly written: readonly Written[] };

/** The entries that are marks. Scores and notes need not be parsed here. */
const KINDS_OF_MARKS: readonly unknown[] = ["seal", "submission", "absence", "reveal"];

export function readChange({ update }: Change): ReadChange {
  const written: Written[] = [];
  const outline = walkUpdate(update, ({ kind, parent, parentSub, read }) => {
    if (kind !== "any" || parentSub === null || !isEntriesMap(parent)) return;
    const values = read();
    const value: unknown = Array.isArray(values) ? values.at(-1) : undefined;
    if (mayBeMark(value)) written.push({ key: parentSub, value });
  });
  return { outline, written };
}

/** As marks, by whoever the opening belongs to. */
export function marksIn(
  { workbook, opening }: Change,
  { written }: ReadChange,
  facts: ReviewMarks["facts"],
): readonly Mark[] {
  const id = parseWorkbookId(workbook);
  const by = written.length === 0 ? undefined : ownerIn(facts, opening);
  if (id === null || by === undefined) return [];
  return written.flatMap(({ key, value }) => {
    const entry = entryFromMapValue(key, value, opening);
    return entry !== null && isMark(entry) ? [{ kind: "entry", workbook: id, by, entry } as const] : [];
  });
}

function ownerIn({ members }: ReviewMarks["facts"], opening: number): PersonId | undefined {
  const number = ownerOfOpening(opening);
  for (const member of members.values()) if (member.number === number) return member.person;
  return undefined;
}

function mayBeMark(value: unknown): boolean {
  return typeof value === "object" && value !== null && "kind" in value && KINDS_OF_MARKS.includes(value.kind);
}
