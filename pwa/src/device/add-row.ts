import { Dexie } from "dexie";
import { type DeviceDb, type PlaceRecord, ROW_STATES, type RowRecord } from "./device-db.ts";
import type { Row } from "./tablet-store.ts";

/**
 * Adds a row to a workbook that has rows already, in a transaction that has begun when this returns; its id, or null if
 * nothing was added, since the workbook is in another generation or new.
 *
 * Without Dexie, which would begin a microtask later: after a tap that is when the screen has been drawn. Dexie is told
 * of it as of its own.
 */
export async function addRowAtOnce(db: DeviceDb, row: Omit<Row, "id">, generation: number): Promise<number | null> {
  if (!db.isOpen()) return null;
  const transaction = db.backendDB().transaction(["rows", "places"], "readwrite", { durability: "strict" });
  const asked = transaction.objectStore("places").get([row.review, row.workbook]);
  const record: RowRecord = { ...row, state: ROW_STATES.unpacked };
  const added = transaction.objectStore("rows").add(record);
  let isOther = false;
  asked.addEventListener("success", () => {
    const place = asked.result as PlaceRecord | undefined; // as `putPlace` left it
    isOther = place?.generation !== generation;
    if (isOther) transaction.abort();
  });
  const isAdded = await new Promise<boolean>((resolve, reject) => {
    transaction.addEventListener("complete", () => resolve(true));
    transaction.addEventListener("abort", () => {
      if (isOther) resolve(false);
      else reject(transaction.error ?? new DOMException("the row was not written", "AbortError"));
    });
  });
  return isAdded ? Number(added.result) : null;
}

/** What Dexie tells, here and in other windows, once a transaction of its own has added a row. */
export function tellOfRow(db: DeviceDb, id: number): void {
  Dexie.on.storagemutated.fire({ [`idb://${db.name}/rows/`]: { from: id, to: id, d: 1 } });
}
