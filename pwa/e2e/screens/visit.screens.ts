import { publish } from "../failures/publishing.ts";
import { makeReview } from "../made-review.ts";
import { joinSample, ownSampleTest } from "../sample.ts";
import { tablet, type Tablet } from "../tablet.ts";
import { expect, test } from "../test.ts";
import { takeHere, takePlaces, takePrinted } from "./pictures.ts";

const STILL = { reducedMotion: "reduce" } as const;

ownSampleTest("what is scored, looked for and asked on the way round", async ({ browser, sample }) => {
  const amir = await joinSample(browser, sample, "Amir");
  const { page } = amir;
  const review = new URL(page.url()).pathname;
  await amir.open(`${review}/score/CO1`);
  await amir.score("CO1", "met");
  await amir.note("CO1", "The whole house meets at nine; a client member chairs.");
  await amir.score("CO2", "partlyMet");
  await amir.page.getByRole("button", { name: "Discuss with the team" }).click();
  await amir.score("CO3", "notMet");
  await amir.note("CO3", "We were shown round by Sarah, who cooks.");
  await amir.score("CO4", "notApplicable");
  await amir.score("CO5", "couldNotAssess");
  await amir.open(`${review}/score/CO3`);
  await expect(amir.standard("CO3")).toContainText("looks like a name");
  await takeHere(page, "scoring-card-name", "window");
  await amir.openStandard("CO2");
  await amir.standard("CO2").getByText("Propose an achievement or improvement").click();
  await amir.standard("CO2").getByRole("button", { name: "Something to improve" }).click();
  await takeHere(page, "scoring-card-proposal");
  await takePrinted(page, "scoring-card");
  await amir.open(`${review}/score`);
  await expect(page.getByText("5 of 90 scored")).toBeVisible();
  await takeHere(page, "scoring-list", "window");
  await takePrinted(page, "scoring-list");
  await page.getByText("Go to a section").click();
  await takeHere(page, "scoring-list-sections", "window");
  await page.getByLabel("Find a standard").fill("zeppelin");
  await takeHere(page, "scoring-nothing-found", "window");
  await page.getByRole("button", { name: "Scoring by keyboard" }).click();
  await takeHere(page, "scoring-keys", "window");
});

test("two scores of one reviewer, the question before sealing, and what is sealed", async ({ browser, server }) => {
  const review = await makeReview(server, { Lea: ["lead"], Ann: ["reviewer"] });
  const [home, away] = [await tablet(browser, review, "Ann", STILL), await tablet(browser, review, "Ann", STILL)];
  await Promise.all([home.open(review.path("score/CS1")), away.open(review.path("score/CS1"))]);
  await expect(away.standard("CS1")).toBeVisible();
  await away.goOffline();
  await away.score("CS1", "notMet");
  await away.untilOnTablet();
  await takePlaces(away.page, "offline", [["card", review.path("score/CS1"), "Not received", "window"]]);
  await home.score("CS1", "met");
  await home.score("CS2", "partlyMet");
  await home.untilReceived();
  await away.goOnline();
  await away.untilReceived();
  await home.open(review.path("score/CS1"));
  await expect(home.page.getByText("Two scores: choose one").first()).toBeVisible();
  await takeHere(home.page, "unsettled-card", "window");
  await home.open(review.path("score"));
  await takeHere(home.page, "unsettled-list", "window");
  await home.page.getByRole("button", { name: "I have finished" }).click();
  await takeHere(home.page, "sealing", "window");
  await home.page.getByRole("dialog").getByRole("button", { name: "Finish and seal" }).click();
  await expect(home.page.getByText("You have finished: sealed")).toBeVisible();
  await takePlaces(home.page, "sealed", [
    ["list", review.path("score"), "You have finished", "window"],
    ["card", review.path("score/CS2"), "You have finished", "window"],
    ["home", review.path(), "You have sealed your workbook"],
  ]);
  await home.open(review.path("score"));
  await home.page.getByRole("button", { name: "Unseal" }).click();
  await home.page.getByRole("dialog").getByRole("button", { name: "Unseal", exact: true }).click();
  await takeHere(home.page, "unsealing", "window");
});

test("a community writes its self-review and submits it", async ({ browser, server }) => {
  const review = await makeReview(server, { Lea: ["lead"], Hal: ["host"], Ida: ["host"] });
  const hal = await tablet(browser, review, "Hal", STILL);
  await takePlaces(hal.page, "self-review", [["home", review.path(), "How is your community doing?"]]);
  await hal.open(review.path("self-review"));
  await expect(hal.page.getByText("0 of 6 scored")).toBeVisible();
  await takeHere(hal.page, "self-review-begins", "window");
  await hal.score("CS1", "met");
  await hal.note("CS1", "Every Monday.");
  await hal.score("CS2", "notApplicable");
  await takeHere(hal.page, "self-review-card", "window");
  await takePrinted(hal.page, "self-review-card");
  await hal.page.getByRole("button", { name: "Submit the self-review" }).click();
  await takeHere(hal.page, "submitting", "window");
  await hal.page.getByRole("dialog").getByRole("button", { name: "Yes, submit it" }).click();
  await expect(hal.page.getByText("Submitted by Hal")).toBeVisible();
  await takePlaces(hal.page, "submitted", [["card", review.path("self-review/CS1"), "Submitted by", "window"]]);
});

