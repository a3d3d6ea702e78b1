import type { NewChange, OpeningEnd } from "./tablet-store.ts";

/** Whether a change is the next one of an opening that ends like this. */
export function continues({ number, previous }: NewChange, end: OpeningEnd | undefined): boolean {
  return number === (end?.number ?? 0) + 1 && previous === (end?.id ?? null);
}

export function endOf({ number, id, toClock }: NewChange): OpeningEnd {
  return { number, id, clock: toClock };
}
