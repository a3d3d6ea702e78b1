import fc from "fast-check";
import { expect, test } from "vitest";
import type { EntryId } from "./ids.ts";
import { notReplaced } from "./replacing.ts";

type Replacing = { readonly id: EntryId; readonly replaces: readonly EntryId[] };

const entry = (id: string, ...replaces: readonly string[]): Replacing => ({
  id: id as EntryId,
  replaces: replaces as readonly EntryId[],
});
const standing = (...entries: readonly Replacing[]) => notReplaced(entries).map(({ id }) => id);

test("an entry that another takes the place of no longer stands", () => {
  expect(standing(entry("a"), entry("b", "a"))).toEqual(["b"]);
});

test("two that had not met both stand, and one that replaces both settles them", () => {
  expect(standing(entry("a"), entry("b"))).toEqual(["a", "b"]);
  expect(standing(entry("a"), entry("b"), entry("c", "a", "b"))).toEqual(["c"]);
});

test("what a middle entry replaced stays replaced, also where the middle one arrived last", () => {
  expect(standing(entry("c", "b"), entry("a"), entry("b", "a"))).toEqual(["c"]);
});

test("entries that are not here take nobody's place", () => {
  expect(standing(entry("a"), entry("b", "nowhere"))).toEqual(["a", "b"]);
});

test("an entry that names itself stands", () => {
  expect(standing(entry("a", "a"))).toEqual(["a"]);
  expect(standing(entry("a", "a"), entry("b", "b", "a"))).toEqual(["b"]);
});

test("in a circle of two or three all stand", () => {
  expect(standing(entry("a", "b"), entry("b", "a"))).toEqual(["a", "b"]);
  expect(standing(entry("a", "b"), entry("b", "c"), entry("c", "a"))).toEqual(["a", "b", "c"]);
});

test("what hangs on a circle is replaced by it", () => {
  expect(standing(entry("a", "b"), entry("b", "a", "c"), entry("c", "d"), entry("d"))).toEqual(["a", "b"]);
});

test("what replaces a part of a circle replaces all of it", () => {
  expect(standing(entry("a", "b"), entry("b", "a"), entry("c", "a"))).toEqual(["c"]);
});

test("a circle above another circle stands, the other does not", () => {
  expect(standing(entry("a", "b"), entry("b", "a", "c"), entry("c", "d"), entry("d", "c"))).toEqual(["a", "b"]);
});

test("an unreplaced entry and a circle of others both stand", () => {
  expect(standing(entry("a"), entry("b", "c"), entry("c", "b"))).toEqual(["a", "b", "c"]);
});

test("a score that was changed ten thousand times has one that stands", () => {
  const chain = Array.from({ length: 10_000 }, (_, index) => entry(`e${index}`, `e${index - 1}`));
  expect(standing(...chain)).toEqual(["e9999"]);
  const circle = [entry("e0", "e9999"), ...chain.slice(1)];
  expect(notReplaced(circle)).toHaveLength(10_000);
});

/** The rule as it is written: an entry stands if whoever replaces it, however far, is replaced by it too. */
function byTheRule(entries: readonly Replacing[]): readonly EntryId[] {
  const replacedFrom = (start: EntryId): ReadonlySet<EntryId> => {
    const reached = new Set<EntryId>();
    const next = [start];
    for (let id = next.pop(); id !== undefined; id = next.pop()) {
      for (const old of entries.find((entry) => entry.id === id)?.replaces ?? []) {
        if (!reached.has(old)) next.push(old);
        reached.add(old);
      }
    }
    return reached;
  };
  const ids = entries.map(({ id }) => id);
  return ids.filter((id) =>
    ids.every((other) => !replacedFrom(other).has(id) || other === id || replacedFrom(id).has(other)),
  );
}

test("whatever entries name, exactly those stand that the rule says, and at least one does", () => {
  const names = ["a", "b", "c", "d", "e", "f", "g"];
  const histories = fc
    .uniqueArray(fc.constantFrom(...names), { minLength: 1 })
    .chain((ids) =>
      fc.tuple(...ids.map((id) => fc.subarray(names).map((replaces) => entry(id, ...replaces.slice(0, 2))))),
    );
  fc.assert(
    fc.property(histories, (entries) => {
      expect(standing(...entries)).toEqual(byTheRule(entries));
      expect(standing(...entries)).not.toEqual([]);
    }),
    { numRuns: 2000 },
  );
});
