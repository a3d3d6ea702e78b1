import type { Tablet } from "../tablet.ts";

/**
 * From now on one request of the exchange still gets its answer and all others are lost: what the tablet learns by the
 * first one can be seen before it has acted on it. `repair` ends that, and has it tried at once.
 */
export async function oneRequestOnly({
  context,
  goOffline,
  goOnline,
}: Tablet): Promise<{ readonly repair: () => Promise<void> }> {
  let asked = 0;
  await context.route("**/api/sync", async (route) => {
    asked += 1;
    return asked === 1 ? await route.continue() : await route.abort("connectionreset");
  });
  return {
    repair: async () => {
      await context.unroute("**/api/sync");
      await goOffline();
      await goOnline();
    },
  };
}
