import { ownerOfOpening, type PersonId } from "@circle/review/ids";
import { isMark, type Mark, type ReviewMarks } from "@circle/review/marks";
import { parseWorkbookId } from "@circle/review/workbook-id";
import type { Change } from "@circle/sync/change";
import { outlineOf, type UpdateOutline, walkUpdate } from "@circle/sync/update-outline";
import { contentOf, parentOf, parentSubOf } from "@circle/sync/walked-struct";
import { entryFromMapValue, isEntriesMap } from "@circle/workbook-doc/entries-in-update";
import * as encoding from "lib0/encoding";

type Written = { readonly key: string; readonly value: unknown };

/** A change looked through once: where its structs lie, and what it wrote from which may follow who may read what. */
export type ReadChange = { readonly outline: UpdateOutline | null; readonly written: readonly Written[] };

/** The entries that are marks. Scores and notes need not be parsed here. */
const KINDS_OF_MARKS: readonly string[] = ["seal", "submission", "absence", "reveal"];

/** How an entry says that it is a mark. Where these bytes are nowhere in an update, no entry in it need be read. */
const SIGNS_OF_MARKS = KINDS_OF_MARKS.map((kind) =>
  Buffer.from(
    encoding.encode((encoder) => {
      encoding.writeVarString(encoder, "kind");
      encoding.writeAny(encoder, kind);
    }),
  ),
);

export function readChange({ update }: Change): ReadChange {
  const all = Buffer.from(update.buffer, update.byteOffset, update.length);
  if (!SIGNS_OF_MARKS.some((sign) => all.includes(sign))) return { outline: outlineOf(update), written: [] };
  const written: Written[] = [];
  const outline = walkUpdate(update, (struct) => {
    const key = parentSubOf(struct);
    if (struct.kind !== "any" || key === null || !isEntriesMap(parentOf(struct))) return;
    const values = contentOf(struct);
    const value: unknown = Array.isArray(values) ? values[0] : undefined;
    if (mayBeMark(value)) written.push({ key, value });
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
  const kind: unknown = typeof value === "object" && value !== null && "kind" in value ? value.kind : undefined;
  return typeof kind === "string" && KINDS_OF_MARKS.includes(kind);
}
