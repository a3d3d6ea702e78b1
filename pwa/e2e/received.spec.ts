import type { Page } from "@playwright/test";
import { makeReview } from "./made-review.ts";
import { tablet } from "./tablet.ts";
import { expect, test } from "./test.ts";

test("[P4] from the tap on, not for an instant is anything said to be received that the server lacks", async ({
  browser,
  server,
}) => {
  const review = await makeReview(server, { Ann: ["reviewer"] });
  const ann = await tablet(browser, review, "Ann");
  await ann.open(review.path("score"));
  await ann.score("CS1", "met");
  await ann.untilReceived();
  await ann.goOffline();

  const said = await listenToKeeping(ann.page);
  await ann.score("CS1", "notMet");
  await ann.untilOnTablet();
  await ann.note("CS1", "Nobody wrote it down.");
  await ann.score("CS2", "couldNotAssess");
  await ann.untilOnTablet();
  expect((await said()).filter((words) => words.includes("· Received"))).toEqual([]);

  await ann.goOnline();
  await ann.untilReceived();
});

test("[P4] a score that is only tapped is sent without anything else being touched", async ({ browser, server }) => {
  const review = await makeReview(server, { Ann: ["reviewer"] });
  const ann = await tablet(browser, review, "Ann");
  const exchanged = ann.page.waitForResponse("**/api/news"); // then the next exchange of its own is far off
  await ann.open(review.path("score"));
  await exchanged;
  await ann.score("CS1", "met");
  await expect(ann.everything).toHaveText(/· Received/, { timeout: 25_000 }); // what is kept is looked through each 30 s anyway
});

/** Answers with all that the line about keeping has said since the first tap or key. */
async function listenToKeeping(page: Page): Promise<() => Promise<readonly string[]>> {
  await page.evaluate(() => {
    const said: string[] = [];
    Object.assign(globalThis, { said });
    const line = document.querySelector("[aria-label='How your work is kept']");
    const note = () => said.push(line?.textContent ?? "");
    const begin = () =>
      new MutationObserver(note).observe(line!, { subtree: true, childList: true, characterData: true });
    addEventListener("pointerdown", begin, { once: true, capture: true });
  });
  return () => page.evaluate(() => (globalThis as unknown as { said: readonly string[] }).said);
}
