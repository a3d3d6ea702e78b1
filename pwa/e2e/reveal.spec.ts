import type { Browser } from "@playwright/test";
import { makeReview, type MadeReview } from "./made-review.ts";
import { checkHere } from "./readable.ts";
import type { Server } from "./server.ts";
import { tablet, type Tablet } from "./tablet.ts";
import { expect, test } from "./test.ts";

type Team = { readonly review: MadeReview; readonly lea: Tablet; readonly ann: Tablet; readonly bea: Tablet };

test("[P6] a reviewer who unseals, and says why, keeps the scores from being revealed until they have sealed again", async ({
  browser,
  server,
}) => {
  const { review, lea, ann, bea } = await teamOf(browser, server);
  await Promise.all([scoreAndSeal(review, ann), scoreAndSeal(review, bea)]);
  await lea.open(review.path("reveal"));
  await expect(lea.page.getByRole("button", { name: "Reveal to the team" })).toBeEnabled();

  await unseal(ann, "I forgot the jobs.");
  await expect(lea.page.getByText("Not yet: Ann.")).toBeVisible();
  await expect(lea.page.getByRole("button", { name: "Reveal to the team" })).toBeDisabled();
  await ann.score("CS2", "notMet");
  await ann.seal();
  await lea.finish("Reveal to the team", "Reveal now");
  await lea.page.getByRole("link", { name: "Decide the team’s scores" }).click();
  const said = (await lea.openStandard("CS2")).getByRole("region", { name: "Ann", exact: true });
  await expect(said).toContainText("Not met");
});

test("[P6] a reveal that comes after a reviewer unsealed shows nobody anything; the lead is told, and reveals again", async ({
  browser,
  server,
}) => {
  const { review, lea, ann, bea } = await teamOf(browser, server);
  await Promise.all([scoreAndSeal(review, ann), scoreAndSeal(review, bea)]);
  await lea.open(review.path("reveal"));
  await expect(lea.page.getByRole("button", { name: "Reveal to the team" })).toBeEnabled();
  await lea.goOffline();
  await unseal(ann, "I forgot the jobs.");
  await ann.untilReceived();
  await lea.page.getByRole("button", { name: "Reveal to the team" }).click();
  const asking = lea.page.getByRole("dialog");
  await expect(asking).toContainText(/It can’t be undone\..*There is no network now/);
  await expect(asking).not.toContainText("absent");
  await asking.getByRole("button", { name: "Reveal now" }).click();
  await expect(lea.page.getByText("It takes effect as soon as there is a network.")).toBeVisible();
  await expect(lea.page.getByRole("button", { name: "Reveal again" })).toBeHidden();
  await lea.page.getByRole("button", { name: "Try now" }).click();
  await expect(lea.page.getByRole("main").getByText("There is no connection to the server")).toBeVisible();
  await checkHere(lea.page, "a reveal that waits for a network");

  await lea.goOnline();
  await expect(lea.page.getByText("You have revealed, but somebody has unsealed since.")).toBeVisible();
  await checkHere(lea.page, "a reveal that somebody has unsealed before");
  await lea.untilReceived();
  await bea.open(review.path("team"));
  await expect(bea.page.getByText("not revealed yet")).toBeVisible();
  await ann.score("CS2", "notMet");
  await ann.seal();
  await lea.finish("Reveal again", "Reveal now");
  await expect(lea.page.getByText("The scores are revealed")).toBeVisible();
  await bea.open(review.path("team/CS2"));
  await expect(bea.standard("CS2").getByRole("region", { name: "Ann", exact: true })).toContainText("Not met");
  await checkHere(bea.page, "what a reviewer sees of all others");
});

