import type { Browser } from "@playwright/test";
import { makeReview, type MadeReview } from "./made-review.ts";
import { screenReaderOf } from "./screen-reader.ts";
import { bareTablet, type Tablet } from "./tablet.ts";
import { expect, test } from "./test.ts";

test("joining and scoring by what a screen reader is given: places, names, states, what is said, and where the focus goes", async ({
  browser,
  server,
}) => {
  const review = await makeReview(server, { Lea: ["lead", "reviewer"], Hal: ["host"] });
  const { lea, reader } = await joinListening(browser, review);
  const { page } = lea;
  const heading = (level: number, name: string | RegExp) => page.getByRole("heading", { level, name });

  await test.step("she opens a standard, and scores it", async () => {
    await reader.expectOrder();
    await page.getByRole("link", { name: "Start scoring" }).press("Enter");
    await expect(heading(1, "My workbook")).toBeFocused();
    await reader.expectPage("My workbook");
    await reader.expectOrder();
    await page.getByRole("link", { name: /^CS1 / }).press("Enter");
    await expect(heading(2, /^CS1 /)).toBeFocused();
    await reader.expectPage("My workbook", "CS1");

    const scores = lea.standard("CS1").getByRole("group", { name: "Score CS1" });
    await expect(scores.getByRole("radio")).toHaveCount(5);
    await reader.forget();
    await scores.getByRole("radio", { name: "Partly met" }).press("Space");
    await reader.expectSaid("CS1: scored partly met.");
    await expect(scores.getByRole("radio", { name: "Partly met" })).toBeFocused();
    await expect(scores.getByRole("radio", { checked: true })).toHaveAccessibleName("Partly met");
  });

  await test.step("she writes a note, and marks it to be discussed", async () => {
    const note = lea.noteOf("CS1");
    expect((await reader.find("textbox", "Your note")).description).toMatch(
      /^A few words on why would help\. What did you see or hear/,
    );
    await note.pressSequentially("The minutes are old.");
    const flag = page.getByRole("button", { name: "Discuss with the team" });
    await flag.press("Enter");
    expect((await reader.find("button", "Discuss with the team")).states).toMatchObject({ pressed: "true" });
    await expect(flag).toBeFocused();
    await expect(lea.row("CS1")).toContainText("To discuss");
  });
});

/** Joins with a code that is at first typed wrongly, and comes to the review's home. */
async function joinListening(browser: Browser, review: MadeReview, name = "Lea") {
  const lea: Tablet = await bareTablet(browser, review.server, name, { reducedMotion: "reduce" });
  const { page } = lea;
  const reader = await screenReaderOf(page);
  await lea.open("/join");
  await reader.expectPage("Join with a code");
  const code = page.getByRole("textbox", { name: "Your code" });
  await code.fill("7KQ2");
  await code.press("Enter");
  await expect(code).toBeFocused();
  await expect(code).toHaveAccessibleDescription(/12 letters and digits.*code/i);
  expect((await reader.find("textbox", "Your code")).states).toMatchObject({ invalid: "true" });
  await code.fill((await review.invitation(name)).split("#")[1] ?? "");
  await code.press("Enter");
  await reader.expectPage(`Welcome, ${name}`);
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
  const tabletName = page.getByRole("textbox", { name: "A name for this tablet" });
  await expect(tabletName).toHaveAccessibleDescription(/tell your tablets apart/);
  await page.getByRole("button", { name: `Join as ${name}` }).press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: review.community })).toBeFocused();
  await reader.expectPage(review.community);
  return { lea, reader };
}
