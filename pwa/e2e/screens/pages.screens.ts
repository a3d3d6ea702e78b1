import { publishFirstVersion } from "../failures/publishing.ts";
import { makeReview } from "../made-review.ts";
import { joinSample, lastYear, ownSampleTest as test } from "../sample.ts";
import { bareTablet, IPAD, joinHere, tablet } from "../tablet.ts";
import { expect } from "../test.ts";
import { takeHere, takePlaces, takePrinted } from "./pictures.ts";

const LONG = "Llanfairpwllgwyngyll and Bishopstoke Therapeutic Community for Adults";
const LONG_NOTE = [
  "We were shown the kitchen book for the whole year, and three people told us without being asked how the rota came to be. ",
  "مذكرة من أحد الأعضاء: كل صباح نلتقي في الغرفة الكبيرة. ",
  "Averyveryverylongwordthatnobodywouldwritebutsomebodywillpasteintothefieldsooneroratherlater. ",
]
  .join("")
  .repeat(6);

test("before joining", async ({ browser, sample }) => {
  const visitor = await bareTablet(browser, sample, "a visitor", { reducedMotion: "reduce" });
  await takePlaces(visitor.page, "visitor", [
    ["welcome", "/", "Join your review"],
    ["code", "/join", "The coordinator of your review gave you a code"],
    ["unknown-code", "/join#0000-0000-0000", "The server does not know this code."],
    ["invitation", sample.sampleInvitation("Amir"), "Welcome, Amir"],
  ]);
  const inSafari = await bareTablet(browser, sample, "a visitor", { ...IPAD, reducedMotion: "reduce" });
  await takePlaces(inSafari.page, "visitor", [
    ["ipad", sample.sampleInvitation("Amir"), "Put Open Circle on the Home Screen"],
  ]);
});

test("a reviewer", async ({ browser, sample }) => {
  const bea = await joinSample(browser, sample, "Bea");
  const review = new URL(bea.page.url()).pathname;
  await takePlaces(bea.page, "reviewer", [
    ["my-reviews", "/", "Alder House"],
    ["home", review, "Start scoring"],
    ["list", `${review}/score`, "I have finished", "window"],
    ["card", `${review}/score/CO3`, "Your note", "window"],
    ["self-review", `${review}/self-review/CO2`, "Submitted by", "window"],
    ["not-revealed", `${review}/team`, "not revealed yet"],
    ["no-draft", `${review}/draft`, "There is no draft yet."],
    ["tablet", "/tablet", "Where your work is"],
  ]);
  await bea.open(`${review}/score/CO3`);
  await bea.score("CO3", "notApplicable");
  await bea.note("CO3", LONG_NOTE);
  await bea.standard("CO3").getByText("Guidance").click();
  await bea.standard("CO3").getByText("What it rests on").click();
  await takeHere(bea.page, "reviewer-card-unfolded", "window");
  await bea.page.getByRole("button", { name: "I have finished" }).click();
  await takeHere(bea.page, "reviewer-sealing", "window");
});

test("the lead", async ({ browser, sample }) => {
  const lena = await joinSample(browser, sample, "Lena");
  const now = new URL(lena.page.url()).pathname;
  const before = await lastYear(lena, now);
  await takePlaces(lena.page, "lead", [
    ["home", now, "Start scoring"],
    ["reveal", `${now}/reveal`, "Not yet:"],
    ["people", `${now}/people`, "Not joined yet"],
    ["home-published", before, "The draft is published"],
    ["team-list", `${before}/team`, "Deciding by keyboard", "window"],
    ["team-card", `${before}/team/CO3`, "The team’s comment", "window"],
    ["findings", `${before}/team?show=findings`, "Add an achievement"],
    ["publish", `${before}/team?show=publish`, "was published"],
    ["draft", `${before}/draft`, "Summary"],
  ]);
  await takePrinted(lena.page, "lead-draft");
});

test("the community", async ({ browser, sample }) => {
  const hanna = await joinSample(browser, sample, "Hanna");
  const now = new URL(hanna.page.url()).pathname;
  await takePlaces(hanna.page, "host", [
    ["my-reviews", "/", "Alder House"],
    ["home", now, "Your self-review is submitted"],
    ["self-review", `${now}/self-review`, "Submitted by", "window"],
    ["draft", `${await lastYear(hanna, now)}/draft`, "Summary"],
  ]);
});

test("a coordinator, with a review and with none", async ({ browser, sample, server }) => {
  const nadia = await joinSample(browser, sample, "Nadia");
  await nadia.page.getByRole("link", { name: "Alder House" }).first().click();
  await expect(nadia.page.getByRole("heading", { name: "Who is in it" })).toBeVisible();
  const review = new URL(nadia.page.url()).pathname;
  await takePlaces(nadia.page, "coordinator", [
    ["my-reviews", "/", "New review"],
    ["form", "/new-review", "How reviewers score"],
    ["home", review, "People and tablets"],
    ["people", `${review}/people`, "Invite somebody"],
  ]);
  await nadia.open("/new-review");
  await nadia.page.getByRole("button", { name: "Make the review" }).click();
  await takeHere(nadia.page, "coordinator-form-faults");
  await nadia.open(`${review}/people`);
  await nadia.page.getByLabel("Name", { exact: true }).fill("Otto");
  await nadia.page.getByRole("radio", { name: "Reviewer", exact: true }).check();
  await nadia.page.getByRole("button", { name: "Make an invitation" }).click();
  await expect(nadia.page.getByRole("heading", { name: "For Otto" })).toBeVisible();
  await takeHere(nadia.page, "coordinator-invitation");
  await nadia.open(`${review}/people`);
  await nadia.page.getByText("What was done in this review").click();
  await expect(nadia.page.getByRole("row").nth(1)).toBeVisible();
  await takeHere(nadia.page, "coordinator-audit");
  await nadia.page.getByRole("button", { name: "Remove from the review" }).first().click();
  await takeHere(nadia.page, "coordinator-removing", "window");

  const first = await bareTablet(browser, server, "Ada", { reducedMotion: "reduce" });
  await first.open(await server.coordinatorInvitation("Ada"));
  await joinHere(first);
  await takePlaces(first.page, "coordinator", [["empty", "/", "New review"]]);
});

test("long names, long notes, and a review with little in it", async ({ browser, server }) => {
  const people = { [LONG]: ["lead", "reviewer"], Ann: ["reviewer"], Hal: ["host"] } as const;
  const review = await makeReview(server, people, { community: LONG, organisation: LONG });
  const join = async (name: string) => await tablet(browser, review, name, { reducedMotion: "reduce" });
  const [lead, ann, hal] = await Promise.all([join(LONG), join("Ann"), join("Hal")]);
  await takePlaces(hal.page, "little", [
    ["self-review", review.path("self-review"), "0 of ", "window"],
    ["draft", review.path("draft"), "no draft yet"],
  ]);
  await ann.open(review.path("score"));
  await ann.score("CS2", "partlyMet");
  await ann.note("CS2", LONG_NOTE);
  await takeHere(ann.page, "long-card", "window");
  await publishFirstVersion(review, lead, [lead, ann]);
  await takePlaces(lead.page, "long", [
    ["home", review.path(), LONG],
    ["team-card", review.path("team/CS2"), "The team’s comment", "window"],
    ["draft", review.path("draft"), "Summary"],
  ]);
  await takePrinted(lead.page, "long-draft");
});
