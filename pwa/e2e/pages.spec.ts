import type { Page } from "@playwright/test";
import { makeReview } from "./made-review.ts";
import { linksOnPages } from "./printed.ts";
import { checkHere } from "./readable.ts";
import { joinSample, lastYear, ownSampleTest, sampleTest as test } from "./sample.ts";
import type { Server } from "./server.ts";
import { bareTablet, IPAD, tablet, type Tablet } from "./tablet.ts";
import { expect } from "./test.ts";

test.use({ trace: "off" }); // of pages with a hundred standards it costs more than the test itself

/** A page, and words on it without which it is not there yet. */
type Place = readonly [path: string, words: string | RegExp];

test("everybody can read the pages that need no joining, in light and dark, wide and narrow", async ({
  browser,
  sample,
}) => {
  const visitor = await bareTablet(browser, sample, "a visitor", { reducedMotion: "reduce" });
  const troubles = troublesOf(visitor.page, sample);
  await checkPages(visitor, [
    ["/", "Join your review"],
    ["/join", "The coordinator of your review gave you a code"],
    ["/join#0000-0000-0000", "The server does not know this code."],
    [sample.sampleInvitation("Amir"), "Welcome, Amir"],
  ]);
  expect(troubles().filter((trouble) => !trouble.includes("404"))).toEqual([]); // the code that is not known
  const inSafari = await bareTablet(browser, sample, "a visitor", { ...IPAD, reducedMotion: "reduce" });
  await checkPages(inSafari, [[sample.sampleInvitation("Amir"), "Put Open Circle on the Home Screen"]]);
});

test("a reviewer can read every page, in light and dark, wide and narrow", async ({ browser, sample }) => {
  const bea = await joinSample(browser, sample, "Bea");
  const troubles = troublesOf(bea.page, sample);
  const review = new URL(bea.page.url()).pathname;
  await checkPages(bea, [
    ["/", "Alder House"],
    [review, "Start scoring"],
    [`${review}/score`, "I have finished"],
    [`${review}/self-review/CO2`, "Submitted by"],
    [`${review}/reveal`, "The lead reviewer reveals the scores"],
    [`${review}/team`, "not revealed yet"],
    [`${review}/draft`, "There is no draft yet."],
    [`${review}/people`, "look after people and tablets"],
    [`${review}/nowhere`, "There is nothing here"],
    ["/tablet", "Where your work is"],
  ]);
  expect(troubles()).toEqual([]);
});

test("the lead can read every page, in light and dark, wide and narrow", async ({ browser, sample }) => {
  const lena = await joinSample(browser, sample, "Lena");
  const troubles = troublesOf(lena.page, sample);
  const now = new URL(lena.page.url()).pathname;
  const before = await lastYear(lena, now);
  await checkPages(lena, [
    [`${now}/reveal`, "Not yet:"],
    [`${now}/people`, "Not joined yet"],
    [before, "The draft is published"],
    [`${before}/team`, "Deciding by keyboard"],
    [`${before}/team?show=findings`, "Add an achievement"],
    [`${before}/team?show=publish`, "was published"],
    [`${before}/draft`, "Summary"],
  ]);
  await lena.open(`${now}/reveal`);
  await lena.page.getByRole("button", { name: "Mark Amir as absent" }).click();
  await checkHere(lena.page, "the question why somebody is absent");
  expect(troubles()).toEqual([]);
});

test("the community can read every page, in light and dark, wide and narrow", async ({ browser, sample }) => {
  const hanna = await joinSample(browser, sample, "Hanna");
  const troubles = troublesOf(hanna.page, sample);
  const now = new URL(hanna.page.url()).pathname;
  const before = await lastYear(hanna, now);
  await checkPages(hanna, [
    [now, "Your self-review is submitted"],
    [`${now}/self-review`, "Submitted by"],
    [before, "The draft is here"],
    [`${before}/draft`, "Summary"],
  ]);
  expect(troubles()).toEqual([]);
});

