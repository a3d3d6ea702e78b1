import { EDITION } from "./edition.ts";
import { dayOf } from "./made-review.ts";
import { screenReaderOf } from "./screen-reader.ts";
import { bareTablet } from "./tablet.ts";
import { expect, test } from "./test.ts";

test("making a review, inviting and looking after the board by what a screen reader is given", async ({
  browser,
  server,
}) => {
  const nadia = await bareTablet(browser, server, "Nadia", {
    reducedMotion: "reduce",
    permissions: ["clipboard-read", "clipboard-write"],
  });
  const { page } = nadia;
  const reader = await screenReaderOf(page);
  const heading = (level: number, name: string | RegExp) => page.getByRole("heading", { level, name });
  await nadia.open(await server.coordinatorInvitation("Nadia"));
  await page.getByRole("textbox", { name: "A name for this tablet" }).press("Enter");

  await test.step("from an empty board she opens the form, and is led to what is missing in it", async () => {
    await expect(heading(1, "My reviews")).toBeFocused();
    await reader.expectPage("My reviews");
    await page.getByRole("link", { name: "New review" }).press("Enter");
    await expect(heading(1, "New review")).toBeFocused();
    await reader.expectPage("New review");
    await reader.expectOrder();
    await page.getByRole("button", { name: "Make the review" }).press("Enter");
    const summary = page.getByRole("alert", { name: "Something is still missing" });
    await expect(summary).toBeFocused();
    await summary.getByRole("link", { name: "Say which community is visited." }).press("Enter");
    const community = page.getByRole("textbox", { name: "Community", exact: true });
    await expect(community).toBeFocused();
    await expect(community).toHaveAccessibleDescription(/Say which community is visited\./);
    expect((await reader.find("textbox", "Community")).states).toMatchObject({ invalid: "true" });
  });

  await test.step("she makes the review, and comes to its people", async () => {
    await page.getByRole("textbox", { name: "Community", exact: true }).fill("Birch House");
    await page
      .getByRole("group", { name: "What kind of community?" })
      .getByRole("radio", { name: "Adult democratic" })
      .press("Space");
    await page
      .getByRole("combobox", { name: "Standards" })
      .selectOption({ label: `${EDITION.title} (2026), ${EDITION.codes.length} standards` });
    await page.getByLabel("Day of the visit").fill(dayOf(Date.now()));
    await page.getByRole("button", { name: "Add a part" }).press("Enter");
    await expect(page.getByLabel("When part 1 begins")).toBeFocused();
    await page.getByRole("button", { name: "Remove part 1" }).press("Enter");
    await reader.expectSaid(/is removed\.$/);
    await expect(page.locator("body")).not.toBeFocused();
    await page.getByRole("button", { name: "Make the review" }).press("Enter");
    await expect(heading(1, "People and tablets")).toBeFocused();
    await reader.expectPage("People and tablets");
  });

  await test.step("she invites somebody, hears that the code is there, and takes it along", async () => {
    await page.getByRole("textbox", { name: "Name", exact: true }).fill("Lea");
    await page
      .getByRole("group", { name: "Part in this review" })
      .getByRole("radio", { name: "Lead reviewer who also scores" })
      .press("Space");
    await page.getByRole("button", { name: "Make an invitation" }).press("Enter");
    await expect(heading(2, "Hand over this code")).toBeFocused();
    const slip = page.getByRole("article", { name: "For Lea" });
    await expect(
      slip.getByRole("img", { name: /^A square to scan with a camera; it holds the link http/ }),
    ).toBeVisible();
    await reader.forget();
    await slip.getByRole("button", { name: "Copy code" }).press("Enter");
    await reader.expectSaid("Copied.");
    await reader.expectPage("People and tablets");
    await reader.expectOrder();
  });

  await test.step("on the board she hears what comes next, and how many reviews her search finds", async () => {
    await page.getByRole("link", { name: "The review" }).press("Enter");
    await expect(heading(1, "Birch House")).toBeFocused();
    await reader.expectPage("Birch House");
    await page.getByRole("link", { name: "My reviews" }).first().press("Enter");
    await expect(heading(1, "My reviews")).toBeFocused();
    const card = page.getByRole("article", { name: "Birch House" });
    await expect(card.getByRole("heading", { level: 3, name: "Birch House" })).toBeVisible();
    await expect(card.getByRole("link", { name: "Invite members of the community." })).toBeVisible();
    await expect(card.getByRole("listitem").filter({ hasText: "Invited, not joined yet: Lea" })).toBeVisible();
    await reader.expectPage("My reviews");
    await reader.expectOrder();
  });
});
