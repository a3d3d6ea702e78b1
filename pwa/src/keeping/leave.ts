import type { ReviewId } from "@circle/review/ids";

export type LeaveOutcome =
  | { readonly kind: "left" }
  | { readonly kind: "notReceived"; readonly count: number } // changes and unpacked rows that the server is not known to have
  | { readonly kind: "storageFailed" };

/** How many changes and unpacked rows the server is not known to have, here or in one review. */
export function countNotReceived(_review?: ReviewId): Promise<number> {
  throw new Error("not written yet");
}

/** Empties this tablet. `discard` is the count the person has typed; anything else than the true count refuses. */
export function signOut(_discard?: { readonly discard: number }): Promise<LeaveOutcome> {
  throw new Error("not written yet");
}

/** Takes a closed review off this tablet, once everything is received. */
export function purgeReview(_review: ReviewId): Promise<LeaveOutcome> {
  throw new Error("not written yet");
}
