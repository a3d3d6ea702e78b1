import { writeFileSync } from "node:fs";
import type { EditionSummary } from "@circle/review/commands";
import type { Page } from "@playwright/test";
import { coordinator } from "./coordinator.ts";
import { expectOwnDirections, leftOf } from "./direction.ts";
import { makeReview } from "./made-review.ts";
import { askOffice } from "./office.ts";
import { tablet } from "./tablet.ts";
import { expect, test } from "./test.ts";

const [AHMAD, SARA, MEIR, DALAL] = ["أحمد 2", "שרה", "מאיר", "دلال"] as const;
const TEXTS = {
  community: "بيت السلام 12",
  organisation: "מרכז תקווה (Hope)",
  agenda: "استقبال 3",
  edition: "معايير",
  day: "اليوم",
  house: "הבית",
  first: "يجتمع الجميع كل أسبوع (مرة).",
  easy: "نجتمع كل أسبوع.",
  guidance: "اسأل متى كان آخر اجتماع.",
  question: "متى اجتمعتم؟",
  second: "כולם אוכלים יחד, 7 days.",
  note: "الدقائق قديمة، 2 months.",
  selfNote: "מדי יום שני, Room 4.",
  reason: "אין מטבח",
  proposal: "الناس يعتنون ببعضهم.",
  comment: "أنتم تجتمعون، but late.",
  finding: "كتابة المحضر في اليوم نفسه.",
  absence: "חולה מאז 3",
  correction: "تصحيح CS2",
  unseal: "نسيت 4",
} as const;
const NAMES = [AHMAD, SARA, MEIR, DALAL];
/** The number of a section is part of what it is called: it stands where its readers begin. */
const TITLES = [`1. ${TEXTS.day}`, `2. ${TEXTS.house}`];
const TYPED = [...NAMES, ...NAMES.map((name) => `${name}'s tablet`), ...Object.values(TEXTS), ...TITLES];

