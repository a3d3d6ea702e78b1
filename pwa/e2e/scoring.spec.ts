import { SCORE_LABELS } from "./edition.ts";
import { makeReview } from "./made-review.ts";
import { edgesOf, pagesOf } from "./printed.ts";
import { checkHere } from "./readable.ts";
import { joinSample, sampleTest } from "./sample.ts";
import { tablet } from "./tablet.ts";
import { expect, test } from "./test.ts";

sampleTest(
  "a reviewer finds standards by words, by what is left to do and by section, with counts that are right",
  async ({ browser, sample }) => {
    const amir = await joinSample(browser, sample, "Amir");
    const review = new URL(amir.page.url()).pathname;
    await amir.open(`${review}/score`);
    const { page } = amir;
    const rows = page.getByRole("listitem").filter({ has: page.getByRole("radio", { name: "Partly met" }) });
    await expect(rows).toHaveCount(90);

    await page.getByLabel("Find a standard").fill("jobs vote");
    await expect(rows).toHaveCount(1);
    await expect(rows).toContainText("CO3");
    await page.keyboard.press("Escape");
    await expect(rows).toHaveCount(90);
    await page.getByLabel("Find a standard").fill("kitchen"); // in the guidance only
    await expect(rows).toHaveCount(1);
    await expect(rows).toContainText("EN5");
    await page.getByLabel("Find a standard").fill("zeppelin");
    await expect(page.getByText("No standard here has these words.")).toBeVisible();
    await page.getByRole("button", { name: "Forget what was looked for" }).click();

    const filters = page.getByLabel("More filters");
    await expect(filters.getByRole("option", { name: "Type 1: essential (33)" })).toBeAttached();
    await filters.selectOption({ label: "Core standards (12)" });
    await expect(rows).toHaveCount(12);
    await filters.selectOption({ label: "2. Community life (12)" });
    await expect(rows).toHaveCount(12);
    await expect(rows.first()).toContainText("CL1");
    await page.getByRole("radio", { name: /^All/ }).check();

    await page.getByText("Go to a section").click();
    await page.getByRole("button", { name: "7. Environment 11 not scored" }).click();
    await expect(page.getByRole("link", { name: /^EN1 / })).toBeFocused();

    await page.setViewportSize({ width: 390, height: 844 });
    const edge = await page.getByRole("main").evaluate((main) => parseFloat(getComputedStyle(main).paddingLeft));
    expect(edge % 1).toBe(0); // or the line at the edge of the list would lie half under its rows
    await page.getByText("Go to a section").click();
    await page.getByRole("button", { name: "2. Community life 12 not scored" }).click();
    const heading = page.getByRole("heading", { name: /^2\. Community life/ });
    const isInSight = () =>
      heading.evaluate((element) => {
        const { left, top } = element.getBoundingClientRect();
        return element.contains(document.elementFromPoint(left + 1, top + 1)); // and not under the bar
      });
    await expect.poll(isInSight).toBe(true);
  },
);

test("how far a reviewer is, and the way to say that it is done, stay in sight at the end of the list; then it is seen that it is done", async ({
  browser,
  server,
}) => {
  const review = await makeReview(server, { Ann: ["reviewer"] });
  const ann = await tablet(browser, review, "Ann", { viewport: { width: 390, height: 600 } });
  await ann.open(review.path("score"));
  await ann.page.getByRole("link", { name: /^1\.2\.10 / }).scrollIntoViewIfNeeded();
  await expect(ann.page.getByRole("link", { name: "The review" })).toBeInViewport();
  await expect(ann.page.getByText("0 of 6 scored")).toBeInViewport({ ratio: 1 });
  await ann.page.getByRole("button", { name: "I have finished" }).click();
  await ann.page
    .getByRole("dialog", { name: "Have you finished?" })
    .getByRole("button", { name: "Finish and seal" })
    .click();
  const sealed = ann.page.getByRole("status").filter({ hasText: "You have finished: sealed" });
  await expect(sealed, "from the end of the list, too").toBeInViewport({ ratio: 1 });
});

