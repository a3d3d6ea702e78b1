import { walk } from "./update-walk.ts";
import type { Deletion, Walk } from "./update-walk.ts";
import { writtenUpdate } from "./update-writing.ts";
import type { Run } from "./update-writing.ts";
import type { WalkedStruct } from "./walked-struct.ts";

/** What a change's update holds, found without Yjs. */
export type UpdateOutline = {
  /** Null where there are only deletions; the clocks are then 0. */
  readonly opening: number | null;
  readonly fromClock: number;
  /** The clock after the last struct. */
  readonly toClock: number;
  readonly structCount: number;
  /** The structs without the header: a view into the update. */
  readonly structs: Uint8Array;
  readonly deletions: readonly Deletion[];
};

/**
 * Null for all that a change may not carry.
 *
 * What is not null, Yjs applies without throwing, beside any others of which each opening's clocks go on from each other.
 */
export function outlineOf(update: Uint8Array): UpdateOutline | null {
  const walked = walk(update, () => {});
  return walked === null ? null : outlineOfWalk(walked);
}

/** As `outlineOf`, showing every struct in the order of clocks. Shows nothing of an update that is malformed. */
export function walkUpdate(update: Uint8Array, visit: (struct: WalkedStruct) => void): UpdateOutline | null {
  const structs: WalkedStruct[] = [];
  const walked = walk(update, (struct) => structs.push(struct));
  const outline = walked === null ? null : outlineOfWalk(walked);
  if (outline !== null) structs.forEach(visit);
  return outline;
}

function outlineOfWalk({ sections, deletions }: Walk): UpdateOutline | null {
  const [section] = sections;
  if (section === undefined) return deletionsOnly(deletions);
  return sections.length === 1 ? { ...section, deletions } : null;
}

/** The outline of an update without structs. */
export function deletionsOnly(deletions: readonly Deletion[]): UpdateOutline {
  return { opening: null, fromClock: 0, toClock: 0, structCount: 0, structs: new Uint8Array(), deletions };
}

/**
 * One update from many changes of a workbook, so that it is loaded by one `applyUpdate`.
 *
 * Of each opening it holds what follows without a hole from the lowest clock given. What comes after a hole, or begins
 * inside another, is left out with its deletions: a vector covers no such change.
 */
export function joinedUpdate(outlines: readonly UpdateOutline[]): Uint8Array {
  return layerOf(outlines).update;
}

/** The same with nothing left out: updates, each of what could not be joined to those before. Mostly one. */
export function joinedUpdates(outlines: readonly UpdateOutline[]): readonly Uint8Array[] {
  const updates: Uint8Array[] = [];
  for (let left = outlines; left.length > 0; ) {
    const { update, rest } = layerOf(left);
    updates.push(update);
    left = rest;
  }
  return updates;
}

type Layer = { readonly update: Uint8Array; readonly rest: readonly UpdateOutline[] };

function layerOf(outlines: readonly UpdateOutline[]): Layer {
  const runs = new Map<number, GrowingRun>();
  const deletions: (readonly Deletion[])[] = [];
  const rest: UpdateOutline[] = [];
  for (const outline of outlines.toSorted((a, b) => a.fromClock - b.fromClock || b.toClock - a.toClock)) {
    if (joins(outline, runs)) deletions.push(outline.deletions);
    else rest.push(outline);
  }
  return { update: writtenUpdate([...runs.values()], deletions.flat()), rest };
}

type GrowingRun = Run & { toClock: number; structCount: number; readonly pieces: Uint8Array[] };

/** Adds the outline to its opening's run. False if there is a hole before it, or it begins inside the run and goes beyond it. */
function joins(
  { opening, fromClock, toClock, structCount, structs }: UpdateOutline,
  runs: Map<number, GrowingRun>,
): boolean {
  if (opening === null) return true;
  const run = runs.get(opening) ?? { opening, fromClock, toClock: fromClock, structCount: 0, pieces: [] };
  runs.set(opening, run);
  if (toClock <= run.toClock) return true;
  if (fromClock !== run.toClock) return false;
  run.pieces.push(structs);
  run.structCount += structCount;
  run.toClock = toClock;
  return true;
}
