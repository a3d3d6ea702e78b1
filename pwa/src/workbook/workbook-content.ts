import { readKeptChange } from "@circle/sync/change-bytes";
import { joinedUpdates, outlineOf } from "@circle/sync/update-outline";
import { newDoc } from "@circle/workbook-doc/layout";
import type { Dated } from "@circle/workbook-doc/text-times";
import * as Y from "yjs";
import type { Row, StoredChange } from "../device/tablet-store.ts";

/** Marks what comes from the store, and so need not be written there. */
export const FROM_STORE = Symbol("from the store");

export function updateOf({ bytes }: Pick<StoredChange, "bytes">): Uint8Array {
  const kept = readKeptChange(bytes);
  if (kept === null) throw new Error("a change in the store can't be read"); // only what could be was ever stored
  return kept.update;
}

type Content = {
  readonly changes: readonly Pick<StoredChange, "bytes">[];
  readonly rows: readonly Pick<Row, "update">[];
};

/** Adds what was read from the store. What is there already changes nothing. */
export function applyContent(doc: Y.Doc, { changes, rows }: Content): void {
  const outlines = changes.flatMap((change) => outlineOf(updateOf(change)) ?? []);
  const updates = [...(outlines.length === 0 ? [] : joinedUpdates(outlines)), ...rows.map(({ update }) => update)];
  if (updates.length === 0) return;
  doc.transact(() => {
    for (const update of updates) Y.applyUpdate(doc, update, FROM_STORE);
  }, FROM_STORE);
}

export function docOf(content: Content): Y.Doc {
  const doc = newDoc();
  applyContent(doc, content);
  return doc;
}

/** What was written from a moment on, and when: a change as a whole by when the last of it was, by its tablet's clock. */
export function writtenSince(
  since: number,
  { changes, rows }: { readonly changes: Content["changes"]; readonly rows: readonly Pick<Row, "update" | "madeAt">[] },
): readonly Dated[] {
  const packed = changes.flatMap(({ bytes }) => readKeptChange(bytes) ?? []);
  return [...packed, ...rows]
    .filter(({ madeAt }) => madeAt >= since)
    .map(({ update, madeAt }) => ({ update, at: madeAt }));
}

/** Which device made an opening, added to what is known of others. */
export function makersOf(
  changes: readonly StoredChange[],
  known: ReadonlyMap<number, string>,
): ReadonlyMap<number, string> {
  const firsts = changes.filter(({ opening }) => !known.has(opening));
  if (firsts.length === 0) return known;
  return new Map([
    ...known,
    ...firsts.map((change) => [change.opening, readKeptChange(change.bytes)?.device ?? ""] as const),
  ]);
}
