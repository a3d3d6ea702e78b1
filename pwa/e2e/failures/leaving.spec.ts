import { parseSyncAnswer } from "@circle/sync/message";
import { makeReview } from "../made-review.ts";
import { everythingOn, inflated } from "../stored.ts";
import { type Tablet, tablet } from "../tablet.ts";
import { expect, test } from "../test.ts";
import { oneRequestOnly } from "./one-request.ts";
import { publishFirstVersion } from "./publishing.ts";

test("[P1] nobody is signed out by accident while the server lacks something of theirs", async ({
  browser,
  server,
}) => {
  const review = await makeReview(server, { Ann: ["reviewer"] });
  const ann = await tablet(browser, review, "Ann");
  await ann.open(review.path("score"));
  await ann.note("CS1", "They meet.");
  await ann.standard("CS1").getByText("Guidance").click();
  await ann.untilReceived();
  await ann.goOffline();
  await ann.note("CS1", "They meet. On Mondays.");
  await ann.untilOnTablet();

  const asking = await askToSignOut(ann);
  await expect(asking).toContainText("The server does not have 1 piece of the work on this tablet.");
  await expect(asking.getByRole("button", { name: /^Sign out/ })).toHaveCount(0);
  await asking.getByLabel(/^To sign out all the same, type/).fill("2");
  await expect(asking.getByRole("button", { name: /^Sign out/ })).toHaveCount(0);
  await asking.getByRole("button", { name: "Stay" }).click();
  await ann.open(review.path("score/CS1"));
  await expect(ann.noteOf("CS1")).toHaveValue("They meet. On Mondays.");

  await ann.goOnline();
  await ann.untilReceived();
  const safe = await askToSignOut(ann);
  expect(await keptByBrowser(ann)).toContainEqual(expect.stringContaining("CS1")); // where she was, and what she unfolded
  await expect(safe).toContainText("Everything that was written here has been received by the server.");
  await safe.getByRole("button", { name: "Sign out" }).click();
  await expect(ann.page.getByRole("heading", { name: "Join your review" })).toBeVisible();
  await expect.poll(() => keptByBrowser(ann)).toEqual([]);
  expect(await ann.context.cookies()).toEqual([]);
  expect(
    await ann.page.evaluate(async () => (await indexedDB.databases()).filter(({ name = "" }) => name.includes("copy"))),
  ).toEqual([]);
  await ann.reload();
  await expect(ann.page.getByRole("heading", { name: "Join your review" })).toBeVisible();

  const back = await tablet(browser, review, "Ann");
  await back.open(review.path("score/CS1"));
  await expect(back.noteOf("CS1")).toHaveValue("They meet. On Mondays.");
});

test("[P1] [P4] a closed review stays on a tablet while the server, set back, lacks something that was written there", async ({
  browser,
  server,
}) => {
  test.setTimeout(120_000);
  const review = await makeReview(server, { Lea: ["lead", "reviewer"], Ann: ["reviewer"] });
  const [lea, ann] = await Promise.all([tablet(browser, review, "Lea"), tablet(browser, review, "Ann")]);
  await server.copyFolder();
  await publishFirstVersion(review, lea, [lea, ann]);
  await lea.finish("Close the review", "Close it");
  await ann.open(review.path());
  await expect(ann.page.getByRole("heading", { name: "This review is closed" })).toBeVisible();
  await ann.untilReceived();

  await server.setBack();
  const road = await oneRequestOnly(ann);
  await ann.reload();
  await expect(ann.everything).toHaveText(/^On this tablet · Not received/);
  const asking = await askToTakeOff(ann);
  await asking.getByRole("button", { name: "Take it off" }).click();
  await expect(asking).toContainText(/The server does not have \d+ pieces? of your work yet\./);
  await asking.getByRole("button", { name: "Keep it" }).click();

  await road.repair();
  await ann.untilReceived();
  await (await askToTakeOff(ann)).getByRole("button", { name: "Take it off" }).click();
  await expect(ann.page.getByRole("heading", { name: "My reviews" })).toBeVisible();
});