test("on a phone a standard's note is in sight beside its scores", async ({ browser, server }) => {
  const review = await makeReview(server, { Ann: ["reviewer"] });
  const ann = await tablet(browser, review, "Ann", { viewport: { width: 390, height: 844 } });
  await ann.open(review.path("score/CS1"));
  await expect(ann.noteOf("CS1")).toBeInViewport();
  const score = ann.standard("CS1").getByRole("radio", { name: "Partly met" });
  const [note, scores] = [await ann.noteOf("CS1").boundingBox(), await score.boundingBox()];
  expect(note!.y + note!.height / 2).toBeLessThan(scores!.y);
});

test("a card on paper is one page that says whose it is and of which review", async ({ browser, server }) => {
  const review = await makeReview(server, { Ann: ["reviewer"] });
  const ann = await tablet(browser, review, "Ann");
  await ann.open(review.path("score/CS1"));
  await ann.score("CS1", "met");
  await ann.note("CS1", "They meet.");
  expect(await pagesOf(ann.page)).toBe(1);
  const edges = await edgesOf(ann.page);
  for (const words of ["Alder House, visit of ", "Ann's workbook", "Page"]) expect(edges).toContain(words);
});

test("the list on paper has each score with its reason and its note, whole", async ({ browser, server }) => {
  const review = await makeReview(server, { Ann: ["reviewer"] });
  const ann = await tablet(browser, review, "Ann");
  await ann.open(review.path("score"));
  await ann.score("CS1", "partlyMet");
  await ann.note("CS1", "They meet each morning.\nThe minutes are old.");
  await ann.score("CS4", "notApplicable");
  await ann.explain("CS4", "There is no kitchen");
  await ann.open(review.path("score"));
  await expect(ann.row("CS1").getByText("The minutes are old.")).toBeHidden(); // the card has it
  await ann.page.emulateMedia({ media: "print" });
  await expect(ann.row("CS1").getByText("They meet each morning. The minutes are old.")).toBeVisible();
  await expect(ann.row("CS4").getByText("because “There is no kitchen”")).toBeVisible();
  expect(await pagesOf(ann.page)).toBe(1);
});

test("a note of many pages is whole on paper", async ({ browser, server }) => {
  const review = await makeReview(server, { Ann: ["reviewer"] });
  const ann = await tablet(browser, review, "Ann");
  await ann.open(review.path("score/CS1"));
  await ann.note("CS1", "They meet each morning, and who is away is told what was said.\n".repeat(200));
  await ann.page.emulateMedia({ media: "print" });
  const hidden = await ann.noteOf("CS1").evaluate((field) => field.scrollHeight - field.clientHeight);
  expect(hidden).toBe(0);
  expect(await pagesOf(ann.page)).toBeGreaterThan(3);
});

test("the last score of a section says that it is finished", async ({ browser, server }) => {
  const review = await makeReview(server, { Lea: ["lead"], Ann: ["reviewer"] });
  const ann = await tablet(browser, review, "Ann");
  await ann.open(review.path("score"));
  const said = ann.page.getByRole("navigation", { name: "Standards" }).getByRole("status");
  await ann.score("CS4", "met");
  await ann.score("CS5", "met");
  await expect(said).toHaveText("CS5: scored met.");
  await ann.score("1.2.10", "met");
  await expect(said).toHaveText("1.2.10: scored met. 2. The house: all scored.");
});

test("on a phone a reviewer finishes from the last standard, or from any once nothing is left; nothing moves when the last score is given", async ({
  browser,
  server,
}) => {
  const review = await makeReview(server, { Ann: ["reviewer"] });
  const ann = await tablet(browser, review, "Ann", { viewport: { width: 390, height: 844 } });
  const finish = ann.page.getByRole("button", { name: "I have finished" });
  await ann.open(review.path("score"));
  await ann.page.getByLabel("Find a standard").fill("cook");
  await ann.page.getByRole("link", { name: /^CS4 / }).click();
  await expect(ann.standard("CS4").getByRole("link", { name: /^Next/ })).toHaveCount(0);
  await expect(finish).toHaveCount(0); // the last that was found, but not the last
  for (const code of ["CS1", "CS2", "CS3", "1.2.10", "CS4", "CS5"]) {
    await ann.open(review.path(`score/${code}`));
    await expect(ann.standard(code)).toBeVisible();
    await expect(finish).toHaveCount(code === "CS5" ? 1 : 0);
    if (code !== "CS2") await ann.score(code, "met");
  }
  await ann.open(review.path("score/CS2"));
  await ann.score("CS2", "met");
  await expect(ann.standard("CS2")).toContainText("CS2: scored met.");
  await expect(finish).toHaveCount(0);
  await ann.page.getByRole("link", { name: "Next: CS3" }).click();
  await expect(ann.standard("CS3").getByRole("button", { name: "I have finished" })).toBeInViewport();
  await checkHere(ann.page, "a card when nothing is left");
  await ann.finish("I have finished", "Finish and seal");
  await expect(ann.standard("CS3").getByText("You have finished: sealed")).toBeInViewport();
  await ann.page.getByRole("link", { name: "Next section: 1.2.10" }).click();
  await expect(ann.standard("1.2.10")).not.toContainText("You have finished"); // it was said once
});

