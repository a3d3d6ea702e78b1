import type { Held, Workbook } from "@circle/review/workbook";
import type { WorkbookId } from "@circle/review/workbook-id";
import type * as Y from "yjs";
import { entryFromMapValue } from "./entries-in-update.ts";
import { ENTRIES, isTextName } from "./layout.ts";

/**
 * What a document holds, as plain values that never change with it. Equal documents read equal. What isn't understood
 * is left out here, and stays in the document.
 */
export function readWorkbook(doc: Y.Doc, id: WorkbookId): Workbook {
  return { id, entries: readEntries(doc), texts: readTexts(doc) };
}

export function readEntries(doc: Y.Doc): readonly Held[] {
  if (!doc.share.has(ENTRIES)) return []; // asking for it would make it
  const entries: Held[] = [];
  for (const [key, struct] of doc.getMap(ENTRIES)._map) {
    const entry = struct.deleted ? null : entryIn(key, struct);
    if (entry !== null) entries.push(entry);
  }
  return entries.sort((left, right) => (left.id < right.id ? -1 : 1));
}

type Read = { readonly key: string; readonly opening: number; readonly entry: Held | null };

/** A value in a document never changes, so it is parsed once; and one entry is one object, however often it is read. */
const read = new WeakMap<object, Read>();

function entryIn(key: string, struct: Y.Item): Held | null {
  const value: unknown = struct.content.getContent().at(-1);
  if (typeof value !== "object" || value === null) return null;
  const opening = struct.id.client;
  const known = read.get(value);
  if (known?.key === key && known.opening === opening) return known.entry;
  const entry = entryFromMapValue(key, value, opening);
  read.set(value, { key, opening, entry });
  return entry;
}

export function readTexts(doc: Y.Doc): ReadonlyMap<string, string> {
  const names = [...doc.share.keys()].filter(isTextName).toSorted();
  const texts = names.map((name) => [name, doc.getText(name).toJSON()] as const);
  return new Map(texts.filter(([, text]) => text !== ""));
}

/** What is written under one name; "" where nothing is. */
export function readText(doc: Y.Doc, name: string): string {
  return isTextName(name) && doc.share.has(name) ? doc.getText(name).toJSON() : "";
}
