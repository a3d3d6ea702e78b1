import type { EntryId } from "./ids.ts";

type Replacing = { readonly id: EntryId; readonly replaces: readonly EntryId[] };

/**
 * The entries whose place no other of them has taken; the others may be of a newer app, in another workbook, or made up.
 *
 * One stands if each that replaces it, directly or through others, is replaced by it too. Honest entries never go in
 * circles; if some do, all of the circle stand, unless one outside of it replaces a part of it.
 */
export function notReplaced<E extends Replacing>(entries: readonly E[]): readonly E[] {
  if (entries.length <= 1) return entries;
  const replaced = replacedBy(entries);
  const direct = new Set([...replaced].flatMap(([, olds]) => olds));
  const heads = entries.filter((entry) => !direct.has(entry));
  const below = new Set(reachedFrom(heads, replaced, new Set()));
  if (below.size === entries.length) return heads;
  const inCircles = circlesAtTheTop(
    entries.filter((entry) => !below.has(entry)),
    replaced,
  );
  return entries.filter((entry) => !direct.has(entry) || inCircles.has(entry));
}

type Replaced<E> = ReadonlyMap<E, readonly E[]>;

function replacedBy<E extends Replacing>(entries: readonly E[]): Replaced<E> {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  return new Map(
    entries.map((entry) => {
      const olds = entry.replaces.map((id) => byId.get(id)).filter((old) => old !== undefined);
      return [entry, olds.filter((old) => old !== entry)];
    }),
  );
}

/** All that the given ones reach and that is not yet in `seen`, themselves included, each after all that it reaches. */
function reachedFrom<E>(starts: readonly E[], next: Replaced<E>, seen: Set<E>): readonly E[] {
  const reached: E[] = [];
  for (const start of starts) {
    if (seen.has(start)) continue;
    seen.add(start);
    const way = [{ entry: start, rest: (next.get(start) ?? []).values() }]; // no recursion: a chain may be long
    for (let last = way.at(-1); last !== undefined; last = way.at(-1)) {
      const step = last.rest.next();
      if (step.done === true) {
        reached.push(last.entry);
        way.pop();
      } else if (!seen.has(step.value)) {
        seen.add(step.value);
        way.push({ entry: step.value, rest: (next.get(step.value) ?? []).values() });
      }
    }
  }
  return reached;
}

/** Kosaraju's way: in the reverse of the order in which all was reached, each circle comes before those it replaces. */
function circlesAtTheTop<E>(entries: readonly E[], replaced: Replaced<E>): ReadonlySet<E> {
  const replacing = new Map<E, E[]>(entries.map((entry) => [entry, []]));
  for (const entry of entries) for (const old of replaced.get(entry) ?? []) replacing.get(old)?.push(entry);
  const circles = new Set<E>();
  const seen = new Set<E>();
  for (const entry of reachedFrom(entries, replaced, new Set()).toReversed()) {
    if (seen.has(entry)) continue;
    const circle = new Set(reachedFrom([entry], replacing, seen));
    const isAtTheTop = [...circle].every((member) => replacing.get(member)?.every((other) => circle.has(other)));
    if (isAtTheTop) for (const member of circle) circles.add(member);
  }
  return circles;
}
