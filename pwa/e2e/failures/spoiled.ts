import type { Page } from "@playwright/test";

/** How many changes this tablet has signed or been given. */
export function signedChanges(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const opening = indexedDB.open("open-circle");
    await new Promise((resolve) => opening.addEventListener("success", resolve));
    const counting = opening.result.transaction("changes").objectStore("changes").count();
    await new Promise((resolve) => counting.addEventListener("success", resolve));
    opening.result.close();
    return counting.result;
  });
}

/** A bit of the storage has turned over: in the signature, which stands after the name of the tablet and its length. */
export async function spoilLastSignature(page: Page): Promise<void> {
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
