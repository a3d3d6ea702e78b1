import type { Page } from "@playwright/test";
import { failingWrites, STORE } from "./failures/failing-writes.ts";
import { holdStorage, joinOn, windowWithoutApp } from "./failures/prepared-tablet.ts";
import { dayOf, makeReview, type MadeReview } from "./made-review.ts";
import { checkHere } from "./readable.ts";
import { replaceByAnotherBuild } from "./second-build.ts";
import { bareTablet, tablet, type Tablet, tabletBeforeInstall } from "./tablet.ts";
import { expect, test } from "./test.ts";

const CHANGES_OVER_WITHIN_MS = 12_000;

test("[P8] a new version comes only when the person agrees, and unsent work survives it", async ({
  browser,
  serverOfOwnApp: server,
}) => {
  const review = await makeReview(server, { Ann: ["reviewer"] });
  const ann = await tablet(browser, review, "Ann");
  const builds = replaceByAnotherBuild(server.appFolder);

  await ann.open(review.path("score"));
  await expect(ann.page.getByText("A new version is ready.", { exact: true })).toBeVisible();
  await ann.goOffline();
  const isSamePage = await markPage(ann.page);
  await ann.score("CS1", "notMet");
  await ann.note("CS1", "Nobody wrote it down.");
  await expect(ann.page.getByText("It waits until your work has been received.")).toBeVisible();
  await ann.untilOnTablet();
  expect(await isSamePage()).toBe(true);

  await askServerAllTheTime(ann.page);
  const asking = await askToUseIt(ann);
  await expect(asking).toContainText("It stays on this tablet all the same.");
  await agree(ann);
  await untilAnotherPage(ann.page);
  await expectScored(ann, review);
  await expectBuild(ann, builds.after);
  await ann.goOnline();
  await ann.untilReceived();

  const other = await tablet(browser, review, "Ann");
  await expectScored(other, review);
});

test("[P8] a new version taken in one window leaves another as it is: it says so, and is loaded again when its person likes", async ({
  browser,
  serverOfOwnApp: server,
}) => {
  const review = await makeReview(server, { Ann: ["reviewer"] });
  const left = await tablet(browser, review, "Ann");
  const builds = replaceByAnotherBuild(server.appFolder);
  await left.open(review.path("score/CS1"));
  const right = await left.otherWindow(review.path("score/CS2"));
  await expect(right.page.getByText("A new version is ready.")).toBeVisible();
  const isSamePage = await markPage(right.page);
  await right.noteOf("CS2").pressSequentially("They take turns");

  await markPage(left.page);
  await askToUseIt(left);
  await agree(left);
  await untilAnotherPage(left.page);
  await expect(right.page.getByText("This window still shows the one before it.")).toBeVisible();
  expect(await isSamePage()).toBe(true);
  await expect(right.noteOf("CS2")).toBeFocused();
  await right.page.keyboard.type(" at the door.");
  await right.untilReceived();
  await right.goOffline();
  await right.score("CS3", "met");
  await right.untilOnTablet();

  await right.page.getByRole("button", { name: "Load this window again" }).click();
  await untilAnotherPage(right.page);
  await expect(right.standard("CS3").getByRole("radio", { name: "Met", exact: true })).toBeChecked();
  await right.openStandard("CS2");
  await expect(right.noteOf("CS2")).toHaveValue("They take turns at the door.");
  await expectBuild(right, builds.after);
  await right.goOnline();
  await Promise.all([left.untilReceived(), right.untilReceived()]);
  await left.openStandard("CS2");
  await expect(left.noteOf("CS2")).toHaveValue("They take turns at the door.");
  await expectBuild(left, builds.after);
});

