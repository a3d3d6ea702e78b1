import type { ReviewId } from "@circle/review/ids";

export type FetchOutcome = { readonly kind: "fetched" } | { readonly kind: "offline" | "signedOut" | "serverFault" | "notYours" | "storageFailed" };

/** Brings a review's pack (edition, statements, status) onto this tablet; afterwards it opens without a network. */
export function fetchReview(_review: ReviewId): Promise<FetchOutcome> {
  throw new Error("not written yet");
}

/** Asks the server which reviews are this person's, and fetches the packs of those that are not here. */
export function refreshMyReviews(): Promise<FetchOutcome> {
  throw new Error("not written yet");
}
