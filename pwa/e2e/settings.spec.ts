import { makeReview } from "./made-review.ts";
import { checkHere } from "./readable.ts";
import { bareTablet, tablet, untilInstalled } from "./tablet.ts";
import { expect, test } from "./test.ts";

test("language, size of text, contrast and colours are chosen by one tap, and are there again without a network", async ({
  browser,
  server,
}) => {
  const visitor = await bareTablet(browser, server, "a visitor", { reducedMotion: "reduce" });
  await visitor.open("/settings");
  const { page } = visitor;
  const textSize = () => page.evaluate(() => getComputedStyle(document.documentElement).fontSize);
  const before = Number.parseFloat(await textSize());

  await page.getByRole("radio", { name: "150 %" }).check();
  await page.getByRole("radio", { name: "Stronger" }).check();
  await page.getByRole("radio", { name: "Dark" }).check();
  await page.getByLabel("Language").selectOption("Cymraeg");
  await expect(page.getByRole("heading", { level: 1, name: "Testun ac iaith" })).toBeVisible();
  await expect(page.getByLabel("Iaith")).toBeFocused();
  await expect(page.getByText("mae angen i siaradwr brodorol ei gwirio")).toBeVisible();
  await checkHere(page, "the settings, with large letters and strong contrast");

  await untilInstalled(page);
  await visitor.goOffline();
  const again = await visitor.coldStart("/settings");
  await expect(again.page.getByRole("heading", { level: 1, name: "Testun ac iaith" })).toBeVisible();
  const root = again.page.locator("html");
  await expect(root).toHaveAttribute("lang", "cy-GB");
  expect(await root.evaluate((element) => getComputedStyle(element).colorScheme)).toBe("dark");
  expect(await root.evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize))).toBe(before * 1.5);
  await expect(again.page.getByRole("radio", { name: "Cryfach" })).toBeChecked();
});

test("who looks at the settings or the guide before joining comes back to their invitation", async ({
  browser,
  server,
}) => {
  const review = await makeReview(server, { Bea: ["reviewer"] });
  const bea = await bareTablet(browser, server, "Bea", { reducedMotion: "reduce" });
  await bea.open(await review.invitation("Bea"));
  const { page } = bea;
  for (const opener of ["Text and language", "Guide"]) {
    await page.getByRole("link", { name: opener }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Welcome, Bea" })).toBeHidden();
    if (opener === "Guide") {
      await page
        .getByRole("main")
        .getByRole("link", { name: /^Reviewers/ })
        .click();
      await page.getByRole("link", { name: "All guides" }).click();
    }
    await page.getByRole("link", { name: "Back" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Welcome, Bea" })).toBeVisible();
  }
  await bea.open("/settings"); // by its address there is nowhere to go back to
  await page.getByRole("link", { name: "Back" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Open Circle" })).toBeVisible();
});

test("who has chosen dark colours gets dark letters on white paper all the same", async ({ browser, server }) => {
  const { page } = await bareTablet(browser, server, "a visitor", { reducedMotion: "reduce" });
  await page.goto("/settings");
  await page.getByRole("radio", { name: "Dark" }).check();
  await page.goto("/guide/reviewer");
  const heading = page.getByRole("heading", { level: 1, name: "Guide for reviewers" });
  await expect(heading).toHaveCSS("color", "rgb(241, 236, 227)");
  await page.emulateMedia({ media: "print" });
  await expect(heading).toHaveCSS("color", "rgb(35, 33, 29)");
});

test("easy read shows as chosen at once, also while its words are still on their way", async ({ browser, server }) => {
  const { page } = await bareTablet(browser, server, "a visitor", { reducedMotion: "reduce" });
  const held = Promise.withResolvers<void>();
  await page.route(/\/assets\/easy-[^/]*\.js$/, async (route) => {
    await held.promise;
    await route.continue();
  });
  await page.goto("/settings");
  const easy = page.getByRole("checkbox", { name: /easy-read text/ });
  await easy.check();
  await page.getByRole("radio", { name: "Stronger" }).check();
  await expect(page.locator("html")).toHaveAttribute("data-reading", "usual");
  await expect(easy).toBeChecked();
  const kept = await page.evaluate(() => localStorage.getItem("open-circle/settings"));
  expect(kept, "whoever goes on to another page at once has chosen").toContain('"easyRead":true');
  held.resolve();
  await expect(page.locator("html")).toHaveAttribute("data-reading", "easy");
  await expect(easy).toBeChecked();
  await expect(page.getByRole("radio", { name: "Stronger" })).toBeChecked();
});

test("another language changes no score, and nothing that was written", async ({ browser, server }) => {
  const review = await makeReview(server, { Ann: ["reviewer"] });
  const ann = await tablet(browser, review, "Ann");
  const { page } = ann;
  await ann.open(review.path("score/CS1"));
  await ann.score("CS1", "partlyMet");
  await ann.note("CS1", "The minutes are old.");
  await ann.untilReceived();
  await ann.open("/settings");
  await page.getByLabel("Language").selectOption("Cymraeg");
  await expect(page.locator("html")).toHaveAttribute("lang", "cy-GB");
  await page.goto(review.path("score/CS1"));
  const card = page.getByRole("article", { name: "Safon CS1" });
  await expect(card.getByRole("radio", { checked: true })).toHaveValue("partlyMet");
  await expect(card.getByLabel("Eich nodyn")).toHaveValue("The minutes are old.");
  await expect(card).toContainText("Hanes (1)");

  const other = await tablet(browser, review, "Ann");
  await other.open(review.path("score/CS1"));
  await expect(other.standard("CS1").getByRole("radio", { name: "Partly met" })).toBeChecked();
  await expect(other.standard("CS1")).toContainText("History (1)");
});