test("a lead waits, reveals, decides with the team, publishes and closes", async ({ browser, server }) => {
  const people = { Lea: ["lead", "reviewer"], Ann: ["reviewer"], Bea: ["reviewer"], Hal: ["host"] } as const;
  const review = await makeReview(server, people);
  const join = async (name: string) => await tablet(browser, review, name, STILL);
  const [lea, ann, hal] = await Promise.all([join("Lea"), join("Ann"), join("Hal")]);
  const { page } = lea;
  await hal.open(review.path("self-review"));
  await hal.score("CS1", "met");
  await hal.note("CS1", "Every Monday, and on the first of each month with our neighbours.");
  await hal.finish("Submit the self-review", "Yes, submit it for our community");
  await hal.untilReceived();
  await scoreAndSeal(ann, review.path("score"), "partlyMet");
  await ann.untilReceived();
  await takePlaces(page, "lead", [["home-before", review.path(), "Not yet:"]]);
  await scoreAndSeal(lea, review.path("score"), "met");
  await lea.open(review.path("reveal"));
  await page.getByRole("button", { name: "Mark Bea as absent" }).click();
  await takeHere(page, "lead-absent", "window");
  await page.getByLabel("Why?").fill("Taken ill");
  await page.getByRole("dialog").getByRole("button", { name: "Mark as absent" }).click();
  await expect(page.getByRole("button", { name: "Reveal to the team" })).toBeEnabled();
  await takeHere(page, "lead-reveal-ready");
  await page.getByRole("button", { name: "Reveal to the team" }).click();
  await takeHere(page, "lead-revealing", "window");
  await page.getByRole("dialog").getByRole("button", { name: "Reveal now" }).click();
  await expect(page.getByText("The scores are revealed")).toBeVisible();
  await takeHere(page, "lead-revealed");
  await ann.open(review.path("score/CS1"));
  await expect(ann.page.getByRole("button", { name: "Add an afterthought" })).toBeVisible();
  await takeHere(ann.page, "revealed-own-card", "window");
  await takePlaces(ann.page, "reviewer", [
    ["home-revealed", review.path(), "The team is looking together"],
    ["team", review.path("team/CS1"), "The community’s own score", "window"],
  ]);

  await takePlaces(page, "deciding", [
    ["list", review.path("team"), "Deciding by keyboard", "window"],
    ["contested", review.path("team/CS1"), "The team’s comment", "window"],
    ["agreed", review.path("team/CS2"), "The team’s comment", "window"],
    ["so-far", review.path("team?show=soFar"), "By section"],
    ["no-findings", review.path("team?show=findings"), "Add an achievement"],
  ]);
  await lea.open(review.path("team"));
  await page.getByRole("button", { name: /^Take over/ }).click();
  await takeHere(page, "taking-over", "window");
  await page.getByRole("dialog").getByRole("button", { name: "Take them over" }).click();
  await takeHere(page, "taken-over", "window");
  await lea.score("CS1", "partlyMet");
  await takeHere(page, "decided", "window");
  await takePrinted(page, "decided");
  await lea.open(review.path("team"));
  await expect(page.getByText("3 of 6 decided")).toBeVisible();
  await takeHere(page, "decided-list", "window");
  await takePrinted(page, "decided-list");
  await takePlaces(page, "publishing", [["before", review.path("team?show=publish"), "Before you publish:"]]);
  await page.getByRole("button", { name: "Publish to the community" }).click();
  await takeHere(page, "publishing-asked", "window");
  await publish(review, lea);
  await expect(page.getByText("Nothing has changed since.")).toBeVisible();
  await takeHere(page, "publishing-done");
  await page.getByRole("button", { name: "Close the review" }).click();
  await takeHere(page, "closing", "window");
  await page.getByRole("dialog").getByRole("button", { name: "Close it" }).click();
  await expect(page.getByText("This review is closed.")).toBeVisible();
  await takePlaces(page, "closed", [["home", review.path(), "This review is closed"]]);
});

async function scoreAndSeal(one: Tablet, path: string, first: "met" | "partlyMet"): Promise<void> {
  await one.open(path);
  await one.score("CS1", first);
  await one.note("CS1", `${one.name} saw them meet, and read the minutes of the last three months.`);
  await one.score("CS2", "met");
  await one.score("CS3", "notMet");
  await one.seal();
}
