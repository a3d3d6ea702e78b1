import type { ReviewId } from "@circle/review/ids";
import { useEffect } from "react";

/** Holds the review on this tablet for as long as a page of it is open, in any window. */
export function useReading(review: ReviewId): void {
  useEffect(() => {
    let letGo = (): void => {};
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    void navigator.locks.request(lockOf(review), { mode: "shared" }, () => held);
    return letGo;
  }, [review]);
}

/** Runs something if no page of the review is open in any window of this tablet; one that opens meanwhile waits. */
export async function ifNobodyReads(review: string, run: () => Promise<void>): Promise<void> {
  await navigator.locks.request(lockOf(review), { ifAvailable: true }, async (lock) => {
    if (lock !== null) await run();
  });
}

function lockOf(review: string): string {
  return `circle-reading ${review}`;
}
