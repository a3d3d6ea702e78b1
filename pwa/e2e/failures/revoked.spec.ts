import type { Browser } from "@playwright/test";
import { makeReview, type MadeReview } from "../made-review.ts";
import { checkHere } from "../readable.ts";
import type { Server } from "../server.ts";
import { bareTablet, joinHere, type Tablet, tablet } from "../tablet.ts";
import { expect, test } from "../test.ts";
import { sinceWritten, wordsHeard } from "./words-heard.ts";

const HELD = "On this tablet · Held by the server";

test("[P4] [P5] what a revoked tablet still writes is held by the server, never received, until the lead releases it", async ({
  browser,
  server,
}) => {
  const review = await makeReview(server, { Lea: ["lead"], Ann: ["reviewer"] });
  const [lea, ann] = await Promise.all([
    tablet(browser, review, "Lea", { reducedMotion: "reduce" }),
    tablet(browser, review, "Ann"),
  ]);
  const nadia = await coordinator(browser, server);
  await ann.open(review.path("score/CS1"));
  await ann.note("CS1", "They meet.");
  await ann.untilReceived();
  await ann.goOffline();
  await revoke(nadia, review);

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
  await checkHere(lea.page, "what is held apart");
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

test("[P4] a revoked tablet with nothing left to send says that it was taken out, what is safe, and the way back in", async ({
  browser,
  server,
}) => {
  const review = await makeReview(server, { Ann: ["reviewer"] });
  const ann = await tablet(browser, review, "Ann");
  const nadia = await coordinator(browser, server);
  await ann.open(review.path("score/CS1"));
  await ann.note("CS1", "They meet.");
  await ann.untilReceived();
  const cutOff = ann.page.getByRole("region", { name: "Cut off from the server" });
  await expect(cutOff).toBeHidden();

  await revoke(nadia, review);
  await ann.reload();
  await expect(cutOff).toContainText("This tablet was taken out of the review. Nothing is lost");
  await expect(cutOff).toContainText("ask the coordinator for a new invitation");
  await ann.note("CS1", "They meet. On Mondays.");
  await expect(ann.everything).toHaveText(HELD);
  await expect(cutOff).toBeVisible();

  await cutOff.getByRole("link", { name: "Enter a code" }).click();
  await expect(ann.page.getByLabel("Your code")).toBeVisible();
  await ann.open(await review.invitation("Ann"));
  await ann.page.getByRole("button", { name: "Join as Ann" }).click();
  await expect(ann.page.getByRole("heading", { level: 1, name: "Alder House" })).toBeVisible();
  await ann.open(review.path("score/CS2"));
  await ann.note("CS2", "They take turns.");
  await expect(cutOff).toBeHidden();
  const other = await tablet(browser, review, "Ann");
  await other.open(review.path("score/CS2"));
  await expect(other.noteOf("CS2")).toHaveValue("They take turns.");
});

test("[P4] somebody who was removed from a review is told so, and their tablet goes on in their others", async ({
  browser,
  server,
}) => {
  const review = await makeReview(server, { Ann: ["reviewer"] });
  const ann = await tablet(browser, review, "Ann", { reducedMotion: "reduce" });
  const nadia = await coordinator(browser, server);
  await nadia.open(review.path("people"));
  const member = nadia.page.getByRole("article", { name: "Ann", exact: true });
  await member.getByRole("button", { name: "Remove", exact: false }).click();
  await nadia.page
    .getByRole("dialog")
    .getByRole("button", { name: /^Remove/ })
    .click();
  await expect(nadia.page.getByRole("dialog")).toBeHidden();
  await ann.open(review.path());
  await expect(ann.page.getByText("You were taken off the team of this review.")).toBeVisible();
  await checkHere(ann.page, "a review whose team one was taken off");
  await expect(ann.page.getByRole("region", { name: "Cut off from the server" })).toBeHidden();
  await ann.page.getByRole("link", { name: "My reviews" }).first().click();
  await expect(ann.page.getByRole("article")).toContainText("You were taken off the team of this review.");
});

for (const lost of ["request", "answer"] as const) {
  test(`[P1] [P10] when the ${lost} of a revoked tablet's new joining is lost it stays its person's, with all that is on it, and joins at the next try`, async ({
    browser,
    server,
  }) => {
    const review = await makeReview(server, { Ann: ["reviewer"] });
    const ann = await tablet(browser, review, "Ann");
    await ann.open(review.path("score/CS1"));
    await ann.note("CS1", "They meet.");
    await ann.untilReceived();
    await ann.goOffline();
    await ann.note("CS1", "They meet. On Mondays.");
    await ann.untilOnTablet();
    await revoke(await coordinator(browser, server), review);
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
    await checkHere(ann.page, "an invitation without a network");
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

async function coordinator(browser: Browser, server: Server): Promise<Tablet> {
  const nadia = await bareTablet(browser, server, "Nadia");
  await nadia.open(await server.coordinatorInvitation("Nadia"));
  await joinHere(nadia);
  return nadia;
}

async function revoke({ page, open }: Tablet, review: MadeReview): Promise<void> {
  await open(review.path("people"));
  const member = page.getByRole("article", { name: "Ann", exact: true });
  await member.getByRole("button", { name: "Revoke" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Revoke this tablet" }).click();
  await expect(member).toContainText(/Every tablet was revoked.*Ann's tablet \(revoked\)/);
}
