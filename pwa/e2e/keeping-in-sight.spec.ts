import { failingWrites, STORE } from "./failures/failing-writes.ts";
import { joinOn } from "./failures/prepared-tablet.ts";
import { makeReview } from "./made-review.ts";
import { checkTargets } from "./readable.ts";
import { bareTablet, tablet } from "./tablet.ts";
import { expect, SOON, test } from "./test.ts";

test("where one's work is stays in sight however far a page is scrolled, on a tablet either way up and on a phone", async ({
  browser,
  server,
}) => {
  const review = await makeReview(server, { Ann: ["reviewer"] });
  const ann = await tablet(browser, review, "Ann", { reducedMotion: "reduce" });
  const scrollDown = () =>
    ann.page.evaluate(() => {
      scrollTo(0, document.documentElement.scrollHeight);
      return scrollY;
    });
  for (const place of [review.path("score/CS1"), "/guide/reviewer"]) {
    await ann.open(place);
    for (const [width, height] of [
      [1180, 820],
      [820, 1180],
      [390, 844],
      [320, 640],
    ] as const) {
      await ann.page.setViewportSize({ width, height });
      await scrollDown();
      await expect(ann.everything, `${place}, ${width} × ${height}`).toBeInViewport();
      await expect(ann.everything).toHaveText(/^(On this tablet|Nothing)/);
    }
    await expect.poll(scrollDown, "it was scrolled").toBeGreaterThan(0); // once the page is drawn
    await expect(ann.everything, place).toBeInViewport();
  }
});

test("where one's work is stays in sight with the largest letters and on a phone on its side, and takes little of the height", async ({
  browser,
  server,
}) => {
  const review = await makeReview(server, { Ann: ["reviewer"] });
  const ann = await tablet(browser, review, "Ann", { reducedMotion: "reduce" });
  await expect(ann.everything).toHaveText("Nothing to send yet"); // what others gave her is not hers
  for (const [width, height, textSize] of [
    [320, 568, 200],
    [390, 844, 200],
    [844, 390, 100],
    [844, 390, 200],
    [740, 180, 100], // its keyboard is open
  ] as const) {
    const where = `${width} × ${height}, ${textSize} %`;
    await ann.page.setViewportSize({ width, height });
    await ann.page.evaluate((size) => localStorage.setItem("open-circle/settings", `{"textSize":${size}}`), textSize);
    await ann.open(review.path("score/CS1"));
    await expect(ann.standard("CS1")).toBeVisible();
    if (width === 320) await ann.score("CS1", "met");
    await ann.untilReceived();
    await ann.page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    await expect(ann.everything, where).toBeInViewport({ ratio: 1 });
    const head = ann.page.getByRole("region", { name: "How your work is kept" });
    const { y, height: tall } = (await head.boundingBox())!;
    expect((y + tall) / height, where).toBeLessThan(0.16);
  }
});

test("[P4] where a workbook is, and where everything is, are said apart when they differ", async ({
  browser,
  server,
}) => {
  const review = await makeReview(server, { Lea: ["lead", "reviewer"], Ann: ["reviewer"] });
  const lea = await tablet(browser, review, "Lea", { reducedMotion: "reduce" });
  const { page } = lea;
  const lines = page.getByRole("region", { name: "How your work is kept" }).getByRole("paragraph");
  await lea.open(review.path("reveal"));
  await page.getByRole("button", { name: "Mark Ann as absent" }).click();
  await page.getByRole("dialog").getByLabel("Why?").fill("Taken ill");
  await page.getByRole("dialog").getByRole("button", { name: "Mark as absent" }).click();
  await lea.untilReceived();
  await expect(lines).toHaveText(/^All you wrote: On this tablet · Received/);

  await lea.goOffline();
  await lea.open(review.path("score/CS1"));
  await lea.score("CS1", "met");
  await lea.untilOnTablet();
  await expect(lines).toHaveText(/^All you wrote: On this tablet · Not received/);
  await lea.open(review.path("reveal"));
  await expect(lines).toHaveText([
    /^This workbook: On this tablet · Received/,
    /^Everything: On this tablet · Not received/,
  ]);
  await checkTargets(page, "two lines");
  await page.setViewportSize({ width: 390, height: 844 });
  await checkTargets(page, "two lines, 390 wide");
  await lea.open("/tablet");
  const row = (name: RegExp) => page.getByRole("row", { name });
  await expect(row(/^My workbook/)).toContainText("It will be sent when there is a network.");
  await expect(row(/^The team/)).toContainText(/Yes.*Yes, /);
  await expect(row(/^Everything/)).toContainText("It will be sent when there is a network.");
  await lea.goOnline();
  await lea.untilReceived();
});

test("[P1] that something is not saved stays in sight also with the largest letters, beside what is being written", async ({
  browser,
  server,
}) => {
  const review = await makeReview(server, { Ann: ["reviewer"] });
  const ann = await bareTablet(browser, server, "Ann", { viewport: { width: 390, height: 844 } });
  const writes = await failingWrites(ann);
  await joinOn(ann, review);
  await ann.page.evaluate(() => localStorage.setItem("open-circle/settings", '{"textSize":200}'));
  await ann.open(review.path("score/CS1"));
  await expect(ann.noteOf("CS1")).toHaveValue("");
  await writes.fail(STORE);
  const alarm = ann.page.getByRole("alert");
  for (const [width, height] of [
    [390, 844],
    [844, 390],
  ] as const) {
    await ann.page.setViewportSize({ width, height });
    await ann.noteOf("CS1").fill(`They meet, ${width}.`);
    await ann.noteOf("CS1").evaluate((field) => field.scrollIntoView({ block: "end" }));
    await expect(alarm.getByText("Not saved"), `${width} × ${height}`).toBeInViewport(SOON);
    await expect(ann.noteOf("CS1")).toBeInViewport();
    if (width < height) await expect(alarm.getByRole("button", { name: "Save a copy now" })).toBeInViewport();
  }
});
