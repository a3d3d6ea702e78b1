import type { Page } from "@playwright/test";

declare global {
  /** In the page: milliseconds since it was asked for. */
  var circleUsable: number | undefined;
}

const STANDARDS = 100;

/** Joins on the tablet that this page is of. */
export async function joinOn(page: Page, code: string): Promise<void> {
  await page.goto(`/join#${code}`);
  await page.getByRole("button", { name: /^Join as / }).click();
  await page.getByRole("heading", { level: 1, name: "Alder House" }).waitFor();
}

/** From now on each page says when its scoring list could be used: every standard can be scored, and that is painted. */
export async function followUsable(page: Page): Promise<void> {
  await page.addInitScript((standards) => {
    const watch = new MutationObserver(() => {
      if (document.querySelectorAll("li[data-code] fieldset:has(label[data-score])").length < standards) return;
      watch.disconnect();
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.addEventListener("message", () => {
          globalThis.circleUsable = performance.now();
        });
        port1.start();
        port2.postMessage(null);
      });
    });
    watch.observe(document, { subtree: true, childList: true });
  }, STANDARDS);
}

/** Opens the scoring list. Milliseconds until it could be used. */
export async function scoringUsable(page: Page, review: string): Promise<number> {
  await page.goto(`/r/${review}/score`);
  await page.waitForFunction(() => globalThis.circleUsable !== undefined);
  return await page.evaluate(() => globalThis.circleUsable ?? Number.NaN);
}
