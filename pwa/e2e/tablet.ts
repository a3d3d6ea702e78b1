import type { Score } from "@circle/standards/scores";
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  devices,
  type Locator,
  type Page,
} from "@playwright/test";
import { SCORE_LABELS } from "./edition.ts";
import type { MadeReview } from "./made-review.ts";
import type { Server } from "./server.ts";
import { expect, thrownByPages } from "./test.ts";

/** What somebody does and sees in one window of a tablet, found as they would find it: by role and name. */
export type Tablet = {
  readonly name: string;
  readonly page: Page;
  readonly context: BrowserContext;
  /** "On this tablet · Received 14:32": how everything on this tablet is kept, always in the same place. */
  readonly everything: Locator;
  /** By its address, as from a bookmark. Whoever goes on waits until nothing is being saved: before, nothing is promised. */
  readonly open: (path: string) => Promise<void>;
  readonly reload: () => Promise<void>;
  readonly goOffline: () => Promise<void>;
  readonly goOnline: () => Promise<void>;
  /** The app is closed and started again from the Home Screen. Answers with the new window. */
  readonly coldStart: (path: string) => Promise<Tablet>;
  readonly otherWindow: (path: string) => Promise<Tablet>;
  /** The card of the standard that is shown, in whatever workbook is open. */
  readonly standard: (code: string) => Locator;
  readonly openStandard: (code: string) => Promise<Locator>;
  /** The line of the standard in the list. */
  readonly row: (code: string) => Locator;
  readonly score: (code: string, score: Score) => Promise<void>;
  /** Why it does not apply, or could not be assessed. */
  readonly explain: (code: string, reason: string) => Promise<void>;
  /** Replaces the note or comment of a standard. */
  readonly note: (code: string, text: string) => Promise<void>;
  readonly noteOf: (code: string) => Locator;
  readonly finish: (opener: string, confirmation: string) => Promise<void>;
  /** With the reviewer's workbook open. */
  readonly seal: () => Promise<void>;
  /** Waits until everything is said to be on this tablet, and no more than that. */
  readonly untilOnTablet: () => Promise<void>;
  /** Waits until everything is said to be with the server. It is sent at once, as when a network comes, not after the pause. */
  readonly untilReceived: () => Promise<void>;
};

const { userAgent, viewport, isMobile, hasTouch } = devices["iPad (gen 11)"];
/** An iPad's size, touch and name; the browser is Chromium all the same. */
export const IPAD = { userAgent, viewport, isMobile, hasTouch } satisfies BrowserContextOptions;

let tablets = 0;

/** A new tablet, on which `name` has joined the review with an invitation of their own, and from which the app starts without a network. */
export async function tablet(
  browser: Browser,
  review: MadeReview,
  name: string,
  options: BrowserContextOptions = {},
): Promise<Tablet> {
  const bare = await bareTablet(browser, review.server, name, options);
  await joinReview(bare, review);
  await untilInstalled(bare.page);
  return bare;
}

/** As `tablet`, before the browser has put the app on it: what a page needs is fetched when it is asked for. */
export async function tabletBeforeInstall(
  browser: Browser,
  review: MadeReview,
  name: string,
  options: BrowserContextOptions = {},
): Promise<Tablet> {
  const bare = await bareTablet(browser, review.server, name, { ...options, serviceWorkers: "block" });
  await joinReview(bare, review);
  return bare;
}

/** With an invitation for whoever has this tablet. */
export async function joinReview(bare: Tablet, review: MadeReview): Promise<void> {
  await bare.open(await review.invitation(bare.name));
  await joinHere(bare);
  await expect(bare.page.getByRole("heading", { level: 1, name: review.community })).toBeVisible();
}