test("whatever is written from right to left stands so wherever it is shown, and moves none of the words beside it", async ({
  browser,
  server,
}, testInfo) => {
  const review = await makeReview(
    server,
    { [AHMAD]: ["lead", "reviewer"], [SARA]: ["reviewer"], [MEIR]: ["reviewer"], Hal: ["host"] },
    {
      community: TEXTS.community,
      organisation: TEXTS.organisation,
      edition: await editionFromRightToLeft(testInfo.outputPath("edition.csv")),
      agenda: [{ startsAt: "09:30", title: TEXTS.agenda, sections: [TEXTS.day] }],
    },
  );
  const check = (page: Page, where: string) => expectOwnDirections(page, TYPED, where);
  const join = (name: string) => tablet(browser, review, name, { reducedMotion: "reduce" });

  const hal = await join("Hal");
  await test.step("the community's own words", async () => {
    await check(hal.page, "the host's home");
    await hal.open(review.path("self-review/CS1"));
    await hal.score("CS1", "met");
    await hal.note("CS1", TEXTS.selfNote);
    await check(hal.page, "the self-review");
    const section = hal.page.getByRole("region", { name: TEXTS.day }).getByRole("heading", { level: 2 });
    expect(await leftOf(section, TEXTS.day)).toBeLessThan(await leftOf(section, "1 of 1"));
    await hal.finish("Submit the self-review", "Yes, submit it for our community");
    await hal.untilReceived();
  });

  const ahmad = await join(AHMAD);
  const sara = await join(SARA);
  await test.step("the reviewers' notes, reasons and proposals", async () => {
    await ahmad.open(review.path("score/CS1"));
    await ahmad.score("CS1", "partlyMet");
    await ahmad.note("CS1", TEXTS.note);
    expect(await ahmad.noteOf("CS1").evaluate((field) => field.matches(":dir(rtl)"))).toBe(true);
    const card = ahmad.standard("CS1");
    for (const fold of ["Guidance", "Questions you could ask", "History (1)", "Propose an achievement or improvement"])
      await card.getByText(fold, { exact: true }).click();
    await card.getByRole("button", { name: "Something done well" }).click();
    await card.getByLabel("CS1: what is done well").fill(TEXTS.proposal);
    await check(ahmad.page, "a card with everything unfolded");
    await ahmad.score("CS2", "notApplicable");
    await ahmad.explain("CS2", TEXTS.reason);
    await expect(ahmad.standard("CS2")).toContainText("History (2)");
    await check(ahmad.page, "a reason and its history");
    await ahmad.seal();
    await sara.open(review.path("score/CS1"));
    await sara.score("CS1", "met");
    await sara.seal();
    await sara.page.getByRole("button", { name: "Unseal" }).click();
    await sara.page.getByRole("dialog").getByLabel("Why?").fill(TEXTS.unseal);
    await check(sara.page, "the question before unsealing");
    await sara.page.keyboard.press("Escape");
    await sara.untilReceived();
    await sara.open("/tablet");
    await expect(sara.page.getByRole("heading", { name: "Where your work is" })).toBeVisible();
    await check(sara.page, "this tablet");
    await sara.open("/");
    await expect(sara.page.getByRole("link", { name: TEXTS.community })).toBeVisible();
    await check(sara.page, "a reviewer's reviews");
  });

  const { page } = ahmad;
  await test.step("who is absent, and the reveal", async () => {
    await ahmad.open(review.path("reveal"));
    await expect(page.getByText(/^Not yet:/)).toBeVisible();
    await page.getByRole("button", { name: /^Mark .* as absent$/ }).click();
    await page.getByRole("dialog").getByLabel("Why?").fill(TEXTS.absence);
    await check(page, "the question why somebody is absent");
    await page.getByRole("dialog").getByRole("button", { name: "Mark as absent" }).click();
    await check(page, "before the reveal");
    await ahmad.finish("Reveal to the team", "Reveal now");
    await expect(page.getByText("The scores are revealed")).toBeVisible();
    await ahmad.open(review.path());
    await check(page, "the lead's home");
  });

  await test.step("what all say, decisions, findings, and a second version", async () => {
    await ahmad.open(review.path("team/CS1"));
    const card = ahmad.standard("CS1");
    await expect(card.getByRole("region", { name: AHMAD, exact: true })).toContainText(TEXTS.note);
    await ahmad.score("CS1", "partlyMet");
    await ahmad.note("CS1", TEXTS.comment);
    await check(page, "what all say of a standard");
    await page.getByRole("link", { name: "What we found" }).click();
    await expect(page.getByText(TEXTS.proposal)).toBeVisible();
    await page.getByRole("button", { name: "Add an improvement" }).click();
    await page.getByLabel("Improvement 1", { exact: true }).fill(TEXTS.finding);
    await check(page, "what the team found");
    await page.getByRole("button", { name: "Take over", exact: true }).click();
    await ahmad.untilReceived();
    await page.getByRole("link", { name: "So far" }).click();
    await check(page, "how far the team is");
    await page.getByRole("link", { name: "Publish", exact: true }).click();
    await ahmad.finish("Publish to the community", "Yes, publish it");
    await expect(page.getByText("Published as version 1.")).toBeVisible();
    await page.getByRole("link", { name: "Standards", exact: true }).click();
    await ahmad.score("CS2", "notApplicable");
    await ahmad.explain("CS2", TEXTS.reason);
    await ahmad.untilReceived();
    await page.getByRole("link", { name: "Publish", exact: true }).click();
    await page.getByLabel("What changed, and why?").fill(TEXTS.correction);
    await check(page, "before the second version");
    await ahmad.finish("Publish to the community", "Yes, publish it");
    await expect(page.getByText("Published as version 2.")).toBeVisible();
  });

  await test.step("the draft", async () => {
    await hal.open(review.path("draft"));
    await expect(hal.page.getByText(`What changed: ${TEXTS.correction}`)).toBeVisible();
    await check(hal.page, "the draft");
    const row = hal.page.getByRole("row", { name: /^CS2 / });
    await expect(row).toContainText(TEXTS.reason);
    const published = hal.page.getByText(/^Draft, version 2, published/);
    expect(await leftOf(published, "published")).toBeLessThan(await leftOf(published, AHMAD));
  });

  await test.step("the coordinator's board, people, invitations and form", async () => {
    const nadia = await coordinator(browser, server);
    await expect(nadia.page.getByRole("article", { name: TEXTS.community })).toBeVisible();
    await nadia.page.getByText(/^\d people/).click();
    await check(nadia.page, "the board");
    await nadia.open(review.path("people"));
    await nadia.page.getByLabel("Name", { exact: true }).fill(DALAL);
    await nadia.page.getByRole("radio", { name: "Reviewer", exact: true }).check();
    await nadia.page.getByRole("button", { name: "Make an invitation" }).click();
    await expect(nadia.page.getByRole("heading", { name: /^For/ })).toBeVisible();
    await nadia.page.getByText("What was done in this review").click();
    const joined = nadia.page.getByRole("cell", { name: /^Joined: / }).filter({ hasText: AHMAD });
    expect(await leftOf(joined, AHMAD)).toBeLessThan(await leftOf(joined, `${AHMAD}'s tablet`));
    await check(nadia.page, "the people, an invitation, and what was done");
    await nadia.open(review.path("edit"));
    await expect(nadia.page.getByLabel("Community", { exact: true })).toHaveValue(TEXTS.community);
    await check(nadia.page, "what is said of a review");
  });

  /** Answers with its id. */
  async function editionFromRightToLeft(file: string) {
    const lines = [
      "code,section,type,core,appliesTo,text,guidance,easyRead,evidence,questions",
      `CS1,${TEXTS.day},1,yes,all,${TEXTS.first},${TEXTS.guidance},${TEXTS.easy},tour,${TEXTS.question}`,
      `CS2,${TEXTS.house},2,no,all,"${TEXTS.second}",,,tour,`,
    ];
    writeFileSync(file, lines.join("\n"));
    await server.addEdition(file, TEXTS.edition);
    const ask = await askOffice(server);
    const editions = await ask<readonly EditionSummary[]>("GET", "/editions");
    return editions.find(({ title }) => title === TEXTS.edition)!.id;
  }
});
