import { Dexie } from "dexie";
import type { DeviceDb } from "./device-db.ts";
import { placeOf, unpackedRows } from "./dexie-records.ts";
import { reopening } from "./reopening.ts";
import { FROM_THE_START, type StoredChange, type TabletStore } from "./tablet-store.ts";

type Reads =
  | "contentOf"
  | "changesOf"
  | "changeOf"
  | "holdingsOf"
  | "refusedOf"
  | "setAsideOf"
  | "statementsOf"
  | "reviews"
  | "importedBefore";

/** All of the store that reads. Changes that are read back have their sequence. */
export function dexieReading(db: DeviceDb): Pick<TabletStore, Reads> {
  const withDb = reopening(db);
  return {
    contentOf: (review, workbook, after = FROM_THE_START) =>
      withDb(() =>
        db.transaction("r", db.rows, db.changes, db.places, async () => {
          const [place, changes, records] = await Promise.all([
            placeOf(db, review, workbook),
            db.changes
              .where("[review+workbook+sequence]")
              .between([review, workbook, after.sequence], [review, workbook, Dexie.maxKey], false, true)
              .toArray(),
            unpackedRows(db, review, workbook, after.row).toArray(),
          ]);
          const rows = records.map(({ state: _state, id = 0, ...row }) => ({ ...row, id }));
          return {
            generation: place.generation,
            changes: changes as StoredChange[],
            rows,
            upTo: { sequence: changes.at(-1)?.sequence ?? after.sequence, row: rows.at(-1)?.id ?? after.row },
          };
        }),
      ),

    changesOf: (review, workbook, opening, from, to) =>
      withDb(
        () =>
          db.changes
            .where("[review+workbook+opening+number]")
            .between([review, workbook, opening, from], [review, workbook, opening, to], true, true)
            .toArray() as Promise<StoredChange[]>,
      ),
    changeOf: (id) =>
      withDb(async () => ((await db.changes.where("id").equals(id).first()) ?? null) as StoredChange | null),

    holdingsOf: (review) =>
      withDb(() =>
        db.transaction("r", db.openings, db.places, db.rows, async () => {
          const openings = await db.openings.where("review").equals(review).toArray();
          const places = await db.places.where("review").equals(review).toArray();
          return await Promise.all(
            places.map(async ({ review: _review, workbook, ...place }) => {
              const own = openings.filter((record) => record.workbook === workbook);
              return {
                ...place,
                workbook,
                openings: new Map(own.map(({ opening, number, id, clock }) => [opening, { number, id, clock }])),
                unpacked: await unpackedRows(db, review, workbook).count(),
              };
            }),
          );
        }),
      ),

    refusedOf: (review) => withDb(() => db.refused.where("review").equals(review).toArray()),
    setAsideOf: (review) => withDb(() => db.setAside.where("review").equals(review).toArray()),
    statementsOf: (review) => withDb(() => db.statements.where("review").equals(review).toArray()),
    reviews: () => withDb(() => db.reviews.toArray()),
    importedBefore: (ids) =>
      withDb(
        async () =>
          new Set((await db.imports.bulkGet([...ids])).flatMap((found) => (found === undefined ? [] : [found.id]))),
      ),
  };
}
