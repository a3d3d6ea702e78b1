import { makeReview } from "./made-review.ts";
import { checkHere } from "./readable.ts";
import { publishFirstVersion } from "./failures/publishing.ts";
import { filterOf } from "./standards-list.ts";
import { tablet } from "./tablet.ts";
import { expect, test } from "./test.ts";

test("the lead takes over what all agree on and takes that back, goes through what is contested, and takes over what a reviewer proposes", async ({
  browser,
  server,
}) => {
  const review = await makeReview(server, { Lea: ["lead", "reviewer"], Ann: ["reviewer"] });
  const [lea, ann] = [await tablet(browser, review, "Lea"), await tablet(browser, review, "Ann")];

  await ann.open(review.path("score"));
  await ann.score("CS1", "met");
  await ann.score("CS2", "met");
  await ann.page.getByRole("button", { name: "Discuss with the team" }).click();
  await ann.score("CS3", "notMet");
  await ann.page.getByRole("button", { name: "Discuss with the team" }).click();
  const card = ann.standard("CS3");
  await card.getByText("Propose an achievement or improvement").click();
  await card.getByRole("button", { name: "Something to improve" }).click();
  await ann.page.keyboard.type("Say why each rule is there.");
  await card.getByText("What it rests on").click();
  await card.getByRole("checkbox", { name: "Document" }).check();
  await expect(card.getByText("What it rests on: Document")).toBeVisible();
  await ann.score("CS4", "partlyMet");
  await ann.seal();
  await ann.untilReceived();
  await lea.open(review.path());
  await expect(lea.page.getByRole("region", { name: "Who is in it" })).toContainText(
    /Ann's tablet.?: last contact \d\d:\d\d, everything has arrived/,
  );
  await lea.open(review.path("score"));
  await lea.score("CS1", "met");
  await lea.score("CS2", "met");
  await lea.score("CS3", "met");
  await lea.score("CS4", "met");
  await lea.seal();
  await lea.open(review.path("reveal"));
  await lea.finish("Reveal to the team", "Reveal now");
  await lea.page.getByRole("link", { name: "Decide the team’s scores" }).click();

  const { page } = lea;
  const decided = (count: number) => expect(page.getByText(new RegExp(`^${count} of \\d+ decided$`))).toBeVisible();
  await decided(0);
  await lea.openStandard("CS3");
  await page.keyboard.press("a"); // on which they don't agree
  await lea.openStandard("CS1");
  await page.keyboard.press("a");
  await decided(1);
  await expect(lea.standard("CS1").getByRole("radio", { name: "Met", exact: true })).toBeChecked();
  await page.keyboard.press("0");
  await decided(0);
  await page.keyboard.press("?");
  await expect(page.getByRole("row", { name: "A Take over what all reviewers agree on" })).toBeVisible();
  await page.keyboard.press("Escape");

  await page.getByRole("button", { name: "Take over 2 all agree on" }).click();
  await expect(page.getByRole("dialog")).toContainText("Marked to discuss with the team: CS2.");
  await page.getByRole("dialog").getByRole("button", { name: "Not yet" }).click();
  await lea.finish("Take over 2 all agree on", "Take them over");
  await expect(page.getByText("2 scores taken over.")).toBeVisible();
  await decided(2);
  await checkHere(page, "what was taken over, and its undo");
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await decided(0);
  await lea.finish("Take over 2 all agree on", "Take them over");

  await expect(page.getByRole("listitem").filter({ hasText: "CS3" })).toContainText("To discuss");
  await page.getByRole("link", { name: "Go through the 2 not agreed yet" }).click();
  await expect(lea.standard("CS3").getByRole("region", { name: "Ann", exact: true })).toContainText("Document");
  await expect(filterOf(lea, "Not agreed 2")).toBeChecked();
  await lea.score("CS3", "partlyMet");
  await lea.note("CS3", "You explain the rules, but Ben asked why there are so many."); // which the community would read
  await expect(lea.standard("CS3")).toContainText("“Ben” looks like a name.");
  await lea.note("CS3", "You explain the rules.");
  await expect(lea.standard("CS3")).not.toContainText("looks like a name");
  await page.getByRole("link", { name: "Next section: CS4" }).click(); // past what nobody scored
  await lea.score("CS4", "met");
  await expect(page.getByRole("link", { name: /^Next/ })).toHaveCount(0);
  await decided(4);

  await page.getByRole("link", { name: "What we found" }).click();
  await expect(page.getByText("Proposed by Ann")).toBeVisible();
  await checkHere(page, "what reviewers propose");
  await page.getByRole("button", { name: "Take over", exact: true }).click();
  await expect(page.getByText("All proposals are taken over.")).toBeVisible();
  const improvement = page.getByLabel("Improvement 1", { exact: true });
  await expect(improvement).toHaveValue("Say why each rule is there.");
  await improvement.fill("Say why each rule is there, as Ben asked.");
  await expect(page.getByText("“Ben” looks like a name.")).toBeVisible();
  await improvement.fill("Say why each rule is there.");

  await page.getByRole("link", { name: "So far" }).click();
  const bars = page.getByRole("region", { name: "Section by section" });
  await expect(bars.getByRole("list", { name: "Team" }).first()).toHaveText(/^\s*3 met\s*1 partly met\s*2 not scored$/);
  await expect(bars.getByRole("list", { name: "Community" }).first()).toHaveText(/^\s*6 not scored$/);
  await checkHere(page, "how the team has scored so far");
  await lea.untilReceived();
});

test("what was just published is not offered to be published again while the tablet has not been told of it", async ({
  browser,
  server,
}) => {
  const review = await makeReview(server, { Lea: ["lead", "reviewer"] });
  const lea = await tablet(browser, review, "Lea");
  let isPublished = false;
  await lea.context.route("**/publish", async (route) => {
    isPublished = true;
    await route.continue();
  });
  await lea.context.route("**/api/sync", async (route) => {
    if (isPublished) await route.abort("connectionreset");
    else await route.continue();
  });
  await publishFirstVersion(review, lea, [lea]);
  await expect(lea.page.getByRole("button", { name: "Publish to the community" })).toBeHidden();
  await expect(lea.page.getByText("Before you publish:")).toBeHidden();

  await lea.context.unrouteAll();
  await lea.goOffline();
  await lea.goOnline(); // so that it is tried at once
  await expect(lea.page.getByText("Nothing has changed since.")).toBeVisible();
  const lastStandard = await lea.page.getByRole("row").last().boundingBox();
  const closing = await lea.page.getByRole("button", { name: "Close the review" }).boundingBox();
  expect(closing?.y).toBeGreaterThan(lastStandard?.y ?? Number.NaN); // nothing that it ends comes after it
});
