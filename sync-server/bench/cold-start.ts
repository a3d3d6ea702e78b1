/**
 * `node sync-server/bench/cold-start.ts`: how long until scoring can be used on a tablet on which the app is installed,
 * with the server gone, the browser started anew each time, and a processor slowed down four times. Needs the built app.
 * Prints one line of JSON.
 */
import { join } from "node:path";
import { type BrowserContext, chromium, devices } from "@playwright/test";
import { findChromium } from "../../.ci/find-chromium.ts";
import { benchFolder, startServer } from "./measured-server.ts";
import { type Percentiles, percentilesOf } from "./percentiles.ts";
import { scoredReview } from "./scored-review.ts";
import { followUsable, joinOn, scoringUsable } from "./scoring-page.ts";

export type ColdStart = Percentiles;

const SLOWDOWN = 4;
const STARTS = 9;

const folder = benchFolder();
const { review, code } = await scoredReview(folder);
const server = await startServer({ folder });
const preparing = await tablet();
const page = await preparing.newPage();
await followUsable(page);
await joinOn(page, code);
await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
await scoringUsable(page, review);
await page.getByRole("region", { name: "How your work is kept" }).getByText("Received").first().waitFor();
await preparing.close();
await server.stop();

const times: number[] = [];
for (let start = 0; start < STARTS; start += 1) times.push(await started());
const measured: ColdStart = percentilesOf(times);
console.log(JSON.stringify(measured));

async function started(): Promise<number> {
  const context = await tablet();
  const opened = await context.newPage();
  await followUsable(opened);
  const devtools = await context.newCDPSession(opened);
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: SLOWDOWN });
  const usableMs = await scoringUsable(opened, review);
  await context.close();
  return usableMs;
}

function tablet(): Promise<BrowserContext> {
  return chromium.launchPersistentContext(join(folder, "browser"), {
    ...devices["Galaxy Tab S9 landscape"],
    baseURL: server.url,
    executablePath: findChromium(),
    args: ["--disable-quic", "--disable-sync"],
  });
}
