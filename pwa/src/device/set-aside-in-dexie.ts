import { Dexie } from "dexie";
import { continues, endOf } from "./continuing.ts";
import { type DeviceDb, ROW_STATES } from "./device-db.ts";
import { placeOf, putChanges, unpackedRows } from "./dexie-records.ts";
import type { SettingAside } from "./tablet-store.ts";

/** Makes room in an opening, inside of a transaction with all that it writes in. */
export async function setAsideInDexie(
  db: DeviceDb,
  { review, workbook, generation, opening, from, rowsSeen, rows, branch, writtenAgain, reason, at }: SettingAside,
): Promise<"done" | "moved"> {
  const place = await placeOf(db, review, workbook);
  if (place.generation !== generation) return "moved";
  const unpacked = await unpackedRows(db, review, workbook).primaryKeys();
  if (unpacked.length !== rowsSeen.length || !unpacked.every((id) => rowsSeen.includes(id))) return "moved";
  const inOpening = () => db.changes.where("[review+workbook+opening+number]");
  const before = await inOpening()
    .equals([review, workbook, opening, from - 1])
    .first();
  const first = branch[0];
  if (first !== undefined && !continues(first, before && endOf(before))) return "moved";
  const moved = await inOpening()
    .between([review, workbook, opening, from], [review, workbook, opening, Dexie.maxKey], true, true)
    .toArray();
  await db.setAside.bulkPut(moved.map(({ sequence: _sequence, ...change }) => ({ ...change, reason, at })));
  await db.refused.bulkDelete(moved.map(({ id }) => id));
  await db.changes.bulkDelete(moved.flatMap(({ sequence = [] }) => sequence));
  if (before === undefined) await db.openings.delete([review, workbook, opening]);
  else await db.openings.put({ review, workbook, opening, ...endOf(before) });
  await putChanges(db, branch);
  await db.rows.bulkUpdate(rows.map((key) => ({ key, changes: { state: ROW_STATES.setAside } })));
  if (writtenAgain !== null) await db.rows.add({ ...writtenAgain, state: ROW_STATES.unpacked });
  const others = place.contested.filter((other) => other !== opening);
  await db.places.put({ ...place, generation: generation + 1, contested: others });
  return "done";
}
