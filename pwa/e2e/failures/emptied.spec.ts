import { makeReview } from "../made-review.ts";
import { tablet, untilInstalled } from "../tablet.ts";
import { expect, test } from "../test.ts";
import { emptyStorage } from "./prepared-tablet.ts";

test("[P2] [P10] a tablet whose storage was emptied says so, and fetches back what the server has", async ({
  browser,
  server,
}) => {
  const review = await makeReview(server, { Ann: ["reviewer"] });
  const ann = await tablet(browser, review, "Ann");
  await ann.open(review.path("score"));
  await ann.score("CS2", "partlyMet");
  await ann.note("CS1", "They meet.");
  await ann.untilReceived();
  await emptyStorage(ann, "indexeddb,cache_storage,service_workers,local_storage");

  const emptied = await ann.otherWindow(review.path("score/CS1"));
  await expect(emptied.page.getByRole("heading", { name: "This tablet's storage was emptied" })).toBeVisible();
  await expect(emptied.page.getByText("Ann joined here before")).toBeVisible();
  await emptied.page.getByLabel("A name for this tablet").fill("Ann's tablet, again");
  await emptied.page.getByRole("button", { name: "Fetch back what the server has" }).click();
  await expect(emptied.noteOf("CS1")).toHaveValue("They meet.");
  await expect((await emptied.openStandard("CS2")).getByRole("radio", { name: "Partly met" })).toBeChecked();
  await emptied.note("CS1", "They meet. On Mondays.");
  await emptied.untilReceived();

  await untilInstalled(emptied.page);
  await emptied.goOffline();
  const cold = await emptied.coldStart(review.path("score/CS1"));
  await expect(cold.noteOf("CS1")).toHaveValue("They meet. On Mondays.");
});

test("a tablet that lost its databases only, without a network, knows whose it was", async ({ browser, server }) => {
  const review = await makeReview(server, { Ann: ["reviewer"] });
  const ann = await tablet(browser, review, "Ann");
  await ann.goOffline();
  await emptyStorage(ann, "indexeddb");
  const emptied = await ann.otherWindow("/");
  await expect(emptied.page.getByText("Ann joined here before")).toBeVisible();
  await emptied.page.getByRole("button", { name: "Fetch back what the server has" }).click();
  await expect(emptied.page.getByText("No answer came from the server.")).toBeVisible();
  await emptied.goOnline();
  await emptied.page.getByRole("button", { name: "Fetch back what the server has" }).click();
  await expect(emptied.page.getByRole("heading", { name: "My reviews" })).toBeVisible();
  await expect(emptied.page.getByRole("link", { name: /Alder House/ }).first()).toBeVisible();
});

test("[P4] a tablet whose session is gone gets a new one without anybody noticing", async ({ browser, server }) => {
  const review = await makeReview(server, { Ann: ["reviewer"] });
  const ann = await tablet(browser, review, "Ann");
  const other = await tablet(browser, review, "Ann");
  await ann.open(review.path("score/CS1"));
  await ann.note("CS1", "They meet.");
  await ann.untilReceived();
  await ann.context.clearCookies();
  await ann.note("CS1", "They meet. On Mondays.");
  await ann.untilReceived();
  await expect.poll(() => ann.context.cookies()).toHaveLength(1);
  await other.open(review.path("score/CS1"));
  await expect(other.noteOf("CS1")).toHaveValue("They meet. On Mondays.");
  await other.note("CS1", "They meet. On Mondays. At nine.");
  await expect(ann.noteOf("CS1")).toHaveValue("They meet. On Mondays. At nine."); // it may read again too
});
