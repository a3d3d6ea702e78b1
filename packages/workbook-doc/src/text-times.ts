import * as Y from "yjs";
import { isTextName } from "./layout.ts";

/** By a text's name, when it was last written in, in milliseconds since 1970. Equal only if nothing has changed. */
export type TextTimes = ReadonlyMap<string, number>;

export type Dated = { readonly update: Uint8Array; readonly at: number };

/**
 * When texts were last written in, added to what is known. Texts don't say so themselves: it is told by what was added
 * to `doc` at a time, and lies in it already. Taking words out counts; writing entries does not.
 */
export function textTimesWith(known: TextTimes, doc: Y.Doc, dated: readonly Dated[]): TextTimes {
  if (dated.length === 0) return known;
  const names = namesIn(doc);
  return withTimes(
    known,
    dated.flatMap(({ update, at }) =>
      [...typesTouchedBy(update, doc)].map((type) => [names.get(type) ?? "", at] as const),
    ),
  );
}

/** The same for what was just done in `doc`. */
export function textTimesAfter(known: TextTimes, { doc, changed }: Y.Transaction, at: number): TextTimes {
  const names = namesIn(doc);
  return withTimes(
    known,
    [...changed.keys()].map((type) => [names.get(type) ?? "", at] as const),
  );
}

function withTimes(known: TextTimes, times: readonly (readonly [name: string, at: number])[]): TextTimes {
  const later = times.filter(([name, at]) => isTextName(name) && at > (known.get(name) ?? -Infinity));
  if (later.length === 0) return known;
  const added = new Map(known);
  for (const [name, at] of later) added.set(name, Math.max(at, added.get(name) ?? at));
  return added;
}

function namesIn(doc: Y.Doc): ReadonlyMap<unknown, string> {
  return new Map([...doc.share].map(([name, type]) => [type, name]));
}

/** What lies at the top of the document, and has been written in or taken out of by the update. */
function typesTouchedBy(update: Uint8Array, doc: Y.Doc): ReadonlySet<unknown> {
  const { structs, ds } = Y.decodeUpdate(update);
  const types = new Set<unknown>();
  for (const { id, length } of structs) addTypesOf(doc, id.client, id.clock, length, types);
  for (const [client, ranges] of ds.clients)
    for (const { clock, len } of ranges) addTypesOf(doc, client, clock, len, types);
  return types;
}

/** A struct often says where it lies only by its neighbours: the document knows. What has not arrived there is left out. */
function addTypesOf(doc: Y.Doc, client: number, from: number, length: number, types: Set<unknown>): void {
  const structs = doc.store.clients.get(client) ?? [];
  const to = Math.min(from + length, Y.getState(doc.store, client));
  if (from >= to) return;
  for (let at = Y.findIndexSS(structs, from); at < structs.length; at += 1) {
    const struct = structs[at];
    if (struct === undefined || struct.id.clock >= to) return;
    if (struct instanceof Y.Item) types.add(struct.parent);
  }
}
