import type { Page } from "@playwright/test";
import { makeReview } from "./made-review.ts";
import { tablet } from "./tablet.ts";
import { expect, test } from "./test.ts";

test("where less movement is asked for nothing moves: no transition, no animation, no gliding, on pages, at a tap, and before a question", async ({
  browser,
  server,
}) => {
  const review = await makeReview(server, { Lea: ["lead", "reviewer"], Hal: ["host"] });
  const lea = await tablet(browser, review, "Lea", { reducedMotion: "reduce" });
  const { page } = lea;
  for (const [path, words] of [
    ["/", "Alder House"],
    ["/settings", "Language"],
    ["/guide", "Guides"],
    ["/tablet", "Where your work is"],
    [review.path(), "Start scoring"],
    [review.path("reveal"), "Not yet:"],
    [review.path("draft"), "There is no draft yet."],
    [review.path("score/CS1"), "I have finished"],
  ] as const) {
    await lea.open(path);
    await expect(page.getByText(words).first()).toBeVisible();
    expect(await moving(page), path).toEqual([]);
  }
  await lea.standard("CS1").getByRole("radio", { name: "Met", exact: true }).locator("..").click();
  expect(await moving(page), "at a tap").toEqual([]);
  await page.getByRole("button", { name: "I have finished" }).click();
  expect(await moving(page), "before a question").toEqual([]);
});

/** What moves or would move when it changes, with its pseudo-elements. */
function moving(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const running = document.getAnimations().map((animation) => `running: ${animation.id}`);
    const wouldMove = [...document.querySelectorAll("*")].flatMap((element) =>
      [undefined, "::before", "::after", "::backdrop"].flatMap((part) => {
        const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(element, part);
        const isStill = /^[0s, ]+$/.test(transitionDuration) && animationName === "none" && scrollBehavior === "auto";
        return isStill
          ? []
          : [`${element.tagName}${part ?? ""} ${transitionDuration} ${animationName} ${scrollBehavior}`];
      }),
    );
    return [...running, ...wouldMove];
  });
}
