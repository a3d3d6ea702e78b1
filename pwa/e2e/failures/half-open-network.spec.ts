import { makeReview } from "../made-review.ts";
import { tablet } from "../tablet.ts";
import { expect, test } from "../test.ts";
import { sinceWritten, wordsHeard } from "./words-heard.ts";

const TIMES_AS_FAST = 4;

test("[P4] while a network takes everything and answers nothing, nothing new is called received and the app stays usable; afterwards all comes right by itself", async ({
  browser,
  server,
}) => {
  const review = await makeReview(server, { Ann: ["reviewer"] });
  const ann = await tablet(browser, review, "Ann");
  await ann.open(review.path("score"));
  await ann.note("CS1", "They meet.");
  await ann.untilReceived();

  server.freeze();
  const heard = await wordsHeard(ann.page);
  await ann.note("CS1", "They meet. On Mondays.");
  await ann.score("CS2", "partlyMet");
  await ann.untilOnTablet();
  expect(sinceWritten(await heard()).join()).not.toContain("Received");

  await ann.context.addInitScript(hurryTimeouts, TIMES_AS_FAST);
  const again = await ann.coldStart(review.path("score/CS2"));
  await expect(again.standard("CS2").getByRole("radio", { name: "Partly met" })).toBeChecked();
  await again.untilOnTablet();
  const heardAgain = await wordsHeard(again.page);
  await again.score("CS3", "met");
  await expect(again.everything).toHaveText("On this tablet · Not received: no network");
  expect((await heardAgain()).join()).not.toContain("Received");

  server.thaw();
  await expect(again.everything).toHaveText(/^On this tablet · Received/);
  const other = await tablet(browser, review, "Ann");
  await other.open(review.path("score/CS1"));
  await expect(other.noteOf("CS1")).toHaveValue("They meet. On Mondays.");
  await expect((await other.openStandard("CS2")).getByRole("radio", { name: "Partly met" })).toBeChecked();
  await expect((await other.openStandard("CS3")).getByRole("radio", { name: "Met", exact: true })).toBeChecked();

  await other.goOffline();
  await other.note("CS1", "They meet. On Mondays. At nine.");
  await expect(other.everything).toHaveText("On this tablet · Not received: no network");
  await other.goOnline();
  await other.untilReceived();
  await again.openStandard("CS1");
  await expect(again.noteOf("CS1")).toHaveValue("They meet. On Mondays. At nine.");
});

/** Runs in the page before the app: each request is given up so many times as soon as it would be. */
function hurryTimeouts(times: number): void {
  const method = "timeout";
  const end = AbortSignal[method];
  AbortSignal[method] = (ms) => end.call(AbortSignal, ms / times);
}
