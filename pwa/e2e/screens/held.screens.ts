import type { Browser } from "@playwright/test";
import { cardOf, coordinator } from "../coordinator.ts";
import { noteSpoiled } from "../failures/spoiled.ts";
import { type MadeReview, makeReview } from "../made-review.ts";
import { tablet, tabletBeforeInstall, untilInstalled } from "../tablet.ts";
import { expect, test } from "../test.ts";
import { takeHere, takePlaces } from "./pictures.ts";

const STILL = { reducedMotion: "reduce" } as const;

test("what a tablet brings that was taken out is held apart until it is released", async ({ browser, server }) => {
  const review = await makeReview(server, { Lea: ["lead"], Ann: ["reviewer"] });
  const [lea, ann] = await Promise.all([tablet(browser, review, "Lea", STILL), tablet(browser, review, "Ann", STILL)]);
  await ann.open(review.path("score/CS1"));
  await ann.note("CS1", "They meet.");
  await ann.untilReceived();
  await ann.goOffline();
  const { page, open } = await coordinator(browser, server);
  await open(review.path("people"));
  await cardOf(page, "Ann").getByRole("button", { name: "Revoke" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Revoke this tablet" }).click();
  await expect(cardOf(page, "Ann")).toContainText("Ann's tablet (revoked)");
  await takeHere(page, "held-tablet-revoked");
  await ann.note("CS1", "They meet. On Mondays.");
  await ann.untilOnTablet();
  await ann.goOnline();
  await expect(ann.everything).toHaveText("On this tablet · Held by the server");
  await expect(ann.page.getByRole("region", { name: "Cut off from the server" })).toBeVisible();
  await takeHere(ann.page, "held-card", "window");
  await takePlaces(ann.page, "held", [
    ["home", review.path(), "This tablet was taken out of the review."],
    ["tablet", "/tablet", "This tablet was taken out of the review."],
  ]);
  await lea.open(review.path("people"));
  const apart = lea.page.getByRole("region", { name: "Held apart" });
  await expect(apart).toBeVisible();
  await takeHere(lea.page, "held-apart");
  await apart.getByRole("button", { name: "Release" }).click();
  await expect(apart).toContainText("released.");
  await takeHere(lea.page, "held-released");
});

test("a review that somebody was taken off, one without a network, and a session that has ended", async ({
  browser,
  server,
}) => {
  const review = await makeReview(server, { Ann: ["reviewer"], Bea: ["reviewer"], Cem: ["reviewer"] });
  const [ann, bea] = await Promise.all([tablet(browser, review, "Ann", STILL), tablet(browser, review, "Bea", STILL)]);
  const { page, open, goOffline } = await coordinator(browser, server);
  await open(review.path("people"));
  await cardOf(page, "Ann").getByRole("button", { name: "Remove from the review" }).click();
  await page
    .getByRole("dialog")
    .getByRole("button", { name: /^Remove/ })
    .click();
  await expect(page.getByRole("dialog")).toBeHidden();
  await takePlaces(ann.page, "taken-off", [
    ["home", review.path(), "You were taken off the team of this review."],
    ["my-reviews", "/", "Alder House"],
  ]);

  await bea.goOffline();
  await takePlaces(bea.page, "offline", [["review-not-here", "/r/nowhere", "Try again"]]);
  await bea.goOnline();
  await takePlaces(bea.page, "join", [
    ["own-tablet", await review.invitation("Bea"), "This tablet is yours already"],
    ["others-tablet", await review.invitation("Cem"), "This code is for Cem"],
  ]);

  await untilInstalled(page);
  await goOffline();
  await takePlaces(page, "offline", [["people", review.path("people"), "Below is what this tablet last knew."]]);
});

test("a copy of one's work that is brought in, that is here already, and a file that is no copy", async ({
  browser,
  server,
}) => {
  const review = await makeReview(server, { Ann: ["reviewer"] });
  const { page, open } = await tablet(browser, review, "Ann", STILL);
  await open("/tablet");
  await page.getByLabel("Bring in a copy").setInputFiles(await copyOfOther(browser, review));
  await expect(page.getByText(/^Taken in: \d+ pieces? of your work\.$/)).toBeVisible();
  await takeHere(page, "copy-brought-in");
  await page.getByLabel("Bring in a copy").setInputFiles({
    name: "letter.txt",
    mimeType: "text/plain",
    buffer: Buffer.from("Dear Ann"),
  });
  await expect(page.getByText("not a copy that this app has saved")).toBeVisible();
  await takeHere(page, "copy-not-one");
});

test("a page whose code can't be had", async ({ browser, server }) => {
  const review = await makeReview(server, { Ann: ["reviewer"] });
  const ann = await tabletBeforeInstall(browser, review, "Ann", STILL);
  const { page } = ann;
  await page.route("**/assets/SettingsPage-*", (route) => route.abort());
  await page.getByRole("link", { name: "Text and language" }).click();
  await expect(page.getByRole("heading", { name: "This page could not be loaded" })).toBeVisible();
  await takeHere(page, "not-loaded");
  await ann.goOffline();
  await page.getByRole("button", { name: "Load again" }).click();
  await expect(page.getByText("There is still no way to the server.")).toBeVisible();
  await takeHere(page, "not-loaded-offline");
});

test("what the server will not take, and what somebody reads of it", async ({ browser, server }) => {
  const review = await makeReview(server, { Ann: ["reviewer"] });
  const ann = await tablet(browser, review, "Ann", STILL);
  await ann.open(review.path("score/CS1"));
  await ann.note("CS1", "They meet.");
  await ann.untilReceived();
  await noteSpoiled(ann, "CS1", "They meet. On Mondays.");
  const { page, everything, goOnline } = await ann.otherWindow(review.path("score/CS1"));
  await goOnline();
  await expect(everything).toHaveText("On this tablet · Needs attention");
  await takeHere(page, "attention-card", "window");
  await takePlaces(page, "attention", [["tablet", "/tablet", "Where your work is"]]);
});

async function copyOfOther(browser: Browser, review: MadeReview): Promise<string> {
  const other = await tablet(browser, review, "Ann");
  await other.open(review.path("score/CS1"));
  await other.goOffline();
  await other.score("CS1", "met");
  await other.note("CS1", "They meet.");
  await other.untilOnTablet();
  await other.open("/tablet");
  const saving = other.page.waitForEvent("download");
  await other.page.getByRole("button", { name: "Save a copy of my work" }).first().click();
  return await (await saving).path();
}
