import type { Browser, BrowserContext, CDPSession, Page } from "@playwright/test";
import type { MadeReview } from "../made-review.ts";
import { bareTablet, joinReview, type Tablet, untilInstalled } from "../tablet.ts";

/** Somebody joins on a tablet that was prepared before the app first ran on it. */
export async function joinOn(prepared: Tablet, review: MadeReview): Promise<Tablet> {
  await joinReview(prepared, review);
  await untilInstalled(prepared.page);
  return prepared;
}

/** A window at the app's address in which the app doesn't run, to do things to its storage behind its back. */
export async function windowWithoutApp(context: BrowserContext): Promise<Page> {
  await context.route("**/healthz", (route) => route.fulfill({ contentType: "text/html", body: "<p>No app" }));
  const page = await context.newPage();
  await page.goto("/healthz");
  await context.unroute("**/healthz");
  return page;
}

/** Something else of this browser has begun a transaction that never ends; all others wait for it. */
export async function holdStorage(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const opening = indexedDB.open("open-circle");
    await new Promise((resolve) => opening.addEventListener("success", resolve));
    const { result: db } = opening;
    const rows = db.transaction([...db.objectStoreNames], "readwrite").objectStore("rows");
    const goOn = () => rows.count().addEventListener("success", goOn);
    await new Promise((resolve) => rows.count().addEventListener("success", resolve));
    goOn();
  });
}

/** What Chromium's own tools can do to a page and its storage. */
export function devtools({ context, page }: Tablet): Promise<CDPSession> {
  return context.newCDPSession(page);
}

/** A window of a tablet whose browser a test has started itself. */
export function tabletIn(context: BrowserContext, name: string): Promise<Tablet> {
  const browser = { newContext: async () => context } as unknown as Browser; // a persistent context is its whole browser
  return bareTablet(browser, { url: "" }, name);
}

/** What the system takes away while the app is closed; cookies stay. */
export async function emptyStorage(tablet: Tablet, storageTypes: string): Promise<void> {
  const behind = await windowWithoutApp(tablet.context);
  await tablet.page.close();
  const tools = await tablet.context.newCDPSession(behind);
  await tools.send("Storage.clearDataForOrigin", { origin: new URL(behind.url()).origin, storageTypes });
  await behind.close();
}
