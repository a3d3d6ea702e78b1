import { makeReview } from "../made-review.ts";
import { tablet } from "../tablet.ts";
import { expect, SOON, test } from "../test.ts";

test("[P1] [P3] two windows of one tablet show each other's writing within seconds, and when one is closed the other sends on", async ({
  browser,
  server,
}) => {
  const review = await makeReview(server, { Ann: ["reviewer"] });
  const left = await tablet(browser, review, "Ann");
  await left.open(review.path("score/CS1"));
  const right = await left.otherWindow(review.path("score/CS1"));
  await expect(left.noteOf("CS1")).toHaveValue("");
  await expect(right.noteOf("CS1")).toHaveValue("");

  await left.noteOf("CS1").fill("They meet.");
  await expect(right.noteOf("CS1")).toHaveValue("They meet.", SOON);
  await right.noteOf("CS1").fill("They meet. On Mondays.");
  await expect(left.noteOf("CS1")).toHaveValue("They meet. On Mondays.", SOON);
  await left.score("CS1", "met");
  await expect(right.standard("CS1").getByRole("radio", { name: "Met", exact: true })).toBeChecked(SOON);
  await right.score("CS1", "partlyMet");
  await expect(left.standard("CS1").getByRole("radio", { name: "Partly met" })).toBeChecked(SOON);
  await expect(left.standard("CS1")).not.toContainText("different scores");
  await Promise.all([left.untilReceived(), right.untilReceived()]);

  const asked = left.page.waitForRequest("**/api/sync");
  await left.page.route("**/api/sync", () => undefined); // never answered: this window stays at it
  await left.note("CS1", "They meet. On Mondays. At nine.");
  await asked;
  await right.note("CS1", "They meet. On Mondays. At nine. All of them.");
  await right.page.getByRole("link", { name: /^On this tablet · Not received/ }).click();
  await right.page.getByRole("button", { name: "Send and fetch now" }).click();
  await expect(right.page.getByText("Another window of this app is exchanging with the server.")).toBeVisible();
  await expect(right.everything).toHaveText(/another window is sending$/);
  await left.page.close();
  await expect(right.everything).toHaveText(/^On this tablet · Received/);

  const other = await tablet(browser, review, "Ann");
  await other.open(review.path("score/CS1"));
  await expect(other.noteOf("CS1")).toHaveValue("They meet. On Mondays. At nine. All of them.");
  await expect(other.standard("CS1").getByRole("radio", { name: "Partly met" })).toBeChecked();
});
