import type { Page } from "@playwright/test";

/** Listens to all that the page says about how the work is kept, also what it says for a moment only. Answers with what was said so far. */
export async function wordsHeard(page: Page): Promise<() => Promise<readonly string[]>> {
  await page.evaluate(() => {
    const line = document.querySelector('[aria-label="How your work is kept"]');
    if (line === null) throw new Error("the page says nothing about how the work is kept");
    const heard = [line.textContent];
    new MutationObserver(() => heard.push(line.textContent)).observe(line, {
      subtree: true,
      childList: true,
      characterData: true,
    });
    Object.assign(window, { heard });
  });
  return () => page.evaluate(() => (window as unknown as { readonly heard: readonly string[] }).heard);
}

/** What was said once something new had been written: all after the first “Saving …”. */
export function sinceWritten(heard: readonly string[]): readonly string[] {
  const written = heard.findIndex((words) => words.includes("Saving"));
  if (written === -1) throw new Error(`nothing was written: ${heard.join(" | ")}`);
  return heard.slice(written);
}
