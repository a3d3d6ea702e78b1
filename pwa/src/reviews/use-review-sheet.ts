import type { ReviewDetails } from "@circle/review/statements";
import { visitDayWords } from "../look/times.ts";
import { usePrintSheet } from "../look/use-print-sheet.ts";
import { isolated } from "../words/isolated.ts";
import { words } from "../words/words.ts";

/** Puts on top of each printed page which review it belongs to, and what of it this is: a paper may lie beside others. */
export function useReviewSheet(
  { community, visitOn }: Pick<ReviewDetails, "community" | "visitOn">,
  what: string,
): void {
  usePrintSheet(`${isolated(community)}, ${words().look.visitOf(visitDayWords(visitOn))}`, what);
}
