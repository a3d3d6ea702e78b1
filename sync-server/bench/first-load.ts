/**
 * `node sync-server/bench/first-load.ts`: how much the browser fetches until scoring can be used, on a tablet that has
 * joined and has nothing of the app yet; what is asked for after that is not counted. Needs the built app. Prints one line of JSON.
 */
import { chromium, devices } from "@playwright/test";
import { findChromium } from "../../.ci/find-chromium.ts";
import { benchFolder, startServer } from "./measured-server.ts";
import { scoredReview } from "./scored-review.ts";
import { followUsable, joinOn, scoringUsable } from "./scoring-page.ts";

/** As it went over the wire, in gzip and without headers. */
export type FirstLoad = { readonly scripts: number; readonly scriptBytes: number; readonly allBytes: number };

const folder = benchFolder();
const { review, code } = await scoredReview(folder);
const server = await startServer({ folder });
const browser = await chromium.launch({ executablePath: findChromium(), args: ["--disable-quic", "--disable-sync"] });
const context = await browser.newContext({
  ...devices["Galaxy Tab S9 landscape"],
  baseURL: server.url,
  serviceWorkers: "block", // which would have fetched the whole app while somebody joined
});
const page = await context.newPage();
await joinOn(page, code);
const devtools = await context.newCDPSession(page);
await devtools.send("Network.clearBrowserCache");
await page.setExtraHTTPHeaders({ "Accept-Encoding": "gzip" }); // as the aim is given; browsers take Brotli too, which is smaller
await followUsable(page);
await scoringUsable(page, review);
const fetched = await page.evaluate(() =>
  [...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")]
    .filter(({ startTime }) => startTime <= (globalThis.circleUsable ?? 0)) // the rest of the app follows by itself
    .map((entry) => {
      const { name, encodedBodySize } = entry as PerformanceResourceTiming;
      return { isScript: new URL(name).pathname.endsWith(".js"), bytes: encodedBodySize };
    }),
);
await browser.close();
await server.stop();
const scripts = fetched.filter(({ isScript }) => isScript);
const sumOf = (all: typeof fetched): number => all.reduce((sum, { bytes }) => sum + bytes, 0);
const measured: FirstLoad = { scripts: scripts.length, scriptBytes: sumOf(scripts), allBytes: sumOf(fetched) };
console.log(JSON.stringify(measured));
