import { newDoc } from "@circle/workbook-doc/layout";
import { IndexeddbPersistence } from "y-indexeddb";
import { inTime } from "../device/in-time.ts";
import { COPY_PREFIX, type WorkingCopies, type WorkingCopy } from "./working-copy.ts";

const LIMIT_MS = 5_000;

/** Working copies kept by y-indexeddb, each in a database of its own. Whatever goes wrong with them, nothing waits. */
export const browserCopies: WorkingCopies = { open, throwAway };

async function open(name: string): Promise<WorkingCopy | null> {
  if (!(await opens(name))) return null; // y-indexeddb would leave a rejection that nobody can catch
  const doc = newDoc();
  const kept = new IndexeddbPersistence(name, doc);
  const isRead = await inTime(
    LIMIT_MS,
    kept.whenSynced.then(() => true),
  );
  const close = (): void => {
    void kept.destroy().catch((error: unknown) => console.warn("a working copy did not close", error));
  };
  if (isRead !== true) {
    close();
    return null;
  }
  kept.db?.addEventListener("abort", close); // a failed write is reported nowhere else; the copy is not used any more
  return { doc, close };
}

async function throwAway(name: string): Promise<void> {
  const deleting = indexedDB.deleteDatabase(name);
  await inTime(
    LIMIT_MS,
    new Promise((ended) => {
      deleting.addEventListener("success", ended);
      deleting.addEventListener("error", ended);
      deleting.addEventListener("blocked", ended); // it goes when the last window that has it open is closed
    }),
  );
}

/** Every working copy of this browser, or those whose names hold this. Browsers that can't list them keep them. */
export async function throwAllAway(holding = ""): Promise<void> {
  if (!("databases" in indexedDB)) return;
  const names = (await indexedDB.databases()).flatMap(({ name }) => name ?? []);
  for (const name of names) if (name.startsWith(COPY_PREFIX) && name.includes(holding)) await throwAway(name);
}

async function opens(name: string): Promise<boolean> {
  const opening = indexedDB.open(name);
  const opened = new Promise<boolean>((resolve) => {
    opening.addEventListener("upgradeneeded", () => {
      // made here as y-indexeddb makes it
      opening.result.createObjectStore("updates", { autoIncrement: true });
      opening.result.createObjectStore("custom");
    });
    opening.addEventListener("success", () => {
      opening.result.close();
      resolve(true);
    });
    opening.addEventListener("error", () => resolve(false));
    opening.addEventListener("blocked", () => resolve(false));
  });
  return (await inTime(LIMIT_MS, opened)) === true;
}
