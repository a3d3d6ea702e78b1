import { makeReview } from "../made-review.ts";
import { checkHere } from "../readable.ts";
import { type Tablet, tablet } from "../tablet.ts";
import { expect, test } from "../test.ts";

const NOTE = "They meet. On Mondays.";

test("[P10] with the server gone and the session ended everything can be saved as a file, and brought in on another tablet, also twice", async ({
  browser,
  server,
}) => {
  const review = await makeReview(server, { Ann: ["reviewer"] });
  const lost = await tablet(browser, review, "Ann");
  const other = await tablet(browser, review, "Ann", { reducedMotion: "reduce" });
  await lost.open(review.path("score"));
  await lost.note("CS1", "They meet.");
  await lost.score("CS2", "met");
  await lost.untilReceived();
  await server.kill();
  await lost.context.clearCookies();
  await lost.note("CS1", NOTE);
  await lost.score("CS2", "partlyMet");
  await lost.score("CS3", "notMet");
  await lost.note("CS3", "Nobody wrote it down.");
  await lost.untilOnTablet();
  const file = await savedCopy(lost);

  await other.open("/tablet");
  await bringIn(other, file);
  await expect(other.page.getByText(/^Taken in: \d+ pieces? of your work\.$/)).toBeVisible();
  await checkHere(other.page, "a copy that was brought in");
  await bringIn(other, file);
  await expect(other.page.getByText("Everything in this file was here already.")).toBeVisible();
  await server.start();
  await other.untilReceived();
  await expectAllOnce(other, review.path("score"));

  await lost.open(review.path("score")); // it turns up after all
  await lost.untilReceived();
  const fresh = await tablet(browser, review, "Ann");
  for (const one of [lost, other, fresh]) {
    await expectAllOnce(one, review.path("score"));
    await one.untilReceived();
  }
});

async function savedCopy({ page, open }: Tablet): Promise<string> {
  await open("/tablet");
  const saving = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save a copy of my work" }).first().click();
  const download = await saving;
  expect(download.suggestedFilename()).toMatch(/^open-circle-ann-\d{4}-\d\d-\d\d\.circle$/);
  return await download.path();
}

async function bringIn({ page }: Tablet, file: string): Promise<void> {
  await page.getByLabel("Bring in a copy").setInputFiles(file);
}

async function expectAllOnce(one: Tablet, path: string): Promise<void> {
  await one.open(path);
  const first = await one.openStandard("CS2");
  await expect(first.getByRole("radio", { name: "Partly met" })).toBeChecked();
  await expect(first).toContainText("History (2)");
  await one.openStandard("CS1");
  await expect(one.noteOf("CS1")).toHaveValue(NOTE);
  const last = await one.openStandard("CS3");
  await expect(last.getByRole("radio", { name: "Not met", exact: true })).toBeChecked();
  await expect(last).toContainText("History (1)");
  await expect(one.noteOf("CS3")).toHaveValue("Nobody wrote it down.");
}
