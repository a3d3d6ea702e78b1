import type { Browser, Locator, Page } from "@playwright/test";
import { dayOf } from "./made-review.ts";
import type { Server } from "./server.ts";
import { bareTablet, joinHere, type Tablet } from "./tablet.ts";
import { expect } from "./test.ts";

const DAY_MS = 86_400_000;

/** The day so many days from now, as a review's details have it. */
export function inDays(days: number): string {
  return dayOf(Date.now() + days * DAY_MS);
}

/** Somebody who looks after all reviews, at the board of them. */
export async function coordinator(browser: Browser, server: Server): Promise<Tablet> {
  const nadia = await bareTablet(browser, server, "Nadia", {
    reducedMotion: "reduce",
    permissions: ["clipboard-read", "clipboard-write"],
  });
  await nadia.open(await server.coordinatorInvitation("Nadia"));
  await joinHere(nadia);
  await expect(nadia.page.getByRole("heading", { level: 1, name: "My reviews" })).toBeVisible();
  return nadia;
}

/** A review's place on the board, or a person's among the people of a review. */
export function cardOf(page: Page, name: string): Locator {
  return page.getByRole("article", { name, exact: true });
}
