import { chromium, type Page } from "@playwright/test";
import { makeReview } from "./made-review.ts";
import { checkHere } from "./readable.ts";
import { openServer } from "./server.ts";
import { bareTablet, IPAD, tablet } from "./tablet.ts";
import { expect, test } from "./test.ts";

test("the app can be put on a Home Screen: name, icons, its own window, and a service worker", async ({
  browser,
  server,
}) => {
  const { page, ...visitor } = await bareTablet(browser, server, "a visitor");
  await visitor.open("/");
  const href = await page.locator("link[rel=manifest]").getAttribute("href");
  const manifest = (await (await page.request.get(href ?? "")).json()) as Manifest;
  expect(manifest).toMatchObject({ name: "Open Circle", display: "standalone", start_url: "/", scope: "/", id: "/" });
  for (const { src, sizes, type } of manifest.icons) {
    const icon = await page.request.get(src);
    expect(icon.headers()["content-type"]).toContain(type);
    if (type === "image/png") expect(sizesOfPng(await icon.body())).toBe(sizes);
  }
  expect(manifest.icons.map(({ purpose = "any", sizes }) => `${purpose} ${sizes}`)).toEqual(
    expect.arrayContaining(["any 192x192", "any 512x512", "maskable 512x512"]),
  );
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  const browserSays = await (await page.context().newCDPSession(page)).send("Page.getInstallabilityErrors");
  expect(browserSays.installabilityErrors.filter(({ errorId }) => errorId !== "in-incognito")).toEqual([]);
});

test("[P1] with the server gone and no network the app starts cold, shows what was written, and takes more", async ({
  browser,
  server,
}) => {
  const review = await makeReview(server, { Ann: ["reviewer"] });
  const ann = await tablet(browser, review, "Ann");
  await ann.open(review.path("score"));
  await ann.score("CS1", "met");
  await ann.untilReceived();
  await ann.goOffline();
  await server.kill();

  const cold = await ann.coldStart("/");
  await cold.page.getByRole("link", { name: "Alder House" }).click();
  await cold.page.getByRole("link", { name: "Go on scoring" }).click();
  await cold.openStandard("CS1");
  await expect(cold.standard("CS1").getByRole("radio", { name: "Met", exact: true })).toBeChecked();
  await cold.score("CS2", "notMet");
  await cold.untilOnTablet();
  const again = await cold.coldStart(review.path("score/CS2"));
  await expect(again.standard("CS2").getByRole("radio", { name: "Not met", exact: true })).toBeChecked();

  await server.start();
  await again.goOnline();
  await again.untilReceived();
});

test("under a plain http address the app explains itself and stores nothing", async ({ launchOptions }) => {
  const browser = await chromium.launch({
    ...launchOptions,
    args: [...(launchOptions.args ?? []), "--host-resolver-rules=MAP circle.test localhost"],
  });
  const server = await openServer({ hostName: "circle.test" });
  const { page, ...visitor } = await bareTablet(browser, server, "a visitor");
  const asked = requestsOf(page);
  await visitor.open("/join#7KQ2-M9XA-T4WD");
  await expect(page.getByRole("heading", { name: "Open Circle" })).toBeVisible();
  await expect(page.getByText("This address begins with http:// and not https://")).toBeVisible();
  expect(await page.evaluate(() => isSecureContext)).toBe(false);
  expect(asked().filter(isMoreThanThePage)).toEqual([]);
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
  await browser.close();
  await server.remove();
});

test("a browser that is too old for the app says so, in the language that was chosen", async ({ browser, server }) => {
  const visitor = await bareTablet(browser, server, "a visitor");
  await visitor.context.addInitScript(asLongAgo);
  await visitor.open("/");
  await expect(visitor.page.getByText("This browser is too old for the app")).toBeVisible();
  await checkHere(visitor.page, "a browser that is too old");
  await visitor.page.evaluate(() => localStorage.setItem("open-circle/settings", '{"language":"cy"}'));
  await visitor.reload();
  await expect(visitor.page.getByText("Mae’r porwr hwn yn rhy hen i’r ap")).toBeVisible();
  await expect(visitor.page.locator("html")).toHaveAttribute("lang", "cy-GB");
});

