import type { Browser } from "@playwright/test";
import { keyboardOf } from "./keyboard.ts";
import { makeReview, type MadeReview } from "./made-review.ts";
import { bareTablet, type Tablet } from "./tablet.ts";
import { expect, test } from "./test.ts";

test("a whole visit by keyboard alone, each thing found by its role and name, and said aloud when it has happened", async ({
  browser,
  server,
}) => {
  const review = await makeReview(server, { Lea: ["lead", "reviewer"], Hal: ["host"] });

  const hal = await joinByKeys(browser, review, "Hal");
  await test.step("the community scores itself and submits", async () => {
    const { page } = hal;
    const keys = keyboardOf(page);
    await keys.activate(page.getByRole("link", { name: /^Start|^Score|^Begin/ }).first());
    await expect(page.getByRole("heading", { level: 1, name: "Self-review" })).toBeFocused();
    await keys.activate(page.getByRole("link", { name: /^CS1 / }));
    await expect(hal.standard("CS1").getByRole("heading", { level: 2 })).toBeFocused();
    await keys.press("1");
    await expect(page.getByRole("status").filter({ hasText: "CS1: scored met." }).first()).toBeAttached();
    await keys.activate(page.getByRole("button", { name: "Submit the self-review" }));
    await keys.activate(page.getByRole("dialog").getByRole("button", { name: "Yes, submit it for our community" }));
    await expect(page.getByText("Submitted by Hal")).toBeVisible();
    await hal.untilReceived();
  });

  const lea = await joinByKeys(browser, review, "Lea");
  const { page } = lea;
  const keys = keyboardOf(page);
  await test.step("a reviewer scores, writes, takes back and seals, without a network", async () => {
    await lea.goOffline();
    await keys.activate(page.getByRole("link", { name: "Start scoring" }));
    await expect(page.getByRole("heading", { level: 1, name: "My workbook" })).toBeFocused();
    await keys.activate(page.getByRole("link", { name: /^CS1 / }));
    await keys.press("2");
    await expect(page.getByRole("status").filter({ hasText: "CS1: scored partly met." }).first()).toBeAttached();
    await keys.press("n");
    await expect(lea.noteOf("CS1")).toBeFocused();
    await keys.type("The minutes are two months old.");
    await keys.press("Tab");
    await keys.press("j");
    await expect(lea.standard("CS2").getByRole("heading", { level: 2 })).toBeFocused();
    await keys.press("3");
    await keys.press("0");
    await expect(page.getByRole("status").filter({ hasText: "CS2: score taken back." }).first()).toBeAttached();
    await keys.press("1");
    await keys.press("/");
    await expect(page.getByLabel("Find a standard")).toBeFocused();
    await keys.type("CS3");
    await keys.activate(page.getByRole("link", { name: /^CS3 / }));
    await keys.press("1");
    await lea.goOnline();
    await keys.activate(page.getByRole("button", { name: "I have finished" }));
    const dialog = page.getByRole("dialog", { name: "Have you finished?" });
    const notScored = dialog.locator("summary", { hasText: "3 standards not scored:" });
    await expect(notScored).toBeFocused();
    await keys.press("Enter");
    await keys.press("Tab");
    await expect(dialog.getByRole("link").first()).toBeFocused();
    await keys.press("Shift+Tab");
    await keys.press("Enter");
    const lists = await dialog.locator("summary").count();
    for (let list = 0; list < lists; list += 1) await keys.press("Tab");
    await expect(dialog.getByRole("button", { name: "Finish and seal" })).toBeFocused(); // however many are not scored
    await keys.press("Enter");
    await expect(page.getByText("You have finished: sealed")).toBeVisible();
  });

  await test.step("the lead reveals, decides and publishes", async () => {
    await keys.activate(page.getByRole("link", { name: "The review" }));
    await expect(page.getByRole("heading", { level: 1, name: review.community })).toBeFocused();
    await keys.activate(page.getByRole("link", { name: /reveal|sealed|Look together/i }).first());
    await keys.activate(page.getByRole("button", { name: "Reveal to the team" }));
    await keys.activate(page.getByRole("dialog").getByRole("button", { name: "Reveal now" }));
    await keys.activate(page.getByRole("link", { name: "Decide the team’s scores" }));
    await keys.activate(page.getByRole("button", { name: /^Take over \d all agree on$/ }));
    await keys.activate(page.getByRole("dialog").getByRole("button", { name: "Take them over" }));
    await expect(page.getByText("3 scores taken over.")).toBeVisible();
    await keys.activate(page.getByRole("link", { name: "Publish", exact: true }));
    await keys.activate(page.getByRole("button", { name: "Publish to the community" }));
    await keys.activate(page.getByRole("dialog").getByRole("button", { name: "Yes, publish it" }));
    await expect(page.getByText("Published as version 1.")).toBeVisible();
  });

  await test.step("the community reads the draft", async () => {
    const halKeys = keyboardOf(hal.page);
    await halKeys.activate(hal.page.getByRole("link", { name: "The review" }));
    await halKeys.activate(hal.page.getByRole("link", { name: /draft/i }).first());
    await expect(hal.page.getByText("Draft, version 1")).toBeVisible();
    await expect(hal.page.getByRole("table").getByRole("row", { name: /^CS1/ }).first()).toBeVisible();
  });
});

/** From the link to the review's home. */
async function joinByKeys(browser: Browser, review: MadeReview, name: string): Promise<Tablet> {
  const joining = await bareTablet(browser, review.server, name, { reducedMotion: "reduce" });
  await joining.open(await review.invitation(name));
  const keys = keyboardOf(joining.page);
  await keys.fill(joining.page.getByLabel("A name for this tablet"), `${name}'s tablet`);
  await keys.activate(joining.page.getByRole("button", { name: `Join as ${name}` }));
  const { page } = joining;
  await expect(page.getByRole("heading", { level: 1, name: review.community })).toBeVisible();
  return joining;
}
