import { Dexie, type IntervalTree, type ObservabilitySet } from "dexie";
import type { Written } from "./tablet-store.ts";

export type WatchedWrites = {
  /** A row of this window's own, of which Dexie is about to tell. Returns what says that it has, or that it won't. */
  readonly own: (row: number) => () => void;
  readonly watch: (told: (written: Written) => void) => () => void;
};

/** What Dexie tells of a database, in whatever window it was written, in the store's words. */
export function watchedWrites(name: string): WatchedWrites {
  const ownRows = new Set<number>();
  return {
    own: (row) => {
      ownRows.add(row);
      return () => {
        ownRows.delete(row);
      };
    },
    watch: (told) => {
      const tellWhat = (parts: ObservabilitySet) => {
        for (const written of writtenIn(parts, name, ownRows)) told(written);
      };
      Dexie.on("storagemutated", tellWhat);
      return () => Dexie.on.storagemutated.unsubscribe(tellWhat);
    },
  };
}

/** By Dexie's own account, table by table. "all" is its word after the browser has brought a page back. */
function writtenIn(parts: ObservabilitySet, name: string, ownRows: ReadonlySet<unknown>): readonly Written[] {
  if ("all" in parts) return ["othersRow", "rest"];
  const own = `idb://${name}/`;
  const touched = Object.entries(parts).filter(([part, keys]) => part.startsWith(own) && keys.d > 0); // an empty write touches nothing
  const tables = new Set(touched.map(([part]) => part.slice(own.length).split("/")[0]));
  const rows = parts[`${own}rows/`];
  const isNewRow = tables.delete("rows") && !tables.has("changes"); // else rows are packed, or moved
  const rest: readonly Written[] = tables.size > 0 ? ["rest"] : [];
  return isNewRow ? [isOneOf(ownRows, rows) ? "ownRow" : "othersRow", ...rest] : rest;
}

function isOneOf(ids: ReadonlySet<unknown>, keys: IntervalTree | undefined): boolean {
  return keys !== undefined && "from" in keys && keys.from === keys.to && ids.has(keys.from);
}
