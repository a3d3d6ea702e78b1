import { expect as patient, test as base } from "@playwright/test";
import { openServer, type Server } from "./server.ts";

/** The machine that tests may be slow, and several browsers share it. */
const PATIENCE_MS = 20_000;

export const expect = patient.configure({ timeout: PATIENCE_MS });

/** A test with an empty server of its own. Afterwards its tablets are closed and its server is gone. */
export const test = base.extend<{ server: Server }>({
  actionTimeout: PATIENCE_MS,
  server: async ({ browser }, use) => {
    const server = await openServer();
    await use(server);
    await Promise.all(browser.contexts().map((context) => context.close()));
    await server.remove();
  },
});
