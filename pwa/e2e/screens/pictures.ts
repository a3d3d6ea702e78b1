import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { expect } from "../test.ts";

const FOLDER = join(import.meta.dirname, "../../../screens");

/** A phone, a tablet upright and a tablet across, in CSS pixels. */
const SIZES = [
  { width: 390, height: 844 },
  { width: 820, height: 1180 },
  { width: 1180, height: 820 },
] as const;

/** A page, and words on it without which it is not there yet. */
export type Place = readonly [name: string, path: string, words: string | RegExp];

export async function takePlaces(page: Page, who: string, places: readonly Place[]): Promise<void> {
  for (const [name, path, words] of places) {
    await page.goto(path);
    await expect(page.getByText(words).first()).toBeVisible();
    await takeHere(page, `${who}-${name}`);
  }
}

/** What is on the screen now, in every size, light and dark, with text as it is and twice as large. */
export async function takeHere(page: Page, name: string): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  const before = page.viewportSize();
  for (const percent of [100, 200] as const) {
    const larger = await page.addStyleTag({ content: `html { font-size: ${percent}% !important; }` });
    for (const { width, height } of SIZES) {
      await page.setViewportSize({ width, height });
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme });
        const path = join(FOLDER, `${name}-${width}-${colorScheme}-${percent}.png`);
        await page.screenshot({ path, fullPage: true, animations: "disabled" });
      }
    }
    await larger.evaluate((style) => style.parentNode?.removeChild(style));
  }
  await page.emulateMedia({ colorScheme: null });
  if (before !== null) await page.setViewportSize(before);
}

/** As a printer would get it. */
export async function takePrinted(page: Page, name: string): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  await page.pdf({ path: join(FOLDER, `${name}-print.pdf`), format: "A4", preferCSSPageSize: true });
}
