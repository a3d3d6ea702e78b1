import type { Dexie } from "dexie";
import { failureOf } from "./attempted.ts";

/** Runs a transaction once more on a new connection, if the system had closed the old one under the app. */
export function reopening(db: Dexie): <T>(run: () => PromiseLike<T>) => Promise<T> {
  return async (run) => {
    try {
      return await run();
    } catch (error) {
      if (failureOf(error) !== "storageClosed") throw error;
    }
    db.close({ disableAutoOpen: false });
    await db.open();
    return await run();
  };
}
