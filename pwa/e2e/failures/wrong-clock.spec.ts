import { makeReview } from "../made-review.ts";
import { bareTablet, tablet } from "../tablet.ts";
import { expect, test } from "../test.ts";
import { joinOn } from "./prepared-tablet.ts";

const DAY_MS = 24 * 60 * 60_000;

test("[P3] tablets whose clocks are a day wrong, either way, exchange with the others like any", async ({
  browser,
  server,
}) => {
  const review = await makeReview(server, { Ann: ["reviewer"] });
  const [behind, ahead] = [await bareTablet(browser, server, "Ann"), await bareTablet(browser, server, "Ann")];
  await behind.context.clock.install({ time: Date.now() - DAY_MS });
  await ahead.context.clock.install({ time: Date.now() + DAY_MS });
  await joinOn(behind, review);
  await joinOn(ahead, review);
  const right = await tablet(browser, review, "Ann");
  for (const one of [behind, ahead, right]) await one.open(review.path("score/CS1"));
  expect(await behind.page.evaluate(() => Date.now())).toBeLessThan(Date.now() - DAY_MS / 2);
  expect(await ahead.page.evaluate(() => Date.now())).toBeGreaterThan(Date.now() + DAY_MS / 2);

  await ahead.score("CS1", "met");
  await ahead.note("CS1", "Written tomorrow.");
  await ahead.untilReceived();
  await expect(right.noteOf("CS1")).toHaveValue("Written tomorrow.");
  await expect(behind.noteOf("CS1")).toHaveValue("Written tomorrow.");
  await behind.score("CS1", "partlyMet"); // the later one counts, whatever the clocks say
  await behind.note("CS1", "Written tomorrow. And yesterday.");
  await behind.untilReceived();
  for (const one of [right, ahead]) {
    await expect(one.noteOf("CS1")).toHaveValue("Written tomorrow. And yesterday.");
    await expect(one.standard("CS1").getByRole("radio", { name: "Partly met" })).toBeChecked();
    await expect(one.standard("CS1")).not.toContainText("different scores");
  }
  await right.score("CS1", "notMet");
  for (const one of [right, behind, ahead]) {
    await expect(one.standard("CS1").getByRole("radio", { name: "Not met", exact: true })).toBeChecked();
    await one.untilReceived();
  }
});
