import { NOTE_LIMIT } from "@circle/review/limits";
import { makeReview } from "./made-review.ts";
import { tablet } from "./tablet.ts";
import { expect, test } from "./test.ts";

test("what does not fit into a note is said when it is pasted, and no longer once somebody types on", async ({
  browser,
  server,
}) => {
  const review = await makeReview(server, { Ann: ["reviewer"] });
  const ann = await tablet(browser, review, "Ann");
  await ann.open(review.path("score/CS1"));
  const [card, note] = [await ann.openStandard("CS1"), ann.noteOf("CS1")];
  await note.fill("x".repeat(NOTE_LIMIT - 5_000));
  for (const keys of ["Control+A", "Control+C", "ArrowRight", "Control+V"]) await ann.page.keyboard.press(keys);
  await expect(card).toContainText("The last 10,000 characters did not fit and were left out.");
  await expect(card).toContainText("20,000 of 20,000 characters.");
  await ann.page.keyboard.press("Backspace");
  await expect(card).toContainText("19,999 of 20,000 characters.");
  await ann.page.keyboard.press("Backspace");
  await expect(card).not.toContainText("left out");
  await ann.untilReceived();
  await ann.reload();
  await expect(note).toHaveValue("x".repeat(NOTE_LIMIT - 2));
});
