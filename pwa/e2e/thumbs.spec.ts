import { makeReview } from "./made-review.ts";
import { checkHere, checkTargets } from "./readable.ts";
import { joinSample, lastYear, ownSampleTest } from "./sample.ts";
import { publishFirstVersion } from "./failures/publishing.ts";
import { tablet } from "./tablet.ts";
import { expect, test } from "./test.ts";

const LONG = "Llanfairpwllgwyngyll and Bishopstoke Therapeutic Community for Adults";
const LONG_WORD = "Averyveryverylongwordthatnobodywouldwritebutsomebodywillpasteintothefield".repeat(2);

ownSampleTest(
  "whatever can be tapped is as large as a thumb, and the scores stay where they are when one is tapped, and nothing lies on anything else",
  async ({ browser, sample }) => {
    const lena = await joinSample(browser, sample, "Lena");
    const { page } = lena;
    const now = new URL(page.url()).pathname;
    const before = await lastYear(lena, now);
    const places = [
      ["/", "Alder House"],
      ["/tablet", "Where your work is"],
      ["/settings", "Easy read"],
      ["/guide/lead", "Guide for the lead reviewer"],
      [now, "Who is in it"],
      [`${now}/score/CO3`, "Your note"],
      [`${now}/reveal`, "Not yet:"],
      [`${now}/people`, "Not joined yet"],
      [`${before}/team/CO3`, "The team’s comment"],
      [`${before}/team?show=findings`, "Add an achievement"],
      [`${before}/draft`, "Summary"],
    ] as const;
    for (const [width, height] of [
      [1180, 820],
      [390, 844],
    ] as const) {
      await page.setViewportSize({ width, height });
      for (const [path, words] of places) {
        await lena.open(path);
        await expect(page.getByText(words).filter({ visible: true }).first()).toBeVisible();
        await checkTargets(page, `${path}, ${width} wide`);
      }
      await lena.open(`${now}/score/CO${width === 390 ? 11 : 7}`);
      const scores = page.getByRole("article").getByRole("group", { name: /^Score/ });
      await expect(page.getByRole("article").getByLabel("Your note")).toBeVisible();
      const place = await scores.boundingBox();
      for (const score of ["Partly met", "Not applicable", "Met"]) {
        await scores.getByRole("radio", { name: score, exact: true }).locator("..").click();
        await expect(page.getByRole("article").getByText(`scored ${score.toLowerCase()}.`)).toBeVisible();
        expect(await scores.boundingBox(), `${score}, ${width} wide`).toEqual(place);
      }
      const steps = page.getByRole("navigation", { name: "Standards" });
      const inTurn = [
        steps.getByRole("link", { name: /^Previous/ }),
        steps.getByRole("button", { name: "Undo" }),
        steps.getByRole("link", { name: /^Next/ }),
      ];
      let end = 0;
      for (const step of inTurn) {
        const { x, width: wide } = (await step.boundingBox())!;
        expect(x, `${await step.textContent()}, ${width} wide`).toBeGreaterThanOrEqual(end);
        end = x + wide;
      }
    }
  },
);

test("long names, long words and a community of which nothing is said yet stretch no page", async ({
  browser,
  server,
}) => {
  const people = { [LONG]: ["lead", "reviewer"], Ann: ["reviewer"], Hal: ["host"] } as const;
  const review = await makeReview(server, people, { community: LONG, organisation: LONG_WORD });
  const join = (name: string) => tablet(browser, review, name, { reducedMotion: "reduce" });
  const [lead, ann, hal] = await Promise.all([join(LONG), join("Ann"), join("Hal")]);
  await checkHere(lead.page, "the home of a review with long names");
  await hal.open(review.path("draft"));
  await expect(hal.page.getByText("There is no draft yet.")).toBeVisible();
  await checkHere(hal.page, "no draft");
  await ann.open(review.path("score/CS2"));
  await ann.score("CS2", "partlyMet");
  await ann.note("CS2", `${LONG_WORD} ${"They meet. ".repeat(80)}`);
  await checkHere(ann.page, "a card with a long note");
  await publishFirstVersion(review, lead, [lead, ann]);
  await lead.open(review.path("team/CS2"));
  await expect(lead.standard("CS2")).toContainText(LONG_WORD);
  await checkHere(lead.page, "a long note beside others");
  await lead.open(review.path("draft"));
  await expect(lead.page.getByRole("region", { name: "Summary" })).toBeVisible();
  await checkHere(lead.page, "a draft of a long name");
  await hal.open(review.path());
  await expect(hal.page.getByText(/^Version 1, published .* what the team saw\.$/)).toBeVisible(); // they said nothing
});
