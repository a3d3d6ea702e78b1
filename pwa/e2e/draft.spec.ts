import type { Browser, Page } from "@playwright/test";
import { publishFirstVersion } from "./failures/publishing.ts";
import { makeReview } from "./made-review.ts";
import { edgesOf, pagesOf } from "./printed.ts";
import { checkHere } from "./readable.ts";
import { joinSample, ownSampleTest } from "./sample.ts";
import type { Server } from "./server.ts";
import { bareTablet, joinHere, tablet, untilInstalled } from "./tablet.ts";
import { expect, test } from "./test.ts";

ownSampleTest(
  "the community reads in sentences what the team saw, and the numbers are those of the standards",
  async ({ browser, sample }) => {
    const { page } = await readerOf(browser, sample, "Hanna");
    const summary = page.getByRole("region", { name: "Summary" });
    const rows = page.getByRole("row", { name: /Type \d/ });
    const total = await rows.count();
    expect(total).toBeGreaterThan(50);
    const differing = await rows.filter({ hasText: "Differs from the community" }).count();
    await expect(summary).toContainText(`The team scored ${total} of ${total} standards`);
    await expect(summary).toContainText(`On ${total - differing} of the ${total} standards that both scored`);
    await expect(summary).toContainText(`They differ on ${differing}:`);
    await expect(summary.getByRole("definition").getByRole("link")).toHaveCount(differing);

    const cells = await rows.getByRole("cell").allInnerTexts();
    const met = cells.filter((said, place) => place % 2 === 1 && said.trim().startsWith("Met")).length;
    await expect(summary).toContainText(`${total} standards: ${met} met, `);
    const bars = page.getByRole("region", { name: "Section by section" });
    await expect(bars.getByRole("list", { name: "Team" }).first()).toContainText(`${met} met`);
  },
);

ownSampleTest(
  "a reader finds standards by section, score, kind and words; each number is what there is",
  async ({ browser, sample }) => {
    const { page } = await readerOf(browser, sample, "Hanna");
    const find = page.getByRole("search", { name: "Find standards" });
    const rows = page.getByRole("row", { name: /Type \d/ });
    const total = await rows.count();
    const said = page.getByText(/standards (are )?shown\.$/);
    await expect(said).toHaveText(`All ${total} standards are shown.`);

    const differ = find.getByText(/^Team and community differ \d+$/);
    const differing = numberIn(await differ.innerText());
    await differ.click();
    await expect(rows).toHaveCount(differing);
    await expect(rows.filter({ hasText: "Differs from the community" })).toHaveCount(differing);
    await find.getByRole("checkbox", { name: /^Type 1/ }).check();
    await expect(rows.first()).toContainText("Type 1");
    const both = await rows.count();
    await expect(said).toHaveText(`${both} of ${total} standards shown.`);
    await expect(find.getByLabel("Section")).toContainText(`All sections (${both})`);
    await page.getByRole("button", { name: "Show all" }).click();
    await expect(rows).toHaveCount(total);

    const section = find.getByLabel("Section");
    await section.selectOption({ index: 2 });
    const chosen = await section.evaluate((select: HTMLSelectElement) => select.selectedOptions[0]?.text ?? "");
    await expect(rows).toHaveCount(numberIn(chosen));
    await expect(page.getByRole("table")).toHaveCount(1);
    await expect(page.getByRole("table", { name: chosen.replace(/ \(.*/, "") })).toBeVisible();
    const score = find.getByLabel("The team’s score");
    const [partly = ""] = /Partly met \(\d+\)/.exec(await score.innerText()) ?? [];
    await score.selectOption(partly);
    await expect(rows).toHaveCount(numberIn(partly));
    for (const row of await rows.all()) await expect(row.getByRole("cell").nth(1)).toContainText("Partly met");
    await page.getByRole("button", { name: "Show all" }).click();

    await find.getByLabel("Search in codes and texts").fill("co1 ");
    await expect(rows.first()).toContainText("CO1");
    await find.getByLabel("Search in codes and texts").fill("xyzzy");
    await expect(page.getByText("No standard is like that.")).toBeVisible();
    await expect(rows).toHaveCount(0);
    await checkHere(page, "a draft in which nothing is found");
  },
);

ownSampleTest(
  "by keyboard alone a reader goes to a section, to a standard, and back; a link leads also to one that a filter hides",
  async ({ browser, sample }) => {
    const { page, path } = await readerOf(browser, sample, "Lena");
    const contents = page.getByRole("navigation", { name: "Contents" });
    await contents.getByRole("link", { name: "Improvements" }).focus();
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { name: "Improvements" })).toBeFocused();
    await page.keyboard.press("Tab");
    const first = page.getByRole("region", { name: "Improvements" }).getByRole("link").first();
    await expect(first).toBeFocused();
    const code = await first.innerText();
    await page.keyboard.press("Enter");
    const row = page.getByRole("row", { name: new RegExp(`^${code} `) });
    await expect(row).toBeFocused();
    await expect(row).toBeInViewport();
    await page.goBack();
    await expect(page).toHaveURL(/#improvements$/);

    await page.getByRole("link", { name: "Contents" }).last().focus();
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { name: "Contents" })).toBeFocused();

    await page.goto("/");
    await page.goto(`${path}#EN8`);
    const linked = page.getByRole("row", { name: /^EN8 / });
    await expect(linked).toBeFocused();
    await expect(linked).toBeInViewport();
    await page.getByLabel("Search in codes and texts").fill("CO1");
    await expect(linked).toBeHidden();
    await page.getByRole("region", { name: "Improvements" }).getByRole("link", { name: "EN8" }).click();
    await expect(linked).toBeFocused();
    await expect(page.getByLabel("Search in codes and texts")).toHaveValue("");
  },
);

