import { makeReview } from "../made-review.ts";
import { everythingOn } from "../stored.ts";
import { type Tablet, tablet } from "../tablet.ts";
import { expect, test } from "../test.ts";
import { failingWrites, STORE } from "./failing-writes.ts";
import { oneRequestOnly } from "./one-request.ts";
import { windowWithoutApp } from "./prepared-tablet.ts";
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
  await expect.poll(() => ann.context.cookies()).toEqual([]);
  await expect.poll(() => copiesIn(ann)).toEqual([]);
  await expect.poll(() => keptByBrowser(ann)).toEqual([]);
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
  const [lea, before] = await Promise.all([tablet(browser, review, "Lea"), tablet(browser, review, "Ann")]);
  await publishFirstVersion(review, lea, [lea, before]);
  await before.open(review.path("score"));
  await before.page.getByRole("button", { name: "Add an afterthought" }).click();
  await before.goOffline();
  await before.note("CS2", mark);
  await before.untilOnTablet();
  await lea.finish("Close the review", "Close it");
  await lea.open(review.path());
  await expect(lea.page.getByRole("heading", { name: "This review is closed" })).toBeVisible();

  const behind = await windowWithoutApp(before.context);
  await before.page.close();
  const road = await oneRequestOnly(before); // it learns that the review is closed, and can bring nothing
  await before.goOnline();
  const ann = await before.otherWindow(review.path());
  await expect(ann.page.getByRole("heading", { name: "This review is closed" })).toBeVisible();
  await behind.close();
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

async function isKept({ page }: Tablet, words: string): Promise<boolean> {
  return (await everythingOn(page)).some(({ bytes }) => bytes.includes(words));
}

function keptByBrowser({ page }: Tablet): Promise<readonly string[]> {
  return page.evaluate(() => Object.entries(localStorage).map(([key, value]) => `${key}: ${String(value)}`));
}

test("[P5] once somebody has signed out, what was on its way to another window comes to nobody, on any network", async ({
  browser,
  server,
}) => {
  const review = await makeReview(server, { Ann: ["reviewer"] });
  const ann = await tablet(browser, review, "Ann");
  await ann.open(review.path("score/CS1"));
  const other = await ann.otherWindow(review.path("score/CS1"));
  const held = await heldAnswers(other);
  await other.note("CS1", "They meet.");
  await held.one;
  await ann.page.route("**/api/session", () => undefined); // no answer comes to the end of the session
  const asking = await askToSignOut(ann);
  await asking.getByLabel(/^To sign out all the same, type/).fill("1");
  await asking.getByRole("button", { name: /^Sign out/ }).click();
  await expect(ann.page.getByRole("heading", { name: "Join your review" })).toBeVisible();
  await expect(other.page.getByRole("heading", { name: "Join your review" })).toBeVisible();
  await held.letGo();

  expect(await storedRecords(other)).toBe(0);
  await ann.page.unroute("**/api/session");
  await ann.reload();
  await expect.poll(() => ann.context.cookies()).toEqual([]);
  await expect.poll(() => copiesIn(ann)).toEqual([]);
  await expect(ann.page.getByRole("heading", { name: "Join your review" })).toBeVisible();
  expect(await storedRecords(ann)).toBe(0);
});

test("[P1] what another window could not write counts before somebody signs out", async ({ browser, server }) => {
  const review = await makeReview(server, { Ann: ["reviewer"] });
  const ann = await tablet(browser, review, "Ann");
  await ann.open(review.path("score/CS1"));
  await ann.note("CS1", "They meet.");
  await ann.untilReceived();
  const storage = await failingWrites(ann);
  await ann.open(review.path("score/CS1"));
  const other = await ann.otherWindow("/tablet");
  await storage.fail(STORE);
  await ann.note("CS1", "They meet. On Mondays.");
  await expect(ann.page.getByText(/^Not saved/).first()).toBeVisible();

  const asking = await askToSignOut(other);
  await expect(asking).toContainText("The server does not have 1 piece of the work on this tablet.");
  await asking.getByRole("button", { name: "Stay" }).click();
  await expect(ann.noteOf("CS1")).toHaveValue("They meet. On Mondays.");
});

function copiesIn({ page }: Tablet) {
  return page.evaluate(async () => (await indexedDB.databases()).filter(({ name = "" }) => name.includes("copy")));
}

/** How many records the app has in this browser. */
function storedRecords({ page }: Tablet) {
  return page.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((resolve) => {
      const asked = indexedDB.open("open-circle");
      asked.addEventListener("success", () => resolve(asked.result));
    });
    const reading = db.transaction([...db.objectStoreNames]);
    const counts = [...db.objectStoreNames].map(
      (name) =>
        new Promise<number>((resolve) => {
          const asked = reading.objectStore(name).count();
          asked.addEventListener("success", () => resolve(asked.result));
        }),
    );
    const all = await Promise.all(counts);
    db.close();
    return all.reduce((sum, count) => sum + count, 0);
  });
}

/** The server answers this window, and the answers stay on the way until they are let go. `one`: when there is one. */
async function heldAnswers({
  page,
}: Tablet): Promise<{ readonly one: Promise<void>; readonly letGo: () => Promise<void> }> {
  const [one, released] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const ended: Promise<void>[] = [];
  await page.route("**/api/sync", async (route) => {
    const response = await route.fetch();
    one.resolve();
    ended.push(released.promise.then(() => route.fulfill({ response })).catch(() => undefined)); // nobody may be waiting for it
  });
  return {
    one: one.promise,
    letGo: async () => {
      released.resolve();
      await Promise.all(ended);
    },
  };
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
