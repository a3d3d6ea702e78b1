import { makeReview } from "../made-review.ts";
import { checkHere } from "../readable.ts";
import { tablet } from "../tablet.ts";
import { expect, test } from "../test.ts";
import { noteSpoiled } from "./spoiled.ts";

test("[P4] what the server will not take holds up nothing else; its owner is told what to do, and a report for a helper names it without a word of it", async ({
  browser,
  server,
}) => {
  const review = await makeReview(server, { Ann: ["reviewer"] });
  const join = () => tablet(browser, review, "Ann", { reducedMotion: "reduce" });
  const [ann, other] = [await join(), await join()];
  await ann.open(review.path("score/CS1"));
  await ann.note("CS1", "They meet.");
  await ann.untilReceived();
  await noteSpoiled(ann, "CS1", "They meet. Jo never comes.");

  const again = await ann.otherWindow(review.path("score/CS2"));
  await again.note("CS2", "They take turns.");
  await again.goOnline();
  await expect(again.everything).toHaveText("On this tablet · Needs attention");
  await other.open(review.path("score/CS2"));
  await expect(other.noteOf("CS2")).toHaveValue("They take turns.");
  await other.openStandard("CS1");
  await expect(other.noteOf("CS1")).toHaveValue("They meet.");
  await again.openStandard("CS1");
  await expect(again.noteOf("CS1")).toHaveValue("They meet. Jo never comes.");

  const { page } = again;
  await page.getByRole("link", { name: "See what needs attention" }).click();
  const attention = page.getByRole("region", { name: "Needs attention" });
  await expect(attention).toContainText("It is safe on this tablet.");
  await expect(attention).toContainText(/My workbook, Alder House, 1 change: .*after this tablet signed it/);
  await page.getByRole("button", { name: "Make a report" }).click();
  const report = page.getByText(/^made /);
  await expect(report).toContainText(/^refused badSignature: [0-9a-f]{64} in /m);
  await expect(report).toContainText("not received 1");
  await expect(report).not.toContainText(/Ann|Alder|Jo|meet/);
  await checkHere(page, "something that needs attention, and a report of it");
});
