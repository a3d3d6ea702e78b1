import { chromium } from "@playwright/test";
import { failingWrites, STORE } from "./failures/failing-writes.ts";
import { emptyStorage, joinOn } from "./failures/prepared-tablet.ts";
import { makeReview } from "./made-review.ts";
import { checkHere } from "./readable.ts";
import { replaceByAnotherBuild } from "./second-build.ts";
import { openServer } from "./server.ts";
import { bareTablet, joinHere, tablet, untilInstalled } from "./tablet.ts";
import { expect, test } from "./test.ts";

test.use({ trace: "off" });

const STILL = { reducedMotion: "reduce" } as const;

test("everybody can read what a tablet says that was emptied, that keeps nothing, that cannot save, or whose page has stopped working", async ({
  browser,
  server,
}) => {
  const review = await makeReview(server, { Ann: ["reviewer"] });
  const ann = await tablet(browser, review, "Ann", STILL);
  await emptyStorage(ann, "indexeddb");
  const emptied = await ann.otherWindow("/");
  await expect(emptied.page.getByRole("heading", { name: "This tablet's storage was emptied" })).toBeVisible();
  await checkHere(emptied.page, "an emptied tablet");
  await emptied.goOffline();
  await emptied.page.getByRole("button", { name: "Fetch back what the server has" }).click();
  await expect(emptied.page.getByText("No answer came from the server.")).toBeVisible();
  await checkHere(emptied.page, "an emptied tablet without a network");

  const keepsNothing = await bareTablet(browser, server, "a visitor", STILL);
  await keepsNothing.context.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException("not in this window", "SecurityError");
    };
  });
  await keepsNothing.open("/");
  await expect(keepsNothing.page.getByRole("heading", { name: "This browser stores nothing" })).toBeVisible();
  await checkHere(keepsNothing.page, "a browser that stores nothing");

  const full = await bareTablet(browser, server, "Ann", STILL);
  const writes = await failingWrites(full);
  await joinOn(full, review);
  await full.open(review.path("score/CS1"));
  await expect(full.noteOf("CS1")).toHaveValue("");
  await writes.fail(STORE);
  await full.noteOf("CS1").fill("They meet.");
  await expect(full.page.getByRole("alert")).toContainText("Not saved");
  await checkHere(full.page, "a note that is not saved");

  await full.context.addInitScript(() => Reflect.deleteProperty(Array.prototype, "findLast")); // only scoring needs it
  const broken = await full.otherWindow(review.path("score/CS1"));
  await expect(broken.page.getByRole("heading", { name: "This page has stopped working" })).toBeVisible();
  await checkHere(broken.page, "a page that has stopped working");
  const saving = broken.page.waitForEvent("download");
  await broken.page.getByRole("button", { name: "Save a copy now" }).click();
  await saving;
  await broken.page.getByRole("link", { name: "My reviews" }).click();
  await expect(broken.page.getByRole("link", { name: "Alder House" })).toBeVisible();
});

test("everybody can read what the app says under a plain http address", async ({ launchOptions }) => {
  const browser = await chromium.launch({
    ...launchOptions,
    args: [...(launchOptions.args ?? []), "--host-resolver-rules=MAP circle.test localhost"],
  });
  const server = await openServer({ hostName: "circle.test" });
  const visitor = await bareTablet(browser, server, "a visitor", STILL);
  await visitor.open("/");
  await expect(visitor.page.getByText("This address begins with http:// and not https://")).toBeVisible();
  await checkHere(visitor.page, "a plain http address");
  await browser.close();
  await server.remove();
});

test("everybody can read the notice of a new version, its question, its answers, and the one in another window", async ({
  browser,
  serverOfOwnApp: server,
}) => {
  const review = await makeReview(server, { Ann: ["reviewer"] });
  const ann = await bareTablet(browser, server, "Ann", STILL);
  const writes = await failingWrites(ann);
  await joinOn(ann, review);
  replaceByAnotherBuild(server.appFolder);
  await ann.open(review.path("score/CS1"));
  await expect(ann.page.getByText("A new version is ready.")).toBeVisible();
  await checkHere(ann.page, "a new version waits");
  const other = await ann.otherWindow(review.path());
  await expect(other.page.getByText("A new version is ready.")).toBeVisible();
  await writes.fail(STORE);
  await ann.noteOf("CS1").fill("They meet.");
  await expect(ann.page.getByRole("alert")).toContainText("Not saved");
  await ann.page.getByRole("button", { name: "Use it now" }).click();
  const asking = ann.page.getByRole("dialog");
  await asking.getByRole("button", { name: "Use it now" }).click();
  await expect(asking).toContainText("Something you wrote is not on this tablet yet");
  await checkHere(ann.page, "the question before a new version, answered");

  await other.page.getByRole("button", { name: "Use it now" }).click();
  await other.page.getByRole("dialog").getByRole("button", { name: "Use it now" }).click();
  await expect(other.page.getByRole("dialog")).toBeHidden();
  await asking.waitFor({ state: "hidden" });
  await ann.page.getByRole("button", { name: "Load this window again" }).click();
  await expect(ann.page.getByRole("contentinfo")).toContainText("Something you wrote is not on this tablet yet");
  await checkHere(ann.page, "a new version was taken in another window");
});

