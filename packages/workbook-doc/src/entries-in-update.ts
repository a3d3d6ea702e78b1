import type { Entry } from "@circle/review/entries";
import { isDigestId, ownerOfOpening } from "@circle/review/ids";
import { parseEntry } from "@circle/review/parse-entry";
import type { Held } from "@circle/review/workbook";
import { entryIdOf } from "./entry-id.ts";
import { ENTRIES } from "./layout.ts";

/**
 * The entry that lies under this key of the entries map, or null if it is none that we understand, or not what its id
 * says. `opening` is the client id of the struct that wrote it. A server reads marks so from the structs of an update
 * (`parent` and `parentSub` of `@circle/sync/update-outline`), without a document. Of a struct that holds several values
 * the first may be an entry, and of one with a neighbour, which inherits its key, none.
 */
export function entryFromMapValue(key: string, value: unknown, opening: number): Held | null {
  const entry = parseEntry(value);
  if (entry === null || entry.id !== key) return null;
  const said = entryIdOf(value as object); // what was parsed is an object
  if (said === null || (isDigestId(key) && said !== key)) return null;
  return held(entry, opening);
}

/** Whether a struct with this parent writes an entry. */
export function isEntriesMap(parent: string | null): boolean {
  return parent === ENTRIES;
}

function held<E extends Entry>(entry: E, opening: number): Held<E> {
  return { ...entry, by: ownerOfOpening(opening), opening };
}
