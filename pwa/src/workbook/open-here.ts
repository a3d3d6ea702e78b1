import type { Workbook } from "@circle/review/workbook";
import type { WorkbookId } from "@circle/review/workbook-id";
import { readWorkbook } from "@circle/workbook-doc/read";
import { random32 } from "../device/this-tablet.ts";
import { browserCopies } from "./browser-copies.ts";
import type { Reading } from "./open-to-read.ts";
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

/** Opens a workbook in this window to write in. `read` gives the same value while nothing of it has changed. */
export async function openHere(
  store: WorkbookWorld["store"],
  named: WorkbookNamed & { readonly workbook: WorkbookId },
): Promise<{ readonly open: OpenWorkbook; readonly read: () => Reading }> {
  const open = await openWorkbook({ ...world, store }, named);
  return { open, read: readerOf(open, named.workbook) };
}

/** Reads once for each version; typing in a note leaves the list of entries the same list. */
function readerOf(open: OpenWorkbook, id: WorkbookId): () => Reading {
  let version: number | null = null;
  let reading: Extract<Reading, { readonly state: "read" }> | null = null;
  return () => {
    const [makers, textTimes] = [open.makers(), open.textTimes()];
    const isRead = version === open.version();
    if (isRead && reading?.makers === makers && reading.textTimes === textTimes) return reading;
    version = open.version();
    const before = reading?.workbook;
    const workbook = isRead && before !== undefined ? before : withEntriesOf(before, readWorkbook(open.doc(), id));
    reading = { state: "read", workbook, makers, textTimes };
    return reading;
  };
}

function withEntriesOf(before: Workbook | undefined, now: Workbook): Workbook {
  const known = before?.entries ?? [];
  const isSame = known.length === now.entries.length && known.every((entry, at) => entry === now.entries[at]);
  return isSame ? { ...now, entries: known } : now;
}
