import { readKeptChange } from "@circle/sync/change-bytes";
import { joinedUpdates, outlineOf } from "@circle/sync/update-outline";
import { takeIn } from "@circle/workbook-doc/entries-map";
import { newDoc } from "@circle/workbook-doc/layout";
import type * as Y from "yjs";
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
    for (const update of updates) takeIn(doc, update, FROM_STORE);
  }, FROM_STORE);
}

export function docOf(content: Content): Y.Doc {
  const doc = newDoc();
  applyContent(doc, content);
  return doc;
}

/** Null where a record in the store is damaged: nothing of what was read is taken in then. */
export function ifReadable<Value>(read: () => Value): Value | null {
  try {
    return read();
  } catch (error) {
    console.warn("a record in the store can't be read", error);
    return null;
  }
}
