import type { ReviewId } from "@circle/review/ids";
import { useState } from "react";
import type { Slip } from "./slips.ts";

/** By review, for as long as this window lives: nobody can be told a code a second time, and whoever goes back still needs it. */
const made = new Map<ReviewId, readonly Slip[]>();

/** The invitations that were made in this window, the last first, one for each person. */
export function useSlips(review: ReviewId): readonly [slips: readonly Slip[], add: (slip: Slip) => void] {
  const [slips, setSlips] = useState(made.get(review) ?? []);
  function add(slip: Slip) {
    made.set(review, [slip, ...(made.get(review) ?? []).filter(({ person }) => person !== slip.person)]);
    setSlips(made.get(review) ?? []);
  }
  return [slips, add];
}
