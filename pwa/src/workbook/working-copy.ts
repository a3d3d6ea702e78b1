import * as Y from "yjs";

/** A second copy of a workbook, kept by other means than the store: a cache that may fail in any way. */
export type WorkingCopy = { readonly doc: Y.Doc; readonly close: () => void };

export type WorkingCopies = {
  /** Null if it could not be read, or not in time. */
  readonly open: (name: string) => Promise<WorkingCopy | null>;
  readonly throwAway: (name: string) => Promise<void>;
};

export const COPY_PREFIX = "open-circle-copy ";

/** A workbook of which a part was set aside has another copy: what was set aside must not come back. */
export function copyName(
  { person, review, workbook }: { readonly person: string; readonly review: string; readonly workbook: string },
  generation: number,
): string {
  return `${COPY_PREFIX}${person} ${review} ${workbook} ${generation}`;
}

/**
 * What this person's openings did that the copy has and the workbook has not: a write that failed in the store alone.
 * Null if there is nothing.
 */
export function beyond(copy: Y.Doc, workbook: Y.Doc, isOwn: (opening: number) => boolean): Uint8Array | null {
  const [held, there] = [Y.encodeStateVector(workbook), Y.encodeStateVector(copy)];
  const [clocks, copied] = [Y.decodeStateVector(held), Y.decodeStateVector(there)];
  const wanted = new Map(
    [...copied].map(([client, clock]) => [client, isOwn(client) ? (clocks.get(client) ?? 0) : clock]),
  );
  const hasMore = [...copied].some(([client, clock]) => isOwn(client) && clock > (clocks.get(client) ?? 0));
  if (!hasMore && !deletesMore(copy, workbook)) return null;
  return Y.encodeStateAsUpdate(copy, encodedStateVector(wanted));
}

function deletesMore(copy: Y.Doc, workbook: Y.Doc): boolean {
  const [theirs, ours] = [copy, workbook].map((doc) => Y.createDeleteSetFromStructStore(doc.store));
  if (theirs === undefined || ours === undefined) return false;
  return [...theirs.clients].some(([client, ranges]) =>
    ranges.some(({ clock, len }) => {
      const covering = (ours.clients.get(client) ?? []).some(
        (own) => own.clock <= clock && own.clock + own.len >= clock + len,
      );
      return !covering && clock < Y.getState(workbook.store, client);
    }),
  );
}

function encodedStateVector(clocks: ReadonlyMap<number, number>): Uint8Array {
  return Y.encodeStateVector(new Map(clocks));
}
