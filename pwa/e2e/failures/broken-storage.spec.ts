import type { Locator, Page } from "@playwright/test";
import { makeReview } from "../made-review.ts";
import { bareTablet, tablet } from "../tablet.ts";
import { expect, SOON, test } from "../test.ts";
import { COPIES, failingWrites, letGoOfCopies, STORE } from "./failing-writes.ts";
import { joinOn, windowWithoutApp } from "./prepared-tablet.ts";

for (const [how, close] of [
  ["without a word", closeConnections],
  ["for a newer version of the app", askForNewerVersion],
] as const) {
  test(`[P1] after the tablet closed its storage ${how}, what is written next is on the tablet or said not to be, and nothing is lost`, async ({
    browser,
    server,
  }) => {
    const review = await makeReview(server, { Ann: ["reviewer"] });
    const ann = await bareTablet(browser, server, "Ann");
    await ann.context.addInitScript(rememberConnections);
    await joinOn(ann, review);
    await ann.open(review.path("score"));
    await ann.note("CS1", "They meet.");
    await ann.untilReceived();
    await ann.goOffline();

    await close(ann.page);
    await ann.noteOf("CS1").fill("They meet. On Mondays.");
    await expect(ann.everything).toHaveText(/^(On this tablet · Not received|Not saved)/, SOON);
    await ann.score("CS2", "partlyMet");
    await ann.untilOnTablet();
    await ann.reload();
    await expect((await ann.openStandard("CS2")).getByRole("radio", { name: "Partly met" })).toBeChecked();
    await ann.openStandard("CS1");
    await expect(ann.noteOf("CS1")).toHaveValue("They meet. On Mondays.");
    await ann.goOnline();
    await ann.untilReceived();
  });
}

test("[P1] without its working copies, which failed and then were removed, a tablet has everything that was said to be on it", async ({
  browser,
  server,
}) => {
  const review = await makeReview(server, { Ann: ["reviewer"] });
  const ann = await bareTablet(browser, server, "Ann");
  const writes = await failingWrites(ann);
  await joinOn(ann, review);
  await ann.open(review.path("score"));
  await ann.note("CS1", "They meet.");
  await ann.untilReceived();
  await ann.goOffline();
  await ann.note("CS1", "They meet. On Mondays.");
  await expect(ann.everything).toHaveText("On this tablet · Not received: no network"); // from now on nothing is packed
  await writes.fail(COPIES);
  await ann.note("CS1", "They meet. On Mondays. All of them.");
  await ann.score("CS2", "partlyMet");
  await expect(ann.everything).toHaveText(/^On this tablet · Not received/, SOON);

  const behind = await windowWithoutApp(ann.context);
  await ann.page.close();
  expect(await removeCopies(behind)).toBeGreaterThan(0);
  const again = await ann.otherWindow(review.path("score/CS2"));
  await expect(again.standard("CS2").getByRole("radio", { name: "Partly met" })).toBeChecked();
  await again.openStandard("CS1");
  await expect(again.noteOf("CS1")).toHaveValue("They meet. On Mondays. All of them.");
  await again.goOnline();
  await again.untilReceived();
  letGoOfCopies();
});

test("[P1] [P10] when the store alone fails, that is said within seconds; what was typed comes back from the working copy, and is received", async ({
  browser,
  server,
}) => {
  const review = await makeReview(server, { Ann: ["reviewer"] });
  const ann = await bareTablet(browser, server, "Ann");
  const writes = await failingWrites(ann);
  await joinOn(ann, review);
  await ann.open(review.path("score"));
  await ann.note("CS1", "They meet.");
  await ann.untilReceived();
  const before = await copiedBytes(ann.page);
  await writes.fail(STORE);
  await ann.noteOf("CS1").fill("They meet. On Mondays.");
  await expect(ann.page.getByRole("alert")).toContainText("Not saved", SOON);
  const progress = ann.page.getByText(/of 6 scored/);
  await expect.poll(() => isCovered(progress)).toBe(false); // by the alarm, which stands over the page
  await expect.poll(() => copiedBytes(ann.page)).toBeGreaterThan(before);
  const between = await copiedBytes(ann.page);
  await ann.score("CS2", "partlyMet");
  await expect(ann.everything).not.toContainText(/On this tablet|Received/);
  await expect.poll(() => copiedBytes(ann.page)).toBeGreaterThan(between);

  await ann.reload(); // and the store works again
  await expect((await ann.openStandard("CS2")).getByRole("radio", { name: "Partly met" })).toBeChecked();
  await ann.openStandard("CS1");
  await expect(ann.noteOf("CS1")).toHaveValue("They meet. On Mondays.");
  await ann.untilReceived();
  const other = await tablet(browser, review, "Ann");
  await other.open(review.path("score/CS1"));
  await expect(other.noteOf("CS1")).toHaveValue("They meet. On Mondays.");
  await expect((await other.openStandard("CS2")).getByRole("radio", { name: "Partly met" })).toBeChecked();
});

async function isCovered(what: Locator): Promise<boolean> {
  return await what.evaluate((element) => {
    const { left, top } = element.getBoundingClientRect();
    return !element.contains(document.elementFromPoint(left + 1, top + 1));
  });
}

/** Runs in the page before the app: keeps hold of every connection to IndexedDB that it opens. */
function rememberConnections(): void {
  const connections: IDBDatabase[] = [];
  const method = "open";
  const open = IDBFactory.prototype[method];
  IDBFactory.prototype[method] = function (...given) {
    const opening = open.apply(this, given);
    opening.addEventListener("success", () => connections.push(opening.result));
    return opening;
  };
  Object.assign(window, { connections });
}

async function closeConnections(page: Page): Promise<void> {
  const closed = await page.evaluate(() => {
    const { connections } = window as unknown as { readonly connections: readonly IDBDatabase[] };
    for (const connection of connections) connection.close();
    return connections.length;
  });
  expect(closed).toBeGreaterThan(1);
}

/** Asks for the storage in a version that is never made in the end: the app's connection is told to make way. */
async function askForNewerVersion(page: Page): Promise<void> {
  const behind = await windowWithoutApp(page.context());
  await behind.evaluate(async () => {
    const opening = indexedDB.open("open-circle", 1_000_000);
    opening.addEventListener("upgradeneeded", () => opening.transaction?.abort());
    await new Promise((resolve) => opening.addEventListener("error", resolve));
  });
  await behind.close();
}

function removeCopies(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const copies = (await indexedDB.databases()).flatMap(({ name = "" }) =>
      name.startsWith("open-circle-copy") ? [name] : [],
    );
    for (const name of copies) {
      const removing = indexedDB.deleteDatabase(name);
      await new Promise((resolve) => removing.addEventListener("success", resolve));
    }
    return copies.length;
  });
}

function copiedBytes(page: Page): Promise<number> {
  return page.evaluate(async () => {
    let bytes = 0;
    for (const { name = "" } of await indexedDB.databases()) {
      if (!name.startsWith("open-circle-copy")) continue;
      const opening = indexedDB.open(name);
      await new Promise((resolve) => opening.addEventListener("success", resolve));
      const reading = opening.result.transaction("updates").objectStore("updates").getAll();
      await new Promise((resolve) => reading.addEventListener("success", resolve));
      bytes += (reading.result as readonly Uint8Array[]).reduce((sum, { length }) => sum + length, 0);
      opening.result.close();
    }
    return bytes;
  });
}
