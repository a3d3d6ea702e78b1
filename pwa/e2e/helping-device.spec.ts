import type { Page } from "@playwright/test";
import { makeReview } from "./made-review.ts";
import { tablet } from "./tablet.ts";
import { expect, test } from "./test.ts";

test("a standard is read aloud where the device itself can speak, in the words that are shown; a voice that would send them elsewhere is never asked", async ({
  browser,
  server,
}) => {
  const review = await makeReview(server, { Ann: ["reviewer"] });
  const ann = await tablet(browser, review, "Ann");
  const { page } = ann;
  await page.addInitScript(pretendVoices);
  await ann.open(review.path("score/CS1"));
  const card = ann.standard("CS1");
  const read = card.getByRole("button", { name: "Read aloud" });
  await expect(card.getByRole("radio", { name: "Partly met" })).toBeVisible();
  await expect(read).toHaveCount(0); // there is only a far voice

  await page.evaluate(() => (globalThis as unknown as Pretended).findOwnVoice());
  await read.click();
  expect(await spoken(page)).toEqual([
    "own: The whole community meets at a fixed time each week.",
    "own: Everyone meets each week.",
    "own: Ask when a meeting was last dropped.",
  ]);
  await card.getByRole("button", { name: "Stop reading" }).click();
  await expect(read).toBeVisible();
  expect(await spoken(page)).toEqual([]);

  await read.click();
  await page.keyboard.press("j"); // another standard
  await expect(ann.standard("CS2")).toBeVisible();
  await expect.poll(() => spoken(page)).toEqual([]);

  await ann.open("/settings");
  await page.getByRole("checkbox", { name: /easy-read text/ }).check();
  await ann.open(review.path("score/CS1"));
  await page.evaluate(() => (globalThis as unknown as Pretended).findOwnVoice());
  await read.click();
  expect(await spoken(page)).toEqual(["own: Everyone meets each week."]);
});

test("while a reviewer scores the screen stays on, where the device keeps it on, and no longer once they have finished", async ({
  browser,
  server,
}) => {
  const review = await makeReview(server, { Ann: ["reviewer"], Bea: ["reviewer"] });
  const ann = await tablet(browser, review, "Ann");
  await ann.page.addInitScript(() => {
    let held = 0;
    const lock = () => {
      held += 1;
      return Promise.resolve({ release: () => Promise.resolve(void (held -= 1)) });
    };
    Object.defineProperty(navigator, "wakeLock", { value: { request: lock } });
    Object.assign(globalThis, { screensHeld: () => held, letGo: () => (held = 0) });
  });
  const held = () => ann.page.evaluate(() => (globalThis as unknown as { screensHeld: () => number }).screensHeld());
  await ann.open(review.path());
  await expect(ann.page.getByRole("link", { name: "Start scoring" })).toBeVisible();
  expect(await held()).toBe(0);
  await ann.page.getByRole("link", { name: "Start scoring" }).click();
  await expect.poll(held).toBe(1);
  await ann.page.evaluate(() => {
    (globalThis as unknown as { letGo: () => void }).letGo(); // as devices do when the page is hidden
    document.dispatchEvent(new Event("visibilitychange")); // and it is seen again
  });
  await expect.poll(held).toBe(1);
  await ann.seal();
  await expect.poll(held).toBe(0);

  const bea = await tablet(browser, review, "Bea");
  await bea.page.addInitScript(() => {
    const request = () => Promise.reject(new DOMException("saving power", "NotAllowedError"));
    Object.defineProperty(navigator, "wakeLock", { value: { request } });
  });
  await bea.open(review.path("score"));
  await bea.score("CS1", "met"); // and nothing was thrown: see `ending`
});

type Pretended = { readonly findOwnVoice: () => void; readonly spoken: readonly string[] };

/** What is being read, or waits to be. */
function spoken(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => (globalThis as unknown as Pretended).spoken);
}

/** Runs in the page: a device that at first has only a voice of a far machine. Headless browsers have none at all. */
function pretendVoices(): void {
  const voices = [{ name: "far", lang: "en-GB", localService: false }];
  const said: string[] = [];
  const device = new EventTarget();
  Object.assign(device, {
    getVoices: () => voices,
    speak: ({ voice, text }: SpeechSynthesisUtterance) => void said.push(`${voice?.name ?? "any"}: ${text}`),
    cancel: () => void said.splice(0),
  });
  Object.defineProperty(globalThis, "speechSynthesis", { value: device });
  Object.assign(globalThis, {
    SpeechSynthesisUtterance: class extends EventTarget {
      readonly text: string;
      constructor(text: string) {
        super();
        this.text = text;
      }
    },
    spoken: said,
    findOwnVoice: () => {
      voices.push({ name: "own", lang: "en-US", localService: true });
      device.dispatchEvent(new Event("voiceschanged"));
    },
  });
}
