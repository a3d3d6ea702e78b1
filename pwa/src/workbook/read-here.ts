import type { WorkbookId } from "@circle/review/workbook-id";
import { startOfDay } from "../look/times.ts";
import { type OpenToRead, openToRead, type ToReadWorld } from "./open-to-read.ts";
import { readingThread } from "./reading-thread.ts";

/** Far more than any workbook that people write should take, on a slow tablet too. */
const LIMIT_MS = 10_000;

const thread = readingThread({
  start: () => new Worker(new URL("./reading-worker.ts", import.meta.url), { type: "module", name: "reading" }),
  limitMs: LIMIT_MS,
});

/** Opens a workbook in this window that its person only reads. */
export function readHere(
  store: ToReadWorld["store"],
  named: { readonly review: string; readonly workbook: WorkbookId },
): OpenToRead {
  return openToRead({ store, thread, since: startOfDay(Date.now()) }, named);
}
