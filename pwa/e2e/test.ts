import { type Browser, expect as patient, test as base } from "@playwright/test";
import { openOffice } from "./office.ts";
import { openServer, type Server } from "./server.ts";

/** The machine that tests may be slow, and several browsers share it. */
const PATIENCE_MS = 40_000;

/** For what is promised within a second: the machine that tests does something else at the same time, so they allow five. */
export const SOON = { timeout: 5_000 };

export const expect = patient.configure({ timeout: PATIENCE_MS });

/** What pages of tablets have thrown and nothing has caught, since the test began. */
export const thrownByPages: string[] = [];

type Setting = {
  /** This test's own; nothing is there but an office and the small edition. */
  readonly server: Server;
  /** As `server`, without even those. */
  readonly emptyServer: Server;
  /** As `server`, with a copy of the app that the test may change. */
  readonly serverOfOwnApp: Server;
  /** Afterwards no tablet is left, and no page has thrown anything. */
  readonly ending: void;
};

/** Made once for all tests of a worker, to be copied. */
type Beginning = { readonly beginning: Pick<Server, "dataFolder" | "office"> };

export const test = base.extend<Setting, Beginning>({
  actionTimeout: PATIENCE_MS,
  beginning: [
    async ({}, use) => {
      const server = await openServer();
      const office = await openOffice(server);
      await server.stop();
      await use({ dataFolder: server.dataFolder, office });
      await server.remove();
    },
    { scope: "worker" },
  ],
  server: async ({ browser, beginning }, use) => {
    const server = await openServer({ beginning });
    await use(server);
    await closeTablets(browser);
    await server.remove();
  },
  emptyServer: async ({ browser }, use) => {
    const server = await openServer();
    await use(server);
    await closeTablets(browser);
    await server.remove();
  },
  serverOfOwnApp: async ({ browser, beginning }, use) => {
    const server = await openServer({ beginning, ownApp: true });
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