test("the lead marks somebody as absent with a reason and reveals; what they bring later is shown as new", async ({
  browser,
  server,
}) => {
  const { review, lea, ann, bea } = await teamOf(browser, server);
  await bea.open(review.path("score"));
  await expect(bea.standard("CS1")).toBeVisible();
  await bea.goOffline();
  await bea.score("CS1", "notMet");
  await bea.untilOnTablet();
  await scoreAndSeal(review, ann);

  await lea.open(review.path("reveal"));
  await expect(lea.page.getByText("Not yet: Bea.")).toBeVisible();
  await markAbsent(lea, "Late");
  await lea.page.getByRole("button", { name: "Bea is not absent" }).click();
  await expect(lea.page.getByText("Not yet: Bea.")).toBeVisible();
  await expect(lea.page.getByRole("button", { name: "Reveal to the team" })).toBeDisabled();
  await markAbsent(lea, "Taken ill");
  await lea.finish("Reveal to the team", "Reveal now");
  await ann.open(review.path());
  const people = ann.page.getByRole("region", { name: "Who is in it" });
  await expect(people.getByRole("listitem").filter({ hasText: "Bea" })).toContainText("Absent: Taken ill");

  await lea.open(review.path("team/CS1"));
  const beas = lea.standard("CS1").getByRole("region", { name: "Bea", exact: true });
  await expect(beas).toContainText("Absent at the reveal"); // nothing of hers is on this tablet
  await lea.score("CS1", "met");
  await expect(lea.standard("CS1")).not.toContainText("New since you decided");
  await bea.goOnline();
  await bea.untilReceived();
  await expect(lea.standard("CS1")).toContainText(
    /New since you decided.*Bea:\s+Not met.*There was no score when you decided/,
  );
  await expect(lea.standard("CS1").getByRole("radio", { name: "Met", exact: true })).toBeChecked();
});

test("what somebody absent left blank keeps nobody from agreeing; what they say is shown as not sealed, and they are told", async ({
  browser,
  server,
}) => {
  const { review, lea, ann, bea } = await teamOf(browser, server);
  await ann.open(review.path("score"));
  await ann.score("CS1", "met");
  await ann.score("CS2", "met");
  await ann.seal();
  await ann.untilReceived();
  await bea.open(review.path("score"));
  await bea.score("CS1", "met");
  await bea.untilReceived();
  await lea.open(review.path("reveal"));
  await markAbsent(lea, "Taken ill");
  await lea.page.getByRole("button", { name: "Reveal to the team" }).click();
  await expect(lea.page.getByRole("dialog")).toContainText("Counted as absent: Bea.");
  await expect(lea.page.getByRole("dialog")).not.toContainText("no network");
  await lea.page.getByRole("dialog").getByRole("button", { name: "Reveal now" }).click();
  await lea.page.getByRole("link", { name: "Decide the team’s scores" }).click();
  const beas = (one: Tablet, code: string) => one.standard(code).getByRole("region", { name: "Bea", exact: true });

  await expect(lea.row("CS2")).toContainText("All agree");
  await lea.page.getByRole("button", { name: "Take over 2 all agree on" }).click();
  const asking = lea.page.getByRole("dialog");
  await expect(asking).toContainText("what they left blank does not count: Bea.");
  await asking.getByRole("button", { name: "Not yet" }).click();
  await lea.openStandard("CS2");
  await expect(beas(lea, "CS2")).toContainText("Absent at the reveal");
  await expect(beas(lea, "CS2")).not.toContainText("Not sealed");
  await lea.openStandard("CS1");
  await expect(beas(lea, "CS1")).toContainText(/Met.*Not sealed when all was revealed/);

  await bea.openStandard("CS2");
  const told = bea.standard("CS2").getByText("The team looks at its scores together already.");
  await expect(told).toBeInViewport({ ratio: 1 });
  await bea.score("CS2", "notMet");
  await checkHere(bea.page, "the card of somebody who scores after the reveal");
  await bea.page.getByRole("button", { name: "I have finished" }).first().click();
  const sealing = bea.page.getByRole("dialog");
  await expect(sealing).toContainText("The team sees your scores already.");
  await expect(sealing).not.toContainText("nobody sees");
  await sealing.getByRole("button", { name: "Finish and seal" }).click();
  await expect(bea.page.getByText("The team has your scores as you sealed them").first()).toBeVisible();
  await bea.untilReceived();
  await ann.open(review.path("score/CS2"));
  await expect(beas(ann, "CS2")).toContainText(/Not met.*Not sealed when all was revealed/);
  await expect(lea.row("CS2")).toContainText("Reviewers differ");
  await lea.openStandard("CS2");
  await expect(beas(lea, "CS2")).toContainText(/Not met.*Not sealed when all was revealed/);
  await checkHere(lea.page, "what somebody absent said after the reveal");
});

