import type { Locator } from "@playwright/test";
import { makeReview } from "./made-review.ts";
import { checkHere } from "./readable.ts";
import { chooseFilter, filterOf, listed } from "./standards-list.ts";
import { tablet } from "./tablet.ts";
import { expect, test } from "./test.ts";

const STILL = { reducedMotion: "reduce" } as const;

test("a lead decides from what all say, publishes exactly what she saw, and is told what came meanwhile and what came later", async ({
  browser,
  server,
}) => {
  const review = await makeReview(server, { Lea: ["lead", "reviewer"], Ann: ["reviewer"] });
  const join = (name: string) => tablet(browser, review, name, STILL);
  const [lea, ann] = await Promise.all([join("Lea"), join("Ann")]);
  const { page } = lea;
  const home = (words: string) => expect(page.getByRole("main")).toContainText(words);

  await test.step("a reviewer seals; the lead sees for whom the team waits, seals too, and reveals", async () => {
    await ann.open(review.path("score"));
    await ann.score("CS1", "met");
    await ann.score("CS2", "partlyMet");
    await ann.score("CS4", "notApplicable");
    await ann.explain("CS4", "There is no kitchen");
    await ann.seal();
    await checkHere(ann.page, "a sealed workbook");
    await ann.untilReceived();
    await ann.open(review.path());
    await expect(ann.page.getByRole("heading", { name: "You have sealed your workbook" })).toBeVisible();
    await expect(ann.page.getByText("Not sealed yet: Lea.")).toBeVisible();
    await checkHere(ann.page, "the home of a reviewer who has sealed");

    await lea.open(review.path());
    await home("1 of 2 have sealed or are absent. Not yet: Lea.");
    await checkHere(page, "the lead's home before the reveal");
    await lea.open(review.path("score"));
    await lea.score("CS1", "met");
    await lea.score("CS2", "notMet");
    await lea.score("CS4", "notApplicable");
    await lea.seal();
    await lea.open(review.path("reveal"));
    await lea.finish("Reveal to the team", "Reveal now");
    await expect(page.getByText("The scores are revealed")).toBeVisible();
    await lea.open(review.path());
    await home("0 of 6 standards decided.");
    await checkHere(page, "the lead's home while the team decides");
  });

  await test.step("she decides where they differ, takes over where they agree, and undoes", async () => {
    await lea.open(review.path("team"));
    await chooseFilter(lea, "Differ 1");
    expect(await listed(lea)).toEqual(["CS2"]);
    await chooseFilter(lea, "To decide 6");
    await lea.score("CS2", "notMet");
    await expect(filterOf(lea, "To decide 5")).toBeChecked();
    expect(await listed(lea)).toContain("CS2"); // it stays where it was scored
    await chooseFilter(lea, "To decide 5");
    await expect.poll(() => listed(lea)).toEqual(["CS1", "CS3", "1.2.10", "CS4", "CS5"]);

    const card = await lea.openStandard("CS4");
    await card.getByRole("button", { name: "All agree: not applicable. Take it over" }).click();
    await lea.explain("CS4", "You have no kitchen");
    await lea.score("CS4", "met");
    await card.getByRole("button", { name: "Undo", exact: true }).click();
    await expect(card.getByRole("radio", { name: "Not applicable" })).toBeChecked();
    await expect(card.getByLabel("Why does it not apply here?")).toHaveValue("You have no kitchen");
    await card.getByRole("button", { name: "Clear the score" }).click();
    await expect(card).toContainText("Not decided yet");
    await card.getByRole("button", { name: "Undo", exact: true }).click();
    await expect(card.getByLabel("Why does it not apply here?")).toHaveValue("You have no kitchen");
    await lea.score("CS1", "met");
    await lea.untilReceived();
    await page.setViewportSize({ width: 1180, height: 820 }); // a tablet held across
    const topOf = async (place: Locator) => (await place.boundingBox())?.y ?? Number.NaN;
    const easyWords = lea.standard("CS1").getByText("In easy words");
    expect(await topOf(lea.noteOf("CS1"))).toBeLessThan(await topOf(easyWords)); // what is still to do comes before what helps
    await expect(lea.noteOf("CS1")).toBeInViewport({ ratio: 1 });
  });

  await test.step("the draft is the team's alone, and says what it lacks", async () => {
    await lea.open(review.path("draft"));
    await expect(page.getByText("Draft, not yet shared").first()).toBeVisible();
    await checkHere(page, "a draft that is not shared yet");
    await page.getByRole("link", { name: "Publish it" }).click();
    await expect(page.getByText("3 standards without the team’s score: CS3, 1.2.10, CS5")).toBeVisible();
  });

  await test.step("what her other tablet wrote meanwhile keeps this one from publishing what nobody saw", async () => {
    const away = await join("Lea");
    await page.route("**/api/sync", (route) => route.abort()); // no news comes to the page that is about to publish
    await away.open(review.path("team/CS1"));
    await away.score("CS1", "partlyMet");
    await away.note("CS1", "The minutes fall behind.");
    await away.page.getByRole("link", { name: "What we found" }).click();
    await away.page.getByRole("button", { name: "Add an achievement" }).click();
    await away.page.getByLabel("Achievement 1", { exact: true }).fill("People look after each other.");
    await away.untilReceived();
    await away.page.close();

    await lea.finish("Publish to the community", "Yes, publish it");
    await home("Something arrived that changes the draft. It was not published.");
    await home("CS1: the team’s score was Met, is Partly met now. Changed: the team’s comment.");
    await home("New achievement: “People look after each other.”");
    await checkHere(page, "what has changed in the draft meanwhile");
    await page.unroute("**/api/sync");
    await lea.untilReceived();
    await expect(page.getByRole("row", { name: /^CS1/ })).toContainText("The minutes fall behind.");
    await lea.finish("Publish to the community", "Yes, publish it");
    await home("Published as version 1.");
    await expect(page.getByText("It was not published")).toBeHidden();
  });

  await test.step("an afterthought is shown beside what was sealed, and as new to the team, until the lead says that her decision holds", async () => {
    await ann.open(review.path("score/CS1"));
    await ann.page.getByRole("button", { name: "Add an afterthought" }).click();
    await ann.score("CS1", "notMet");
    await expect(ann.standard("CS1")).toContainText(/Changed later\. What stood when you sealed.*Met/);
    await checkHere(ann.page, "an afterthought beside what was sealed");
    await ann.untilReceived();

    await lea.open(review.path("team"));
    await chooseFilter(lea, "New 1");
    const card = await lea.openStandard("CS1");
    await expect(card).toContainText("New since you decided");
    await checkHere(page, "something new since the decision");
    await lea.score("CS1", "notMet");
    await expect(card).not.toContainText("New since you decided");
    await card.getByRole("button", { name: "Undo", exact: true }).click();
    await expect(card).toContainText(/New since you decided.*Ann:\s+Not met/);
    await card.getByRole("button", { name: "Keep the decision: Partly met" }).click();
    await expect(card).not.toContainText("New since you decided");
    await expect(card.getByRole("radio", { name: "Partly met" })).toBeChecked();
  });

  await test.step("a correction is a version with its reason, beside the first", async () => {
    await chooseFilter(lea, "All 6");
    await lea.score("CS5", "met");
    await lea.untilReceived();
    await page.getByRole("link", { name: "Publish", exact: true }).click();
    await page.getByLabel("What changed, and why?").fill("CS5 had been left out.");
    await lea.finish("Publish to the community", "Yes, publish it");
    await home("Published as version 2.");
    await lea.open(review.path("draft"));
    const versions = page.getByRole("navigation", { name: "Versions" });
    await expect(versions.getByRole("link", { name: /^Version 2.*CS5 had been left out/ })).toBeVisible();
    await expect(versions.getByRole("link", { name: /^Version 1/ })).toBeVisible();
    await checkHere(page, "a draft of two versions");
  });
});
