import type { Page } from "@playwright/test";

/** How many pages a printer would get of what the page shows now. Of a page that is made to look as on a screen, it would get that. */
export async function pagesOf(page: Page): Promise<number> {
  return (await printedPages(page)).length;
}

/** How many links stand on each of them. */
export async function linksOnPages(page: Page): Promise<readonly number[]> {
  return (await printedPages(page)).map((one) => /\/Annots \[([^\]]*)\]/.exec(one)?.[1]?.match(/ R/g)?.length ?? 0);
}

async function printedPages(page: Page): Promise<readonly string[]> {
  const printed = await page.pdf({ preferCSSPageSize: true });
  return printed.toString("latin1").match(/\/Type\s*\/Page\b[\s\S]*?endobj/g) ?? [];
}

/** What the style sheets put on the edge of each printed page. */
export async function edgesOf(page: Page): Promise<string> {
  return await page.evaluate(() =>
    document.adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules].map((rule) => rule.cssText)).join("\n"),
  );
}
