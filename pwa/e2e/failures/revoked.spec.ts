import { makeReview, type MadeReview } from "../made-review.ts";
import type { Browser } from "@playwright/test";
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
  await ann.open(review.path("score/CS1"));
  await ann.note("CS1", "They meet.");
  await ann.untilReceived();
  await ann.goOffline();
  await revokeAnns(browser, review);

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

for (const lost of ["request", "answer"] as const) {
  test(`[P1] [P10] when the ${lost} of a revoked tablet's new joining is lost it stays its person's, with all that is on it, and joins at the next try`, async ({
    browser,
    server,
  }) => {
    test.setTimeout(120_000);
    const review = await makeReview(server, { Ann: ["reviewer"] });
    const ann = await tablet(browser, review, "Ann");
    await ann.open(review.path("score/CS1"));
    await ann.note("CS1", "They meet.");
    await ann.untilReceived();
    await ann.goOffline();
    await ann.note("CS1", "They meet. On Mondays.");
    await ann.untilOnTablet();
    await revokeAnns(browser, review);
    await ann.goOnline();
    await expect(ann.everything).toHaveText(HELD);

    let asked = 0;
    await ann.page.route("**/api/invitations/redeem", async (route) => {
      asked += 1;
      if (asked === 1) return await route.continue(); // with the key that has ended
      if (lost === "answer") await route.fetch();
      await route.abort();
    });
    await ann.open(await review.invitation("Ann"));
    await ann.page.getByRole("button", { name: "Join as Ann" }).click();
    await expect(ann.page.getByText("Joining needs the network once.")).toBeVisible();
    const still = await ann.otherWindow(review.path("score/CS1"));
    await expect(still.noteOf("CS1")).toHaveValue("They meet. On Mondays.");
    await ann.page.unroute("**/api/invitations/redeem");
    await ann.page.getByRole("button", { name: "Join as Ann" }).click();
    await expect(ann.page.getByRole("heading", { level: 1, name: "Alder House" })).toBeVisible();
    await still.note("CS1", "They meet. On Mondays. At nine.");
    await expect(still.noteOf("CS1")).toHaveValue("They meet. On Mondays. At nine.");
    const other = await tablet(browser, review, "Ann");
    await other.open(review.path("score/CS1"));
    await expect(other.noteOf("CS1")).toHaveValue(/They meet\./);
  });
}

/** A coordinator ends the one tablet of Ann's. */
async function revokeAnns(browser: Browser, review: MadeReview): Promise<void> {
  const nadia = await bareTablet(browser, review.server, "Nadia");
  await nadia.open(await review.server.coordinatorInvitation("Nadia"));
  await joinHere(nadia);
  await expect(nadia.page.getByRole("heading", { name: "My reviews" })).toBeVisible();
  await nadia.open(review.path("people"));
  const member = nadia.page.getByRole("article", { name: "Ann", exact: true });
  await member.getByRole("button", { name: "Revoke" }).click();
  await nadia.page.getByRole("dialog").getByRole("button", { name: "Revoke this tablet" }).click();
  await expect(member).toContainText("Ann's tablet (revoked)");
}
