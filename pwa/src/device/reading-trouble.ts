import type { WriteFailure } from "./attempted.ts";

const failing = new Map<object, WriteFailure>();
const listeners = new Set<() => void>();

/** Why something that this window shows could not be read from the storage at the last try. Null: all could. */
export function readingTrouble(): WriteFailure | null {
  return [...failing.values()][0] ?? null;
}

/** `reader`: whoever tried. Null: it worked, or it is not read any more. */
export function sayReading(reader: object, failure: WriteFailure | null): void {
  const before = readingTrouble();
  if (failure === null) failing.delete(reader);
  else failing.set(reader, failure);
  if (readingTrouble() === before) return;
  for (const told of listeners) told();
}

export function subscribeToReading(told: () => void): () => void {
  listeners.add(told);
  return () => {
    listeners.delete(told);
  };
}
