import { type EntryId, isDigestId } from "@circle/review/ids";
import type { Held, Workbook } from "@circle/review/workbook";
import type { WorkbookId } from "@circle/review/workbook-id";
import type * as Y from "yjs";
import { entryFromMapValue } from "./entries-in-update.ts";
import { everWritten, type WrittenValue } from "./entries-map.ts";
import { entryIdOf } from "./entry-id.ts";
import { isTextName } from "./layout.ts";

/**
 * What a document holds, as plain values that never change with it. Equal documents read equal. What isn't understood
 * is left out here, and stays in the document.
 */
export function readWorkbook(doc: Y.Doc, id: WorkbookId): Workbook {
  return { id, entries: readEntries(doc), texts: readTexts(doc) };
}

type Read = { readonly entries: readonly Held[]; readonly count: number };
const lastRead = new WeakMap<Y.Doc, Read>();

/** Every entry ever added, whatever was written or deleted later. The same list while there is no other. */
export function readEntries(doc: Y.Doc): readonly Held[] {
  const { byKey, keys } = everWritten(doc);
  const before = lastRead.get(doc) ?? { entries: [], count: 0 };
  if (before.count === keys.length) return before.entries;
  const added = keys.slice(before.count);
  const under = (key: string) => entriesUnder(key, byKey.get(key) ?? []);
  const isEachNew = added.every((key) => byKey.get(key)?.length === 1);
  const entries = isEachNew ? [...before.entries, ...added.flatMap(under)] : [...byKey.keys()].flatMap(under);
  entries.sort(byIdAndOpening);
  const distinct = entries.filter(({ id }, at) => id !== entries[at - 1]?.id);
  lastRead.set(doc, { entries: distinct, count: keys.length });
  return distinct;
}

/** Whether this entry is there. */
export function hasEntry(doc: Y.Doc, id: EntryId): boolean {
  return entriesUnder(id, everWritten(doc).byKey.get(id) ?? []).some((entry) => entry.id === id);
}

/**
 * The entry under a key, whose it is told by the lowest opening that wrote it. An id that was drawn by chance can't tell
 * which of several contents was meant by it: each is then an entry of its own, under the id that it would have now.
 */
function entriesUnder(key: string, written: readonly WrittenValue[]): readonly Held[] {
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

type Known = WeakMap<WrittenValue, Held | null>;

/** What was written never changes, so it is parsed once; and one entry is one object, however often it is read. */
const [read, readApart]: readonly [Known, Known] = [new WeakMap(), new WeakMap()];

function entryIn(key: string, written: WrittenValue): Held | null {
  return knownOr(read, written, ({ value, opening }) => entryFromMapValue(key, value, opening));
}

/** As an entry under the digest of what it says. */
function entryApart(key: string, written: WrittenValue): Held | null {
  if (entryIn(key, written) === null) return null;
  return knownOr(readApart, written, ({ value, opening }) => {
    const said = value as object; // what was parsed is an object
    const id = entryIdOf(said);
    return id === null ? null : entryFromMapValue(id, { ...said, id }, opening);
  });
}

function knownOr(known: Known, written: WrittenValue, parse: (written: WrittenValue) => Held | null): Held | null {
  const before = known.get(written);
  if (before !== undefined) return before;
  const entry = parse(written);
  known.set(written, entry);
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
