import { makeReview } from "../made-review.ts";
import { tablet } from "../tablet.ts";
import { expect, test } from "../test.ts";

test("[P4] on a network that takes everything and answers nothing, nothing new is called received, the app stays usable, and it comes right by itself", async ({
  browser,
  server,
}) => {
  test.setTimeout(120_000);
  const review = await makeReview(server, { Ann: ["reviewer"] });
  const ann = await tablet(browser, review, "Ann");
  await ann.open(review.path("score"));
  await ann.note("CS1", "They meet.");
  await ann.untilReceived();

  server.freeze();
  await ann.noteOf("CS1").fill("They meet. On Mondays.");
  await ann.noteOf("CS1").blur();
  await ann.untilOnTablet();
  const words = await wordsFromNowOn(ann.page);
  await ann.score("CS2", "partlyMet");
  const again = await ann.coldStart(review.path("score/CS2"));
  await expect(again.standard("CS2").getByRole("radio", { name: "Partly met" })).toBeChecked();
  await again.score("CS3", "met");
  await again.untilOnTablet();
  await expect(again.keeping).toContainText("Not received: no network", { timeout: 45_000 });
});
