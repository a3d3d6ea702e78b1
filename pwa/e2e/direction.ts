import type { Locator, Page } from "@playwright/test";
import { expect } from "./test.ts";

/**
 * Each of these texts stands on the page in its own direction wherever it stands at all, apart from the words around it;
 * and every field for words takes the direction of what is typed.
 */
export async function expectOwnDirections(page: Page, typed: readonly string[], where: string): Promise<void> {
  const strays = await page.evaluate((texts) => {
    const RIGHT_TO_LEFT = /[\u0590-\u08FF]/;
    const APART = /\u2068[^\u2068\u2069]*\u2069/g;
    const isTyped = (words: string) => texts.includes(words.replaceAll(/^[\s“]+|[\s”]+$/g, ""));
    const strayIn = (words: string) => {
      const apart = [...words.matchAll(APART)].map(([one]) => one.slice(1, -1));
      return (
        RIGHT_TO_LEFT.test(words.replaceAll(APART, "")) ||
        !apart.every((one) => isTyped(one) || !RIGHT_TO_LEFT.test(one))
      );
    };
    const found: string[] = [];
    const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const words = node.textContent ?? "";
      const element = node.parentElement;
      if (element === null || !RIGHT_TO_LEFT.test(words) || element.closest("script, style, textarea") !== null)
        continue;
      const own = element.closest("bdi, [dir=auto]");
      if (own !== null && isTyped(own.textContent)) continue;
      if (strayIn(words)) found.push(`<${element.tagName.toLowerCase()} class="${element.className}">${words}`);
    }
    for (const element of document.querySelectorAll("[aria-label]")) {
      const label = element.getAttribute("aria-label") ?? "";
      if (RIGHT_TO_LEFT.test(label) && !isTyped(label) && strayIn(label)) found.push(`aria-label ${label}`);
    }
    const fields = document.querySelectorAll<HTMLElement>(
      "textarea, input:not([type]), input[type=text], input[type=search]",
    );
    for (const field of fields) if (field.dir !== "auto") found.push(field.outerHTML);
    return found;
  }, typed);
  expect.soft(strays, where).toEqual([]);
}

/** Where the first of these words begins on the screen. */
export async function leftOf(element: Locator, words: string): Promise<number> {
  return await element.evaluate((around, wanted) => {
    const walker = document.createTreeWalker(around, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const start = (node.textContent ?? "").indexOf(wanted);
      if (start === -1) continue;
      const range = document.createRange();
      range.setStart(node, start);
      range.setEnd(node, start + wanted.length);
      return range.getBoundingClientRect().left;
    }
    throw new Error(`${wanted} is not in ${around.textContent}`);
  }, words);
}
