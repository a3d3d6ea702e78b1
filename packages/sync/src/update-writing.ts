import * as encoding from "lib0/encoding";
import type { Deletion, Section } from "./update-walk.ts";

/** Writes Yjs updates (V1) from the bytes of their structs. */

/** Sections that continue each other within an opening become one; all must be of distinct or continuing clocks. */
export function writtenUpdate(sections: readonly Section[], deletions: readonly Deletion[]): Uint8Array {
  return encoding.encode((encoder) => {
    const byOpening = [...Map.groupBy(sections, ({ opening }) => opening)].toSorted(([a], [b]) => b - a);
    encoding.writeVarUint(encoder, byOpening.length);
    for (const [opening, ofOpening] of byOpening) writeSections(encoder, opening, ofOpening);
    writeDeletions(encoder, mergedDeletions(deletions));
  });
}
