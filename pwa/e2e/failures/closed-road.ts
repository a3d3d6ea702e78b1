import type { Tablet } from "../tablet.ts";

/**
 * From now on all requests of the exchange are lost. `openForOne`: the next one gets its answer, so that what the tablet
 * learns by it can be seen before it has acted on it. `repair` ends that, and has it tried at once.
 */
export async function closeRoad({
  context,
  goOffline,
  goOnline,
}: Tablet): Promise<{ readonly openForOne: () => void; readonly repair: () => Promise<void> }> {
  let mayPass = false;
  await context.route("**/api/sync", async (route) => {
    if (!mayPass) return await route.abort("connectionreset");
    mayPass = false;
    return await route.continue();
  });
  return {
    openForOne: () => {
      mayPass = true;
    },
    repair: async () => {
      await context.unroute("**/api/sync");
      await goOffline();
      await goOnline();
    },
  };
}
