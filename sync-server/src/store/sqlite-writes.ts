import type { Write } from "./log-store.ts";
import { logWriters } from "./sqlite-log-writes.ts";
import { lookupWriters } from "./sqlite-lookup-writes.ts";
import type { Queries } from "./sqlite-queries.ts";

/** How each kind of write is put into the running transaction. */
export type WritersOf<Kinds extends Write["kind"]> = {
  readonly [Kind in Kinds]: (write: Extract<Write, { readonly kind: Kind }>) => void;
};

/** Puts one write into the running transaction. */
export function sqliteWriter(queries: Pick<Queries, "run">): (write: Write) => void {
  const writers: WritersOf<Write["kind"]> = { ...logWriters(queries), ...lookupWriters(queries) };
  return (write) => {
    const writer = writers[write.kind] as (one: Write) => void; // under each kind stands the writer of its writes
    writer(write);
  };
}
