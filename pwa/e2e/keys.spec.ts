import type { Score } from "@circle/standards/scores";
import { SCORE_LABELS } from "./edition.ts";
import { makeReview } from "./made-review.ts";
import { joinSample, ownSampleTest } from "./sample.ts";
import { tablet } from "./tablet.ts";
import { expect, test } from "./test.ts";

const SCORES: readonly Score[] = ["met", "partlyMet", "notMet", "notApplicable", "couldNotAssess"];

test("each key does what the help says of it; who switches them off has only the help's", async ({
  browser,
  server,
}) => {
  const review = await makeReview(server, { Ann: ["reviewer"] });
  const ann = await tablet(browser, review, "Ann");
  const { page } = ann;
  const { keyboard } = page;
  await ann.open(review.path("score/CS1"));
  const [one, two] = [ann.standard("CS1"), ann.standard("CS2")];
  const headOf = (card: typeof one) => card.getByRole("heading", { level: 2 });
  await expect(headOf(one)).toBeVisible();

  await keyboard.press("?");
  const help = page.getByRole("dialog");
  await expect(help.getByRole("row")).toHaveText([
    "KeyWhat it does",
    "1Met",
    "2Partly met",
    "3Not met",
    "4Not applicable",
    "5Could not assess",
    "0Take the score back",
    "J or →Next standard",
    "K or ←Previous standard",
    "UNext standard that is not scored",
    "NWrite the note",
    "/Find a standard",
    "?This list",
  ]);
  await keyboard.press("1"); // behind a question nothing is scored
  await keyboard.press("Escape");
  await expect(one.getByRole("radio", { checked: true })).toHaveCount(0);

  for (const [place, score] of SCORES.entries()) {
    await keyboard.press(String(place + 1));
    await expect(one.getByRole("radio", { name: SCORE_LABELS[score], exact: true })).toBeChecked();
  }
  await keyboard.press("0");
  await expect(one.getByRole("radio", { checked: true })).toHaveCount(0);
  await keyboard.press("1");
  for (const [next, previous] of [
    ["j", "k"],
    ["ArrowRight", "ArrowLeft"],
  ] as const) {
    await keyboard.press(next);
    await expect(headOf(two)).toBeFocused();
    await keyboard.press(previous);
    await expect(headOf(one)).toBeFocused();
  }
  await keyboard.press("j");
  await keyboard.press("2");
  await keyboard.press("k");
  await keyboard.press("u"); // past what is scored
  await expect(headOf(ann.standard("CS3"))).toBeFocused();
  await ann.row("CS5").getByRole("link").focus(); // a key is for the line that has the focus
  await keyboard.press("3");
  await expect(ann.row("CS5").getByRole("radio", { name: "Not met", exact: true })).toBeChecked();
  await expect(ann.standard("CS3").getByRole("radio", { checked: true })).toHaveCount(0);

  await keyboard.press("?");
  await help.getByRole("checkbox", { name: "Use these keys on this tablet" }).uncheck();
  await keyboard.press("Escape");
  await ann.reload();
  await expect(headOf(ann.standard("CS3"))).toBeVisible();
  await keyboard.press("1");
  await keyboard.press("j");
  await keyboard.press("?");
  await expect(help.getByRole("checkbox", { name: "Use these keys on this tablet" })).not.toBeChecked();
  await expect(ann.standard("CS3").getByRole("radio", { checked: true })).toHaveCount(0);
});

ownSampleTest(
  "by one key after the other a reviewer comes past every standard of a large edition",
  async ({ browser, sample }) => {
    const amir = await joinSample(browser, sample, "Amir");
    const { page } = amir;
    const review = new URL(page.url()).pathname;
    await amir.open(`${review}/score`);
    const lines = page
      .getByRole("listitem")
      .filter({ has: page.getByRole("radio") })
      .getByRole("link");
    await expect(lines).toHaveCount(90);
    const codes = (await lines.allTextContents()).map((line) => line.trim().split(/\s/)[0] ?? "");
    await amir.open(`${review}/score/${codes[0]}`);
    for (const code of codes) {
      await expect(amir.standard(code).getByRole("heading", { level: 2 })).toBeVisible();
      await page.keyboard.press("j");
    }
    await page.keyboard.press("j"); // there is no further
    await expect(amir.standard(codes.at(-1) ?? "")).toBeVisible();
  },
);
