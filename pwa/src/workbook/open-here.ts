import { random32 } from "../device/this-tablet.ts";
import { browserCopies } from "./browser-copies.ts";
import { type OpenWorkbook, openWorkbook, type WorkbookNamed, type WorkbookWorld } from "./open-workbook.ts";

const world: Omit<WorkbookWorld, "store"> = {
  copies: browserCopies,
  now: () => Date.now(),
  random32,
  after: (ms, run) => {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
};

/** Opens a workbook in this window. */
export function openHere(store: WorkbookWorld["store"], named: WorkbookNamed): Promise<OpenWorkbook> {
  return openWorkbook({ ...world, store }, named);
}
