import type { Browser } from "@playwright/test";
import { openServer, type Server } from "./server.ts";
import { bareTablet, joinHere, type Tablet } from "./tablet.ts";
import { expect, test as base } from "./test.ts";

/** One server with the sample for all tests of a worker: they look, and each joins as somebody else. */
export const sampleTest = base.extend<object, { sample: Server }>({
  sample: [
    async ({}, use) => {
      const server = await openServer({ sample: true });
      await use(server);
      await server.remove();
    },
    { scope: "worker" },
  ],
});

export async function joinSample(browser: Browser, sample: Server, name: string): Promise<Tablet> {
  const joining = await bareTablet(browser, sample, name, { reducedMotion: "reduce" });
  await joining.open(sample.sampleInvitation(name));
  await joinHere(joining);
  await expect(joining.page.getByRole("heading", { level: 1, name: /^(Alder House|My reviews)$/ })).toBeVisible();
  return joining;
}

/** The address of the sample's other review, which is published. */
export async function lastYear({ open, page }: Tablet, now: string): Promise<string> {
  await open("/");
  const links = page.getByRole("link", { name: "Alder House" });
  await expect(links).toHaveCount(2);
  const paths = await links.evaluateAll((all) => all.map((link) => new URL((link as HTMLAnchorElement).href).pathname));
  return paths.find((path) => path !== now) ?? "";
}

/** A server with the sample for one test alone, for those that need the same person. */
export const ownSampleTest = base.extend<{ sample: Server }>({
  sample: async ({}, use) => {
    const server = await openServer({ sample: true });
    await use(server);
    await server.remove();
  },
});
