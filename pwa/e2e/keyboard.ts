import type { Locator, Page } from "@playwright/test";
import { expect } from "./test.ts";

/** More than any page has things to stop at. */
const MOST_STOPS = 150;

/** What somebody does who has only a keyboard: goes by Tab to what they want, and sees where they are. */
export function keyboardOf(page: Page) {
  async function tabTo(wanted: Locator): Promise<void> {
    await expect(wanted).toBeVisible();
    for (let stop = 0; stop < MOST_STOPS; stop += 1) {
      if (await isFocused(wanted)) return await expectSeen(wanted);
      await page.keyboard.press("Tab");
    }
    throw new Error(`Tab does not lead to ${wanted.toString()}`);
  }
  return {
    tabTo,
    press: (key: string) => page.keyboard.press(key),
    type: (text: string) => page.keyboard.type(text),
    activate: async (wanted: Locator) => {
      await tabTo(wanted);
      await page.keyboard.press("Enter");
    },
    fill: async (wanted: Locator, text: string) => {
      await tabTo(wanted);
      await page.keyboard.press("ControlOrMeta+A");
      await page.keyboard.type(text);
    },
  };
}

async function isFocused(wanted: Locator): Promise<boolean> {
  return await wanted.evaluate((element) => element === document.activeElement);
}

/** WCAG 2.4.11 and 2.4.7: what has the focus is not hidden behind something that stays, and shows that it has it. */
async function expectSeen(wanted: Locator): Promise<void> {
  const seen = await wanted.evaluate((element) => {
    const { left, right, top, bottom } = element.getBoundingClientRect();
    const places = [0.15, 0.5, 0.85].map((part) => [left + (right - left) * part, (top + bottom) / 2] as const);
    const isOnTop = places.some(([x, y]) => {
      const found = document.elementFromPoint(x, y);
      return found !== null && (element.contains(found) || found.contains(element));
    });
    return { isOnTop, outline: getComputedStyle(element).outlineStyle };
  });
  expect(seen.isOnTop, `${wanted.toString()} is not hidden while it has the focus`).toBe(true);
  expect(seen.outline, `${wanted.toString()} shows that it has the focus`).not.toBe("none");
}
