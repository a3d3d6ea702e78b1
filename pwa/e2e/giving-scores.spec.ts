import type { Score } from "@circle/standards/scores";
import { SCORE_LABELS } from "./edition.ts";
import { makeReview } from "./made-review.ts";
import { checkHere } from "./readable.ts";
import { chooseFilter, filterOf, listed } from "./standards-list.ts";
import { tablet, type Tablet } from "./tablet.ts";
import { expect, test } from "./test.ts";

test("a reviewer scores by one tap in the list; what has just been scored stays there until the filter is chosen again", async ({
  browser,
  server,
}) => {
  const review = await makeReview(server, { Ann: ["reviewer"] });
  const ann = await tablet(browser, review, "Ann");
  const { page } = ann;
  await ann.open(review.path("score"));
  await chooseFilter(ann, "Not scored 6");
  await scoreInList(ann, "CS2", "notMet");
  await scoreInList(ann, "CS4", "couldNotAssess");
  await expect(page).toHaveURL(review.path("score")); // no card was opened for it
  await expect(page.getByRole("progressbar")).toHaveAttribute("value", "2");
  await expect(filterOf(ann, "Not scored 4")).toBeChecked();
  expect(await listed(ann)).toEqual(["CS1", "CS2", "CS3", "1.2.10", "CS4", "CS5"]);
  await chooseFilter(ann, "Not scored 4");
  await expect.poll(() => listed(ann)).toEqual(["CS1", "CS3", "1.2.10", "CS5"]);

  await chooseFilter(ann, "All 6");
  expect(await listed(ann)).toHaveLength(6);

  await page.setViewportSize({ width: 390, height: 844 }); // a phone shows the list alone
  await scoreInList(ann, "CS4", "met");
  await page.getByRole("button", { name: "Undo CS4" }).click();
  await expect(radioIn(ann.row("CS4"), "couldNotAssess")).toBeChecked();
  await ann.untilReceived();
  const card = await ann.openStandard("CS4");
  await expect(card).toContainText("Could not assess");
  await expect(card).toContainText("History (3)"); // given, given otherwise, and given again
});