test("[P8] a new version that does not hear the first time is asked again; one that never hears is there after all windows were closed", async ({
  browser,
  serverOfOwnApp: server,
}) => {
  const review = await makeReview(server, { Ann: ["reviewer"] });
  const deaf = await tablet(browser, review, "Ann");
  const slow = await tablet(browser, review, "Ann");
  const builds = replaceByAnotherBuild(server.appFolder);
  await deaf.context.addInitScript(loseMessages, Number.MAX_SAFE_INTEGER);
  await slow.context.addInitScript(loseMessages, 2);

  await slow.open(review.path("score"));
  await markPage(slow.page);
  await askToUseIt(slow);
  await agree(slow);
  await untilAnotherPage(slow.page);
  await expectBuild(slow, builds.after);

  await deaf.page.clock.install();
  await deaf.open(review.path("score"));
  const isSamePage = await markPage(deaf.page);
  const asking = await askToUseIt(deaf);
  await agree(deaf);
  await deaf.page.clock.runFor(CHANGES_OVER_WITHIN_MS);
  await expect(asking).toContainText("The tablet has not changed over yet.");
  await asking.getByRole("button", { name: "Wait" }).click();
  await deaf.score("CS1", "notMet");
  await deaf.note("CS1", "Nobody wrote it down.");
  await deaf.untilReceived();
  expect(await isSamePage()).toBe(true);
  const again = await deaf.coldStart(review.path("score/CS1"));
  await expectScored(again, review);
  await expectBuild(again, builds.after);
});

test("[P8] a page whose code went with the build before is said to be missing, loses nothing, and comes when it is loaded again", async ({
  browser,
  serverOfOwnApp: server,
}) => {
  const review = await makeReview(server, { Ann: ["reviewer"] });
  const ann = await tabletBeforeInstall(browser, review, "Ann");
  await ann.open(review.path("score/CS1"));
  await ann.note("CS1", "They meet.");
  replaceByAnotherBuild(server.appFolder);
  const isSamePage = await markPage(ann.page);
  await ann.page.getByRole("link", { name: "Text and language" }).click();
  await expect(ann.page.getByRole("heading", { name: "This page could not be loaded" })).toBeFocused();

  await ann.goOffline();
  await ann.page.getByRole("button", { name: "Load again" }).click();
  await expect(ann.page.getByText("There is still no way to the server.")).toBeVisible();
  await checkHere(ann.page, "a page that could not be loaded");
  await ann.page.goBack();
  await expect(ann.noteOf("CS1")).toHaveValue("They meet.");
  await ann.page.goForward();
  expect(await isSamePage()).toBe(true);

  await ann.goOnline();
  await ann.page.getByRole("button", { name: "Load again" }).click();
  await untilAnotherPage(ann.page);
  await expect(ann.page.getByRole("heading", { name: "Text and language" })).toBeVisible();
  await ann.open(review.path("score/CS1"));
  await expect(ann.noteOf("CS1")).toHaveValue("They meet.");
});

test("[P1] [P8] what is not on the tablet yet keeps a new version from being used", async ({
  browser,
  serverOfOwnApp: server,
}) => {
  const review = await makeReview(server, { Ann: ["reviewer"] });
  const ann = await bareTablet(browser, server, "Ann");
  const writes = await failingWrites(ann);
  await joinOn(ann, review);
  replaceByAnotherBuild(server.appFolder);
  await ann.open(review.path("score/CS1"));
  await expect(ann.page.getByText("A new version is ready.")).toBeVisible();
  const isSamePage = await markPage(ann.page);
  await writes.fail(STORE);
  await ann.noteOf("CS1").fill("Nobody wrote it down.");
  await expect(ann.page.getByRole("alert")).toContainText("Not saved");

  const asking = await askToUseIt(ann);
  await agree(ann);
  await expect(asking).toContainText("Something you wrote is not on this tablet yet");
  expect(await isSamePage()).toBe(true);
  await asking.getByRole("button", { name: "Wait" }).click();
  await expect(ann.noteOf("CS1")).toHaveValue("Nobody wrote it down.");
});

