import type { Tablet } from "../tablet.ts";
import { thrownByPages } from "../test.ts";

/** What the app keeps in IndexedDB: by names of databases. */
export const STORE = /^open-circle$/;
export const COPIES = /^open-circle-copy /;

/**
 * From `fail` on until the page is loaded again, each write to these databases is taken, and its transaction aborts.
 * With `always` that is so in every page from its beginning.
 */
export async function failingWrites(
  { context, page }: Tablet,
  always: RegExp | null = null,
): Promise<{ readonly fail: (databases: RegExp) => Promise<void> }> {
  await context.addInitScript((source) => {
    const failing: { databases: RegExp | null } = { databases: source === null ? null : new RegExp(source) };
    Object.assign(window, { failing });
    for (const method of ["add", "put"] as const) {
      const write = IDBObjectStore.prototype[method];
      IDBObjectStore.prototype[method] = function (...given) {
        const writing = write.apply(this, given);
        if (failing.databases?.test(this.transaction.db.name) === true) this.transaction.abort();
        return writing;
      };
    }
  }, always?.source ?? null);
  return {
    fail: (databases) =>
      page.evaluate((source) => {
        const { failing } = window as unknown as { readonly failing: { databases: RegExp | null } };
        failing.databases = new RegExp(source);
      }, databases.source),
  };
}

/** y-indexeddb rejects where nobody can catch it when one of its writes fails: that alone is no fault of a page. */
export function letGoOfCopies(): void {
  const others = thrownByPages.filter((thrown) => !/AbortError|TransactionInactiveError/.test(thrown));
  thrownByPages.splice(0, thrownByPages.length, ...others);
}

/** Each transaction that writes to these databases is open for so long before it completes, as on a tablet that is slow. */
export async function slowWrites({ context }: Tablet, databases: RegExp, ms: number): Promise<void> {
  await context.addInitScript(
    ({ source, openMs }) => {
      const slow = new RegExp(source);
      const method = "transaction";
      const begin = IDBDatabase.prototype[method];
      IDBDatabase.prototype[method] = function (stores, mode, options) {
        const begun = begin.call(this, stores, mode, options);
        if (mode !== "readwrite" || !slow.test(this.name)) return begun;
        const [first = ""] = begun.objectStoreNames;
        const until = performance.now() + openMs;
        const askOn = () => {
          if (performance.now() > until) return;
          try {
            begun.objectStore(first).count(0).addEventListener("success", askOn);
          } catch {
            // it was aborted in this very moment, and is not to be kept open any more
          }
        };
        askOn();
        return begun;
      };
    },
    { source: databases.source, openMs: ms },
  );
}