test("what was tapped twice goes on to the next standard, not past it, and a standard is found by what was written about it", async ({
  browser,
  server,
}) => {
  const review = await makeReview(server, { Ann: ["reviewer"] });
  const ann = await tablet(browser, review, "Ann");
  const { page } = ann;
  await ann.open(review.path("score/CS1"));
  await expect(page.getByRole("link", { name: "Next: CS2" })).toBeVisible();
  await page.evaluate(async () => {
    const next = () => document.querySelector<HTMLElement>("article nav a[href]:last-of-type");
    next()?.click();
    while (document.querySelector('article[data-code="CS2"]') === null) await new Promise(requestAnimationFrame);
    next()?.dispatchEvent(new PointerEvent("click", { bubbles: true, cancelable: true, pointerType: "touch" }));
  });
  await ann.noteOf("CS2").fill("The back door was locked."); // on the card that is shown
  await expect(page).toHaveURL(/score\/CS2$/);
  await page.getByLabel("Find a standard").fill("door");
  await expect(ann.row("CS2")).toBeVisible();
  await expect(ann.row("CS1")).toHaveCount(0);
});

test("what a reviewer flags, changes today and leaves without words is found again; a name in a note is noticed, and stops nobody", async ({
  browser,
  server,
}) => {
  const review = await makeReview(server, { Lea: ["lead", "reviewer"], Ann: ["reviewer"], Hal: ["host"] });
  const ann = await tablet(browser, review, "Ann");
  await ann.open(review.path("score"));
  const { page } = ann;
  await expect(page.getByText("You can change everything until you tap “I have finished”, above.")).toBeVisible();
  await expect(page.getByRole("button", { name: "I have finished" })).toBeInViewport(); // the list begins at its beginning
  await page.getByRole("button", { name: "I see" }).click();

  await ann.score("CS1", "partlyMet");
  const card = ann.standard("CS1");
  await expect(card).toContainText("A few words on why would help.");
  await card.getByRole("button", { name: "Discuss with the team" }).click();
  const filters = page.getByLabel("More filters");
  for (const filter of ["To discuss with the team (1)", "A note would help (1)", "Changed today (1)"])
    await expect(filters.getByRole("option", { name: filter })).toBeAttached();

  await ann.note("CS1", "We were shown round by Sarah, who cooks.");
  await expect(card).toContainText("“Sarah” looks like a name.");
  await expect(filters.getByRole("option", { name: "A note would help (0)" })).toBeAttached();
  await checkHere(page, "a card with a reminder");
  await ann.note("CS1", "We were shown round by the cook.");
  await expect(card).not.toContainText("looks like a name");

  await ann.note("CS3", "The rota hangs by the door."); // nothing but a note
  await ann.untilReceived();
  await ann.reload();
  await expect(filters.getByRole("option", { name: "Changed today (2)" })).toBeAttached();
  await filters.selectOption({ value: "today" });
  await expect(page.getByRole("link", { name: /^CS[0-9] / })).toHaveCount(2);
  const { sign, has, needs } = await filters.evaluate((list: HTMLSelectElement) => {
    const { backgroundImage: sign } = getComputedStyle(list);
    const { offsetWidth: has } = list;
    list.style.flex = "none";
    return { sign, has, needs: list.offsetWidth };
  });
  expect(sign).toContain("gradient"); // it still looks like a list to choose from
  expect(has).toBeGreaterThanOrEqual(needs); // and what is chosen is read in full
  await page.getByRole("radio", { name: "All 6" }).locator("..").click();

  await ann.score("CS2", "couldNotAssess"); // before finishing as many are named as the filter finds
  await expect(filters.getByRole("option", { name: "A note would help (1)" })).toBeAttached();
  await page.getByRole("button", { name: "I have finished" }).click();
  await expect(page.getByRole("dialog")).toContainText("1 standard where a note would help: CS2");
  await page.getByRole("button", { name: "Not yet" }).click();
  await ann.openStandard("CS1");

  await card.getByText("Propose an achievement or improvement").click();
  await card.getByRole("button", { name: "Something done well" }).click();
  await expect(card.getByLabel("CS1: what is done well")).toBeFocused();
  await page.keyboard.type("Everybody, also Sam, knows whose turn it is.");
  await expect(card).toContainText("“Sam” looks like a name.");
  await card.getByLabel("CS1: what is done well").fill("Everybody knows whose turn it is.");
  await expect(card).not.toContainText("looks like a name");
  await checkHere(page, "a card with a proposal");
  await ann.untilReceived();

  await ann.goOffline();
  const again = await ann.coldStart(review.path("score/CS1"));
  await expect(again.page.getByText("You can change everything until you tap “I have finished”, above.")).toBeHidden();
  await expect(again.standard("CS1").getByLabel("CS1: what is done well")).toHaveValue(
    "Everybody knows whose turn it is.",
  );
  await again.standard("CS1").getByRole("button", { name: "Remove" }).click();
  await expect(again.standard("CS1").getByLabel("CS1: what is done well")).toBeHidden();
});

