import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BrowserContext, chromium, devices, type Page } from "@playwright/test";
import { makeReview } from "../made-review.ts";
import { bareTablet, type Tablet } from "../tablet.ts";
import { expect, test } from "../test.ts";
import { COPIES, failingWrites, letGoOfCopies, slowWrites, STORE } from "./failing-writes.ts";
import { devtools, joinOn, tabletIn } from "./prepared-tablet.ts";

test.use({ trace: "off" }); // it would have to be taken anew for each window

const SOON_MS = 300;

/** On slow storage nothing is there yet when it is said too early, however fast the crash comes: a few times tell. */
for (const [storage, openMs, times] of [
  ["ordinary", 0, 20],
  ["slow", 200, 5],
] as const) {
  test(`[P1] a page that crashes within ${SOON_MS} ms of saying “On this tablet”, ${times} times, on a tablet with ${storage} storage, loses nothing that was said to be there`, async ({
    browser,
    server,
  }) => {
    const review = await makeReview(server, { Ann: ["reviewer"] });
    let ann = await bareTablet(browser, server, "Ann");
    await failingWrites(ann, COPIES); // so that nothing but the store can have kept it
    await slowWrites(ann, STORE, openMs);
    await joinOn(ann, review);
    await ann.open(review.path("score/CS1"));
    await expect(ann.standard("CS1")).toBeVisible();
    await ann.goOffline();
    let note = "";
    let crashes = 0;
    for (let round = 1; crashes < times; round += 1) {
      expect(round, "so many crashes came too late to prove anything").toBeLessThan(2 * times);
      note += `Line ${round}. `;
      const livedMs = await crashOnceOnTablet(ann, () => ann.noteOf("CS1").fill(note));
      if (livedMs < SOON_MS) crashes += 1;
      ann = await ann.otherWindow(review.path("score/CS1"));
      await expect(ann.noteOf("CS1")).toHaveValue(note);
    }
    await ann.goOnline();
    await ann.untilReceived();
    letGoOfCopies();
  });
}

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

/** Crashes the page as soon as it says so. Answers with how long it has lived on after that, by its own heartbeat. */
async function crashOnceOnTablet(ann: Tablet, write: () => Promise<void>): Promise<number> {
  const { page } = ann;
  const tools = await devtools(ann);
  let livedMs = 0;
  page.on("console", (message) => {
    if (message.text().startsWith("alive ")) livedMs = Number(message.text().slice("alive ".length));
  });
  const crashed = new Promise((resolve) => page.once("crash", resolve));
  await write();
  await whenOnTablet(page);
  tools.send("Page.crash").catch(() => undefined); // nobody is left to answer
  await crashed;
  await page.close();
  return livedMs;
}

/** Answers in the frame in which the page says so; from then on the page's heart can be heard. */
function whenOnTablet(page: Page): Promise<void> {
  return page.evaluate(async () => {
    const line = document.querySelector('[aria-label="How your work is kept"]');
    const isSaid = () => /On this tablet/.test(line?.textContent ?? "") && !/Saving/.test(line?.textContent ?? "");
    while (!isSaid()) await new Promise(requestAnimationFrame);
    const saidAt = performance.now();
    setInterval(() => console.debug(`alive ${performance.now() - saidAt}`), 10);
  });
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
