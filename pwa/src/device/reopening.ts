import type { Dexie } from "dexie";
import { failureOf } from "./attempted.ts";

/** Runs a transaction once more on a new connection, if the system had closed the old one under the app. */
export function reopening(db: Dexie): <T>(run: () => PromiseLike<T>) => Promise<T> {
  return async (run) => {
    try {
      return await run();
    } catch (error) {
      if (isUsable(db) && failureOf(error) !== "storageClosed") throw error;
    }
    db.close({ disableAutoOpen: false });
    await db.open();
    if (!isUsable(db)) throw new DOMException("the storage opens, and no transaction begins", "InvalidStateError");
    return await run();
  };
}

/** Dexie opens without a word, and is of no use, where the first transaction on a new connection could not begin. */
function isUsable(db: { readonly core?: unknown }): boolean {
  return db.core !== undefined;
}