test("Undo gives the score before with its reason, as a new one; Clear takes a score back, and that can be undone too", async ({
  browser,
  server,
}) => {
  const review = await makeReview(server, { Ann: ["reviewer"] });
  const ann = await tablet(browser, review, "Ann");
  await ann.open(review.path("score/CS4"));
  const card = ann.standard("CS4");
  const button = (name: string) => card.getByRole("button", { name, exact: true });
  const reason = card.getByLabel("Why does it not apply here?");
  await ann.score("CS4", "notApplicable");
  await ann.explain("CS4", "There is no kitchen");
  await ann.score("CS4", "partlyMet");
  await expect(card.getByText("CS4: scored partly met.")).toBeVisible();
  await button("Undo").click();
  await expect(radioIn(card, "notApplicable")).toBeChecked();
  await expect(reason).toHaveValue("There is no kitchen");
  await expect(card).toContainText("History (4)"); // the score, its reason, another score, and the first with its reason
  await expect(button("Undo")).toBeHidden();

  await button("Clear the score").click();
  await expect(card.getByText("CS4: score taken back.")).toBeVisible();
  await expect(ann.row("CS4")).toContainText("Not scored");
  await expect(card.getByRole("radio", { checked: true })).toHaveCount(0);
  await button("Undo").click();
  await expect(reason).toHaveValue("There is no kitchen");
  await ann.untilReceived();

  const other = await tablet(browser, review, "Ann");
  await other.open(review.path("score/CS4"));
  await expect(other.standard("CS4").getByLabel("Why does it not apply here?")).toHaveValue("There is no kitchen");
  await expect(other.standard("CS4")).toContainText("History (6)");
  await other.score("CS4", "met");
  await other.standard("CS4").getByText("History (7)").click();
  const history = other
    .standard("CS4")
    .getByRole("listitem")
    .filter({ has: other.page.getByRole("time") });
  await expect(history).toHaveCount(7);
  await expect(history.nth(0)).toHaveText(/^\d\d:\d\d\s*Met, on this tablet$/);
  await expect(history.nth(1)).toHaveText(
    /^\d\d:\d\d\s*Not applicable because “.?There is no kitchen.?”, on .?Ann's tablet.?$/,
  );
  await expect(history.nth(2)).toHaveText(/^\d\d:\d\d\s*Score taken back, on .?Ann's tablet.?$/);
});

test("a tap is shown at once, and what follows from it afterwards; of two in one breath both are given, and Undo takes back the second", async ({
  browser,
  server,
}) => {
  const review = await makeReview(server, { Ann: ["reviewer"] });
  const ann = await tablet(browser, review, "Ann");
  await ann.open(review.path("score/CS4"));
  const card = ann.standard("CS4");
  await expect(radioIn(card, "met")).toBeVisible();
  const atOnce = await card.evaluate((shown) => {
    for (const score of ["met", "partlyMet"]) shown.querySelector<HTMLInputElement>(`input[value=${score}]`)?.click();
    return {
      chosen: [...shown.querySelectorAll<HTMLInputElement>("input:checked")].map(({ value }) => value),
      said: shown.querySelector("output")?.textContent,
      kept: document.querySelector('section[aria-label="How your work is kept"]')?.textContent,
    };
  });
  expect(atOnce).toMatchObject({ chosen: ["partlyMet"], said: "" });
  expect(atOnce.kept).toContain("Saving"); // not "On this tablet"
  await expect(card.getByText("CS4: scored partly met.")).toBeVisible();
  await card.getByRole("button", { name: "Undo", exact: true }).click();
  await expect(radioIn(card, "met")).toBeChecked();
  await expect(card).toContainText("History (3)");
});

test("the card has what helps to score; where it is set so, the community's own score is not on the page before the reviewer's", async ({
  browser,
  server,
}) => {
  const people = { Ann: ["reviewer"], Hal: ["host"] } as const;
  const review = await makeReview(server, people, { settings: { selfScoreAfterOwn: true } });
  const [ann, hal] = await Promise.all([tablet(browser, review, "Ann"), tablet(browser, review, "Hal")]);
  await hal.open(review.path("self-review"));
  await hal.score("CS1", "partlyMet");
  await hal.note("CS1", "Every other Monday.");
  await hal.finish("Submit the self-review", "Yes, submit it for our community");
  await hal.untilReceived();

  await ann.open(review.path("score/CS1"));
  const card = ann.standard("CS1");
  await expect(card.getByText("Everyone meets each week.")).toBeVisible(); // in easy words, unfolded from the beginning
  for (const [fold, words] of [
    ["Guidance", "Ask when a meeting was last dropped."],
    ["Questions you could ask", "When did you last meet?"],
    ["Where to look", "Talking with client members · Document"],
  ] as const) {
    await expect(card.getByText(words, { exact: true })).toBeHidden();
    await card.getByText(fold, { exact: true }).click();
    await expect(card.getByText(words, { exact: true })).toBeVisible();
  }

  await expect(card).toContainText("The community’s own score will stand here once you have given yours.");
  expect(await ann.page.content()).not.toContain("Every other Monday.");
  await expect(card.getByRole("region", { name: "The community’s own score" })).toHaveCount(0);
  await ann.open(review.path("self-review/CS1")); // nor can it be read elsewhere
  await expect(ann.page.getByText("once you have scored every standard or have finished")).toBeVisible();
  await expect(ann.everything).toHaveText("Nothing to send yet"); // what is here is the community's, and came from the server
  expect(await ann.page.content()).not.toContain("Every other Monday.");
  expect(await ann.page.getByRole("main").innerText()).not.toContain("Partly met");
  await checkHere(ann.page, "a self-review that waits for a reviewer's own scores");
  await ann.page.getByRole("main").getByRole("link", { name: "My workbook" }).click();
  await expect(ann.page.getByRole("heading", { level: 1, name: "My workbook" })).toBeFocused();
  await ann.score("CS1", "met");
  const self = card.getByRole("region", { name: "The community’s own score" });
  await expect(self).toContainText("Partly met");
  await expect(self).toContainText("Every other Monday.");

  const next = await ann.openStandard("CS2");
  await expect(next.getByText("Everyone has a job that matters.")).toBeVisible();
  await expect(next.getByRole("paragraph").filter({ hasText: /^Tour$/ })).toBeVisible(); // “Where to look” stays unfolded
  await expect(next.getByText("Guidance", { exact: true })).toHaveCount(0); // where the edition has none

  await ann.seal();
  await ann.open(review.path("self-review/CS1"));
  await expect(ann.standard("CS1")).toContainText("Every other Monday.");
});

function radioIn(place: ReturnType<Tablet["row"]>, score: Score) {
  return place.getByRole("radio", { name: SCORE_LABELS[score], exact: true });
}

async function scoreInList({ row }: Tablet, code: string, score: Score): Promise<void> {
  await radioIn(row(code), score).locator("..").click();
  await expect(radioIn(row(code), score)).toBeChecked();
}

test("on a phone the list goes on from where the reviewer was with what is still to do, and offers nothing more to who has finished", async ({
  browser,
  server,
}) => {
  const review = await makeReview(server, { Ann: ["reviewer"] });
  const ann = await tablet(browser, review, "Ann");
  const { page } = ann;
  await page.setViewportSize({ width: 390, height: 844 });
  await ann.open(review.path("score"));
  const hint = page.getByText("Tap a score, and").locator("..");
  for (const label of Object.values(SCORE_LABELS)) await expect(hint.getByText(label, { exact: true })).toBeVisible();
  await page.getByRole("link", { name: "Begin with CS1" }).click();
  await ann.score("CS1", "met");
  await page.getByRole("link", { name: "Next: CS2" }).click();
  await ann.score("CS2", "met");
  await page.getByRole("link", { name: "All standards" }).click();
  await expect(ann.row("CS2").getByRole("link")).toBeFocused();
  await expect(page.getByRole("link", { name: "Go on with CS3" })).toBeVisible();

  await scoreInList(ann, "CS3", "met");
  await expect(page.getByRole("button", { name: "Undo CS3" })).toBeVisible();
  await ann.seal();
  await expect(page.getByRole("button", { name: "Undo CS3" })).toBeHidden();
  await expect(page.getByRole("link", { name: /^Go on/ })).toBeHidden();
});

test("what somebody is told the first time stays while they begin, and never comes again: not here, and not on their next tablet", async ({
  browser,
  server,
}) => {
  const people = { Ann: ["reviewer"], Hal: ["host"], Ida: ["host"] } as const;
  const review = await makeReview(server, people);
  const ann = await tablet(browser, review, "Ann");
  await ann.open(review.path("score"));
  const hintOf = ({ page }: Tablet) => page.getByText("Tap a score, and");
  await expect(hintOf(ann)).toBeVisible();
  await scoreInList(ann, "CS1", "met");
  await ann.untilReceived();
  await expect(hintOf(ann)).toBeVisible(); // nothing goes from under the thumb
  await ann.reload();
  await expect(ann.row("CS1")).toContainText("Met");
  await expect(hintOf(ann)).toHaveCount(0);
  const other = await tablet(browser, review, "Ann");
  await other.open(review.path("score"));
  await expect(other.row("CS1")).toContainText("Met");
  await expect(hintOf(other)).toHaveCount(0);

  const [hal, ida] = [await tablet(browser, review, "Hal"), await tablet(browser, review, "Ida")];
  await hal.open(review.path("self-review"));
  await scoreInList(hal, "CS1", "met");
  await hal.untilReceived();
  await ida.open(review.path("self-review"));
  await expect(ida.row("CS1")).toContainText("Hal");
  await expect(ida.page.getByText("Several of you can score at once")).toBeVisible(); // she has not begun
});

test("whoever comes back is where they were, with the list beside the standard and with the list alone", async ({
  browser,
  server,
}) => {
  const review = await makeReview(server, { Ann: ["reviewer"] });
  const ann = await tablet(browser, review, "Ann");
  await ann.open(review.path("score/CS1"));
  await ann.score("CS1", "met");
  await ann.openStandard("CS4");
  await ann.untilReceived();
  const again = await ann.coldStart(review.path("score"));
  await expect(again.standard("CS4")).toBeVisible();
  await expect(again.row("CS4").getByRole("link")).toHaveAttribute("aria-current", "page");
  await again.page.setViewportSize({ width: 390, height: 844 });
  await expect(again.page.getByRole("link", { name: "Go on with CS4" })).toBeVisible();
});
