import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { expect } from "../test.ts";

const FOLDER = join(import.meta.dirname, "../../../screens");
const OF_README = join(import.meta.dirname, "../../pictures");

/** A phone, a tablet upright and a tablet across, in CSS pixels. */
const SIZES = [
  { width: 390, height: 844 },
  { width: 820, height: 1180 },
  { width: 1180, height: 820 },
] as const;

const README_WIDTH = 900;

/** Of a list of a hundred standards the rest looks like its beginning. */
const TALLEST = 4_000;

/** A page, and words on it without which it is not there yet. */
export type Place = readonly [name: string, path: string, words: string | RegExp, extent?: Extent];

/** The whole page; or what the window shows, where something stays at its edge while the rest moves. */
type Extent = "page" | "window";

/** In per cent of the usual size. */
type TextSize = 100 | 200;

export async function takePlaces(page: Page, who: string, places: readonly Place[]): Promise<void> {
  for (const [name, path, words, extent] of places) {
    await page.goto(path);
    await expect(page.getByText(words).first()).toBeVisible();
    await takeHere(page, `${who}-${name}`, extent);
  }
}

/** What is on the screen now, in every size, light and dark, with text as it is and twice as large. */
export async function takeHere(
  page: Page,
  name: string,
  extent: Extent = "page",
  textSizes: readonly TextSize[] = [100, 200],
): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  const before = page.viewportSize();
  for (const percent of textSizes) {
    await setTextSize(page, percent);
    for (const { width, height } of SIZES) {
      await page.setViewportSize({ width, height });
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme });
        const path = join(FOLDER, `${name}-${width}-${colorScheme}-${percent}.png`);
        await page.setViewportSize({ width, height: extent === "page" ? await heightOf(page) : height });
        if (extent === "window") await backToPlace(page);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth);
        expect.soft(wide, `${name} in a window of ${width}, with text of ${percent} %`).toBe(width);
        await page.screenshot({ path, scale: "css", animations: "disabled" });
      }
    }
  }
  await setTextSize(page, 100);
  await page.emulateMedia({ colorScheme: null });
  if (before !== null) await page.setViewportSize(before);
}

/** Where the address points; in a window of another width it stands elsewhere. */
async function backToPlace(page: Page): Promise<void> {
  await page.evaluate(() => document.getElementById(decodeURIComponent(location.hash.slice(1)))?.scrollIntoView());
}

/** Of the whole page, up to a limit. A picture of more than the window would come with text of the usual size. */
async function heightOf(page: Page): Promise<number> {
  return Math.min(await page.evaluate(() => document.documentElement.scrollHeight), TALLEST);
}

/** As the browser's own setting for the size of text does it. */
async function setTextSize(page: Page, percent: TextSize): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Page.setFontSizes", {
    fontSizes: { standard: (16 * percent) / 100, fixed: (13 * percent) / 100 },
  });
  await devtools.detach();
}

/** As a printer would get it. */
export async function takePrinted(page: Page, name: string): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  await page.pdf({ path: join(FOLDER, `${name}-print.pdf`), format: "A4", preferCSSPageSize: true });
}

/** For the README, as wide as it shows them: what the window shows, small enough to be fetched at once by who reads. */
export async function takeForReadme(page: Page, name: string): Promise<void> {
  mkdirSync(OF_README, { recursive: true });
  const seen = await page.evaluate(() => ({ x: scrollX, y: scrollY, width: innerWidth, height: innerHeight }));
  const devtools = await page.context().newCDPSession(page);
  const { data } = await devtools.send("Page.captureScreenshot", {
    format: "webp",
    quality: 80,
    clip: { ...seen, scale: Math.min(1, README_WIDTH / seen.width) },
  });
  await devtools.detach();
  writeFileSync(join(OF_README, `${name}.webp`), Buffer.from(data, "base64"));
}
