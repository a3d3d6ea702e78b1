import { unwrittenHere, closeWorkbooks, writeAllNow } from "../workbook/workbooks-here.ts";
import { stopExchanging } from "./stopping.ts";

type Said =
  | { readonly kind: "stop"; readonly asked: string } // write what you have, and end what you are exchanging
  | { readonly kind: "here" | "stopped"; readonly asked: string; readonly window: string; readonly unwritten: number }
  | { readonly kind: "left" } // the tablet was emptied
  | { readonly kind: "purged"; readonly review: string };

const HEARD_WITHIN_MS = 250;
const STOPPED_WITHIN_MS = 3_000;

const thisWindow = crypto.randomUUID();
let channel: BroadcastChannel | null = null;

function others(): BroadcastChannel {
  channel ??= new BroadcastChannel("open-circle-windows");
  return channel;
}

/** Once per window, from main.tsx. */
export function listenToOtherWindows(): void {
  others().addEventListener("message", ({ data }: MessageEvent<Said>) => {
    if (data.kind === "stop") void stop(data.asked);
    if (data.kind === "left") leave();
    if (data.kind === "purged") closeWorkbooks(data.review);
  });
}

/** What this window still shows and holds is nobody's any more. */
function leave(): void {
  closeWorkbooks();
  location.assign("/");
}

async function stop(asked: string): Promise<void> {
  const answer = (kind: "here" | "stopped") =>
    others().postMessage({ kind, asked, window: thisWindow, unwritten: unwrittenHere() } satisfies Said);
  answer("here");
  stopExchanging();
  await writeAllNow();
  answer("stopped");
}

/**
 * Lets the other windows of this tablet write what they have and end what they exchange. Gives how many workbooks they
 * still have unwritten text of. A window that is frozen is not waited for: it wrote before it was.
 */
export async function stopOtherWindows(): Promise<number> {
  const asked = crypto.randomUUID();
  const unwritten = new Map<string, number>();
  const stopped = new Set<string>();
  let allStopped = (): void => {};
  const listen = ({ data }: MessageEvent<Said>): void => {
    if ((data.kind !== "here" && data.kind !== "stopped") || data.asked !== asked) return;
    unwritten.set(data.window, data.unwritten);
    if (data.kind === "stopped") stopped.add(data.window);
    if (stopped.size === unwritten.size) allStopped();
  };
  others().addEventListener("message", listen);
  others().postMessage({ kind: "stop", asked } satisfies Said);
  await later(HEARD_WITHIN_MS);
  if (stopped.size < unwritten.size) {
    await Promise.race([new Promise<void>((resolve) => (allStopped = resolve)), later(STOPPED_WITHIN_MS)]);
  }
  others().removeEventListener("message", listen);
  return [...unwritten.values()].reduce((sum, count) => sum + count, 0);
}

export function tellOtherWindows(said: Extract<Said, { kind: "left" | "purged" }>): void {
  others().postMessage(said);
}

function later(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
