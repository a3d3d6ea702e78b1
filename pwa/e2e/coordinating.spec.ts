import { cardOf, coordinator } from "./coordinator.ts";
import { EDITION } from "./edition.ts";
import { codeFor, invite } from "./inviting.ts";
import { dayOf, makeReview } from "./made-review.ts";
import { checkHere } from "./readable.ts";
import { tablet, type Tablet } from "./tablet.ts";
import { expect, test } from "./test.ts";

const REPLACED = "This invitation was withdrawn or replaced by a newer one.";

test("a coordinator plans the day of a visit and changes it, invites somebody whom the network knows, and takes codes back", async ({
  browser,
  server,
}) => {
  const before = await makeReview(server, { Ann: ["reviewer"] }); // by somebody else of the office
  const ann = await tablet(browser, before, "Ann", { reducedMotion: "reduce" });
  const nadia = await coordinator(browser, server);
  const { page } = nadia;

  await test.step("she plans the day, part by part, without a mouse", async () => {
    await nadia.open("/new-review");
    await page.getByLabel("Community", { exact: true }).fill("Birch Lodge");
    await page.getByLabel("Adult democratic").check();
    await page
      .getByLabel("Standards", { exact: true })
      .selectOption({ label: `${EDITION.title} (2026), ${EDITION.codes.length} standards` });
    await page.getByLabel("Day of the visit").fill(dayOf(Date.now()));
    for (const [at, what] of [
      ["09:30", "Arrival"],
      ["10:00", "Tour"],
      ["12:30", "Lunch"],
      ["15:00", "Farewell"],
    ] as const) {
      await page.getByRole("button", { name: "Add a part" }).click();
      await expect(page.getByLabel(/^When part \d begins$/).last()).toBeFocused();
      await page
        .getByLabel(/^When part \d begins$/)
        .last()
        .fill(at);
      await page
        .getByLabel(/^What part \d is$/)
        .last()
        .fill(what);
    }
    await page.getByRole("button", { name: "Move part 3 up" }).press("Enter");
    await expect(page.getByRole("button", { name: "Move part 2 up" })).toBeFocused(); // it goes along
    await page.keyboard.press("Enter");
    await expect(page.getByRole("button", { name: "Move part 1 down" })).toBeFocused(); // no further
    await page.keyboard.press("Enter");
    await expect(page.getByRole("status").filter({ hasText: "“Lunch” is now 2 of 4." })).toBeAttached();
    await page.getByRole("button", { name: "Remove part 4" }).press("Enter");
    await expect(page.getByRole("button", { name: "Remove part 3" })).toBeFocused();
    await page.getByRole("button", { name: "Make the review" }).click();
    await expect(page.getByText("Nobody has been invited yet.")).toBeVisible();
    await page.getByRole("link", { name: "The review" }).click();
    await expect(partsOfTheDay(nadia)).toHaveText([/09:30\s*Arrival/, /12:30\s*Lunch/, /10:00\s*Tour/]);
  });

  await test.step("she changes its details", async () => {
    await page.getByRole("link", { name: "Change the review's details" }).click();
    await page.getByLabel("Community", { exact: true }).fill("Birch House");
    await page.getByLabel("What part 3 is").fill("Tour of the garden");
    await page.getByLabel("When part 3 begins").fill("13:30");
    await page.getByRole("button", { name: "Save the changes" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Birch House" })).toBeVisible();
    await expect(partsOfTheDay(nadia)).toHaveText([/Arrival/, /Lunch/, /13:30\s*Tour of the garden/]);
  });

  await test.step("somebody known from another review joins with the tablet that is theirs already", async () => {
    await page.getByRole("link", { name: "People and tablets" }).first().click();
    await page.getByRole("radio", { name: "Somebody who was in another review" }).check();
    await page.getByLabel("Person").selectOption("Ann");
    await page.getByRole("radio", { name: "Reviewer", exact: true }).check();
    await page.getByRole("button", { name: "Make an invitation" }).click();
    await ann.open(`/join#${await codeFor(nadia, "Ann")}`);
    await expect(ann.page.getByText("This tablet is yours already (Ann's tablet).")).toBeVisible();
    await ann.page.getByRole("button", { name: "Join as Ann" }).click();
    await expect(ann.page.getByRole("heading", { level: 1, name: "Birch House" })).toBeVisible();
    await ann.page.getByRole("link", { name: "My reviews" }).first().click();
    for (const community of ["Alder House", "Birch House"])
      await expect(ann.page.getByRole("link", { name: community })).toBeVisible();
    await expect(cardOf(page, "Ann")).toContainText(/Ann's tablet: last contact \d\d:\d\d/);
  });

  await test.step("a new code ends the one before it; one that is withdrawn is of no use", async () => {
    const first = await invite(nadia, "Otto", "Reviewer");
    const otto = cardOf(page, "Otto");
    await expect(otto).toContainText("Invited, not joined yet");
    await otto.getByRole("button", { name: "New code" }).click();
    await expect.poll(() => codeFor(nadia, "Otto")).not.toBe(first);
    const second = await codeFor(nadia, "Otto");
    await ann.open(`/join#${first}`);
    await expect(ann.page.getByText(REPLACED)).toBeVisible();
    await ann.open("/");
    await ann.open(`/join#${second}`);
    await expect(ann.page.getByRole("heading", { name: "This code is for Otto" })).toBeVisible();
    await expect(
      ann.page.getByText("This tablet is Ann's, and the code is for Otto. It has not been used."),
    ).toBeVisible();
    await checkHere(ann.page, "somebody else's tablet");
    await otto.getByRole("button", { name: "Withdraw the code" }).click();
    await expect(otto).toContainText("Invitation withdrawn");
    await expect(otto.getByRole("button", { name: "Withdraw the code" })).toBeHidden();
    await ann.reload();
    await expect(ann.page.getByText(REPLACED)).toBeVisible();
  });

  await test.step("what was done can be looked up, and nobody is removed by accident", async () => {
    await page.getByText("What was done in this review").click();
    for (const done of [
      "Made the review",
      "Invited: Ann, Reviewer",
      "Made a new code: Otto",
      "Withdrew an invitation: Otto",
    ])
      await expect(page.getByRole("row").filter({ hasText: done })).toHaveCount(1);
    await checkHere(page, "what was done in a review");
    const wide = page.viewportSize()!;
    await page.setViewportSize({ width: 390, height: 844 });
    const who = page.getByRole("cell", { name: "A coordinator" }).first().locator("bdi");
    const lines = () => who.evaluate((words) => words.getClientRects().length);
    expect(await lines(), "words stay whole on a phone").toBeLessThanOrEqual(2);
    await page.setViewportSize(wide);
    const otto = cardOf(page, "Otto");
    await otto.getByRole("button", { name: "Remove from the review" }).click();
    await expect(page.getByRole("dialog")).toContainText("Remove Otto from this review?");
    await checkHere(page, "the question before removing somebody");
    await page.getByRole("dialog").getByRole("button", { name: "Leave it as it is" }).click();
    await expect(otto.getByRole("button", { name: "Remove from the review" })).toBeVisible();
  });

  await test.step("a review that is not on this tablet is fetched once there is a network", async () => {
    await nadia.open("/");
    await expect(page.getByRole("link", { name: "Alder House", exact: true })).toBeVisible();
    await nadia.goOffline();
    await page.getByRole("link", { name: "Alder House", exact: true }).click();
    await expect(page.getByText("This review is not on this tablet yet.")).toBeVisible();
    await checkHere(page, "a review that could not be fetched");
    await nadia.goOnline();
    await page.getByRole("button", { name: "Try again" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Alder House" })).toBeVisible();
  });
});

function partsOfTheDay({ page }: Tablet) {
  return page.getByRole("region", { name: "The day" }).getByRole("listitem");
}
