import { chromium } from "@playwright/test";
import { failingWrites, STORE } from "../failures/failing-writes.ts";
import { emptyStorage, joinOn } from "../failures/prepared-tablet.ts";
import { makeReview } from "../made-review.ts";
import { replaceByAnotherBuild } from "../second-build.ts";
import { openServer } from "../server.ts";
import { bareTablet, joinHere, tablet, untilInstalled } from "../tablet.ts";
import { expect, test } from "../test.ts";
import { takeHere, takePlaces } from "./pictures.ts";

const STILL = { reducedMotion: "reduce" } as const;

test("pages for everybody, and a tablet and its report", async ({ browser, server }) => {
  const review = await makeReview(server, { Ann: ["reviewer"] });
  const ann = await tablet(browser, review, "Ann", STILL);
  await takePlaces(ann.page, "everybody", [
    ["settings", "/settings", "100 %"],
    ["nothing-here", "/nowhere", "There is nothing here"],
    ["no-such-review", "/r/nowhere", "This review is not one of yours"],
  ]);
  await ann.open(review.path("score/CS1"));
  await ann.note("CS1", "They meet.");
  await ann.untilReceived();
  await ann.open("/tablet");
  await ann.page.getByRole("button", { name: "Make a report" }).click();
  await expect(ann.page.getByRole("button", { name: "Copy the report" })).toBeVisible();
  await takeHere(ann.page, "tablet-report");
  await ann.page.getByRole("button", { name: "Sign Ann out" }).click();
  await expect(ann.page.getByRole("dialog")).toContainText("has been received by the server");
  await takeHere(ann.page, "tablet-signing-out", "window");
  await ann.page.keyboard.press("Escape");
  await ann.goOffline();
  await ann.open(review.path("score/CS1"));
  await ann.note("CS1", "They meet. On Mondays.");
  await ann.untilOnTablet();
  await ann.open("/tablet");
  await ann.page.getByRole("button", { name: "Sign Ann out" }).click();
  await expect(ann.page.getByLabel(/^To sign out all the same, type/)).toBeVisible();
  await takeHere(ann.page, "tablet-signing-out-unsent", "window");
});

test("a tablet that was emptied, that keeps nothing, that can't save, whose page has stopped, that was revoked", async ({
  browser,
  server,
}) => {
  const review = await makeReview(server, { Ann: ["reviewer"], Bea: ["reviewer"] });
  const ann = await tablet(browser, review, "Ann", STILL);
  await emptyStorage(ann, "indexeddb");
  const emptied = await ann.otherWindow("/");
  await expect(emptied.page.getByRole("heading", { name: "This tablet's storage was emptied" })).toBeVisible();
  await takeHere(emptied.page, "trouble-emptied");

  const keepsNothing = await bareTablet(browser, server, "a visitor", STILL);
  await keepsNothing.context.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException("not in this window", "SecurityError");
    };
  });
  await takePlaces(keepsNothing.page, "trouble", [["stores-nothing", "/", "This browser stores nothing"]]);

  const full = await bareTablet(browser, server, "Bea", STILL);
  const writes = await failingWrites(full);
  await joinOn(full, review);
  await full.open(review.path("score/CS1"));
  await expect(full.noteOf("CS1")).toHaveValue("");
  await writes.fail(STORE);
  await full.noteOf("CS1").fill("They meet.");
  await expect(full.page.getByRole("alert")).toContainText("Not saved");
  await takeHere(full.page, "trouble-not-saved", "window");
  await full.context.addInitScript(() => Reflect.deleteProperty(Array.prototype, "findLast")); // only scoring needs it
  const broken = await full.otherWindow(review.path("score/CS1"));
  await expect(broken.page.getByRole("heading", { name: "This page has stopped working" })).toBeVisible();
  await takeHere(broken.page, "trouble-stopped");

  const cut = await tablet(browser, review, "Ann", STILL);
  const nadia = await bareTablet(browser, server, "Nadia", STILL);
  await nadia.open(await server.coordinatorInvitation("Nadia"));
  await joinHere(nadia);
  await untilInstalled(nadia.page);
  await nadia.open(review.path("people"));
  const revoke = nadia.page
    .getByRole("article", { name: "Ann", exact: true })
    .getByRole("button", { name: "Revoke" })
    .last();
  await revoke.click();
  await takeHere(nadia.page, "trouble-revoking", "window");
  await nadia.page.getByRole("dialog").getByRole("button", { name: "Revoke this tablet" }).click();
  await expect(nadia.page.getByRole("dialog")).toBeHidden();
  await cut.open("/");
  await expect(cut.page.getByText("This tablet was taken out of the review.")).toBeVisible();
  await takeHere(cut.page, "trouble-revoked");
});

test("an address without https, and a browser that is too old", async ({ browser, server, launchOptions }) => {
  const insecure = await chromium.launch({
    ...launchOptions,
    args: [...(launchOptions.args ?? []), "--host-resolver-rules=MAP circle.test localhost"],
  });
  const elsewhere = await openServer({ hostName: "circle.test" });
  const visitor = await bareTablet(insecure, elsewhere, "a visitor", STILL);
  await takePlaces(visitor.page, "trouble", [["http", "/", "This address begins with http://"]]);
  await insecure.close();
  await elsewhere.remove();

  const old = await bareTablet(browser, server, "a visitor", STILL);
  await old.context.addInitScript(() => Reflect.deleteProperty(globalThis, "CompressionStream"));
  await takePlaces(old.page, "trouble", [["too-old", "/", "This browser is too old for the app"]]);
});

test("a new version waits, and is asked for", async ({ browser, serverOfOwnApp: server }) => {
  const review = await makeReview(server, { Ann: ["reviewer"] });
  const ann = await tablet(browser, review, "Ann", STILL);
  replaceByAnotherBuild(server.appFolder);
  await ann.open(review.path());
  await expect(ann.page.getByText("A new version is ready.")).toBeVisible();
  await takeHere(ann.page, "update-waits");
  await ann.page.getByRole("button", { name: "Use it now" }).click();
  await takeHere(ann.page, "update-asked", "window");
});
