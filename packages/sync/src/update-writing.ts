import * as encoding from "lib0/encoding";
import type { Deletion } from "./update-walk.ts";

/** Writes Yjs updates (V1) from the bytes of their structs. */

/** Structs of one opening that follow each other without a hole, in as many pieces as they come. */
export type Run = {
  readonly opening: number;
  readonly fromClock: number;
  readonly structCount: number;
  readonly pieces: readonly Uint8Array[];
};

/** One update. The same runs, of distinct openings, and deletions give the same bytes in whatever order they come. */
export function writtenUpdate(runs: readonly Run[], deletions: readonly Deletion[]): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, runs.length);
    for (const run of runs.toSorted((a, b) => b.opening - a.opening)) {
      encoding.writeVarUint(encoder, run.structCount);
      encoding.writeVarUint(encoder, run.opening);
      encoding.writeVarUint(encoder, run.fromClock);
      for (const piece of run.pieces) encoding.writeUint8Array(encoder, piece);
    }
    writeDeletions(encoder, mergedDeletions(deletions));
  });
}

function writeDeletions(encoder: encoding.Encoder, deletions: readonly Deletion[]): void {
  const byClient = new Map<number, Deletion[]>();
  for (const deletion of deletions) {
    const ofClient = byClient.get(deletion.client);
    if (ofClient === undefined) byClient.set(deletion.client, [deletion]);
    else ofClient.push(deletion);
  }
  encoding.writeVarUint(encoder, byClient.size);
  for (const [client, ofClient] of byClient) {
    encoding.writeVarUint(encoder, client);
    encoding.writeVarUint(encoder, ofClient.length);
    for (const { clock, length } of ofClient) {
      encoding.writeVarUint(encoder, clock);
      encoding.writeVarUint(encoder, length);
    }
  }
}

/** The same deletions by client and clock, with those that touch or overlap made one. */
export function mergedDeletions(deletions: readonly Deletion[]): readonly Deletion[] {
  const merged: Deletion[] = [];
  for (const next of deletions.toSorted((a, b) => b.client - a.client || a.clock - b.clock)) {
    const last = merged.at(-1);
    if (last === undefined || last.client !== next.client || last.clock + last.length < next.clock) {
      merged.push(next);
      continue;
    }
    const end = Math.max(last.clock + last.length, next.clock + next.length);
    merged[merged.length - 1] = { ...last, length: end - last.clock };
  }
  return merged;
}
