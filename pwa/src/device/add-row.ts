import { Dexie, type ObservabilitySet } from "dexie";
import { type DeviceDb, type DeviceRecord, type PlaceRecord, ROW_STATES, type RowRecord } from "./device-db.ts";
import { isHeldBy, notTheirs } from "./still-held.ts";
import type { Row } from "./tablet-store.ts";

export type RowAdded = { readonly id: number; readonly isFirst: boolean };

/**
 * Adds a row in a transaction that has begun when this returns. Null: the workbook is in another generation, and
 * nothing was added. A workbook's first row makes `newPlace` too. Rejects if the tablet is not `holder`'s any more.
 *
 * Without Dexie, which would begin a microtask later: after a tap that is when the screen has been drawn. `tellOfRow`
 * says to Dexie what was written.
 */
export async function addRowAtOnce(
  db: DeviceDb,
  row: Omit<Row, "id">,
  generation: number,
  { newPlace, holder }: { readonly newPlace: PlaceRecord; readonly holder: string | null },
): Promise<RowAdded | null> {
  if (!db.isOpen()) await db.open();
  const transaction = db.backendDB().transaction(["rows", "places", "device"], "readwrite", { durability: "strict" });
  const places = transaction.objectStore("places");
  const record: RowRecord = { ...row, state: ROW_STATES.unpacked };
  const added = transaction.objectStore("rows").add(record);
  const asked = places.get([row.review, row.workbook]);
  let isFirst = false;
  let isStale = false;
  let isTheirs = true;
  const held = transaction.objectStore("device").get("this");
  held.addEventListener("success", () => {
    isTheirs = holder === null || isHeldBy(held.result as DeviceRecord | undefined, holder); // as it was put there
    if (!isTheirs) transaction.abort();
  });
  asked.addEventListener("success", () => {
    const place = asked.result as PlaceRecord | undefined; // as it was put here or by the store
    isFirst = place === undefined;
    isStale = (place ?? newPlace).generation !== generation;
    if (isStale) transaction.abort();
    else if (isFirst) places.put(newPlace);
  });
  await new Promise<void>((resolve, reject) => {
    transaction.addEventListener("complete", () => resolve());
    transaction.addEventListener("abort", () => {
      if (!isTheirs) reject(notTheirs());
      else if (isStale) resolve();
      else reject(transaction.error ?? new DOMException("the row was not written", "AbortError"));
    });
  });
  return isStale ? null : { id: Number(added.result), isFirst };
}

/** What Dexie tells, here and in other windows, once a transaction of its own has done the same. */
export function tellOfRow(db: DeviceDb, { id, isFirst }: RowAdded, { review, workbook }: PlaceRecord): void {
  const part = (table: string, key: ObservedKey): ObservabilitySet => ({
    [`idb://${db.name}/${table}/`]: { from: key, to: key, d: 1 },
  });
  Dexie.on.storagemutated.fire({ ...part("rows", id), ...(isFirst ? part("places", [review, workbook]) : {}) });
}

type ObservedKey = number | string[];
