import { test as base } from "@playwright/test";
import { openServer, type Server } from "./server.ts";

/** A test with an empty server of its own. Afterwards its tablets are closed and its server is gone. */
export const test = base.extend<{ server: Server }>({
  server: async ({ browser }, use) => {
    const server = await openServer();
    await use(server);
    await Promise.all(browser.contexts().map((context) => context.close()));
    await server.remove();
  },
});