test("a coordinator can read every page, in light and dark, wide and narrow", async ({ browser, sample }) => {
  const nadia = await joinSample(browser, sample, "Nadia");
  const troubles = troublesOf(nadia.page, sample);
  await nadia.page.getByRole("link", { name: "Alder House" }).first().click();
  await expect(nadia.page.getByRole("heading", { name: "Who is in it" })).toBeVisible();
  const review = new URL(nadia.page.url()).pathname;
  await checkPages(nadia, [
    ["/", "New review"],
    ["/new-review", "How reviewers score"],
    [review, "People and tablets"],
    [`${review}/people`, "Invite somebody"],
    [`${review}/edit`, "Save the changes"],
  ]);
  await nadia.open("/new-review");
  await nadia.page.getByRole("button", { name: "Make the review" }).click();
  await checkHere(nadia.page, "a form with something missing");
  await nadia.open(`${review}/people`);
  await nadia.page.getByLabel("Name", { exact: true }).fill("Otto");
  await nadia.page.getByRole("radio", { name: "Reviewer", exact: true }).check();
  await nadia.page.getByRole("button", { name: "Make an invitation" }).click();
  await expect(nadia.page.getByRole("heading", { name: "For Otto" })).toBeVisible();
  await checkHere(nadia.page, "an invitation to hand over");
  expect(troubles()).toEqual([]);
});

ownSampleTest("on paper no standard of the list stands alone on its page", async ({ browser, sample }) => {
  const bea = await joinSample(browser, sample, "Bea");
  await bea.open(`${new URL(bea.page.url()).pathname}/score`);
  await expect(bea.row("CO1")).toBeVisible();
  const standards = await linksOnPages(bea.page); // each is one
  expect(standards.reduce((sum, count) => sum + count, 0)).toBe(90);
  expect(Math.min(...standards)).toBeGreaterThan(1);
});

ownSampleTest(
  "on paper what the team found has its standards, and nothing that can only be tapped",
  async ({ browser, sample }) => {
    const lena = await joinSample(browser, sample, "Lena");
    const { page } = lena;
    await lena.open(`${await lastYear(lena, new URL(page.url()).pathname)}/team?show=findings`);
    const first = page.getByRole("region", { name: "Achievements" }).locator(".card").first();
    const chosen = first.getByRole("button", { name: /leave out/ });
    await expect(chosen).toHaveCount(3);
    const standards = (await chosen.allInnerTexts()).join(", ");
    await expect(first.getByText(standards)).toBeHidden();
    await page.emulateMedia({ media: "print" });
    await expect(first.getByText(standards)).toBeVisible();
    await expect(first.getByRole("combobox")).toBeHidden();
  },
);

test("a reviewer scores, writes why and goes on to the next standard by keyboard alone", async ({
  browser,
  server,
}) => {
  const review = await makeReview(server, { Ann: ["reviewer"] });
  const ann = await tablet(browser, review, "Ann");
  const { keyboard } = ann.page;
  await ann.open(review.path("score/CS1"));
  const one = await ann.openStandard("CS1");
  await keyboard.press("3");
  await expect(one.getByRole("radio", { name: "Not met", exact: true })).toBeChecked();
  await keyboard.press("n");
  await expect(ann.noteOf("CS1")).toBeFocused();
  await keyboard.type("Nobody wrote it down, 2 or 3 times.");
  await expect(one.getByRole("radio", { name: "Not met", exact: true })).toBeChecked();
  await pressTabUntil(ann.page, "Next: CS2");
  await keyboard.press("Enter");
  const two = ann.standard("CS2");
  await expect(two.getByRole("heading", { level: 2 })).toBeFocused();
  await keyboard.press("1");
  await expect(two.getByRole("radio", { name: "Met", exact: true })).toBeChecked();
  await keyboard.press("j");
  await keyboard.press("k");
  await expect(two.getByRole("heading", { level: 2 })).toBeFocused();
  await keyboard.press("u");
  await expect(ann.standard("CS3").getByRole("heading", { level: 2 })).toBeFocused();
  await ann.untilReceived();
});

async function checkPages({ open, page }: Tablet, places: readonly Place[]): Promise<void> {
  for (const [path, words] of places) {
    await open(path);
    await expect(page.getByText(words).first()).toBeVisible();
    await checkHere(page, path);
  }
}

/** What nobody wants of a page: errors, refusals of the browser, and requests to anywhere else. */
function troublesOf(page: Page, { url }: Server): () => readonly string[] {
  const troubles: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") troubles.push(message.text());
  });
  page.on("pageerror", ({ message }) => troubles.push(message));
  page.context().on("request", (request) => {
    if (!/^(data|blob):/.test(request.url()) && new URL(request.url()).origin !== url) troubles.push(request.url());
  });
  return () => troubles;
}

async function pressTabUntil(page: Page, name: string): Promise<void> {
  const wanted = page.getByRole("link", { name, exact: true });
  for (let presses = 0; presses < 20; presses += 1) {
    await page.keyboard.press("Tab");
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`${name} is not reached by Tab`);
}
