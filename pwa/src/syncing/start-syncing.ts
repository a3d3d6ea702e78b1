import { laterPart } from "../look/later-part.ts";

const AGAIN_MS = 30_000;

/**
 * Exchanging starts once its code is here, which nothing else waits for. Where that can't be had it is asked for again:
 * until then all that is written is on this tablet, and the screen says no more.
 */
export async function startSyncingOnceLoaded(): Promise<void> {
  const part = await laterPart(() => import("./schedule.ts"));
  if (part !== null) return part.startSyncing();
  await untilWorthAnotherTry();
  return await startSyncingOnceLoaded();
}

function untilWorthAnotherTry(): Promise<void> {
  return new Promise((resolve) => {
    const tried = (): void => {
      clearTimeout(timer);
      removeEventListener("online", tried);
      resolve();
    };
    const timer = setTimeout(tried, AGAIN_MS);
    addEventListener("online", tried);
  });
}
