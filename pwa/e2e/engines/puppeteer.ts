import puppeteer, { type ElementHandle, type LaunchOptions } from "puppeteer-core";
import type { Driver } from "./driver.ts";
import { locate } from "./locate.ts";

/** Chromium by its own protocol, Firefox by WebDriver BiDi. */
export async function openByPuppeteer(options: LaunchOptions): Promise<Driver> {
  const browser = await puppeteer.launch({ headless: true, ...options });
  const page = await browser.newPage();
  return {
    go: async (url) => void (await page.goto(url)),
    reload: async () => void (await page.reload()),
    find: async (...path) => {
      const found = await page.evaluateHandle(locate, ...path);
      const element = found.asElement() as ElementHandle<Element> | null;
      if (element === null) return null;
      return {
        click: () => element.click(),
        type: (text) => element.type(text),
        property: async (name) => await (await element.getProperty(name)).jsonValue(),
      };
    },
    value: (expression) => page.evaluate(expression),
    close: () => browser.close(),
  };
}
