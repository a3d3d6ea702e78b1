import { makeReview } from "../made-review.ts";
import { checkHere } from "../readable.ts";
import { bareTablet, type Tablet, tablet } from "../tablet.ts";
import { expect, SOON, test } from "../test.ts";
import { failingReads } from "./failing-reads.ts";
import { holdStorage, joinOn, windowWithoutApp } from "./prepared-tablet.ts";

for (const how of ["each reading breaks off", "no transaction begins"] as const) {
  test(`[P1] [P10] when the storage can't be read any more (${how}) that is said within seconds, nothing leaves the screen, and a copy has it all`, async ({
    browser,
    server,
  }) => {
    const review = await makeReview(server, { Ann: ["reviewer"] });
    const other = await tablet(browser, review, "Ann");
    const ann = await bareTablet(browser, server, "Ann");
    const reads = await failingReads(ann);
    await joinOn(ann, review);
    await ann.open(review.path("score/CS1"));
    await ann.note("CS1", "They meet.");
    await ann.untilReceived();
    await ann.goOffline();

    await reads.fail(how);
    const alarm = ann.page.getByRole("alert");
    await expect(alarm).toContainText("Not saved", SOON);
    await expect(ann.noteOf("CS1")).toHaveValue("They meet.");
    await ann.noteOf("CS1").fill("They meet. On Mondays.");
    await expect(ann.everything).not.toContainText("On this tablet");
    await ann.score("CS2", "partlyMet");
    const file = await copyFrom(ann);

    await other.open("/tablet");
    await other.page.getByLabel("Bring in a copy").setInputFiles(file);
    await expect(other.page.getByText(/^Taken in: \d+ pieces? of your work\.$/)).toBeVisible();
    await other.open(review.path("score/CS1"));
    await expect(other.noteOf("CS1")).toHaveValue(/^They meet\.\s+On Mondays\.$/); // what is in no change goes to the end
    await expect((await other.openStandard("CS2")).getByRole("radio", { name: "Partly met" })).toBeChecked();

    await reads.work();
    await expect(alarm).toBeEmpty();
    await ann.untilOnTablet();
    await ann.reload();
    await ann.openStandard("CS1");
    await expect(ann.noteOf("CS1")).toHaveValue("They meet. On Mondays.");
  });
}

test("[P10] while the storage answers nothing at all a copy of what is on the screen is made all the same, and says what it lacks", async ({
  browser,
  server,
}) => {
  const review = await makeReview(server, { Ann: ["reviewer"] });
  const ann = await tablet(browser, review, "Ann");
  await ann.open(review.path("score/CS1"));
  await ann.note("CS1", "They meet.");
  await ann.untilReceived();
  await ann.goOffline();
  const behind = await windowWithoutApp(ann.context);
  await holdStorage(behind);

  await ann.noteOf("CS1").fill("They meet. On Mondays.");
  await expect(ann.page.getByRole("alert")).toContainText("Not saved");
  await copyFrom(ann);
  await expect(ann.page.getByText("only what this window still had")).toBeVisible();
  await behind.close(); // and the storage answers again
  await ann.untilOnTablet();
});

test("a tablet whose storage can't be read when the app is opened says so, and goes on by itself once it can", async ({
  browser,
  server,
}) => {
  const review = await makeReview(server, { Ann: ["reviewer"] });
  const ann = await bareTablet(browser, server, "Ann");
  const reads = await failingReads(ann);
  await joinOn(ann, review);
  await ann.open(review.path("score/CS1"));
  await ann.note("CS1", "They meet.");
  await ann.untilReceived();
  await reads.failFromTheStart("no transaction begins");
  await ann.reload();
  await expect(ann.page.getByRole("heading", { name: "This tablet's storage can't be read" })).toBeVisible();
  await expect(ann.page.getByRole("button", { name: "Save a copy of what can be read" })).toBeVisible();
  await checkHere(ann.page, "a storage that can't be read");
  await reads.work();
  await expect(ann.noteOf("CS1")).toHaveValue("They meet.");
});

test("a page whose workbook can't be read, or whose list of reviews, says so and shows it by itself once it can", async ({
  browser,
  server,
}) => {
  const review = await makeReview(server, { Ann: ["reviewer"] });
  const ann = await bareTablet(browser, server, "Ann");
  const reads = await failingReads(ann);
  await joinOn(ann, review);
  await ann.open(review.path("score/CS1"));
  await ann.note("CS1", "They meet.");
  await ann.untilReceived();

  const said = ann.page.getByRole("main").getByText("This tablet's storage could not be read.");
  await reads.failFromTheStart("each reading of changes");
  await ann.reload();
  await expect(said).toBeVisible();
  await reads.work();
  await expect(ann.noteOf("CS1")).toHaveValue("They meet.");
  await expect(said).toBeHidden();

  await reads.failFromTheStart("each reading of listed");
  await ann.open("/");
  await expect(said).toBeVisible();
  await reads.work();
  await expect(ann.page.getByRole("link", { name: "Alder House" })).toBeVisible();
  await expect(said).toBeHidden();
});

test("a tablet whose storage answers nothing when the app is opened says so, and goes on by itself once it does", async ({
  browser,
  server,
}) => {
  const review = await makeReview(server, { Ann: ["reviewer"] });
  const ann = await tablet(browser, review, "Ann");
  await ann.open(review.path("score/CS1"));
  await ann.note("CS1", "They meet.");
  await ann.untilReceived();
  const behind = await windowWithoutApp(ann.context);
  await holdStorage(behind);

  await ann.reload();
  const said = ann.page.getByRole("heading", { name: "This tablet's storage can't be read" });
  await expect(said).toBeVisible({ timeout: 40_000 });
  await behind.close();
  await expect(ann.noteOf("CS1")).toHaveValue("They meet.");
});

async function copyFrom({ page }: Tablet): Promise<string> {
  const saving = page.waitForEvent("download");
  await page.getByRole("alert").getByRole("button", { name: "Save a copy now" }).click();
  return await (await saving).path();
}
