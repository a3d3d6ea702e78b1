/**
 * `node sync-server/bench/lighthouse.ts`: what Lighthouse says to the built app, at the page that welcomes and at
 * scoring, both loaded for the first time on a slow telephone. Prints one line of JSON.
 */
import lighthouse from "lighthouse";
import puppeteer, { type Page } from "puppeteer-core";
import { findChromium } from "../../.ci/find-chromium.ts";
import { benchFolder, startServer } from "./measured-server.ts";
import { scoredReview } from "./scored-review.ts";

/** Of 100 each. */
export type Lit = { readonly where: string; readonly scores: Readonly<Record<(typeof CATEGORIES)[number], number>> };

const CATEGORIES = ["performance", "accessibility", "best-practices"] as const;

const folder = benchFolder();
const { review, code } = await scoredReview(folder);
const server = await startServer({ folder });
const browser = await puppeteer.launch({
  executablePath: findChromium(),
  args: ["--no-sandbox", "--disable-quic", "--disable-sync"],
});
const page = await browser.newPage();
const measured = [await lit("welcome", "/")];
await page.goto(`${server.url}/join#${code}`);
await page.locator("::-p-aria(Join as Ann)").click();
await page.waitForFunction((path) => location.pathname === path, {}, `/r/${review}`);
await forgetApp(page);
measured.push(await lit("scoring", `/r/${review}/score/`));
await browser.close();
await server.stop();
console.log(JSON.stringify(measured));

async function lit(where: string, path: string): Promise<Lit> {
  const flags = { onlyCategories: [...CATEGORIES], disableStorageReset: true, logLevel: "error" as const };
  const result = await lighthouse(server.url + path, flags, undefined, page);
  if (result === undefined) throw new Error("Lighthouse says nothing");
  const { categories } = result.lhr;
  const scoreOf = (category: string): number => Math.round((categories[category]?.score ?? 0) * 100);
  const scores = {
    performance: scoreOf("performance"),
    accessibility: scoreOf("accessibility"),
    "best-practices": scoreOf("best-practices"),
  };
  return { where, scores };
}

/** The tablet stays joined and keeps its review; of the app itself it has nothing any more. */
async function forgetApp(tablet: Page): Promise<void> {
  await tablet.evaluate(async () => {
    for (const registration of await navigator.serviceWorker.getRegistrations()) await registration.unregister();
    for (const name of await caches.keys()) await caches.delete(name);
  });
  const devtools = await tablet.createCDPSession();
  await devtools.send("Network.clearBrowserCache");
}
