import * as Y from "yjs";
import { ENTRIES } from "./layout.ts";

/** What was written under a key, and which struct says so. */
export type WrittenValue = { readonly opening: number; readonly clock: number; readonly value: unknown };

/** All that was ever written in the entries map. */
export type Written = {
  readonly byKey: ReadonlyMap<string, readonly WrittenValue[]>;
  /** Under which keys, in the order in which it was found: it only grows, each time by what has come since. */
  readonly keys: readonly string[];
};

type Found = {
  readonly byKey: Map<string, WrittenValue[]>;
  readonly keys: string[];
  /** Of each opening, how far its structs in the document have been looked through. */
  readonly lookedUpTo: Map<number, number>;
  /** What was found before it was in the document, by client and clock. */
  readonly waiting: Set<string>;
};

const found = new WeakMap<Y.Doc, Found>();

/**
 * Takes an update into a document that entries are read from. Where a struct waits for a neighbour that is not here, Yjs
 * keeps what follows it in its opening out of the document, for ever if the neighbour never comes, and loses some of it
 * if two wait for each other. Entries stand on no neighbour: those among it are found all the same.
 */
export function takeIn(doc: Y.Doc, update: Uint8Array, origin?: unknown): void {
  Y.applyUpdate(doc, update, origin);
  if (doc.store.pendingStructs === null) return;
  const here = foundIn(doc);
  for (const struct of Y.decodeUpdate(update).structs) {
    const { client, clock } = struct.id;
    if (clock < Y.getState(doc.store, client)) continue;
    if (!here.waiting.has(`${client} ${clock}`) && find(here, struct, ENTRIES)) here.waiting.add(`${client} ${clock}`);
  }
}

/**
 * All that was ever written in the entries map, also what somebody wrote over or deleted, and what waits. Of a struct
 * that holds several values only the first counts, and a struct with a neighbour, which inherits its key, does not: so
 * that it is the same however Yjs divides and joins structs, and the same as a server sees that has only the structs.
 */
export function everWritten(doc: Y.Doc): Written {
  const here = foundIn(doc);
  const map = doc.share.get(ENTRIES); // asking for it otherwise would make it
  for (const [opening, structs] of doc.store.clients) {
    const [from, to] = [here.lookedUpTo.get(opening) ?? 0, Y.getState(doc.store, opening)];
    if (from === to) continue;
    for (let at = Y.findIndexSS(structs, from); at < structs.length; at += 1) {
      const struct = structs[at];
      if (struct === undefined || struct.id.clock < from) continue; // what has come was joined to what was here
      if (!here.waiting.delete(`${opening} ${struct.id.clock}`)) find(here, struct, map);
    }
    here.lookedUpTo.set(opening, to);
  }
  return here;
}

function foundIn(doc: Y.Doc): Found {
  const here = found.get(doc) ?? { byKey: new Map(), keys: [], lookedUpTo: new Map(), waiting: new Set() };
  found.set(doc, here);
  return here;
}

/** Whether it writes in the entries map; `map`: how it would say so. */
function find({ byKey, keys }: Found, struct: Y.AbstractStruct, map: unknown): boolean {
  if (!(struct instanceof Y.Item) || struct.parent !== map || struct.parentSub === null) return false;
  if (struct.origin !== null || struct.rightOrigin !== null || !(struct.content instanceof Y.ContentAny)) return false;
  const value: WrittenValue = { opening: struct.id.client, clock: struct.id.clock, value: struct.content.arr[0] };
  const before = byKey.get(struct.parentSub);
  if (before === undefined) byKey.set(struct.parentSub, [value]);
  else before.push(value);
  keys.push(struct.parentSub);
  return true;
}

/** Writes under a key, beside what may have been written there before, not over it. */
export function writeBeside(doc: Y.Doc, name: string, key: string, value: unknown): void {
  const map = doc.get(name);
  doc.transact((transaction) => {
    const id = Y.createID(doc.clientID, Y.getState(doc.store, doc.clientID));
    new Y.Item(id, null, null, null, null, map, key, new Y.ContentAny([value])).integrate(transaction, 0);
  });
}
