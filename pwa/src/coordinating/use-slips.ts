import type { ReviewId } from "@circle/review/ids";
import { useState } from "react";
import type { Slip } from "./slips.ts";

/** By review, for as long as this window lives: nobody can be told a code a second time, and whoever goes back still needs it. */
const made = new Map<ReviewId, readonly Slip[]>();

/**
 * The invitations that were made in this window, the last first, one for each person. Those that were made before the
 * page was opened are there as long as they can be used: what became of the others is no news.
 */
export function useSlips(
  review: ReviewId,
  isOpen: (slip: Slip) => boolean,
): readonly [slips: readonly Slip[], add: (slip: Slip) => void] {
  const [slips, setSlips] = useState(() => made.get(review)?.filter(isOpen) ?? []);
  function add(slip: Slip) {
    const withOne = (before: readonly Slip[]) => [slip, ...before.filter(({ person }) => person !== slip.person)];
    made.set(review, withOne(made.get(review) ?? []));
    setSlips(withOne);
  }
  return [slips, add];
}
