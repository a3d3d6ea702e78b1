import type { Locator } from "@playwright/test";
import { coordinator } from "./coordinator.ts";
import { makeReview } from "./made-review.ts";
import { joinSample, lastYear, ownSampleTest } from "./sample.ts";
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

test("what is still open before finishing stands equally far apart, in one line or in several", async ({
  browser,
  server,
}) => {
  const review = await makeReview(server, { Ann: ["reviewer"] });
  const ann = await tablet(browser, review, "Ann", { viewport: { width: 320, height: 844 } });
  await ann.open(review.path("score/CS1"));
  await ann.score("CS1", "notApplicable");
  await ann.page.getByRole("button", { name: "Discuss with the team" }).click();
  await ann.open(review.path("score/CS2"));
  await ann.score("CS2", "notMet");
  await ann.open(review.path("score"));
  await ann.page.getByRole("button", { name: "I have finished" }).click();
  const open = ann.page.getByRole("dialog").locator("summary > span");
  await expect(open).toHaveCount(4);
  const gaps = await gapsBetween(open, "y");
  expect(Math.min(...gaps)).toBeGreaterThan(12);
  expect(Math.max(...gaps) - Math.min(...gaps)).toBeLessThan(3);
});

ownSampleTest("the team's rooms and the ways at the foot stand equally far apart", async ({ browser, sample }) => {
  const lena = await joinSample(browser, sample, "Lena");
  await lena.open(`${await lastYear(lena, new URL(lena.page.url()).pathname)}/team?show=findings`);
  const rooms = lena.page.getByRole("main").getByRole("navigation").first();
  for (const place of [rooms, lena.page.getByRole("contentinfo")]) {
    const ways = place.getByRole("link");
    await expect(ways).toHaveCount(4);
    const gaps = await gapsBetween(ways, "x");
    expect(Math.max(...gaps) - Math.min(...gaps), (await ways.allTextContents()).join(", ")).toBeLessThan(1);
  }
});

ownSampleTest("on paper each part of the draft stands apart from the one before it", async ({ browser, sample }) => {
  const lena = await joinSample(browser, sample, "Lena");
  const { page } = lena;
  await lena.open(`${await lastYear(lena, new URL(page.url()).pathname)}/draft`);
  const parts = page.locator("section:has(> h2)").filter({ visible: true });
  await expect(page.getByRole("heading", { name: "Section by section" })).toBeVisible();
  await page.emulateMedia({ media: "print" });
  const gaps = await gapsBetween(parts, "y");
  expect(gaps.length).toBeGreaterThan(2);
  expect(Math.min(...gaps)).toBeGreaterThan(20); // five millimetres
});

test("a time of day by a clock of twelve hours is read in full, and no part of a day is wider than the page", async ({
  browser,
  server,
}) => {
  const review = await makeReview(server, { Ann: ["reviewer"] });
  const nadia = await coordinator(browser, server);
  const { page } = nadia;
  const field = page.getByLabel("When part 1 begins");
  for (const [width, textSize] of [
    [1180, 100],
    [390, 100],
    [390, 200],
    [320, 200],
  ] as const) {
    const where = `${width} wide, ${textSize} %`;
    await page.setViewportSize({ width, height: 820 });
    await page.evaluate((size) => localStorage.setItem("open-circle/settings", `{"textSize":${size}}`), textSize);
    await nadia.open(review.path("edit"));
    await expect(field).toBeVisible();
    const { has, needs } = await field.evaluate((input: HTMLInputElement) => {
      const { offsetWidth: has } = input;
      input.style.inlineSize = "max-content";
      return { has, needs: input.offsetWidth };
    });
    expect(has, where).toBeGreaterThanOrEqual(needs);
    expect(await page.evaluate(() => document.documentElement.scrollWidth), where).toBe(width);
  }
});

ownSampleTest(
  "on a phone the first line of a note is in sight above the scores, also of a standard of many words",
  async ({ browser, sample }) => {
    const lena = await joinSample(browser, sample, "Lena");
    const { page } = lena;
    const now = new URL(page.url()).pathname;
    await page.setViewportSize({ width: 390, height: 844 });
    for (const code of ["CO1", "CO3", "CO7", "EN1"]) {
      await lena.open(`${now}/score/${code}`);
      const field = lena.noteOf(code);
      await expect(field).toBeVisible();
      const isSeen = field.evaluate((note) => {
        const { left, top } = note.getBoundingClientRect();
        const { borderTopWidth, paddingTop, lineHeight } = getComputedStyle(note);
        const line = [borderTopWidth, paddingTop, lineHeight].reduce((sum, part) => sum + Number.parseFloat(part), 0);
        return document.elementFromPoint(left + 10, top + line) === note;
      });
      expect(await isSeen, code).toBe(true);
    }
  },
);

/** Between the words of neighbours, whatever lies around them. */
async function gapsBetween(words: Locator, along: "x" | "y"): Promise<readonly number[]> {
  const edges = await words.evaluateAll((all, isAcross) => {
    return all.map((one) => {
      const range = document.createRange();
      range.selectNodeContents(one);
      const { left, right, top, bottom } = range.getBoundingClientRect();
      return isAcross ? [left, right] : [top, bottom];
    });
  }, along === "x");
  return edges.slice(1).map(([begins = 0], place) => begins - (edges[place]?.[1] ?? 0));
}
