import { makeReview } from "../made-review.ts";
import { checkHere } from "../readable.ts";
import { everythingOn } from "../stored.ts";
import { type Tablet, tablet } from "../tablet.ts";
import { expect, test } from "../test.ts";
import { failingWrites, STORE } from "./failing-writes.ts";
import { closeRoad } from "./closed-road.ts";
import { publishFirstVersion } from "./publishing.ts";

test("[P1] nobody is signed out by accident while the server lacks something of theirs", async ({
  browser,
  server,
}) => {
  const review = await makeReview(server, { Ann: ["reviewer"] });
  const ann = await tablet(browser, review, "Ann", { reducedMotion: "reduce" });
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
  await checkHere(ann.page, "the question before signing out with all received");
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
  const review = await makeReview(server, { Lea: ["lead", "reviewer"], Ann: ["reviewer"] });
  const [lea, ann] = await Promise.all([
    tablet(browser, review, "Lea"),
    tablet(browser, review, "Ann", { reducedMotion: "reduce" }),
  ]);
  await server.copyFolder();
  await publishFirstVersion(review, lea, [lea, ann]);
  await lea.finish("Close the review", "Close it");
  await ann.open(review.path());
  await expect(ann.page.getByRole("heading", { name: "This review is closed" })).toBeVisible();
  await checkHere(ann.page, "the home of a closed review");
  await ann.untilReceived();
  await lea.page.close(); // it would give back what it has of Ann's

  const road = await closeRoad(ann);
  await server.setBack();
  road.openForOne();
  await ann.open("/");
  await expect(ann.everything).toHaveText(/^On this tablet · Not received/);
  await expect(cardOf(ann)).toContainText("Closed");
  await expect(cardOf(ann)).not.toContainText("Not on this tablet");
  const other = await tablet(browser, review, "Ann");
  await other.open(review.path("score/CS1"));
  await expect(other.noteOf("CS1")).toHaveValue("");

  await road.repair();
  await expect(cardOf(ann)).toContainText("Not on this tablet");
  await checkHere(ann.page, "a closed review that is not on this tablet");
  await other.reload();
  await expect(other.standard("CS1")).toContainText("Ann saw them meet.");
});

test("a tablet lets go of a closed review by itself, once all of it has arrived, what was written after the closing too, and no page of it is open", async ({
  browser,
  server,
}) => {
  const review = await makeReview(server, { Lea: ["lead", "reviewer"], Ann: ["reviewer"] });
  const [lea, ann] = await Promise.all([tablet(browser, review, "Lea"), tablet(browser, review, "Ann")]);
  await publishFirstVersion(review, lea, [lea, ann]);
  await ann.open(review.path("score/CS1"));
  const other = await ann.otherWindow("/");
  await lea.finish("Close the review", "Close it");

  await expect(ann.page.getByText("This review is closed. What you write now comes after that")).toBeVisible();
  await ann.page.getByRole("button", { name: "Add an afterthought" }).click();
  await ann.note("CS1", "Ann saw them meet. Twice.");
  await ann.untilReceived();
  await other.reload(); // exchanges, and the other window's page is still open
  await expect(cardOf(other)).toContainText("Closed");
  await other.untilReceived();
  await expect(cardOf(other)).not.toContainText("Not on this tablet");
  await expect(ann.noteOf("CS1")).toHaveValue("Ann saw them meet. Twice.");

  await ann.goOffline();
  await ann.note("CS1", "Ann saw them meet. Twice. At nine.");
  await ann.open("/");
  await ann.untilOnTablet();
  await expect(cardOf(ann)).not.toContainText("Not on this tablet");
  await ann.goOnline();
  await expect(cardOf(ann)).toContainText("Not on this tablet");
  await ann.reload();
  const kept = await everythingOn(ann.page);
  expect(kept.filter(({ bytes }) => bytes.includes("saw them meet")).map(({ where }) => where)).toEqual([]);

  await cardOf(ann).getByRole("link").click();
  await ann.page.getByRole("link", { name: "Read the draft" }).click();
  await expect(ann.page.getByText("You meet.").first()).toBeVisible();
  await ann.open(review.path("score/CS1"));
  await expect(ann.standard("CS1")).toContainText("Ann saw them meet. Twice. At nine.");
});

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

function cardOf({ page }: Tablet) {
  return page.getByRole("article").filter({ has: page.getByRole("heading", { name: "Alder House" }) });
}
