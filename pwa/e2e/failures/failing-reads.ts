import type { Tablet } from "../tablet.ts";
import { STORE } from "./failing-writes.ts";

/**
 * How the system's storage fails under a page: each reading transaction breaks off, or those of one table, or none
 * begins any more, as on an iPad that has lost its connection to the storage.
 */
export type FailingHow =
  | "each reading breaks off"
  | "no transaction begins"
  | `each reading of ${"changes" | "listed"}`;

/** From `fail` on until `work`, or until the page is loaded again, the app's store can't be read. */
export async function failingReads({ context, page }: Tablet): Promise<{
  readonly fail: (how: FailingHow) => Promise<void>;
  readonly work: () => Promise<void>;
  /** So it is in every page from its beginning. */
  readonly failFromTheStart: (how: FailingHow) => Promise<void>;
}> {
  await context.addInitScript((source) => {
    const failing: { how: string | null } = { how: null };
    Object.assign(window, { failingReads: failing });
    const isMeant = (db: IDBDatabase, how: string) => failing.how === how && new RegExp(source).test(db.name);
    for (const readable of [IDBObjectStore.prototype, IDBIndex.prototype]) {
      for (const method of ["get", "getKey", "getAll", "getAllKeys", "count", "openCursor", "openKeyCursor"] as const) {
        const read = readable[method] as (this: IDBObjectStore | IDBIndex, ...given: unknown[]) => IDBRequest;
        Object.assign(readable, {
          [method](this: IDBObjectStore | IDBIndex, ...given: unknown[]) {
            const reading = read.apply(this, given);
            const { transaction, name } = this instanceof IDBIndex ? this.objectStore : this;
            const ways = ["each reading breaks off", `each reading of ${name}`];
            if (ways.some((how) => isMeant(transaction.db, how))) transaction.abort();
            return reading;
          },
        });
      }
    }
    const method = "transaction";
    const begin = IDBDatabase.prototype[method];
    IDBDatabase.prototype[method] = function (...given) {
      const lost = "Connection to Indexed Database server lost. Refresh the page to try again";
      if (isMeant(this, "no transaction begins")) throw new DOMException(lost, "UnknownError");
      return begin.apply(this, given);
    };
  }, STORE.source);
  const set = (how: FailingHow | null) =>
    page.evaluate((next) => {
      const { failingReads: failing } = window as unknown as { readonly failingReads: { how: string | null } };
      failing.how = next;
      document.dispatchEvent(new Event("visibilitychange")); // just then everything is read again
    }, how);
  return {
    fail: set,
    work: () => set(null),
    failFromTheStart: async (how) => {
      await context.addInitScript((first) => {
        const { failingReads: failing } = window as unknown as { readonly failingReads: { how: string | null } };
        failing.how = first;
      }, how);
    },
  };
}
