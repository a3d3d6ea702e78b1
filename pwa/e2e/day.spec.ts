import { coordinator } from "./coordinator.ts";
import { EDITION } from "./edition.ts";
import { makeReview } from "./made-review.ts";
import { checkHere } from "./readable.ts";
import { tablet } from "./tablet.ts";
import { expect, test } from "./test.ts";

const VISIT = "2026-11-23";
const at = (clock: string) => new Date(`${VISIT}T${clock}:00`);

const AGENDA = [
  { startsAt: "09:30", title: "Arrival" },
  { startsAt: "11:15", title: "Standards with the whole community" },
  { startsAt: "12:45", title: "Lunch" },
];

test("a coordinator says what a part of the day is about, and a reviewer sees what is left in the part that is on", async ({
  browser,
  server,
}) => {
  const review = await makeReview(server, { Ann: ["reviewer"], Hal: ["host"] }, { visitOn: VISIT, agenda: AGENDA });
  const ann = await tablet(browser, review, "Ann");
  const present = ann.page.getByText("11:15 Standards with the whole community, until 12:45");

  await test.step("while no part is about some of them, each is about all", async () => {
    await ann.page.clock.setFixedTime(at("11:20"));
    await ann.open(review.path());
    await expect(present).toHaveText(
      "11:15 Standards with the whole community, until 12:45: 6 standards not scored yet",
    );
    await checkHere(ann.page, "a review on the day of its visit");
    const trail = ann.page.getByRole("list", { name: "How far this review is" });
    await expect(trail.locator("[aria-current=step]")).toHaveText("Visit"); // whatever the community has done
    await expect(trail).toContainText("Self-review (not submitted yet)");
  });

  await test.step("the coordinator picks a section for a part", async () => {
    const nadia = await coordinator(browser, server);
    await nadia.open(review.path("edit"));
    await nadia.page.getByText("Which standards is it about?").nth(1).click();
    await nadia.page.getByRole("group", { name: "Which standards part 2 is about" }).getByLabel("The day").check();
    await checkHere(nadia.page, "the sections of a part of the day");
    await nadia.page.getByRole("button", { name: "Save the changes" }).click();
    await expect(nadia.page.getByText("About 1. The day")).toBeVisible();
  });

  await test.step("then the reviewer is told what is left of these", async () => {
    await expect(present).toHaveText(
      "11:15 Standards with the whole community, until 12:45: 3 standards not scored yet",
    );
    await ann.open(review.path("score"));
    await ann.score("CS1", "met");
    await ann.score("CS4", "met"); // of another section
    await ann.open(review.path());
    await expect(present).toContainText("2 standards not scored yet");
    const now = ann.page.getByRole("listitem").filter({ hasText: "Now" });
    await expect(now).toContainText("Standards with the whole community");
    await expect(now).toHaveAttribute("aria-current", "time");
  });

  await test.step("a clock that is changed in the middle of the day is believed, with the page open or opened again", async () => {
    await ann.page.clock.setFixedTime(at("09:31"));
    await expect(ann.page.getByText("09:30 Arrival, until 11:15", { exact: true })).toBeVisible();
    await ann.page.clock.setFixedTime(at("13:00"));
    await ann.reload();
    await expect(ann.page.getByText("12:45 Lunch", { exact: true })).toBeVisible();
    await ann.page.clock.setFixedTime(at("08:00"));
    await ann.reload();
    await expect(ann.page.getByText("The day begins at 09:30: Arrival")).toBeVisible();
  });

  await test.step("on another day no part is on", async () => {
    await ann.page.clock.setFixedTime(new Date("2026-11-24T11:20:00"));
    await ann.reload();
    await expect(ann.page.getByRole("heading", { name: "The day" })).toBeVisible();
    await expect(ann.page.getByText("Now", { exact: true })).toHaveCount(0);
    await expect(present).toHaveCount(0);
  });
});

test("who makes a review can say at once what its parts are about", async ({ browser, server }) => {
  const { page } = await coordinator(browser, server);
  await page.getByRole("link", { name: "New review" }).click();
  await page.getByRole("button", { name: "Make the review" }).click();
  const faults = page.getByRole("alert", { name: "Something is still missing" });
  await expect(faults).toContainText("Say which community is visited.");
  await page.getByLabel("Community", { exact: true }).fill("Birch House");
  await expect(page.getByLabel("Community", { exact: true })).toHaveAccessibleDescription(/^(?!.*Say which)/);
  await expect(faults).not.toContainText("Say which community is visited.");
  const edition = page.getByRole("option", { name: EDITION.title });
  await expect(edition).toHaveText(/ standards for all kinds of community together$/);
  await page.getByLabel("Prison").check();
  await expect(faults).not.toContainText("Choose what kind of community it is.");
  await page
    .getByLabel("Standards", { exact: true })
    .selectOption({ label: `${EDITION.title} (2026), ${EDITION.codes.length} standards` });
  await page.getByLabel("Day of the visit").fill("2027-01-10");
  await page.getByRole("button", { name: "Begin with a usual day" }).click();
  await page.getByText("Which standards is it about?").nth(3).click();
  await page.getByRole("group", { name: "Which standards part 4 is about" }).getByLabel("The house").check();
  await page.getByRole("button", { name: "Make the review" }).click();
  await expect(page.getByRole("heading", { name: "People and tablets" })).toBeVisible();
  await page.getByRole("link", { name: "The review" }).click();
  const part = page.getByRole("listitem").filter({ hasText: "The standards, with the whole community" });
  await expect(part).toContainText("About 2. The house");
});