sampleTest(
  "who has chosen easy read meets each standard in easy words, with the full sentence one tap away",
  async ({ browser, sample }) => {
    const bea = await joinSample(browser, sample, "Bea");
    const review = new URL(bea.page.url()).pathname;
    await bea.open("/settings");
    await bea.page.getByRole("checkbox", { name: /easy-read text/ }).check();
    await bea.open(`${review}/score/CO3`);
    const card = bea.standard("CO3");
    await expect(card.getByRole("heading", { level: 2 })).toHaveText(
      "CO3 Everyone has a job that matters. The jobs are passed on fairly.",
    );
    await card.getByText("The standard in full").click();
    await card.getByText("Where to look").click();
    await expect(card).toContainText("Every client member holds a named job");
    await expect(bea.row("CO3").getByRole("link")).toHaveText(/^CO3 Everyone has a job that matters\./);
    await checkHere(bea.page, "a card in easy read");
  },
);

sampleTest("slash finds a standard from anywhere, and the help says so", async ({ browser, sample }) => {
  const hanna = await joinSample(browser, sample, "Lena");
  const review = new URL(hanna.page.url()).pathname;
  await hanna.open(`${review}/score/CO3`);
  await expect(hanna.standard("CO3")).toBeVisible();
  await hanna.page.keyboard.press("/");
  await expect(hanna.page.getByLabel("Find a standard")).toBeFocused();
  await hanna.page.keyboard.type("CO7");
  await hanna.page.keyboard.press("Tab");
  await expect(hanna.page.getByRole("link", { name: /^CO7 / })).toBeVisible();
  await hanna.page.getByRole("link", { name: /^CO7 / }).focus();
  await hanna.page.keyboard.press("?");
  await expect(hanna.page.getByRole("row", { name: "/ Find a standard" })).toBeVisible();
});

test("a question stays in sight when the tablet is turned, wherever it was asked", async ({ browser, server }) => {
  const review = await makeReview(server, { Ann: ["reviewer"] });
  const ann = await tablet(browser, review, "Ann", { viewport: { width: 1180, height: 820 } });
  await ann.open(review.path("score/CS1"));
  const { page } = ann;
  await page.getByRole("button", { name: "I have finished" }).click(); // in the list, which stands beside the standard
  await page.setViewportSize({ width: 820, height: 1180 });
  await page.getByRole("dialog", { name: "Have you finished?" }).getByRole("button", { name: "Not yet" }).click();
  await expect(page.getByRole("dialog")).toBeHidden();
  await ann.score("CS1", "met");
});

test("with very large letters, chosen in the app, the scores leave the sentence of the standard in sight", async ({
  browser,
  server,
}) => {
  const review = await makeReview(server, { Ann: ["reviewer"] });
  const ann = await tablet(browser, review, "Ann", { viewport: { width: 390, height: 844 } });
  await ann.page.evaluate(() => localStorage.setItem("open-circle/settings", '{"textSize":200}'));
  await ann.open(review.path("score/CS1"));
  const sentence = ann.page.getByRole("heading", { level: 2, name: /^CS1 / });
  const isInSight = () =>
    sentence.evaluate((element) => {
      element.scrollIntoView({ block: "center" });
      const { left, top, height } = element.getBoundingClientRect();
      return element.contains(document.elementFromPoint(left + 1, top + height / 2));
    });
  await expect.poll(isInSight).toBe(true);
});

