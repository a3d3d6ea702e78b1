import { publishFirstVersion } from "./failures/publishing.ts";
import { joinListening } from "./listener.ts";
import { makeReview } from "./made-review.ts";
import { tablet } from "./tablet.ts";
import { expect, test } from "./test.ts";

test("writing the self-review, submitting it and reading the draft by what a screen reader is given", async ({
  browser,
  server,
}) => {
  const review = await makeReview(server, { Lea: ["lead", "reviewer"], Hal: ["host"] });
  const { listener: hal, reader } = await joinListening(browser, review, "Hal");
  const { page } = hal;
  const dialog = page.getByRole("dialog");
  const heading = (level: number, name: string | RegExp) => page.getByRole("heading", { level, name });

  await test.step("he scores a standard and says why", async () => {
    await page.getByRole("link", { name: "Start the self-review" }).press("Enter");
    await expect(heading(1, "Self-review")).toBeFocused();
    await reader.expectPage("Self-review");
    await page.getByRole("link", { name: /^CS1 / }).press("Enter");
    await expect(heading(2, /^CS1 /)).toBeFocused();
    await reader.expectPage("Self-review", "CS1");
    await reader.expectOrder();
    await reader.forget();
    const scores = hal.standard("CS1").getByRole("group", { name: "Score CS1" });
    await scores.getByRole("radio", { name: "Partly met" }).press("Space");
    await reader.expectSaid("CS1: scored partly met.");
    await hal.noteOf("CS1").pressSequentially("We meet on Mondays.");
    await expect(hal.noteOf("CS1")).toHaveAccessibleName("Comment");
  });

  await test.step("he is asked before he submits, and told that it is done", async () => {
    const opener = page.getByRole("button", { name: "Submit the self-review" });
    await opener.press("Enter");
    await expect(dialog).toHaveAccessibleName("Submit the self-review?");
    await page.keyboard.press("Escape");
    await expect(opener).toBeFocused();
    await opener.press("Enter");
    await reader.forget();
    await dialog.getByRole("button", { name: "Yes, submit it for our community" }).press("Enter");
    await reader.expectSaid(/^Submitted by Hal/);
    await expect(heading(1, "Self-review")).toBeFocused();
    await hal.untilReceived();
  });

  const lea = await tablet(browser, review, "Lea");
  await publishFirstVersion(review, lea, [lea]);

  await test.step("he reads the draft: tables with their heads, and how many standards a choice leaves", async () => {
    await page.getByRole("link", { name: "The review" }).press("Enter");
    await page.getByRole("link", { name: "Read the draft" }).first().press("Enter");
    await expect(heading(1, "The draft")).toBeFocused();
    await reader.expectPage("The draft", "Alder House");
    await reader.expectOrder();
    await page
      .getByRole("navigation", { name: "Contents" })
      .getByRole("link", { name: "Section by section" })
      .press("Enter");
    await expect(heading(2, "Section by section")).toBeFocused();
    const table = page.getByRole("table", { name: /^1\. The day/ });
    await expect(table.getByRole("columnheader")).toHaveText(["Standard", "The community", "The team"]);
    await expect(table.getByRole("row", { name: /^CS1 / }).getByRole("rowheader")).toContainText("CS1");
    await reader.forget();
    await page.getByRole("checkbox", { name: /^Core/ }).press("Space");
    await reader.expectSaid("3 of 6 standards shown.");
  });
});