ownSampleTest(
  "all standards are printed whatever is shown, unless the reader asks for those only",
  async ({ browser, sample }) => {
    const { page } = await readerOf(browser, sample, "Hanna");
    const rows = page.getByRole("row", { name: /Type \d/ });
    const total = await rows.count();
    const differing = await rows.filter({ hasText: "Differs from the community" }).count();
    const whole = await pagesOf(page);
    expect(whole).toBeGreaterThan(5);
    expect(await edgesOf(page)).toMatch(/@top-right \{ content: "Draft, version 1"/);
    expect(await edgesOf(page)).toContain('content: "Page " counter(page) " of " counter(pages)');
    expect(await edgesOf(page)).toContain("Alder House, visit of ");

    await page.getByRole("checkbox", { name: /^Team and community differ/ }).check();
    const onlyOnScreen = [
      page.getByRole("navigation", { name: "Contents" }),
      page.getByRole("search", { name: "Find standards" }),
      page.getByRole("button", { name: "Show all" }),
      page.getByRole("button", { name: "Print" }),
      page.getByRole("link", { name: "Contents" }).last(),
    ];
    for (const one of onlyOnScreen) await expect(one).toBeVisible();
    const watermark = page.getByText("Draft", { exact: true });
    await expect(watermark).toBeHidden();
    await page.emulateMedia({ media: "print", colorScheme: "dark" });
    for (const one of onlyOnScreen) await expect(one).toBeHidden();
    await expectToldApartWithoutColour(page);
    await expect(page.locator("thead").last()).toHaveCSS("display", "table-header-group"); // again on each page
    await expect(watermark).toBeVisible();
    await expect(rows).toHaveCount(total);
    await expect(page.getByRole("heading", { level: 1 })).toHaveCSS("color", "rgb(35, 33, 29)");
    await page.emulateMedia({ media: null, colorScheme: null });
    expect(await pagesOf(page)).toBe(whole);

    await page.getByRole("checkbox", { name: "Print only these, not all standards" }).check();
    await page.emulateMedia({ media: "print" });
    await expect(rows).toHaveCount(differing);
    await expect(page.getByText(`Only ${differing} of ${total} standards are printed here.`)).toBeVisible();
    await page.emulateMedia({ media: null });
    expect(await pagesOf(page)).toBeLessThan(whole);
  },
);

test("with the server gone the community reads the draft, finds in it, and sees no reviewer’s name", async ({
  browser,
  server,
}) => {
  const people = { Lea: ["lead"], Ann: ["reviewer"], Bea: ["reviewer"], Hal: ["host"] } as const;
  const review = await makeReview(server, people);
  const join = (name: keyof typeof people) => tablet(browser, review, name);
  const [lea, ann, bea, hal] = await Promise.all([join("Lea"), join("Ann"), join("Bea"), join("Hal")]);
  await hal.open(review.path("self-review"));
  await hal.score("CS1", "partlyMet");
  await hal.note("CS1", "نلتقي كل صباح.\nWe meet each morning.");
  await hal.finish("Submit the self-review", "Yes, submit it for our community");
  await hal.untilReceived();
  await publishFirstVersion(review, lea, [ann, bea]);

  await hal.open(review.path("draft"));
  await expect(hal.page.getByText(/^Draft, version 1, published \d+ \w+ \d{4} \d\d:\d\d by Lea/)).toBeVisible(); // on paper, too
  await expect(hal.page).toHaveTitle(/Alder House.*The draft.*Open Circle/); // names the file that it is printed into
  await untilInstalled(hal.page);
  await server.kill();
  const { page } = await hal.coldStart(review.path("draft"));
  const row = page.getByRole("row", { name: /^CS1 / });
  await expect(row).toContainText(/Partly met.*Met.*Differs from the community.*You meet\./s);
  await expect(page.getByRole("region", { name: "Summary" })).toContainText("The team scored 1 of 6 standards: 1 met.");
  await expect(page.getByText("نلتقي كل صباح.")).toHaveCSS("direction", "rtl");
  await expect(page.getByText("You meet.")).toHaveCSS("direction", "ltr");
  await expect(page.getByRole("main")).not.toContainText(/Ann|Bea/);
  await page.getByLabel("Search in codes and texts").fill("former members");
  await expect(page.getByRole("row", { name: /^1\.2\.10 / })).toBeVisible();
  await expect(row).toBeHidden();
});

test("who has chosen easy read reads each standard of the draft in easy words too, above the full sentence, and finds it by them", async ({
  browser,
  server,
}) => {
  const review = await makeReview(server, { Lea: ["lead"], Ann: ["reviewer"], Hal: ["host"] });
  const join = (name: string) => tablet(browser, review, name);
  const [lea, ann, hal] = await Promise.all([join("Lea"), join("Ann"), join("Hal")]);
  await publishFirstVersion(review, lea, [ann]);
  await hal.open("/settings");
  await hal.page.getByRole("checkbox", { name: /easy-read text/ }).check();
  await hal.open(review.path("draft"));
  const { page } = hal;
  const head = page.getByRole("row", { name: /^CS2 / }).getByRole("rowheader");
  await expect(head).toContainText(/Everyone has a job that matters\.\s*Everybody has a job that others would miss\./);
  await expect(page.getByRole("row", { name: /^CS3 / })).toContainText("Rules are written down beside the reason");
  await page.getByLabel("Search in codes and texts").fill("job that matters");
  await expect(page.getByRole("row", { name: /Type \d/ })).toHaveCount(1);
  await checkHere(page, "a draft in easy read");

  await lea.open("/settings");
  await lea.page.getByRole("checkbox", { name: /easy-read text/ }).check();
  await lea.open(review.path("team/CS2"));
  await expect(lea.standard("CS2").getByRole("heading", { level: 2 })).toHaveText(
    "CS2 Everyone has a job that matters.",
  );
  await expect(lea.row("CS2")).toContainText("Everyone has a job that matters.");
});

test("the team reads what it has now, when nothing is decided yet, and it is marked as not shared", async ({
  browser,
  server,
}) => {
  const review = await makeReview(server, { Lea: ["lead"], Ann: ["reviewer"] });
  const [lea, ann] = await Promise.all([tablet(browser, review, "Lea"), tablet(browser, review, "Ann")]);
  await ann.open(review.path("score"));
  await ann.score("CS1", "met");
  await ann.seal();
  await ann.untilReceived();
  await lea.open(review.path("reveal"));
  await lea.finish("Reveal to the team", "Reveal now");
  await expect(lea.page.getByText("The scores are revealed")).toBeVisible();

  await lea.open(review.path("draft"));
  const summary = lea.page.getByRole("region", { name: "Summary" });
  await expect(summary).toContainText("The team has given no score yet.");
  await expect(summary).toContainText("There are no scores from the community.");
  await expect(lea.page.getByText("Only the team and the coordinator see it.")).toBeVisible();
  await expect(lea.page.getByRole("region", { name: "Achievements" })).toBeHidden();
  expect(await edgesOf(lea.page)).toContain('content: "Draft, not yet shared"');
  await checkHere(lea.page, "a draft with nothing in it");

  await lea.open(review.path("team/CS1"));
  await expect(lea.standard("CS1")).toBeVisible();
  await lea.score("CS1", "met");
  await lea.open(review.path("draft"));
  await expect(summary).toContainText("The team scored 1 of 6 standards");
  await expect(summary.getByRole("listitem")).toHaveCount(2); // with none from the community, nothing is said of comparing
});

test("a tablet that has the published version, and not yet what it was made of, shows that version", async ({
  browser,
  server,
}) => {
  const review = await makeReview(server, { Lea: ["lead"], Ann: ["reviewer"], Hal: ["host"] });
  const [lea, ann, hal] = await Promise.all([
    tablet(browser, review, "Lea"),
    tablet(browser, review, "Ann"),
    tablet(browser, review, "Hal"),
  ]);
  await hal.open(review.path("self-review"));
  await hal.score("CS1", "met");
  await hal.finish("Submit the self-review", "Yes, submit it for our community");
  await hal.untilReceived();
  await publishFirstVersion(review, lea, [ann]);
  await lea.untilReceived();

  const other = await bareTablet(browser, server, "Ann");
  const blocked = "**/api/sync";
  await other.context.route(blocked, (route) => route.abort("connectionreset"));
  await other.open(await review.invitation("Ann"));
  await joinHere(other);
  await expect(other.page.getByRole("heading", { level: 1, name: "Alder House" })).toBeVisible();
  await other.open(review.path("draft"));
  await expect(other.page.getByText("Draft, version 1, published")).toBeVisible();
  await expect(other.page.getByText("Draft, not yet shared")).toBeHidden();
  await expect(other.page.getByRole("row", { name: /^CS1 / })).toContainText("You meet.");
});

/** Each score has a shape of its own, and each part of a bar a filling of its own that is printed. */
async function expectToldApartWithoutColour(page: Page): Promise<void> {
  const { shapes, fills, adjusts } = await page.evaluate(() => {
    const one = (selector: string, said: (element: Element) => string) => [
      ...new Map(
        [...document.querySelectorAll<HTMLElement>(selector)].map((element) => [said(element), element]),
      ).values(),
    ];
    const marks = one("svg[data-score]", (mark) => mark.getAttribute("data-score") ?? "");
    const parts = one("[data-part]", (part) => part.getAttribute("data-part") ?? "");
    const fillOf = (part: Element) => {
      const { backgroundColor, backgroundImage, borderStyle } = getComputedStyle(part);
      const image = backgroundImage.replaceAll(/rgba?\([^)]*\)|color\([^)]*\)/g, "ink");
      return [backgroundColor === "rgba(0, 0, 0, 0)" ? "hollow" : "full", image, borderStyle].join(" ");
    };
    return {
      shapes: marks.map(({ innerHTML }) => innerHTML),
      fills: parts.map(fillOf),
      adjusts: parts.map((part) => getComputedStyle(part).printColorAdjust),
    };
  });
  expect(shapes.length).toBeGreaterThan(3);
  expect(new Set(shapes).size).toBe(shapes.length);
  expect(fills.length).toBeGreaterThan(3);
  expect(new Set(fills).size, fills.join("\n")).toBe(fills.length);
  expect(new Set(adjusts)).toEqual(new Set(["exact"]));
}

/** The last: the name of a section may begin with its own. */
function numberIn(text: string): number {
  return Number(/\d+(?=\D*$)/.exec(text)?.[0]);
}

/** Somebody of the sample who may read last year's draft, which is published, with it open. Each can join once. */
async function readerOf(
  browser: Browser,
  sample: Server,
  name: "Hanna" | "Lena",
): Promise<{ readonly page: Page; readonly path: string }> {
  const { page, open } = await joinSample(browser, sample, name);
  await open("/");
  const reviews = page.getByRole("link", { name: "Alder House" });
  await expect(reviews).toHaveCount(2);
  await reviews.last().click();
  await page.getByRole("link", { name: "Read the draft" }).click();
  await expect(page.getByRole("heading", { name: "Summary" })).toBeVisible();
  return { page, path: new URL(page.url()).pathname };
}
