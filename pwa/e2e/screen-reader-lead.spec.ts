import { joinListening } from "./listener.ts";
import { makeReview } from "./made-review.ts";
import { expect, test } from "./test.ts";

test("revealing, deciding and publishing by what a screen reader is given", async ({ browser, server }) => {
  const review = await makeReview(server, { Lea: ["lead", "reviewer"] });
  const { listener: lea, reader } = await joinListening(browser, review, "Lea");
  const { page } = lea;
  const heading = (level: number, name: string | RegExp) => page.getByRole("heading", { level, name });
  const dialog = page.getByRole("dialog");
  await lea.open(review.path("score/CS1"));
  await lea.score("CS1", "partlyMet");
  await lea.note("CS1", "The minutes are old.");
  await lea.score("CS2", "met");
  await lea.seal();
  await lea.untilReceived();

  await test.step("as the lead she reveals", async () => {
    await page.getByRole("link", { name: "The review" }).press("Enter");
    await expect(heading(1, review.community)).toBeFocused();
    await reader.expectPage(review.community);
    await page.getByRole("link", { name: "Look together" }).first().press("Enter");
    await expect(heading(1, "Looking together")).toBeFocused();
    await reader.expectPage("Looking together");
    await page.getByRole("button", { name: "Reveal to the team" }).press("Enter");
    await expect(dialog).toHaveAccessibleName("Reveal all scores to the team?");
    await reader.forget();
    await dialog.getByRole("button", { name: "Reveal now" }).press("Enter");
    await reader.expectSaid(/^The scores are revealed/);
    await expect(heading(1, "Looking together")).toBeFocused();
  });

  await test.step("she decides, with what everybody says beside it", async () => {
    await page.getByRole("link", { name: "Decide the team’s scores" }).press("Enter");
    await expect(heading(1, "The team’s decisions")).toBeFocused();
    await page.getByRole("link", { name: /^CS1 / }).press("Enter");
    await expect(heading(2, /^CS1 /)).toBeFocused();
    await reader.expectPage("The team’s decisions", "CS1");
    await reader.expectOrder();
    const card = lea.standard("CS1");
    await expect(card.getByRole("region", { name: "Lea", exact: true })).toContainText("The minutes are old.");
    await reader.forget();
    await card.getByRole("radio", { name: "Partly met" }).press("Space");
    await reader.expectSaid("CS1: scored partly met.");
    await page.getByRole("button", { name: /^Take over \d all agree on$/ }).press("Enter");
    await dialog.getByRole("button", { name: "Take them over" }).press("Enter");
    await reader.expectSaid(/^1 score taken over\./);
    await expect(page.locator("body")).not.toBeFocused();
  });

  await test.step("she publishes, and is told so", async () => {
    await page.getByRole("link", { name: "Publish", exact: true }).press("Enter");
    await reader.expectPage("The team’s decisions", "Publish");
    await reader.forget();
    await page.getByRole("button", { name: "Publish to the community" }).press("Enter");
    await dialog.getByRole("button", { name: "Yes, publish it" }).press("Enter");
    await reader.expectSaid(/^Published as version 1\./);
    await expect(page.getByRole("button", { name: "Publish to the community" })).toBeHidden();
    await expect(heading(1, "The team’s decisions")).toBeFocused();
  });
});
