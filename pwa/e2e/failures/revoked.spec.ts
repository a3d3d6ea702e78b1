import { makeReview } from "../made-review.ts";
import { bareTablet, joinHere, tablet } from "../tablet.ts";
import { expect, test } from "../test.ts";
import { sinceWritten, wordsHeard } from "./words-heard.ts";

const HELD = "On this tablet · Held by the server";

test("[P4] [P5] what a revoked tablet still writes is held by the server, never received, until the lead releases it", async ({
  browser,
  server,
}) => {
  test.setTimeout(120_000);
  const review = await makeReview(server, { Lea: ["lead"], Ann: ["reviewer"] });
  const [lea, ann] = await Promise.all([tablet(browser, review, "Lea"), tablet(browser, review, "Ann")]);
  const nadia = await bareTablet(browser, server, "Nadia");
  await nadia.open(await server.coordinatorInvitation("Nadia"));
  await joinHere(nadia);
  await ann.open(review.path("score/CS1"));
  await ann.note("CS1", "They meet.");
  await ann.untilReceived();
  await ann.goOffline();
  await nadia.open(review.path("people"));
  const member = nadia.page.getByRole("article", { name: "Ann", exact: true });
  await member.getByRole("button", { name: "Revoke" }).click();
  await nadia.page.getByRole("dialog").getByRole("button", { name: "Revoke this tablet" }).click();
  await expect(member).toContainText("Ann's tablet (revoked)");

  await ann.note("CS1", "They meet. On Mondays.");
  await ann.untilOnTablet();
  await ann.goOnline();
  await expect(ann.everything).toHaveText(HELD);
  const heard = await wordsHeard(ann.page);
  await ann.score("CS1", "met"); // after the note was held
  await expect(ann.everything).toHaveText(HELD);
  await lea.open(review.path("people"));
  const apart = lea.page.getByRole("region", { name: "Held apart" });
  await expect(apart).toContainText(/Ann.*: 2 changes/);
  expect(sinceWritten(await heard()).join()).not.toContain("· Received");
  await ann.reload();
  await expect(ann.everything).toHaveText(HELD);
  await expect(ann.noteOf("CS1")).toHaveValue("They meet. On Mondays.");
  const other = await tablet(browser, review, "Ann");
  await other.open(review.path("score/CS1"));
  await expect(other.noteOf("CS1")).toHaveValue("They meet.");

  await apart.getByRole("button", { name: "Release" }).click();
  await expect(apart).toContainText("2 changes were released.");
  await ann.reload();
  await ann.untilReceived();
  await expect(other.noteOf("CS1")).toHaveValue("They meet. On Mondays.");
  await expect(other.standard("CS1").getByRole("radio", { name: "Met", exact: true })).toBeChecked();

  await ann.note("CS1", "They meet. On Mondays. At nine.");
  await expect(ann.everything).toHaveText(HELD);
});