test("[P1] [P8] words that no workbook has taken, or that the storage does not take in time, keep a new version from being used", async ({
  browser,
  serverOfOwnApp: server,
}) => {
  const review = await makeReview(server, { Ann: ["reviewer"] });
  const ann = await tablet(browser, review, "Ann");
  replaceByAnotherBuild(server.appFolder);
  await ann.open(review.path("score/CS1"));
  await expect(ann.page.getByText("A new version is ready.")).toBeVisible();
  const isSamePage = await markPage(ann.page);
  const tooLong = "They meet. ".repeat(2_000);
  await ann.noteOf("CS1").evaluate((field) => field.removeAttribute("maxlength")); // some input methods pass it by
  await ann.noteOf("CS1").fill(tooLong);
  await expect(ann.standard("CS1")).toContainText("does not fit");
  const asking = await askToUseIt(ann);
  await agree(ann);
  await expect(asking).toContainText("Something you wrote is not on this tablet yet");
  await asking.getByRole("button", { name: "Wait" }).click();
  await expect(ann.noteOf("CS1")).toHaveValue(tooLong);

  await ann.note("CS1", "They meet.");
  await ann.untilReceived();
  const behind = await windowWithoutApp(ann.context);
  await holdStorage(behind);
  await ann.noteOf("CS1").fill("They meet. On Mondays.");
  await askToUseIt(ann);
  await agree(ann);
  await expect(asking).toContainText("Something you wrote is not on this tablet yet");
  expect(await isSamePage()).toBe(true);
  await behind.close(); // and the storage answers again
});

test("[P8] on the day of the visit a new version waits, whatever is reloaded, and nothing reloads by itself", async ({
  browser,
  serverOfOwnApp: server,
}) => {
  const review = await makeReview(server, { Ann: ["reviewer"] }, { visitOn: dayOf(Date.now()) });
  const ann = await tablet(browser, review, "Ann");
  const builds = replaceByAnotherBuild(server.appFolder);

  await ann.open(review.path("score"));
  const isSamePage = await markPage(ann.page);
  await expect(ann.page.getByText("A new version is ready. It waits until after the visit.")).toBeVisible();
  await ann.score("CS1", "met");
  await ann.untilReceived();
  expect(await isSamePage()).toBe(true);
  await expectBuild(ann, builds.before);
  await ann.reload();
  await expectBuild(ann, builds.before);
  await expect(ann.page.getByText("It waits until after the visit.").first()).toBeVisible();
});

async function askToUseIt({ page }: Tablet) {
  await page.getByRole("button", { name: "Use it now" }).click();
  return page.getByRole("dialog");
}

function agree({ page }: Tablet): Promise<void> {
  return page.getByRole("dialog").getByRole("button", { name: "Use it now" }).click();
}

async function expectScored(ann: Tablet, review: MadeReview): Promise<void> {
  await ann.open(review.path("score/CS1"));
  await expect(ann.standard("CS1").getByRole("radio", { name: "Not met", exact: true })).toBeChecked();
  await expect(ann.noteOf("CS1")).toHaveValue("Nobody wrote it down.");
}

async function expectBuild({ page, open }: Tablet, build: string): Promise<void> {
  await open("/tablet");
  await expect(page.getByRole("region", { name: "The app" })).toContainText(`Build ${build}.`);
}

/** Answers whether the page is still the one that it was, not loaded again. */
async function markPage(page: Page): Promise<() => Promise<boolean>> {
  await page.evaluate(() => Object.assign(globalThis, { isSamePage: true }));
  return () => page.evaluate(() => "isSamePage" in globalThis);
}

/** Of a page that was marked. */
async function untilAnotherPage(page: Page): Promise<void> {
  await page.waitForFunction(() => !("isSamePage" in globalThis));
}

/** Requests without end, while the browser stops the former version for the one that takes over. */
function askServerAllTheTime(page: Page): Promise<void> {
  return page.evaluate(() => {
    setInterval(() => void fetch("/api/session").catch(() => undefined), 5);
  });
}

/** Runs in the page before the app: the first so many messages to a service worker are never heard. */
function loseMessages(count: number): void {
  if (!("ServiceWorker" in globalThis)) return; // the empty page that a window begins with
  let lost = 0;
  const method = "postMessage";
  const post = ServiceWorker.prototype[method];
  ServiceWorker.prototype[method] = function (...given: [message: unknown]) {
    lost += 1;
    if (lost > count) post.apply(this, given);
  };
}
