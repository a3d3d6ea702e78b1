import { type Browser, expect as patient, test as base } from "@playwright/test";
import { openServer, type Server } from "./server.ts";

/** The machine that tests may be slow, and several browsers share it. */
const PATIENCE_MS = 20_000;

export const expect = patient.configure({ timeout: PATIENCE_MS });

/** What pages of tablets have thrown and nothing has caught, since the test began. */
export const thrownByPages: string[] = [];

type Setting = {
  /** Empty, and this test's own. */
  readonly server: Server;
  /** As `server`, with a copy of the app that the test may change. */
  readonly serverOfOwnApp: Server;
  /** Afterwards no tablet is left, and no page has thrown anything. */
  readonly ending: void;
};

export const test = base.extend<Setting>({
  actionTimeout: PATIENCE_MS,
  server: async ({ browser }, use) => {
    const server = await openServer();
    await use(server);
    await closeTablets(browser);
    await server.remove();
  },
  serverOfOwnApp: async ({ browser }, use) => {
    const server = await openServer({ ownApp: true });
    await use(server);
    await closeTablets(browser);
    await server.remove();
  },
  ending: [
    async ({ browser }, use) => {
      thrownByPages.length = 0;
      await use();
      await closeTablets(browser);
      expect(thrownByPages).toEqual([]);
    },
    { auto: true },
  ],
});

async function closeTablets(browser: Browser): Promise<void> {
  await Promise.all(browser.contexts().map((context) => context.close()));
}
