import { makeReview, type MadeReview } from "./made-review.ts";
import { replaceByAnotherBuild } from "./second-build.ts";
import type { Server } from "./server.ts";
import { bareTablet, joinHere, type Tablet } from "./tablet.ts";
import { expect, test } from "./test.ts";

test.use({ trace: "off" });

test("[P1] [P8] where the code that exchanges can't be had, all else is, what is scored is on the tablet, and is received once it can", async ({
  browser,
  server,
}) => {
  const review = await makeReview(server, { Ann: ["reviewer"] });
  const ann = await joinedWithoutInstalling({ browser, server, review });
  const exchanging = "**/assets/schedule-*.js";
  await ann.page.route(exchanging, (route) => route.abort());
  const isCopyingHere = ann.page.waitForResponse(/\/assets\/export-/);
  const areAllHere = ann.page.waitForResponse(/\/assets\/JoinPage-/); // the last of the pages
  await ann.open(review.path("score/CS1"));
  await Promise.all([isCopyingHere, areAllHere]);
  await ann.score("CS1", "met");
  await ann.note("CS1", "They meet.");
  await ann.untilOnTablet();
  await ann.reload();
  await expect(ann.noteOf("CS1")).toHaveValue("They meet.");
  await ann.page.unroute(exchanging);
  await ann.goOffline();
  await ann.goOnline();
  await ann.untilReceived();
});

test("[P8] a tablet on which the code that installs the app did not come installs it once that can be had, in the same window", async ({
  browser,
  server,
}) => {
  const review = await makeReview(server, { Ann: ["reviewer"] });
  const ann = await bareTablet(browser, server, "Ann");
  const installing = "**/assets/workbox-window*.js";
  const isRefused = ann.page.waitForEvent("requestfailed", (request) => request.url().includes("workbox-window"));
  await ann.page.route(installing, (route) => route.abort());
  await ann.open(await review.invitation("Ann"));
  await isRefused;
  await ann.page.unroute(installing);
  await ann.goOffline();
  await ann.goOnline();
  await ann.page.evaluate(() => navigator.serviceWorker.ready.then(() => null));
});

test("[P10] a copy of one's work that can't be made because its code is missing is made once that can be fetched", async ({
  browser,
  server,
}) => {
  const review = await makeReview(server, { Ann: ["reviewer"] });
  const ann = await joinedWithoutInstalling({ browser, server, review });
  const copying = "**/assets/export-*.js";
  await ann.page.route(copying, (route) => route.abort());
  await ann.open("/tablet");
  const save = ann.page.getByRole("button", { name: "Save a copy of my work" });
  await save.click();
  await expect(ann.page.getByText("No copy was made")).toBeVisible();
  await ann.page.unroute(copying);
  const saving = ann.page.waitForEvent("download");
  await save.click();
  await saving;
});

test("[P8] a window whose app is gone from the server still opens the pages that people write in", async ({
  browser,
  serverOfOwnApp: server,
}) => {
  const review = await makeReview(server, { Ann: ["reviewer"] });
  const ann = await joinedWithoutInstalling({ browser, server, review });
  const areAllHere = ann.page.waitForResponse(/\/assets\/JoinPage-/); // the last of them
  await ann.open(review.path());
  await areAllHere;
  await expect(ann.page.getByRole("link", { name: "Start scoring" })).toBeVisible();
  replaceByAnotherBuild(server.appFolder);
  await ann.page.getByRole("link", { name: "Start scoring" }).click();
  await ann.score("CS1", "met");
  await ann.untilReceived();
  await ann.page.getByRole("link", { name: "My reviews" }).click();
  await expect(ann.page.getByRole("heading", { name: "My reviews" })).toBeVisible();
});

/** As before the app is installed: what it needs it asks the server for. */
async function joinedWithoutInstalling({
  browser,
  server,
  review,
}: {
  readonly browser: Parameters<typeof bareTablet>[0];
  readonly server: Server;
  readonly review: MadeReview;
}): Promise<Tablet> {
  const ann = await bareTablet(browser, server, "Ann", { serviceWorkers: "block" });
  await ann.open(await review.invitation("Ann"));
  await joinHere(ann);
  return ann;
}