test("with very large letters, or on a phone on its side, the scores stay in sight as their shapes, each as large as a thumb, with previous and next", async ({
  browser,
  server,
}) => {
  const review = await makeReview(server, { Ann: ["reviewer"] });
  const ann = await tablet(browser, review, "Ann", { reducedMotion: "reduce" });
  const { page } = ann;
  await ann.open(review.path("score/CS2"));
  await ann.score("CS2", "partlyMet");
  const card = ann.standard("CS2");
  const scores = card.getByRole("group", { name: "Score CS2" });
  for (const [width, height, textSize] of [
    [390, 844, 200],
    [320, 568, 200],
    [1180, 820, 200],
    [820, 1180, 200],
    [844, 390, 200],
    [844, 390, 100],
  ] as const) {
    const where = `${width} × ${height}, ${textSize} %`;
    await page.setViewportSize({ width, height });
    await page.evaluate((size) => localStorage.setItem("open-circle/settings", `{"textSize":${size}}`), textSize);
    await ann.open(review.path("score/CS2"));
    await ann.noteOf("CS2").evaluate((field) => field.scrollIntoView({ block: "center" }));
    for (const score of Object.values(SCORE_LABELS)) {
      const radio = scores.getByRole("radio", { name: score, exact: true });
      await expect(radio, where).toBeInViewport({ ratio: 1 });
      const box = (await radio.locator("..").boundingBox())!;
      expect(Math.min(box.width, box.height), `${score}, ${where}`).toBeGreaterThanOrEqual(44);
    }
    await expect(scores.getByText("Partly met", { exact: true }), where).toBeInViewport({ ratio: 1 });
    const steps = card.getByRole("navigation", { name: "Standards" });
    for (const step of [/^Previous/, /^Next/])
      await expect(steps.getByRole("link", { name: step }), where).toBeInViewport({ ratio: 1 });
    const [top, bottom] = [(await scores.boundingBox())!.y, (await steps.boundingBox())!];
    expect((bottom.y + bottom.height - top) / height, where).toBeLessThan(1 / 3);
  }
});

test("where not even the shapes have room they stand below the sentence, and come after it by the Tab key", async ({
  browser,
  server,
}) => {
  const review = await makeReview(server, { Ann: ["reviewer"] });
  const ann = await tablet(browser, review, "Ann", { viewport: { width: 390, height: 380 } });
  const { page } = ann;
  await ann.open(review.path("score/CS1"));
  await page.getByRole("heading", { level: 2, name: /^CS1 / }).focus();
  await page.keyboard.press("Tab");
  const first = ann.standard("CS1").getByRole("radio", { name: "Met", exact: true });
  await expect(first).toBeFocused();
  const [scores, note] = [await first.boundingBox(), await ann.noteOf("CS1").boundingBox()];
  expect(scores!.y).toBeLessThan(note!.y);
});

test("where few letters fit, the first section is there before what finds and filters, which one tap or a key brings", async ({
  browser,
  server,
}) => {
  const review = await makeReview(server, { Ann: ["reviewer"] });
  const ann = await tablet(browser, review, "Ann", { viewport: { width: 390, height: 844 } });
  const { page } = ann;
  await page.evaluate(() => localStorage.setItem("open-circle/settings", '{"textSize":200}'));
  await ann.open(review.path("score"));
  await page.getByRole("button", { name: "I see" }).click();
  await expect(page.getByRole("heading", { name: /^1\. The day/ })).toBeInViewport();
  const row = await ann.row("CS1").boundingBox();
  expect(row!.x + row!.width).toBeLessThan(390);
  const field = page.getByLabel("Find a standard");
  await expect(field).toBeHidden();
  const opener = page.getByRole("button", { name: "Find or filter" });
  await opener.click();
  await expect(field).toBeVisible();
  await checkHere(page, "a list of few letters a line, with what finds and filters");
  await opener.click();
  await expect(field).toBeHidden();
  await page.keyboard.press("/");
  await expect(field).toBeFocused();
});
