import { makeReview } from "./made-review.ts";
import { tablet } from "./tablet.ts";
import { expect, test } from "./test.ts";

test("nothing moves when somebody goes on to the next standard; whoever has scrolled begins it at its beginning", async ({
  browser,
  server,
}) => {
  const review = await makeReview(server, { Ann: ["reviewer"] });
  const ann = await tablet(browser, review, "Ann", { reducedMotion: "reduce" });
  const { page } = ann;
  for (const [width, height] of [
    [1180, 820],
    [390, 844],
  ] as const) {
    await page.setViewportSize({ width, height });
    await ann.open(review.path("score/CS1"));
    await expect(ann.standard("CS1")).toBeVisible();
    await page.getByRole("link", { name: "Next: CS2" }).click();
    await expect(ann.standard("CS2").getByRole("heading", { level: 2 })).toBeFocused();
    expect(await page.evaluate(() => scrollY), `${width} wide`).toBe(0);
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    expect(await page.evaluate(() => scrollY), `${width} wide`).toBeGreaterThan(0);
    await page.getByRole("link", { name: "Next: CS3" }).click();
    await expect(ann.standard("CS3").getByRole("heading", { level: 2 })).toBeInViewport({ ratio: 1 });
    await expect(page.getByRole("heading", { level: 1 })).toBeInViewport({ ratio: 1 });
  }
});
