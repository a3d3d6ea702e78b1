import { makeReview } from "./made-review.ts";
import { pagesOf } from "./printed.ts";
import { checkHere } from "./readable.ts";
import { bareTablet, tablet, untilInstalled } from "./tablet.ts";
import { expect, test } from "./test.ts";

const GUIDES = ["reviewer", "lead", "host", "coordinator"] as const;

test("everybody finds the guide for their part: at the foot of each page, and in the review", async ({
  browser,
  server,
}) => {
  const people = { Lea: ["lead", "reviewer"], Ann: ["reviewer"], Hal: ["host"] } as const;
  const review = await makeReview(server, people);
  const guides = { Lea: "Guide for the lead reviewer", Ann: "Guide for reviewers", Hal: "Guide for the community" };
  for (const name of ["Lea", "Ann", "Hal"] as const) {
    const { page } = await tablet(browser, review, name, { reducedMotion: "reduce" });
    await page.getByRole("link", { name: "Guide for my part" }).click();
    await expect(page.getByRole("heading", { level: 1, name: guides[name] })).toBeVisible();
    await page
      .getByRole("navigation", { name: "Everywhere" })
      .getByRole("link", { name: "Guide", exact: true })
      .click();
    await page
      .getByRole("main")
      .getByRole("link", { name: /^Coordinators/ })
      .click();
    await expect(page.getByRole("heading", { level: 1, name: "Guide for coordinators" })).toBeVisible();
  }
});

test("the guides can be read before joining, and with the server gone", async ({ browser, server }) => {
  const visitor = await bareTablet(browser, server, "a visitor", { reducedMotion: "reduce" });
  await visitor.open("/");
  await untilInstalled(visitor.page);
  await server.kill();
  const { page } = await visitor.coldStart("/guide");
  await page
    .getByRole("main")
    .getByRole("link", { name: /^Reviewers/ })
    .click();
  await expect(page.getByRole("heading", { level: 1, name: "Guide for reviewers" })).toBeVisible();
  await expect(page.getByRole("region", { name: "What you never write" })).toContainText("No name of anybody");
  await page.goto("/guide/lead");
  await expect(page.getByRole("region", { name: "When somebody may be in danger" })).toBeVisible();
  await page.goto("/guide/nobody");
  await expect(page.getByRole("heading", { level: 1, name: "There is nothing here" })).toBeVisible();
});

test("everybody can read the guides, in light and dark, wide and narrow", async ({ browser, server }) => {
  const { page } = await bareTablet(browser, server, "a visitor", { reducedMotion: "reduce" });
  await page.goto("/guide");
  await expect(page.getByRole("heading", { level: 1, name: "Guides" })).toBeVisible();
  await checkHere(page, "the choice of guides");
  for (const guide of GUIDES) {
    await page.goto(`/guide/${guide}`);
    await expect(page.getByRole("heading", { level: 2 }).first()).toBeVisible();
    await checkHere(page, `the guide for ${guide}`);
  }
});

test("each guide is at most two printed pages, in every language, in usual and in easy words", async ({
  browser,
  server,
}) => {
  const { page } = await bareTablet(browser, server, "a visitor", { reducedMotion: "reduce" });
  await page.goto("/settings");
  const easyRead = page.getByRole("checkbox");
  for (const [language, spoken] of [
    ["English", "en-GB"],
    ["Cymraeg", "cy-GB"],
  ] as const) {
    await page.getByRole("combobox").selectOption(language);
    await expect(page.locator("html")).toHaveAttribute("lang", spoken);
    for (const isEasy of [false, true]) {
      if ((await easyRead.isChecked()) !== isEasy) await easyRead.click();
      await expect(easyRead).toBeChecked({ checked: isEasy });
      for (const guide of GUIDES) {
        await page.goto(`/guide/${guide}`);
        await expect(page.getByRole("heading", { level: 2 }).first()).toBeVisible();
        const pages = await pagesOf(page);
        expect.soft(pages, `${guide}, ${language}, ${isEasy ? "easy" : "usual"}`).toBeLessThanOrEqual(2);
        expect.soft(pages).toBeGreaterThan(0);
      }
      await page.goto("/settings");
    }
  }
});

test("who has chosen easy read gets the guide in short sentences, on paper without the buttons of the page", async ({
  browser,
  server,
}) => {
  const { page } = await bareTablet(browser, server, "a visitor", { reducedMotion: "reduce" });
  await page.goto("/settings");
  await page.getByRole("checkbox", { name: /easy-read text/ }).check();
  await page.goto("/guide/reviewer");
  await expect(page.getByRole("region", { name: "Never write this" })).toContainText(
    "Never write a name. Nobody’s name.",
  );
  await expect(page.getByText("Yes, it is so.")).toBeVisible();

  const buttons = [
    page.getByRole("button", { name: "Print this guide" }),
    page.getByRole("navigation", { name: "Everywhere" }),
    page.getByRole("link", { name: "All guides" }),
  ];
  for (const button of buttons) await expect(button).toBeVisible();
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  for (const button of buttons) await expect(button).toBeHidden();
  await expect(page.getByRole("heading", { level: 1, name: "Guide for reviewers" })).toBeVisible();
  await expect(page.getByText("Never write a name. Nobody’s name.")).toHaveCSS("color", "rgb(35, 33, 29)");
});
