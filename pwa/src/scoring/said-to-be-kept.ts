import { inTime } from "../device/in-time.ts";
import { writeAllNow } from "../workbook/workbooks-here.ts";

const LONGEST_MS = 150;

/** Until what was just done is on this tablet and about to be said to be. A slow storage is not waited for. */
export async function saidToBeKept(): Promise<void> {
  await inTime(LONGEST_MS, writeAllNow().then(nextFrame));
}

function nextFrame(): Promise<unknown> {
  return new Promise((resolve) => requestAnimationFrame(resolve));
}
