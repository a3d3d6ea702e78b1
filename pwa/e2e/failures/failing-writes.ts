import type { Tablet } from "../tablet.ts";

/** What the app keeps in IndexedDB: by names of databases. */
export const STORE = /^open-circle$/;
export const COPIES = /^open-circle-copy /;

/** From `fail` on until the page is loaded again, each write to these databases is taken, and its transaction aborts. */
export async function failingWrites({
  context,
  page,
}: Tablet): Promise<{ readonly fail: (databases: RegExp) => Promise<void> }> {
  await context.addInitScript(() => {
    const failing: { databases: RegExp | null } = { databases: null };
    Object.assign(window, { failing });
    for (const method of ["add", "put"] as const) {
      const write = IDBObjectStore.prototype[method];
      IDBObjectStore.prototype[method] = function (...given) {
        const writing = write.apply(this, given);
        if (failing.databases?.test(this.transaction.db.name) === true) this.transaction.abort();
        return writing;
      };
    }
  });
  return {
    fail: (databases) =>
      page.evaluate((source) => {
        const { failing } = window as unknown as { readonly failing: { databases: RegExp | null } };
        failing.databases = new RegExp(source);
      }, databases.source),
  };
}
