import { useLayoutEffect } from "react";
import { holdBack } from "../workbook/workbooks-here.ts";

/** While a field shows something that its workbook does not have, nothing is said to be on this tablet. */
export function useHoldBack(isAhead: boolean): void {
  useLayoutEffect(() => (isAhead ? holdBack() : undefined), [isAhead]);
}
