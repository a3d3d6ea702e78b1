import { cardOf } from "../coordinator.ts";
import { joinSample, lastYear, ownSampleTest as test } from "../sample.ts";
import { bareTablet, joinHere, type Tablet } from "../tablet.ts";
import { expect } from "../test.ts";
import { takeForReadme } from "./pictures.ts";

const ACROSS = { width: 1180, height: 820 };
const PHONE = { width: 390, height: 844 };

/** One visit, as the README walks through it: by the sample's own people, in the order of the day. */
test("a visit in pictures", async ({ browser, sample }) => {
  const nadia = await joinSample(browser, sample, "Nadia");
  await across(nadia);
  await expect(cardOf(nadia.page, "Alder House").first()).toBeVisible();
  await takeForReadme(nadia.page, "1-board");

  const amir = await bareTablet(browser, sample, "Amir", { reducedMotion: "reduce", deviceScaleFactor: 1 });
  await across(amir);
  await amir.open(sample.sampleInvitation("Amir"));
  await expect(amir.page.getByText("Welcome, Amir")).toBeVisible();
  await takeForReadme(amir.page, "2-join");
  await joinHere(amir);
  await expect(amir.page.getByRole("heading", { level: 1, name: "Alder House" })).toBeVisible();
  const review = new URL(amir.page.url()).pathname;
  await scoreOffline(amir, review);

  const bea = await joinSample(browser, sample, "Bea");
  await bea.page.setViewportSize(PHONE);
  await bea.open(`${review}/score/CO5`);
  await expect(bea.standard("CO5")).toBeVisible();
  await bea.score("CO5", "met");
  await takeForReadme(bea.page, "5-phone");

  await amir.goOnline();
  await amir.page.getByRole("button", { name: "I have finished" }).click();
  await expect(amir.page.getByRole("dialog")).toBeVisible();
  await takeForReadme(amir.page, "6-seal");
  await amir.page.getByRole("dialog").getByRole("button", { name: "Finish and seal" }).click();
  await bea.open(`${review}/score`);
  await bea.seal();
  await Promise.all([amir.untilReceived(), bea.untilReceived()]);

  const lena = await joinSample(browser, sample, "Lena");
  await across(lena);
  await lena.open(`${review}/score`);
  await lena.score("CO1", "met");
  await lena.seal();
  await lena.untilReceived();
  await lena.open(`${review}/reveal`);
  await expect(lena.page.getByRole("button", { name: "Reveal to the team" })).toBeEnabled();
  await takeForReadme(lena.page, "7-reveal");
  await decideAndPublish(lena, await lastYear(lena, review));

  const hanna = await joinSample(browser, sample, "Hanna");
  await across(hanna);
  await hanna.open(`${await lastYear(hanna, review)}/draft`);
  await hanna.page.getByRole("heading", { name: "Summary" }).evaluate((heading) => heading.scrollIntoView());
  await takeForReadme(hanna.page, "10-draft");
});

async function scoreOffline(amir: Tablet, review: string): Promise<void> {
  const { page } = amir;
  await amir.open(`${review}/score/CO1`);
  await page.getByRole("button", { name: "I see" }).click();
  await amir.goOffline();
  await amir.score("CO1", "met");
  await amir.score("CO2", "partlyMet");
  await amir.score("CO4", "notApplicable");
  await amir.score("CO3", "met");
  await amir.untilOnTablet();
  await takeForReadme(page, "3-score");
  await amir.openStandard("CO2");
  await amir.note(
    "CO2",
    "We sat in on today’s meeting: everybody was there, and a client member chaired. Two were dropped in May.",
  );
  await page.getByRole("button", { name: "Discuss with the team" }).click();
  await amir.untilOnTablet();
  await amir.noteOf("CO2").evaluate((field) => field.scrollIntoView({ block: "center" }));
  await takeForReadme(page, "4-note");
}

async function decideAndPublish(lena: Tablet, review: string): Promise<void> {
  const { page } = lena;
  await lena.open(`${review}/team/CO5`);
  for (const name of ["Ruth", "Tom", "Ivy"]) await expect(page.getByRole("region", { name })).toBeAttached();
  await takeForReadme(page, "8-decide");
  await lena.score("CO5", "partlyMet");
  await lena.untilReceived();
  await lena.open(`${review}/team?show=publish`);
  await page.getByLabel("What changed, and why?").fill("We have seen the minutes since.");
  await takeForReadme(page, "9-publish");
}

async function across({ page }: Tablet): Promise<void> {
  await page.setViewportSize(ACROSS);
}
