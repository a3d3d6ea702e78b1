import type { Browser } from "@playwright/test";
import type { MadeReview } from "./made-review.ts";
import { screenReaderOf } from "./screen-reader.ts";
import { bareTablet } from "./tablet.ts";
import { expect } from "./test.ts";

/** Somebody who listens to the screen joins with a code that they typed wrongly at first, and comes to the review's home. */
export async function joinListening(browser: Browser, review: MadeReview, name: string) {
  const listener = await bareTablet(browser, review.server, name, { reducedMotion: "reduce" });
  const { page } = listener;
  const reader = await screenReaderOf(page);
  await listener.open("/join");
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
  return { listener, reader };
}