test("everybody can read the questions before something that counts: unsealing, submitting, revealing, taking over, closing", async ({
  browser,
  server,
}) => {
  const review = await makeReview(server, { Lea: ["lead"], Ann: ["reviewer"], Hal: ["host"] });
  const join = (name: string) => tablet(browser, review, name, STILL);
  const [lea, ann, hal] = await Promise.all([join("Lea"), join("Ann"), join("Hal")]);
  await hal.open(review.path());
  await expect(hal.page.getByRole("heading", { name: "Who is in it" })).toBeVisible();
  await checkHere(hal.page, "the community's home before its self-review");
  await hal.open(review.path("self-review"));
  await hal.score("CS1", "partlyMet");
  await checkHere(hal.page, "a self-review that is being written");
  await hal.page.getByRole("button", { name: "Submit the self-review" }).click();
  await checkHere(hal.page, "the question before submitting");
  await hal.page.keyboard.press("Escape");

  await ann.open(review.path("score/CS1"));
  await ann.score("CS1", "notApplicable");
  for (const fold of ["Guidance", "What it rests on", "History (1)"]) await ann.standard("CS1").getByText(fold).click();
  await checkHere(ann.page, "a scored standard with everything unfolded");
  await ann.page.getByRole("button", { name: "Scoring by keyboard" }).click();
  await checkHere(ann.page, "the list of keys");
  await ann.page.keyboard.press("Escape");
  await ann.score("CS1", "met");
  await ann.page.getByRole("button", { name: "I have finished" }).click();
  await checkHere(ann.page, "the question before sealing");
  await ann.page.getByRole("dialog").getByRole("button", { name: "Finish and seal" }).click();
  await ann.page.getByRole("button", { name: "Unseal" }).click();
  await ann.page.getByRole("dialog").getByRole("button", { name: "Unseal", exact: true }).click();
  await expect(ann.page.getByRole("dialog")).toContainText("Please say why, in a few words.");
  await checkHere(ann.page, "the question before unsealing, without a reason");
  await ann.page.keyboard.press("Escape");
  await ann.untilReceived();

  await lea.open(review.path("reveal"));
  await lea.page.getByRole("button", { name: "Reveal to the team" }).click();
  await checkHere(lea.page, "the question before revealing");
  await lea.page.getByRole("dialog").getByRole("button", { name: "Reveal now" }).click();
  await expect(lea.page.getByText("The scores are revealed")).toBeVisible();
  await checkHere(lea.page, "the scores are revealed");
  await lea.open(review.path("team"));
  await lea.page.getByRole("button", { name: /^Take over/ }).click();
  await checkHere(lea.page, "the question before taking over");
  await lea.page.getByRole("dialog").getByRole("button", { name: "Take them over" }).click();
  await lea.open(review.path("team?show=publish"));
  await expect(lea.page.getByRole("button", { name: "Publish to the community" })).toBeVisible();
  await checkHere(lea.page, "before publishing");
  await lea.page.getByRole("button", { name: "Publish to the community" }).click();
  await checkHere(lea.page, "the question before publishing");
  await lea.page.getByRole("dialog").getByRole("button", { name: "Yes, publish it" }).click();
  await expect(lea.page.getByText("Published as version 1.")).toBeVisible();
  await checkHere(lea.page, "published");
  await lea.page.getByRole("button", { name: "Close the review" }).click();
  await checkHere(lea.page, "the question before closing");
  await lea.page.getByRole("dialog").getByRole("button", { name: "Close it" }).click();
  await expect(lea.page.getByText("This review is closed.")).toBeVisible();
});

test("everybody can read what a tablet says that is being left, or was taken out of the review", async ({
  browser,
  server,
}) => {
  const review = await makeReview(server, { Ann: ["reviewer"] });
  const ann = await tablet(browser, review, "Ann", STILL);
  await ann.open(review.path("score/CS1"));
  await ann.note("CS1", "They meet.");
  await ann.untilReceived();
  await ann.goOffline();
  await ann.note("CS1", "They meet. On Mondays.");
  await ann.untilOnTablet();
  await ann.open("/tablet");
  await ann.page.getByRole("button", { name: "Sign Ann out" }).click();
  await expect(ann.page.getByLabel(/^To sign out all the same, type/)).toBeVisible();
  await checkHere(ann.page, "the question before signing out with work unsent");
  await ann.page.keyboard.press("Escape");
  await ann.goOnline();
  await ann.untilReceived();

  const nadia = await bareTablet(browser, server, "Nadia", STILL);
  await nadia.open(await server.coordinatorInvitation("Nadia"));
  await joinHere(nadia);
  await untilInstalled(nadia.page);
  await nadia.open(review.path("people"));
  await nadia.page.getByRole("article", { name: "Ann", exact: true }).getByRole("button", { name: "Revoke" }).click();
  await checkHere(nadia.page, "the question before revoking a tablet");
  await nadia.page.getByRole("dialog").getByRole("button", { name: "Revoke this tablet" }).click();
  await ann.reload();
  await expect(ann.page.getByText("This tablet was taken out of the review.")).toBeVisible();
  await checkHere(ann.page, "a tablet that was taken out of the review");
});