test("in a Safari tab of an iPad the app first says how to install it, downloads nothing, and spends no code", async ({
  browser,
  server,
}) => {
  const review = await makeReview(server, { Ann: ["reviewer"] });
  const invitation = await review.invitation("Ann");
  const { page, ...ann } = await bareTablet(browser, server, "Ann", IPAD);
  const asked = requestsOf(page);
  await ann.open(invitation);
  await expect(page.getByRole("heading", { name: "Put Open Circle on the Home Screen" })).toBeVisible();
  await expect(page.getByText(invitation.slice("/join#".length), { exact: true })).toBeVisible();
  expect(asked().filter(isMoreThanThePage)).toEqual([]);
  expect(await page.evaluate(storedAnything)).toEqual([]);

  await page.getByText("I can't install it here").click();
  await page.getByRole("button", { name: "Use it in this tab anyway" }).click();
  await expect(page.getByRole("heading", { name: "Welcome, Ann" })).toBeVisible();
});

test("opened from the Home Screen of an iPad, which calls itself a Mac, the app begins", async ({
  browser,
  server,
}) => {
  const userAgent = IPAD.userAgent.replace(/\(iPad;[^)]*\)/, "(Macintosh; Intel Mac OS X 10_15_7)");
  const asMac = { ...IPAD, userAgent };
  const inSafari = await bareTablet(browser, server, "a visitor", asMac);
  await inSafari.context.addInitScript(touchedByFiveFingers);
  await inSafari.open("/");
  await expect(inSafari.page.getByRole("heading", { name: "Put Open Circle on the Home Screen" })).toBeVisible();
  const installed = await bareTablet(browser, server, "a visitor", asMac);
  await installed.context.addInitScript(touchedByFiveFingers);
  await installed.context.addInitScript(() => Object.defineProperty(navigator, "standalone", { value: true }));
  await installed.open("/");
  await expect(installed.page.getByLabel("Your code")).toBeVisible();
});

type Manifest = {
  readonly icons: readonly {
    readonly src: string;
    readonly sizes: string;
    readonly type: string;
    readonly purpose?: string;
  }[];
};

function requestsOf(page: Page): () => readonly string[] {
  const paths: string[] = [];
  page.context().on("request", (request) => paths.push(new URL(request.url()).pathname));
  return () => paths;
}

/** The app itself, its data, or what it works with when there is no network. */
function isMoreThanThePage(path: string): boolean {
  return path.startsWith("/api/") || path === "/sw.js" || /^\/assets\/(app|dexie|scoring|yjs)-/.test(path);
}

/** As an iPad; Chromium's own pretended touch screen knows one. */
function touchedByFiveFingers(): void {
  Object.defineProperty(navigator, "maxTouchPoints", { value: 5 });
}

/** Without what the app can't do without, and without what its words are put together with. */
function asLongAgo(): void {
  Reflect.deleteProperty(globalThis, "CompressionStream");
  Reflect.deleteProperty(Intl, "ListFormat");
}

async function storedAnything(): Promise<readonly (string | undefined)[]> {
  const databases = await indexedDB.databases();
  const workers = await navigator.serviceWorker.getRegistrations();
  return [
    ...databases.map(({ name }) => name),
    ...(await caches.keys()),
    ...workers.map(({ scope }) => scope),
    ...Object.keys(localStorage),
  ];
}

function sizesOfPng(file: Buffer): string {
  expect(file.toString("latin1", 1, 4)).toBe("PNG");
  return `${file.readUInt32BE(16)}x${file.readUInt32BE(20)}`;
}
