import { partOnceLoaded } from "../look/later-part.ts";

/**
 * Exchanging starts once its code is here, which nothing else waits for. Until then all that is written is on this
 * tablet, and the screen says no more.
 */
export async function startSyncingOnceLoaded(): Promise<void> {
  const { startSyncing } = await partOnceLoaded(() => import("./schedule.ts"));
  startSyncing();
}
