import type { Request } from "@playwright/test";
import { cardOf, coordinator, inDays } from "./coordinator.ts";
import { makeReview, makeReviews } from "./made-review.ts";
import { checkHere } from "./readable.ts";
import { tablet, untilInstalled } from "./tablet.ts";
import { expect, test } from "./test.ts";

const TEAM = { Lea: ["lead", "reviewer"], Ann: ["reviewer"], Hal: ["host"] } as const;

test("a coordinator finds what needs somebody first, who is missing, and what to do next, also without a network", async ({
  browser,
  server,
}) => {
  const [alder] = await makeReviews(server, [
    [TEAM, { community: "Alder House", visitOn: inDays(0) }],
    [{ Lea: ["lead"] }, { community: "Birch House", organisation: "Tŷ Trust", visitOn: inDays(3) }],
    [TEAM, { community: "Cedar Place", visitOn: inDays(-12) }],
    [{}, { community: "Elm Grove", visitOn: inDays(60) }],
  ]);
  const nadia = await coordinator(browser, server);
  const { page } = nadia;

  await test.step("today's visit stands first, and what waits for a draft before what is far away", async () => {
    await expect(page.getByRole("heading", { level: 2 })).toHaveText([
      "Visit today 1 review",
      "Next seven days 1 review",
      "Waiting for a draft 1 review",
      "Later 1 review",
    ]);
    await expect(cardOf(page, "Alder House")).toContainText("Ask Lea, Ann and Hal to join.");
    await expect(cardOf(page, "Birch House")).toContainText("Invite the reviewers.");
    await expect(cardOf(page, "Elm Grove")).toContainText("Invite a lead reviewer.");
    await expect(cardOf(page, "Elm Grove").getByText("Preparing", { exact: true })).toBeVisible(); // how far it is
    await checkHere(page, "the board");
  });

  await test.step("who has joined is told with their last contact", async () => {
    const lea = await tablet(browser, alder!, "Lea");
    await lea.open(alder!.path("score"));
    await lea.score("CS1", "met");
    await lea.untilReceived();
    await nadia.reload();
    const card = cardOf(page, "Alder House");
    await expect(card).toContainText("Lea, the lead, has joined");
    await expect(card).toContainText("1 of 2 reviewers have joined");
    await expect(card).toContainText("Ask Ann and Hal to join.");
    await card.getByText("3 people").click();
    const line = card.getByRole("listitem").filter({ hasText: "Lead reviewer, Reviewer" });
    await expect(line).toContainText(/last contact \d\d:\d\d/);
  });

  await test.step("she finds a community by its name, and comes back to the board as she left it", async () => {
    await page.getByLabel("Find a community").fill("ty trust");
    await expect(page.getByRole("article")).toHaveCount(1);
    await page.getByRole("link", { name: "Birch House", exact: true }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Birch House" })).toBeVisible();
    await page.goBack();
    await expect(page.getByLabel("Find a community")).toHaveValue("ty trust");
    await page.getByLabel("Find a community").fill("nowhere");
    await page.getByRole("button", { name: "Show all reviews" }).click();
    await page.getByLabel("How far it is").selectOption({ label: "Self-review (1)" });
    await expect(page.getByRole("article")).toHaveCount(1);
    await page.getByLabel("How far it is").selectOption({ label: "All (4)" });
  });

  await test.step("without a network the last answer is shown, and from when it is", async () => {
    await untilInstalled(page);
    await nadia.goOffline();
    const again = await nadia.coldStart("/");
    await expect(again.page.getByText(/This is how things stood at \d\d:\d\d\./)).toBeVisible();
    await expect(cardOf(again.page, "Alder House")).toContainText("Lea, the lead, has joined");
    await expect(cardOf(again.page, "Alder House")).toContainText("Not on this tablet.");
    await expect(cardOf(again.page, "Birch House")).not.toContainText("Not on this tablet."); // she has looked into it
    await checkHere(again.page, "the board without a network");
  });
});

test("with no review the board says what to do first", async ({ browser, server }) => {
  const { page } = await coordinator(browser, server);
  await expect(page.getByText("Make one to begin with")).toBeVisible();
  await checkHere(page, "an empty board");
});

test("two hundred reviews come in one answer, and are found by typing", async ({ browser, server }) => {
  const reviews = Array.from({ length: 200 }, (_, at) => {
    const community = `Community ${String(at + 1).padStart(3, "0")}`;
    return [{ Lea: ["lead"] }, { community, visitOn: inDays((at % 90) - 30) }] as const;
  });
  await makeReviews(server, reviews);
  const nadia = await coordinator(browser, server);
  const asked: string[] = [];
  nadia.page.on("request", (request: Request) => {
    const { pathname } = new URL(request.url());
    if (pathname.startsWith("/api/")) asked.push(pathname);
  });
  nadia.page.on("framenavigated", () => asked.splice(0)); // what the page before it still asked for
  await nadia.reload();
  await expect(nadia.page.getByText("Community 200")).toBeAttached();
  await expect(nadia.page.getByRole("article")).toHaveCount(200);
  expect(asked.filter((path) => /^\/api\/(reviews|board)/.test(path)).toSorted()).toEqual([
    "/api/board",
    "/api/reviews",
  ]);
  await nadia.page.getByLabel("Find a community").fill("137");
  await expect(nadia.page.getByRole("article")).toHaveCount(1);
  await expect(cardOf(nadia.page, "Community 137")).toContainText("Invite the reviewers.");
});

test("a reviewer has the list of their own reviews, and asks for no board", async ({ browser, server }) => {
  const [alder] = await makeReviews(server, [
    [TEAM, {}],
    [TEAM, { community: "Birch House" }],
  ]);
  const ann = await tablet(browser, alder!, "Ann");
  const asked: string[] = [];
  ann.page.on("request", (request: Request) => asked.push(new URL(request.url()).pathname));
  await ann.open("/");
  await expect(ann.page.getByRole("link", { name: "Alder House" })).toBeVisible();
  await expect(ann.page.getByText("Birch House")).toHaveCount(0);
  await expect(ann.page.getByLabel("Find a community")).toHaveCount(0);
  expect(asked).not.toContain("/api/board");
});

test("whoever is no coordinator is told at a coordinator's addresses whose they are, and fills in nothing in vain", async ({
  browser,
  server,
}) => {
  const review = await makeReview(server, TEAM);
  const ann = await tablet(browser, review, "Ann");
  for (const address of ["/new-review", review.path("edit")]) {
    await ann.open(address);
    await expect(ann.page.getByText("The coordinators make reviews and change them.")).toBeVisible();
    await expect(ann.page.getByLabel("Community", { exact: true })).toHaveCount(0);
  }
});
