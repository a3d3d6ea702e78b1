import { type Collection, Dexie } from "dexie";
import { continues, endOf } from "./continuing.ts";
import { type DeviceDb, type PlaceRecord, ROW_STATES, type RowRecord } from "./device-db.ts";
import { type NewChange, type ReviewRecord, type StoredStatement, UNKNOWN_REVIEW } from "./tablet-store.ts";

/** Parts of the store's transactions: each is called inside of one, and awaits nothing but this database. */

export const NEW_PLACE = { generation: 0, serverVector: null, serverSaidAt: null, contested: [] };

export async function placeOf(db: DeviceDb, review: string, workbook: string): Promise<PlaceRecord> {
  const place = await db.places.get([review, workbook]);
  return place ?? { ...NEW_PLACE, review, workbook };
}

export async function putPlace(
  db: DeviceDb,
  review: string,
  workbook: string,
  part: Partial<PlaceRecord>,
): Promise<void> {
  await db.places.put({ ...(await placeOf(db, review, workbook)), ...part });
}

export function unpackedRows(db: DeviceDb, review: string, workbook: string, after = 0): Collection<RowRecord, number> {
  const unpacked = [review, workbook, ROW_STATES.unpacked];
  const inOrder = db.rows.where("[review+workbook+state+id]");
  return inOrder.between([...unpacked, after], [...unpacked, Dexie.maxKey], false, true);
}

/** Stores those that continue what is here, and gives how many. */
export async function putChanges(db: DeviceDb, changes: readonly NewChange[]): Promise<number> {
  let stored = 0;
  for (const change of changes) {
    const { review, workbook, opening } = change;
    const end = await db.openings.get([review, workbook, opening]);
    if (!continues(change, end)) continue;
    await db.changes.add(change);
    await db.openings.put({ review, workbook, opening, ...endOf(change) });
    if (change.number === 1) await putPlace(db, review, workbook, {}); // each workbook that holds anything has one
    stored += 1;
  }
  return stored;
}

export async function putRecord(
  db: DeviceDb,
  review: string,
  record: Partial<ReviewRecord>,
  statements: readonly StoredStatement[],
): Promise<void> {
  await db.statements.bulkPut([...statements]);
  await db.reviews.put({ ...UNKNOWN_REVIEW, ...(await db.reviews.get(review)), ...record, review });
}
