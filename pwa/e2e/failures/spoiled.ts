import type { Page } from "@playwright/test";
import type { Tablet } from "../tablet.ts";
import { expect } from "../test.ts";
import { windowWithoutApp } from "./prepared-tablet.ts";

/** A note is signed offline, the app is closed, and then a bit of what was signed turns over in the storage. */
export async function noteSpoiled(tablet: Tablet, code: string, text: string): Promise<void> {
  const { context, page } = tablet;
  await tablet.goOffline();
  const behind = await windowWithoutApp(context);
  const before = await signedChanges(behind);
  await tablet.note(code, text);
  await tablet.open("/tablet");
  await page.getByRole("button", { name: "Save a copy of my work" }).first().click(); // for which all is signed
  await expect.poll(() => signedChanges(behind)).toBe(before + 1);
  await page.close();
  await spoilLastSignature(behind);
}

/** How many changes this tablet has signed or been given. */
function signedChanges(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const opening = indexedDB.open("open-circle");
    await new Promise((resolve) => opening.addEventListener("success", resolve));
    const counting = opening.result.transaction("changes").objectStore("changes").count();
    await new Promise((resolve) => counting.addEventListener("success", resolve));
    opening.result.close();
    return counting.result;
  });
}

/** A bit in the signature, which stands after the name of the tablet and its length. */
async function spoilLastSignature(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const opening = indexedDB.open("open-circle");
    await new Promise((resolve) => opening.addEventListener("success", resolve));
    const changes = opening.result.transaction("changes", "readwrite").objectStore("changes");
    const reading = changes.getAll();
    await new Promise((resolve) => reading.addEventListener("success", resolve));
    const last = (reading.result as readonly { readonly bytes: Uint8Array }[]).at(-1);
    if (last === undefined) throw new Error("nothing is signed");
    const [length = 0] = last.bytes;
    last.bytes[length + 9]! ^= 1;
    const writing = changes.put(last);
    await new Promise((resolve) => writing.addEventListener("success", resolve));
    opening.result.close();
  });
  await page.close();
}
