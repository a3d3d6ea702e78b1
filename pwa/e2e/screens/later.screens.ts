import { failingReads } from "../failures/failing-reads.ts";
import { joinOn } from "../failures/prepared-tablet.ts";
import { publishFirstVersion } from "../failures/publishing.ts";
import { makeReview } from "../made-review.ts";
import { replaceByAnotherBuild } from "../second-build.ts";
import { bareTablet, tablet, tabletBeforeInstall } from "../tablet.ts";
import { expect, test } from "../test.ts";
import { takeHere, takePlaces } from "./pictures.ts";

const STILL = { reducedMotion: "reduce" } as const;

test("what comes after the reveal and after publishing: proposals, an afterthought, another draft, a second version", async ({
  browser,
  server,
}) => {
  const review = await makeReview(server, { Lea: ["lead"], Ann: ["reviewer"], Hal: ["host"] });
  const join = (name: string) => tablet(browser, review, name, STILL);
  const [lea, ann, hal] = await Promise.all([join("Lea"), join("Ann"), join("Hal")]);
  const { page } = lea;
  await ann.open(review.path("score/CS2"));
  await ann.standard("CS2").getByText("Propose an achievement or improvement").click();
  await ann.standard("CS2").getByRole("button", { name: "Something to improve" }).click();
  await ann.page.keyboard.type("Say why each rule is there.");
  await publishFirstVersion(review, lea, [ann]);
  await takePlaces(page, "later", [["proposals", review.path("team?show=findings"), "Proposed by"]]);

  await ann.open(review.path("score/CS1"));
  await ann.page.getByRole("button", { name: "Add an afterthought" }).click();
  await ann.score("CS1", "notMet");
  await expect(ann.standard("CS1")).toContainText("Changed later");
  await takeHere(ann.page, "later-afterthought", "window");
  await ann.untilReceived();
  await lea.open(review.path("team/CS1"));
  await expect(lea.standard("CS1")).toContainText("New since you decided");
  await takeHere(page, "later-new-since", "window");
  await page.getByRole("button", { name: "Deciding by keyboard" }).click();
  await takeHere(page, "later-team-keys", "window");
  await page.keyboard.press("Escape");
  await lea.score("CS1", "partlyMet");
  await lea.untilReceived();

  const away = await join("Lea");
  await lea.open(review.path("team?show=publish"));
  await page.getByRole("button", { name: "Publish to the community" }).click();
  await takeHere(page, "later-reason-missing");
  await page.getByLabel("What changed, and why?").fill("We had overlooked a meeting.");
  await page.route("**/api/sync", (route) => route.abort());
  await away.open(review.path("team/CS1"));
  await away.score("CS1", "notMet");
  await away.note("CS1", "The minutes fall behind.");
  await away.untilReceived();
  await lea.finish("Publish to the community", "Yes, publish it");
  await expect(page.getByText("Something arrived that changes the draft.")).toBeVisible();
  await takeHere(page, "later-changed-meanwhile");
  await page.unroute("**/api/sync");
  await lea.untilReceived();
  await expect(page.getByRole("row", { name: /^CS1/ })).toContainText("The minutes fall behind.");
  await page.getByLabel("What changed, and why?").fill("We had overlooked a meeting.");
  await lea.finish("Publish to the community", "Yes, publish it");
  await expect(page.getByText("Published as version 2.")).toBeVisible();
  await takePlaces(page, "later", [["versions", review.path("draft"), "Version 1"]]);
  await takePlaces(hal.page, "later", [["home-of-community", review.path(), "The draft is here"]]);
});

test("a new version that was taken in another window", async ({ browser, serverOfOwnApp: server }) => {
  const review = await makeReview(server, { Ann: ["reviewer"] });
  const ann = await tablet(browser, review, "Ann", STILL);
  replaceByAnotherBuild(server.appFolder);
  await ann.open(review.path());
  const other = await ann.otherWindow(review.path("score/CS1"));
  await expect(ann.page.getByText("A new version is ready.")).toBeVisible();
  await other.page.getByRole("button", { name: "Use it now" }).click();
  await other.page.getByRole("dialog").getByRole("button", { name: "Use it now" }).click();
  await expect(ann.page.getByText("This window still shows the one before it.")).toBeVisible();
  await takeHere(ann.page, "update-taken");
});

test("a storage that can't be read, at once or later", async ({ browser, server }) => {
  const review = await makeReview(server, { Ann: ["reviewer"] });
  const ann = await bareTablet(browser, server, "Ann", STILL);
  const reads = await failingReads(ann);
  await joinOn(ann, review);
  await ann.open(review.path("score/CS1"));
  await ann.note("CS1", "They meet.");
  await ann.untilReceived();
  await reads.failFromTheStart("each reading of changes");
  await ann.reload();
  await expect(ann.page.getByRole("main").getByText("This tablet's storage could not be read.")).toBeVisible();
  await takeHere(ann.page, "unreadable-workbook");
  await reads.failFromTheStart("no transaction begins");
  await ann.reload();
  await expect(ann.page.getByRole("heading", { name: "This tablet's storage can't be read" })).toBeVisible();
  await takeHere(ann.page, "unreadable-storage");
});

test("what is still on its way: the app, a review, an answer of the server", async ({ browser, server }) => {
  const review = await makeReview(server, { Ann: ["reviewer"] });
  const ann = await tabletBeforeInstall(browser, review, "Ann", STILL);
  const { page } = ann;
  await page.route("**/assets/SettingsPage-*", () => new Promise<void>(() => {}));
  await page.route("**/api/reviews/nowhere/pack", () => new Promise<void>(() => {}));
  await takePlaces(page, "waiting", [["review", "/r/nowhere", /…$/]]);
  await takePlaces(page, "waiting", [["page", "/settings", /…$/]]);
});
