import { CHANGE_BYTES_LIMIT } from "./change.ts";
import type { WrittenStruct } from "./packed-structs.ts";
import type { Deletion } from "./update-walk.ts";
import { mergedDeletions, writtenUpdate } from "./update-writing.ts";

/**
 * What a change's other fields leave to the structs and deletions of its update.
 *
 * It keeps them far below `STRUCT_LIMIT` too: structs that Yjs did not make one have more than five bytes each.
 */
const BYTES_LIMIT = CHANGE_BYTES_LIMIT - 1024;

/** The most bytes that a deletion has, its client included. */
const DELETION_BYTES = 25;

/** What goes into one update. */
type Load = { readonly structs: WrittenStruct[]; readonly deletions: Deletion[]; bytes: number };

/**
 * All structs, then all deletions, as few updates, each within what a change may have. None if there is nothing.
 *
 * A struct that alone is too large goes alone, for the server to say so.
 */
export function splitIntoUpdates(
  opening: number,
  structs: readonly WrittenStruct[],
  deletions: readonly Deletion[],
): readonly Uint8Array[] {
  const loads: Load[] = [];
  for (const struct of structs) loadWithRoom(loads, struct.bytes.length).structs.push(struct);
  for (const deletion of mergedDeletions(deletions)) loadWithRoom(loads, DELETION_BYTES).deletions.push(deletion);
  return loads.map((load) => updateOf(opening, load));
}

/** The last load, or a new one if it is full. The bytes are charged to it. */
function loadWithRoom(loads: Load[], bytes: number): Load {
  const last = loads.at(-1);
  if (last !== undefined && last.bytes + bytes <= BYTES_LIMIT) {
    last.bytes += bytes;
    return last;
  }
  const load: Load = { structs: [], deletions: [], bytes };
  loads.push(load);
  return load;
}

function updateOf(opening: number, { structs, deletions }: Load): Uint8Array {
  const [first] = structs;
  if (first === undefined) return writtenUpdate([], deletions);
  const pieces = structs.map(({ bytes }) => bytes);
  return writtenUpdate([{ opening, fromClock: first.clock, structCount: structs.length, pieces }], deletions);
}
