import * as Y from "yjs";

/** A map of which everything can be read that was ever written in it, not only what Yjs shows of it. */
type WrittenMap = Pick<Y.Map<unknown>, "_map">;

/** What was written under a key, and which struct says so. */
export type WrittenValue = { readonly opening: number; readonly clock: number; readonly value: unknown };

/**
 * All that was ever written under a key, also what somebody wrote over or deleted. Of a struct that holds several values
 * only the first counts, and a struct with a neighbour, which inherits its key, does not: so that it is the same however
 * Yjs divides and joins structs, and the same as a server sees that has only the structs.
 */
export function everWritten({ _map }: WrittenMap, key: string): readonly WrittenValue[] {
  const written: WrittenValue[] = [];
  for (let item = _map.get(key) ?? null; item !== null; item = item.left) {
    if (item.origin !== null || item.rightOrigin !== null || !(item.content instanceof Y.ContentAny)) continue;
    written.push({ opening: item.id.client, clock: item.id.clock, value: item.content.arr[0] });
  }
  return written;
}

/** Writes under a key, beside what may have been written there before, not over it. */
export function writeBeside(doc: Y.Doc, name: string, key: string, value: unknown): void {
  const map = doc.get(name);
  doc.transact((transaction) => {
    const id = Y.createID(doc.clientID, Y.getState(doc.store, doc.clientID));
    new Y.Item(id, null, null, null, null, map, key, new Y.ContentAny([value])).integrate(transaction, 0);
  });
}
