import { vi } from "vitest";

/**
 * Has IndexedDB fail where `fails` says so, by the stores of a transaction (`asked` is "" then), or by the store and
 * what is asked of an index of it. For databases that are opened from now on, until all mocks are restored.
 */
export function breakStorage(fails: (stores: string, asked: string) => boolean): void {
  const [transaction, getAll] = ["transaction", "getAll"] as const; // read as strings, since they are called as methods
  const [begin, read] = [IDBDatabase.prototype[transaction], IDBIndex.prototype[getAll]];
  vi.spyOn(IDBDatabase.prototype, transaction).mockImplementation(function (this: IDBDatabase, stores, ...given) {
    if (fails(Array.from(stores).join(), "")) throw new DOMException("", "UnknownError");
    return begin.call(this, stores, ...given);
  });
  vi.spyOn(IDBIndex.prototype, getAll).mockImplementation(function (this: IDBIndex, asked, ...given) {
    const range = (asked as { readonly query?: IDBKeyRange } | null)?.query ?? (asked as IDBKeyRange); // by browser
    if (fails(this.objectStore.name, JSON.stringify(range.lower))) throw new DOMException("", "UnknownError");
    return read.call(this, asked, ...given);
  });
}