/** A tablet that nobody has joined on. */
export async function bareTablet(
  browser: Browser,
  server: Pick<Server, "url">,
  name: string,
  options: BrowserContextOptions = {},
): Promise<Tablet> {
  tablets += 1;
  const address = `10.${process.pid & 255}.${tablets >> 8}.${tablets & 255}`;
  const context = await browser.newContext({
    baseURL: server.url,
    extraHTTPHeaders: { "X-Forwarded-For": address },
    ...options,
  });
  context.on("weberror", (thrown) => thrownByPages.push(`${name}: ${thrown.error().stack ?? String(thrown.error())}`));
  return windowOf(await context.newPage(), name);
}

/** With an invitation before them, somebody presses the button that spends it. */
export async function joinHere({ page, name }: Tablet, deviceName = `${name}'s tablet`): Promise<void> {
  await page.getByLabel("A name for this tablet").fill(deviceName);
  await page.getByRole("button", { name: new RegExp(`^Join as \\u2068?${escaped(name)}`) }).click();
  await expect(page.getByRole("button", { name: /^Join/ })).toBeHidden(); // nor is it still joining
}

/** From now on the app starts without a network. */
export async function untilInstalled(page: Page): Promise<void> {
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
}

function windowOf(page: Page, name: string): Tablet {
  const context = page.context();
  const everything = page.getByRole("region", { name: "How your work is kept" }).getByRole("link");
  const standard = (code: string) => page.getByRole("article", { name: `Standard ${code}`, exact: true });
  const noteOf = (code: string) => standard(code).getByLabel(/^(Your note|Comment|The team’s comment)$/);

  const link = (code: string) => page.getByRole("link", { name: new RegExp(`^${escaped(code)} `) });
  const row = (code: string) => page.getByRole("listitem").filter({ has: link(code) });

  async function openStandard(code: string): Promise<Locator> {
    const card = standard(code);
    await expect(card.or(link(code)).filter({ visible: true }).first()).toBeVisible(); // the page is drawn
    if (!(await card.isVisible())) await link(code).click();
    await expect(card).toBeVisible();
    return card;
  }
  async function otherWindow(path: string): Promise<Tablet> {
    const other = windowOf(await context.newPage(), name);
    await other.open(path);
    return other;
  }
  async function finish(opener: string, confirmation: string): Promise<void> {
    await page.getByRole("button", { name: opener }).click();
    await page.getByRole("dialog").getByRole("button", { name: confirmation }).click();
    await expect(page.getByRole("dialog")).toBeHidden();
  }

  return {
    name,
    page,
    context,
    everything,
    standard,
    noteOf,
    row,
    openStandard,
    otherWindow,
    finish,
    open: async (path) => {
      await expect(everything.filter({ hasText: /^Saving/ })).toBeHidden();
      await page.goto(path);
    },
    reload: async () => void (await page.reload()),
    goOffline: () => context.setOffline(true),
    goOnline: () => context.setOffline(false),
    coldStart: async (path) => {
      await page.close();
      return await otherWindow(path);
    },
    score: async (code, score) => {
      const choice = (await openStandard(code)).getByRole("radio", { name: SCORE_LABELS[score], exact: true });
      await choice.locator("..").click(); // its label, which is as large as a thumb
      await expect(choice).toBeChecked();
    },
    explain: async (code, reason) => {
      const field = (await openStandard(code)).getByLabel(/^Why (does it not apply here|could it not be assessed)\?$/);
      await field.fill(reason);
      await field.blur();
    },
    note: async (code, text) => {
      await openStandard(code);
      await noteOf(code).fill(text);
      await noteOf(code).blur();
    },
    seal: async () => {
      await finish("I have finished", "Finish and seal");
      await expect(page.getByText("You have finished: sealed")).toBeVisible();
    },
    untilOnTablet: () => expect(everything).toHaveText(/^On this tablet · Not received/),
    untilReceived: async () => {
      await expect(everything).toHaveText(/^On this tablet/);
      await page.evaluate(() => dispatchEvent(new Event("online")));
      await expect(everything).toHaveText(/^On this tablet · Received/);
    },
  };
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
