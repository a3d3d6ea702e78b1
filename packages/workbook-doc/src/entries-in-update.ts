import type { Entry } from "@circle/review/entries";
import { ownerOfOpening } from "@circle/review/ids";
import { parseEntry } from "@circle/review/parse-entry";
import type { Held } from "@circle/review/workbook";
import { ENTRIES } from "./layout.ts";

/**
 * The entry that lies under this key of the entries map, or null if it is none that we understand. `opening` is the
 * client id of the struct that wrote it. A server reads marks so from the structs of an update (`parent` and
 * `parentSub` of `@circle/sync/update-outline`), without a document.
 */
export function entryFromMapValue(key: string, value: unknown, opening: number): Held | null {
  const entry = parseEntry(value);
  if (entry === null || entry.id !== key) return null;
  return held(entry, opening);
}

/** Whether a struct with this parent writes an entry. */
export function isEntriesMap(parent: string | null): boolean {
  return parent === ENTRIES;
}

function held<E extends Entry>(entry: E, opening: number): Held<E> {
  return { ...entry, by: ownerOfOpening(opening), opening };
}
