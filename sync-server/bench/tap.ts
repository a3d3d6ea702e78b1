/**
 * `node sync-server/bench/tap.ts`: how long from a tap on a score until it is painted, and until the status line says
 * "On this tablet", in Chromium slowed down four times, with a revealed review of 100 standards and 8 reviewers on the
 * tablet. Needs the built app. Prints one line of JSON.
 */
import type { Page } from "@playwright/test";
import { chromium, devices } from "@playwright/test";
import { findChromium } from "../../.ci/find-chromium.ts";
import { revealedReview } from "./revealed-review.ts";
import { benchFolder, startServer } from "./measured-server.ts";
import { type Percentiles, percentilesOf } from "./percentiles.ts";
import { centreOf, followTaps, lastTap, type TapTimes } from "./tap-times.ts";

export type Tapped = { readonly where: string; readonly paint: Percentiles; readonly onTablet: Percentiles };

const SLOWDOWN = 4;
const TAPS = 60;
const PATIENCE_MS = 30_000;

const folder = benchFolder();
const { review, code, standards } = await revealedReview(folder);
const server = await startServer({ folder });
const browser = await chromium.launch({ executablePath: findChromium(), args: ["--disable-quic", "--disable-sync"] });
const context = await browser.newContext({ ...devices["Galaxy Tab S9 landscape"], baseURL: server.url });
const page = await context.newPage();
page.setDefaultTimeout(PATIENCE_MS);
await joined(page, code);
const measured = [await inOwnWorkbook(page), await inTeamsWorkbook(page)];
await browser.close();
await server.stop();
console.log(JSON.stringify(measured));

async function joined(tablet: Page, invitation: string): Promise<void> {
  await tablet.goto(`/join#${invitation}`);
  await tablet.getByRole("button", { name: /^Join as / }).click();
  await tablet.getByRole("heading", { level: 1, name: "Alder House" }).waitFor();
  await tablet.goto(`/r/${review}/team`);
  await tablet.getByText(/^0 of 100 decided$/).waitFor();
  // Each row says how the reviewers stand only when all eight workbooks are here.
  await tablet
    .locator("[data-standing=agree], [data-standing=disagree]")
    .nth(standards.length - 1)
    .waitFor();
}

/** In the list of one's own workbook, as an afterthought: each row has its five buttons. */
async function inOwnWorkbook(tablet: Page): Promise<Tapped> {
  await tablet.goto(`/r/${review}/score`);
  await tablet.getByRole("button", { name: "Add an afterthought" }).click();
  return await tapped(tablet, "own workbook, in the list", async (standard) => `li[data-code="${standard}"]`);
}

/** On the cards of the team's workbook, where every reviewer's score and note stands beside. */
async function inTeamsWorkbook(tablet: Page): Promise<Tapped> {
  await tablet.goto(`/r/${review}/team`);
  return await tapped(tablet, "team's decision, on the card", async (standard) => {
    await tablet.locator(`li[data-code="${standard}"] a`).click();
    await tablet.locator(`article[data-code="${standard}"]`).waitFor();
    return `article[data-code="${standard}"]`;
  });
}

/** `placeOf` opens where a standard can be scored, and says where that is. */
async function tapped(tablet: Page, where: string, placeOf: (standard: string) => Promise<string>): Promise<Tapped> {
  await tablet.evaluate(followTaps);
  const devtools = await tablet.context().newCDPSession(tablet);
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: SLOWDOWN });
  const times: TapTimes[] = [];
  for (const standard of standards.slice(0, TAPS)) {
    const place = await placeOf(standard);
    const { x, y } = await tablet.evaluate(centreOf, `${place} label[data-score]:not([data-chosen])`);
    const told = tablet.evaluate(lastTap, PATIENCE_MS); // asked before, or asking is a task in the middle of what is measured
    await tablet.touchscreen.tap(x, y);
    times.push(await told);
  }
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: 1 });
  await devtools.detach();
  return {
    where,
    paint: percentilesOf(times.map(({ paintMs }) => paintMs)),
    onTablet: percentilesOf(times.map(({ onTabletMs }) => onTabletMs)),
  };
}
