import type { DBCoreTransaction, Dexie } from "dexie";

/**
 * While the browser has put the page aside whole, to show it again on "back", no transaction of this database runs.
 *
 * WebKit freezes such a page in the middle of its transactions, and as long as it keeps it none of any later page begins.
 * All that is ended here is done again, when the page comes back or by the one after it. A row that is being added goes
 * another way and is left to itself: other browsers bring it to its end.
 */
export function restWhenPutAside(db: Dexie): void {
  const running = new Set<DBCoreTransaction>();
  let isAside = false;
  db.use({
    stack: "dbcore",
    name: "restWhenPutAside",
    create: (core) => ({
      ...core,
      transaction: (...given) => {
        if (isAside) throw new DOMException("the page is put aside", "AbortError");
        const begun = core.transaction(...given) as DBCoreTransaction & IDBTransaction;
        running.add(begun);
        for (const end of ["complete", "abort"]) begun.addEventListener(end, () => running.delete(begun));
        return begun;
      },
    }),
  });
  addEventListener("pagehide", ({ persisted }) => {
    isAside = persisted;
    if (isAside) for (const one of running) abort(one);
  });
  addEventListener("pageshow", () => {
    isAside = false;
  });
}

function abort(transaction: DBCoreTransaction): void {
  try {
    transaction.abort();
  } catch (error) {
    const isEndingAlready = error instanceof DOMException && error.name === "InvalidStateError";
    if (!isEndingAlready) throw error;
  }
}