test("the lead's Undo gives back what the team had decided before, and leaves alone what another tablet decided since", async ({
  browser,
  server,
}) => {
  const { review, lea: home, ann, bea } = await teamOf(browser, server);
  await Promise.all([scoreAndSeal(review, ann), scoreAndSeal(review, bea)]);
  await home.open(review.path("reveal"));
  await home.finish("Reveal to the team", "Reveal now");
  const away = await tablet(browser, review, "Lea");
  await Promise.all([home.open(review.path("team/CS1")), away.open(review.path("team/CS1"))]);
  const radio = (one: Tablet, name: string) => one.standard("CS1").getByRole("radio", { name, exact: true });
  const undo = home.standard("CS1").getByRole("button", { name: "Undo", exact: true });

  await home.score("CS1", "partlyMet");
  await home.score("CS1", "couldNotAssess");
  await home.explain("CS1", "Nobody was in");
  await expect(home.standard("CS1")).toContainText("History (3)"); // two decisions, and the reason of the second
  await undo.click();
  await expect(radio(home, "Partly met")).toBeChecked();
  await home.score("CS1", "met");
  await expect(undo).toBeVisible();
  await expect(radio(away, "Met")).toBeChecked();
  await away.score("CS1", "notMet");
  await expect(radio(home, "Not met")).toBeChecked();
  await expect(undo).toBeHidden();
});

async function markAbsent({ page }: Tablet, reason: string): Promise<void> {
  await page.getByRole("button", { name: "Mark Bea as absent" }).click();
  const asking = page.getByRole("dialog");
  await asking.getByRole("button", { name: "Mark as absent" }).click();
  await expect(asking).toContainText("Please say why, in a few words.");
  await asking.getByLabel("Why?").fill(reason);
  await asking.getByRole("button", { name: "Mark as absent" }).click();
  await expect(page.getByText(`Absent: ${reason}`)).toBeVisible();
}

async function teamOf(browser: Browser, server: Server): Promise<Team> {
  const review = await makeReview(server, { Lea: ["lead"], Ann: ["reviewer"], Bea: ["reviewer"] });
  const join = (name: string) => tablet(browser, review, name, { reducedMotion: "reduce" });
  const [lea, ann, bea] = await Promise.all([join("Lea"), join("Ann"), join("Bea")]);
  return { review, lea, ann, bea };
}

async function scoreAndSeal(review: MadeReview, reviewer: Tablet): Promise<void> {
  await reviewer.open(review.path("score"));
  await reviewer.score("CS1", "met");
  await reviewer.seal();
  await reviewer.untilReceived();
}

async function unseal({ page }: Tablet, reason: string): Promise<void> {
  await page.getByRole("button", { name: "Unseal" }).click();
  const asking = page.getByRole("dialog");
  await asking.getByRole("button", { name: "Unseal", exact: true }).click();
  await expect(asking).toContainText("Please say why, in a few words.");
  await asking.getByLabel("Why?").fill(reason);
  await asking.getByRole("button", { name: "Unseal", exact: true }).click();
  await expect(page.getByRole("button", { name: "I have finished" })).toBeVisible();
}
