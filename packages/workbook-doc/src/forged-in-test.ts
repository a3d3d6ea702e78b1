import * as encoding from "lib0/encoding";
import * as Y from "yjs";
import { everWritten } from "./entries-map.ts";
import { ENTRIES } from "./layout.ts";
import type { Deletion } from "./write-again.ts";

/** Where a forged struct claims to lie: under a key, or beside another, whose key it then inherits. */
export type Place = { readonly key: string; readonly origin?: Y.ID; readonly rightOrigin?: Y.ID };

/** An update as no edit makes it: the first struct of an opening, which says this there. */
export function forged(
  opening: number,
  { key, origin, rightOrigin }: Place,
  ...values: readonly unknown[]
): Uint8Array {
  const [id, content] = [Y.createID(opening, 0), new Y.ContentAny([...values])];
  return updateOf([new Y.Item(id, null, origin ?? null, null, rightOrigin ?? null, ENTRIES as never, key, content)]);
}

/** A struct that lies under a key of the entries map, or a letter of a text that stands on another struct. */
export type Said = { readonly key: string; readonly value: unknown } | { readonly standsOn: Y.ID };

/** An update of an opening whose first structs are these. */
export function log(opening: number, said: readonly Said[]): Uint8Array {
  return updateOf(
    said.map((one, clock) => {
      const id = Y.createID(opening, clock);
      return "key" in one
        ? new Y.Item(id, null, null, null, null, ENTRIES as never, one.key, new Y.ContentAny([one.value]))
        : new Y.Item(id, null, one.standsOn, null, null, null, null, new Y.ContentString("x"));
    }),
  );
}

function updateOf(structs: readonly Y.Item[]): Uint8Array {
  const encoder = new Y.UpdateEncoderV1();
  encoding.writeVarUint(encoder.restEncoder, 1);
  encoding.writeVarUint(encoder.restEncoder, structs.length);
  encoder.writeClient(structs[0]?.id.client ?? 0);
  encoding.writeVarUint(encoder.restEncoder, 0);
  for (const struct of structs) struct.write(encoder, 0);
  encoding.writeVarUint(encoder.restEncoder, 0);
  return encoder.toUint8Array();
}

/**
 * Well-formed, and takes Yjs ever longer the more of it there is: as many structs under one key, none of which says
 * beside which it lies.
 */
export function crowdedUpdate(opening: number, from: number, structs: number): Uint8Array {
  const encoder = new Y.UpdateEncoderV1();
  encoding.writeVarUint(encoder.restEncoder, 1);
  encoding.writeVarUint(encoder.restEncoder, structs);
  encoder.writeClient(opening);
  encoding.writeVarUint(encoder.restEncoder, from);
  for (let clock = from; clock < from + structs; clock += 1) {
    const id = Y.createID(opening, clock);
    new Y.Item(id, null, null, null, null, "entries" as never, "x", new Y.ContentAny([1])).write(encoder, 0);
  }
  encoding.writeVarUint(encoder.restEncoder, 0);
  return encoder.toUint8Array();
}

/** As Yjs writes it, in its first format: no structs, and what is deleted by client. */
export function deletionsUpdate(deletions: readonly Deletion[]): Uint8Array {
  return encoding.encode((encoder) => {
    const clients = new Set(deletions.map(({ client }) => client));
    encoding.writeVarUint(encoder, 0);
    encoding.writeVarUint(encoder, clients.size);
    for (const client of clients) {
      const ranges = deletions.filter((one) => one.client === client);
      encoding.writeVarUint(encoder, client);
      encoding.writeVarUint(encoder, ranges.length);
      for (const { clock, length } of ranges) {
        encoding.writeVarUint(encoder, clock);
        encoding.writeVarUint(encoder, length);
      }
    }
  });
}

/** Which struct holds an entry, also one that waits. */
export function structOf(doc: Y.Doc, key: string): Y.ID {
  const written = everWritten(doc).byKey.get(key)?.at(-1);
  if (written === undefined) throw new Error(`nothing lies under ${key}`);
  return Y.createID(written.opening, written.clock);
}
