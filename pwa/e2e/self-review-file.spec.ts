import { readFileSync } from "node:fs";
import { coordinator } from "./coordinator.ts";
import { makeReview } from "./made-review.ts";
import { checkHere } from "./readable.ts";
import { tablet, type Tablet } from "./tablet.ts";
import { expect, test } from "./test.ts";

const OPENER = "Bring in from a file";

test("a community fills in the file that its coordinator sent, and a member brings it in on their own tablet, as often as they like", async ({
  browser,
  server,
}) => {
  const review = await makeReview(server, { Ann: ["reviewer"], Hal: ["host"], Ida: ["host"] });

  const empty = await test.step("the coordinator gets an empty file, with a row for each standard", async () => {
    const nadia = await coordinator(browser, server);
    await nadia.open(review.path("people"));
    const [given] = await Promise.all([
      nadia.page.waitForEvent("download"),
      nadia.page.getByRole("button", { name: "Get the empty file" }).click(),
    ]);
    expect(given.suggestedFilename()).toBe("Self-review Alder House.csv");
    const text = readFileSync(await given.path());
    expect([...text.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]); // by which spreadsheets know that it is UTF-8
    expect(text.toString()).toContain("CS1,The day,The whole community meets at a fixed time each week.,,");
    return text.toString();
  });
  const filled = empty
    .replace("at a fixed time each week.,,", "at a fixed time each week.,Partly met,=HYPERLINK(1)")
    .replace("others would miss.,,", 'others would miss.,MET,"Two lines,\nin a cell"')
    .replace("the reason for them.,,", "the reason for them.,Mostly,")
    .replace("eat together every day.,,", "eat together every day.,,Only a comment")
    .concat("CS77,The garden,There is a garden,Met,\r\n");

  const hal = await tablet(browser, review, "Hal");
  const { page } = hal;
  await hal.open(review.path("self-review"));
  await hal.score("CS1", "met");
  await page.getByRole("button", { name: "Talk about it together" }).click(); // the visiting team is not told
  await expect(page.getByLabel("More filters").getByText("To talk about together (1)")).toBeAttached();
  await hal.note("CS1", "We said so in the meeting.");
  await hal.untilReceived();
  await hal.open(review.path("self-review"));

  await test.step("before anything is written, it is said what would be, and what can't be read", async () => {
    await choose(hal, filled);
    const dialog = page.getByRole("dialog");
    await expect(dialog).toContainText("2 scores, 3 comments to bring in");
    await expect(dialog).toContainText("2 lines can’t be read");
    await expect(dialog).toContainText("1 score takes the place of another.");
    await expect(dialog).toContainText("1 comment comes below one that is there already.");
    await expect(dialog).toContainText("Line 5 (CS3), column “score”: “Mostly” is no score.");
    await expect(dialog).toContainText("column “code”: no standard of this review is called “CS77”.");
    await checkHere(page, "what is in a file");
    await dialog.getByRole("button", { name: "Leave it as it is" }).click();
    await hal.openStandard("CS1");
    await expect(hal.noteOf("CS1")).toHaveValue("We said so in the meeting.");
    await expect(hal.standard("CS2").or(hal.standard("CS1")).getByText("History (1)")).toBeVisible();
  });

  await test.step("then it is brought in: history is kept, another comment stays, and formulas are text", async () => {
    await hal.open(review.path("self-review"));
    await choose(hal, filled);
    await page.getByRole("button", { name: "Bring it in" }).click();
    await expect(page.getByRole("dialog")).toContainText("Brought in: 2 scores, 3 comments.");
    await page.getByRole("dialog").getByRole("button", { name: "Close" }).click();
    const first = await hal.openStandard("CS1");
    await expect(first.getByRole("radio", { name: "Partly met" })).toBeChecked();
    await expect(hal.noteOf("CS1")).toHaveValue("We said so in the meeting.\n\n=HYPERLINK(1)");
    await expect(first.getByText("History (2)")).toBeVisible();
    await hal.untilReceived();
  });

  await test.step("the same file again changes nothing", async () => {
    await hal.open(review.path("self-review"));
    await choose(hal, filled);
    const dialog = page.getByRole("dialog");
    await expect(dialog).toContainText("Nothing in this file is new.");
    await expect(dialog).toContainText("5 entries of the file are there already.");
    await expect(dialog.getByRole("button", { name: "Bring it in" })).toHaveCount(0);
    await dialog.getByRole("button", { name: "Leave it as it is" }).click();
  });

  await test.step("the others of the community have it", async () => {
    const ida = await tablet(browser, review, "Ida");
    await ida.open(review.path("self-review"));
    await ida.openStandard("CS2");
    await expect(ida.noteOf("CS2")).toHaveValue("Two lines,\nin a cell");
    await expect(ida.standard("CS2").getByRole("radio", { name: "Met", exact: true })).toBeChecked();
  });

  await test.step("[P5] who is not of the community is not offered it, nor anybody once it is submitted", async () => {
    await hal.finish("Submit the self-review", "Yes, submit it for our community");
    await expect(page.getByText("Submitted by Hal")).toBeVisible();
    await expect(page.getByRole("button", { name: OPENER })).toHaveCount(0);
    await hal.untilReceived();
    const ann = await tablet(browser, review, "Ann");
    await ann.open(review.path("self-review"));
    await expect(ann.page.getByText("Submitted by Hal")).toBeVisible();
    await expect(ann.page.getByRole("button", { name: OPENER })).toHaveCount(0);
  });
});

test("a file that is no table of standards is refused with what to do", async ({ browser, server }) => {
  const review = await makeReview(server, { Hal: ["host"] });
  const hal = await tablet(browser, review, "Hal");
  await hal.open(review.path("self-review"));
  await choose(hal, "code;score;comment\r\nCS1;Met;\r\n");
  const dialog = hal.page.getByRole("dialog");
  await expect(dialog).toContainText("Its cells are divided by semicolons.");
  await expect(dialog.getByRole("button", { name: "Bring it in" })).toHaveCount(0);
  await dialog.getByLabel("Choose another file").setInputFiles(csv("code,score,comment\r\nCS1,Met,\r\n"));
  await expect(dialog).toContainText("1 score, no comments to bring in");
});

async function choose({ page }: Tablet, text: string): Promise<void> {
  await page.getByRole("button", { name: OPENER }).click();
  await page.getByLabel("Choose the file").setInputFiles(csv(text));
}

function csv(text: string) {
  return { name: "self-review.csv", mimeType: "text/csv", buffer: Buffer.from(text) };
}
