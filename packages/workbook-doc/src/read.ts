import { type EntryId, isDigestId } from "@circle/review/ids";
import type { Held, Workbook } from "@circle/review/workbook";
import type { WorkbookId } from "@circle/review/workbook-id";
import type * as Y from "yjs";
import { entryFromMapValue } from "./entries-in-update.ts";
import { everWritten, type WrittenValue } from "./entries-map.ts";
import { entryIdOf } from "./entry-id.ts";
import { ENTRIES, isTextName } from "./layout.ts";

/**
 * What a document holds, as plain values that never change with it. Equal documents read equal. What isn't understood
 * is left out here, and stays in the document.
 */
export function readWorkbook(doc: Y.Doc, id: WorkbookId): Workbook {
  return { id, entries: readEntries(doc), texts: readTexts(doc) };
}

/** Every entry ever added, whatever was written or deleted later. */
export function readEntries(doc: Y.Doc): readonly Held[] {
  if (!doc.share.has(ENTRIES)) return []; // asking for it would make it
  const map = doc.getMap(ENTRIES);
  const entries: Held[] = [];
  let hasAmbiguous = false;
  for (const key of map._map.keys()) {
    const found = entriesUnder(map, key);
    hasAmbiguous ||= found.length > 1;
    entries.push(...found);
  }
  entries.sort(byIdAndOpening);
  return hasAmbiguous ? entries.filter(({ id }, at) => id !== entries[at - 1]?.id) : entries;
}

/** Whether this entry is there. */
export function hasEntry(doc: Y.Doc, id: EntryId): boolean {
  return doc.share.has(ENTRIES) && entriesUnder(doc.getMap(ENTRIES), id).some((entry) => entry.id === id);
}

/**
 * The entry under a key, whose it is told by the lowest opening that wrote it. An id that was drawn by chance can't tell
 * which of several contents was meant by it: each is then an entry of its own, under the id that it would have now.
 */
function entriesUnder(map: Y.Map<unknown>, key: string): readonly Held[] {
  const written = everWritten(map, key);
  const found = written.flatMap((one) => entryIn(key, one) ?? []).sort(byIdAndOpening);
  if (found.length <= 1 || isDigestId(key)) return found.slice(0, 1);
  const apart = written.flatMap((one) => entryApart(key, one) ?? []).sort(byIdAndOpening);
  const isOne = apart.every(({ id }) => id === apart[0]?.id);
  return isOne ? found.slice(0, 1) : apart;
}

function byIdAndOpening(left: Held, right: Held): number {
  if (left.id !== right.id) return left.id < right.id ? -1 : 1;
  return left.opening - right.opening;
}

type Read = { readonly key: string; readonly opening: number; readonly entry: Held | null };
type Known = WeakMap<object, Read>;

/** A value in a document never changes, so it is parsed once; and one entry is one object, however often it is read. */
const [read, readApart]: readonly [Known, Known] = [new WeakMap(), new WeakMap()];

function entryIn(key: string, written: WrittenValue): Held | null {
  return knownOr(read, key, written, (value) => entryFromMapValue(key, value, written.opening));
}

/** As an entry under the digest of what it says. */
function entryApart(key: string, written: WrittenValue): Held | null {
  return knownOr(readApart, key, written, (value) => {
    const id = entryIn(key, written) === null ? null : entryIdOf(value);
    return id === null ? null : entryFromMapValue(id, { ...value, id }, written.opening);
  });
}

function knownOr(
  known: Known,
  key: string,
  { opening, value }: WrittenValue,
  parse: (value: object) => Held | null,
): Held | null {
  if (typeof value !== "object" || value === null) return null;
  const before = known.get(value);
  if (before?.key === key && before.opening === opening) return before.entry;
  const entry = parse(value);
  known.set(value, { key, opening, entry });
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
