import { cardOf, coordinator, inDays } from "../coordinator.ts";
import { type MadeReview, makeReviews } from "../made-review.ts";
import { tablet, type Tablet, untilInstalled } from "../tablet.ts";
import { expect, test } from "../test.ts";
import { takeHere, takePlaces, takePrinted } from "./pictures.ts";

const LONG = "Llanfairpwllgwyngyll and Bishopstoke Therapeutic Community for Adults";
const TEAM = { Lena: ["lead"], Ann: ["reviewer"], Bea: ["reviewer"], Hal: ["host"], Ida: ["host"] } as const;
const DAY = [
  { startsAt: "00:00", title: "Standards with the whole community", sections: ["The day"] },
  { startsAt: "23:59", title: "Lunch" },
];

test("the board of all reviews, invitations and their print, and a self-review from a file", async ({
  browser,
  server,
}) => {
  const [today, week] = await makeReviews(server, [
    [
      { Lena: ["lead", "reviewer"], Ann: ["reviewer"], Hal: ["host"] },
      { community: "Alder House", visitOn: inDays(0), agenda: DAY },
    ],
    [
      { [LONG]: ["lead", "reviewer"], Cem: ["reviewer"], Dan: ["reviewer"], Eve: ["reviewer"], Fay: ["host"] },
      { community: "Cedar Place", visitOn: inDays(6) },
    ],
    [{}, { community: LONG, organisation: LONG, visitOn: inDays(5) }],
    [TEAM, { community: "Birch House", organisation: "Northern Trust", visitOn: inDays(2) }],
    [TEAM, { community: "Elm Grove", organisation: "", visitOn: inDays(-12) }],
    [{ Lena: ["lead"] }, { community: "Hazel Court", visitOn: inDays(70) }],
  ]);
  if (today === undefined || week === undefined) throw new Error("they were made");
  const lena = await tablet(browser, today, "Lena", { reducedMotion: "reduce" });
  const hal = await tablet(browser, today, "Hal", { reducedMotion: "reduce" });
  await hal.open(today.path("self-review"));
  await hal.score("CS1", "met");
  await hal.note("CS1", "Every Monday.");
  await hal.untilReceived();
  await takePlaces(lena.page, "lead", [["home-on-the-day", today.path(), "3 standards not scored yet"]]);
  const nadia = await coordinator(browser, server);
  await takeBoard(nadia);
  await takeInvitations(nadia, today, week);
  await nadia.open(today.path("edit"));
  await nadia.page.getByText("Which standards is it about?").click();
  await takeHere(nadia.page, "coordinator-edit");
  await takeFile(hal, today);
});

async function takeBoard(nadia: Tablet): Promise<void> {
  const { page } = nadia;
  await cardOf(page, "Alder House").getByText("3 people").click();
  await takeHere(page, "coordinator-board");
  await page.getByLabel("Find a community").fill("nowhere");
  await takeHere(page, "coordinator-board-nothing-found");
  await untilInstalled(page);
  await nadia.goOffline();
  await nadia.reload();
  await expect(page.getByText("This is how things stood at")).toBeVisible();
  await takeHere(page, "coordinator-board-offline");
  await nadia.goOnline();
}

async function takeInvitations({ page, open }: Tablet, today: MadeReview, week: MadeReview): Promise<void> {
  await takePlaces(page, "coordinator", [["people-joined", today.path("people"), "Invite somebody"]]);
  await cardOf(page, "Ann").getByRole("button", { name: "New code" }).click();
  await expect(page.getByRole("img", { name: /square/ })).toBeVisible();
  await takeHere(page, "coordinator-invitation-square");
  await takePrinted(page, "coordinator-invitation");
  await open(week.path("people"));
  await page.getByRole("button", { name: "New codes for all 5" }).click();
  await takeHere(page, "coordinator-codes-asked", "window");
  await page.getByRole("button", { name: "Make the codes" }).click();
  await expect(page.getByRole("heading", { name: "For Fay" })).toBeVisible();
  await expect(page.getByRole("img", { name: /square/ })).toHaveCount(5);
  await takeHere(page, "coordinator-invitations");
  await takePrinted(page, "coordinator-invitations-each");
  await page.getByRole("radio", { name: "Three to a page" }).check();
  await takePrinted(page, "coordinator-invitations-several");
}

async function takeFile({ page, open }: Tablet, review: MadeReview): Promise<void> {
  await open(review.path("self-review"));
  await page.getByRole("button", { name: "Bring in from a file" }).click();
  await takeHere(page, "host-file", "window");
  await page.getByLabel("Choose the file").setInputFiles({
    name: "self-review.csv",
    mimeType: "text/csv",
    buffer: Buffer.from("code,score,comment\nCS1,Partly met,From the file\nCS2,Met,Good\nCS9,Met,\nCS3,Mett,x\nCS4\n"),
  });
  await expect(page.getByText("2 scores, 2 comments")).toBeVisible();
  await takeHere(page, "host-file-preview", "window");
  await page.getByRole("button", { name: "Bring it in" }).click();
  await takeHere(page, "host-file-brought-in", "window");
}
