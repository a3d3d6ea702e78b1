import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect } from "./test.ts";

/** What colours can break. Everything else is the same in the dark. */
const COLOURS = ["color-contrast", "link-in-text-block"];
const NARROW = 320;
/** Where what lies side by side on a tablet across is one column, with a bar of its own. */
const PHONE = 390;
/** So that what stays at the edge of the window while the rest is scrolled covers nothing, and is measured for itself. */
const TALL = 3_000;
const TALLEST = 8_000;
const SMALLEST = 44;
const STANDARDS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** Everybody can read what the page shows now: WCAG 2.2 AA in light and dark, as wide as it is and on a phone, and nothing wider than a narrow screen. */
export async function checkHere(page: Page, where: string): Promise<void> {
  await checkInLightAndDark(page, where, (axe, colorScheme) =>
    colorScheme === "light" ? axe.withTags(STANDARDS) : axe.withRules(COLOURS),
  );
  const wide = page.viewportSize()!;
  await page.setViewportSize({ width: NARROW, height: 640 });
  const width = await page.evaluate(() => document.documentElement.scrollWidth); // where a phone would make the page wider
  expect.soft(width, `${where}, on a screen of ${NARROW} pixels`).toBe(NARROW);
  await page.setViewportSize(wide);
}

/** Whatever can be tapped is as large as a thumb; words that are links in a sentence may be narrower. */
export async function checkTargets(page: Page, where: string): Promise<void> {
  const small = await page.evaluate((touch) => {
    const targets = [...document.querySelectorAll<HTMLElement>("a[href], button, input, select, summary, textarea")];
    const boxOf = (target: HTMLElement) => {
      const drawnOver = getComputedStyle(target, "::after");
      const isWholeCard = drawnOver.position === "absolute" && drawnOver.content !== "none";
      if (isWholeCard) return target.offsetParent ?? target;
      if (!target.matches("[type=radio], [type=checkbox]")) return target;
      return target.closest("label") ?? target.parentElement ?? target;
    };
    return targets.flatMap((target) => {
      if (!target.checkVisibility() || target.matches("a[href='#content']")) return [];
      const { width, height } = boxOf(target).getBoundingClientRect();
      const isInSentence = getComputedStyle(target).display === "inline";
      if (height > touch && (isInSentence || width > touch)) return [];
      const name = target.getAttribute("aria-label") ?? target.textContent;
      return [`${target.tagName} ${name} ${Math.round(width)} × ${Math.round(height)}`];
    });
  }, SMALLEST - 0.5);
  expect.soft(small, where).toEqual([]);
}

/** What WCAG 1.4.6 asks of colours, more than of every page: 7:1 for text. */
export async function checkStrongContrast(page: Page, where: string): Promise<void> {
  await checkInLightAndDark(page, where, (axe) => axe.withRules("color-contrast-enhanced"));
}

async function checkInLightAndDark(
  page: Page,
  where: string,
  withRules: (axe: AxeBuilder, colorScheme: "light" | "dark") => AxeBuilder,
): Promise<void> {
  const wide = page.viewportSize()!;
  for (const width of new Set([wide.width, PHONE])) {
    await page.setViewportSize({ width, height: TALL });
    const tall = Math.min(TALLEST, await page.evaluate(() => document.documentElement.scrollHeight));
    if (tall > TALL) await page.setViewportSize({ width, height: tall });
    await page.evaluate(() => scrollTo(0, 0));
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      const axe = new AxeBuilder({ page }).setLegacyMode(); // in the page itself: there are no frames in it to put together
      const { violations } = await withRules(axe, colorScheme).analyze();
      const found = violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join("\n")}`,
      );
      expect.soft(found, `${where}, ${width} pixels wide, ${colorScheme}`).toEqual([]);
    }
  }
  await page.setViewportSize(wide);
  await page.emulateMedia({ colorScheme: null });
}
