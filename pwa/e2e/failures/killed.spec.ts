import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BrowserContext, type CDPSession, chromium, devices, type Page } from "@playwright/test";
import { makeReview } from "../made-review.ts";
import { type Tablet, tablet } from "../tablet.ts";
import { expect, test } from "../test.ts";
import { devtools, joinOn, tabletIn } from "./prepared-tablet.ts";

const TIMES = 20;
const SOON_MS = 300;

test(`[P1] a page that crashes within ${SOON_MS} ms of saying “On this tablet”, ${TIMES} times, loses nothing that was said to be there`, async ({
  browser,
  server,
}) => {
  test.setTimeout(120_000);
  const review = await makeReview(server, { Ann: ["reviewer"] });
  let ann = await tablet(browser, review, "Ann");
  await ann.open(review.path("score/CS1"));
  await expect(ann.standard("CS1")).toBeVisible();
  await ann.goOffline();
  let note = "";
  let crashes = 0;
  for (let round = 1; crashes < TIMES; round += 1) {
    expect(round, "so many crashes came too late to prove anything").toBeLessThan(2 * TIMES);
    const tools = await devtools(ann);
    note += `Line ${round}. `;
    await ann.noteOf("CS1").fill(note);
    const saidAt = await whenOnTablet(ann.page);
    const crashedAt = await crash(ann, tools);
    if (crashedAt - saidAt < SOON_MS) crashes += 1;
    ann = await ann.otherWindow(review.path("score/CS1"));
    await expect(ann.noteOf("CS1")).toHaveValue(note);
  }
  await ann.goOnline();
  await ann.untilReceived();
});

test("[P1] [P10] when the whole browser is killed and the server is gone, the app starts with everything that was on the tablet", async ({
  server,
  launchOptions,
}) => {
  const review = await makeReview(server, { Ann: ["reviewer"] });
  const folder = mkdtempSync(join(tmpdir(), "open-circle-profile-"));
  const start = () =>
    chromium.launchPersistentContext(folder, {
      ...launchOptions,
      ...devices["Galaxy Tab S9 landscape"],
      baseURL: server.url,
    });
  let running = await start();
  try {
    const ann = await joinOn(await tabletIn(running, "Ann"), review);
    await ann.open(review.path("score"));
    await ann.openStandard("CS1");
    await server.kill();
    await ann.score("CS2", "partlyMet");
    await ann.note("CS1", "They meet.");
    await whenOnTablet(ann.page);
    await killBrowser(running);
    rmSync(join(folder, "SingletonLock"), { force: true });

    running = await start();
    const again = await tabletIn(running, "Ann");
    await again.open("/");
    await again.page
      .getByRole("link", { name: /Alder House/ })
      .first()
      .click();
    await expect(again.page.getByRole("heading", { level: 1, name: "Alder House" })).toBeVisible();
    await again.open(review.path("score/CS1"));
    await expect(again.noteOf("CS1")).toHaveValue("They meet.");
    await expect((await again.openStandard("CS2")).getByRole("radio", { name: "Partly met" })).toBeChecked();
    await again.untilOnTablet();
    await server.start();
    await again.untilReceived();
  } finally {
    await running.close();
    rmSync(folder, { recursive: true, force: true });
  }
});

/** When the page said so; answered in the same frame. */
function whenOnTablet(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const line = document.querySelector('[aria-label="How your work is kept"]');
    const isSaid = () => /On this tablet/.test(line?.textContent ?? "") && !/Saving/.test(line?.textContent ?? "");
    while (!isSaid()) await new Promise(requestAnimationFrame);
    return Date.now();
  });
}

async function crash({ page }: Tablet, tools: CDPSession): Promise<number> {
  const crashed = new Promise<number>((resolve) => page.once("crash", () => resolve(Date.now())));
  tools.send("Page.crash").catch(() => undefined); // nobody is left to answer
  const at = await crashed;
  await page.close();
  return at;
}

/** Every process of the browser at once, as when the tablet is switched off under it. */
async function killBrowser(context: BrowserContext): Promise<void> {
  const tools = await context.browser()?.newBrowserCDPSession();
  const { processInfo = [] } = (await tools?.send("SystemInfo.getProcessInfo")) ?? {};
  expect(processInfo.map(({ type }) => type)).toEqual(expect.arrayContaining(["browser", "renderer"]));
  const gone = new Promise((resolve) => context.once("close", resolve));
  for (const { id } of processInfo) process.kill(id, "SIGKILL");
  await gone;
}
