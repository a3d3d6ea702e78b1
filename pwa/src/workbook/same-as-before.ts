import type { Workbook } from "@circle/review/workbook";

/** The same entries, list and texts as in `before`, as far as they say the same: pages don't draw those again. */
export function sameAsBefore(before: Workbook, now: Workbook): Workbook {
  const known = new Map(before.entries.map((entry) => [`${entry.opening} ${entry.id}`, entry]));
  const entries = now.entries.map((entry) => known.get(`${entry.opening} ${entry.id}`) ?? entry);
  const isSameList = entries.length === before.entries.length && entries.every((one, at) => one === before.entries[at]);
  const texts = sameMap(before.texts, now.texts);
  if (isSameList && texts === before.texts) return before;
  return { ...now, entries: isSameList ? before.entries : entries, texts };
}

/** `before` where both say the same. */
export function sameMap<Key, Value>(before: ReadonlyMap<Key, Value>, now: ReadonlyMap<Key, Value>) {
  return before.size === now.size && [...now].every(([key, value]) => before.get(key) === value) ? before : now;
}