test("[P1] [P4] a closed review is taken off a tablet once all of it is received and not before, and nothing of it stays there", async ({
  browser,
  server,
}) => {
  test.setTimeout(120_000);
  const mark = "ann-wrote-badger";
  const review = await makeReview(server, { Lea: ["lead", "reviewer"], Ann: ["reviewer"] });
  const [lea, ann] = await Promise.all([tablet(browser, review, "Lea"), tablet(browser, review, "Ann")]);
  await publishFirstVersion(review, lea, [lea, ann]);
  await ann.open(review.path());
  await expect(ann.page.getByRole("region", { name: "Published" })).toBeVisible();
  await ann.open(review.path("score/CS2"));
  await ann.page.getByRole("button", { name: "Add an afterthought" }).click();
  await ann.untilReceived();
  const road = await lostAfterStatements(ann, () => ann.note("CS2", mark));
  await lea.finish("Close the review", "Close it");
  await road.lost;
  await ann.page.getByRole("link", { name: "The review" }).click();
  await expect(ann.page.getByRole("heading", { name: "This review is closed" })).toBeVisible();
  await expect(ann.everything).toHaveText(/^On this tablet · Not received/);
  const asking = await askToTakeOff(ann);
  await asking.getByRole("button", { name: "Take it off" }).click();
  await expect(asking).toContainText(/The server does not have \d+ pieces? of your work yet\./);
  await asking.getByRole("button", { name: "Keep it" }).click();
  expect(await isKept(ann, mark)).toBe(true);

  await road.repair();
  await ann.untilReceived();
  await (await askToTakeOff(ann)).getByRole("button", { name: "Take it off" }).click();
  await expect(ann.page.getByRole("heading", { name: "My reviews" })).toBeVisible();
  await expect(ann.page.getByRole("article").filter({ hasText: "Alder House" })).toContainText("Not on this tablet.");
  expect(await isKept(ann, mark)).toBe(false);
  await ann.open(review.path("score/CS2")); // the server has it
  await expect(ann.standard("CS2")).toContainText(mark);
});

/** What brings statements arrives only after `meanwhile`, and nothing comes or goes after it until `repair`. */
async function lostAfterStatements(
  { context, goOffline, goOnline }: Tablet,
  meanwhile: () => Promise<void>,
): Promise<{ readonly lost: Promise<void>; readonly repair: () => Promise<void> }> {
  let isLost = false;
  const { promise: lost, resolve } = Promise.withResolvers<void>();
  await context.route("**/api/sync", async (route) => {
    if (isLost) return await route.abort("connectionreset");
    const response = await route.fetch();
    const answer = parseSyncAnswer(inflated(await response.body()));
    isLost = answer?.reviews.some(({ statements }) => statements.length > 0) ?? false;
    if (isLost) await meanwhile();
    await route.fulfill({ response });
    if (isLost) resolve();
  });
  return {
    lost,
    repair: async () => {
      await context.unroute("**/api/sync");
      await goOffline();
      await goOnline();
    },
  };
}

async function isKept({ page }: Tablet, words: string): Promise<boolean> {
  return (await everythingOn(page)).some(({ bytes }) => bytes.includes(words));
}

function keptByBrowser({ page }: Tablet): Promise<readonly string[]> {
  return page.evaluate(() => Object.entries(localStorage).map(([key, value]) => `${key}: ${String(value)}`));
}

async function askToSignOut({ page, open }: Tablet) {
  await open("/tablet");
  await page.getByRole("button", { name: "Sign Ann out" }).click();
  return page.getByRole("dialog");
}

async function askToTakeOff({ page }: Tablet) {
  await page.getByRole("button", { name: "Take it off this tablet" }).click();
  return page.getByRole("dialog");
}
