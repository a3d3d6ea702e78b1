import type { Table } from "dexie";
import { addRowAtOnce, tellOfRow } from "./add-row.ts";
import { continues, endOf } from "./continuing.ts";
import { type DeviceDb, ROW_STATES } from "./device-db.ts";
import { dexieReading } from "./dexie-reading.ts";
import { NEW_PLACE, placeOf, putChanges, putPlace, putRecord } from "./dexie-records.ts";
import { reopening } from "./reopening.ts";
import { setAsideInDexie } from "./set-aside-in-dexie.ts";
import { stillHeld } from "./still-held.ts";
import type { OpeningEnd, Row, TabletStore } from "./tablet-store.ts";
import { watchedWrites, type WatchedWrites } from "./watched-writes.ts";

/** The tablet's store, and the same for one person: then what is written once the tablet isn't theirs any more is refused. */
export type DeviceStore = TabletStore & { readonly heldBy: (person: string) => TabletStore };

/** The tablet's store for good, on IndexedDB. */
export function dexieStore(db: DeviceDb): DeviceStore {
  const writes = watchedWrites(db.name);
  return { ...storeFor(db, writes, null), heldBy: (person) => storeFor(db, writes, person) };
}

/** No function awaits anything but this database inside a transaction. `holder` null: whoever's tablet it is. */
function storeFor(db: DeviceDb, { own, watch }: WatchedWrites, holder: string | null): TabletStore {
  const withDb = reopening(db);

  /** One transaction that writes; what was received for somebody, or written by them, never comes to another's tablet. */
  function writing<Value>(tables: readonly Table[], run: () => Promise<Value>): Promise<Value> {
    return withDb(() =>
      db.transaction("rw", [...tables, db.device], async () => {
        if (holder !== null) await stillHeld(db, holder);
        return await run();
      }),
    );
  }

  /** From a file, with the ids of what it came of. */
  async function addImported(
    row: Omit<Row, "id">,
    generation: number,
    imports: readonly string[],
  ): Promise<"written" | "stale"> {
    let told = (): void => {};
    try {
      return await writing([db.rows, db.places, db.imports], async () => {
        const place = await placeOf(db, row.review, row.workbook);
        if (place.generation !== generation) return "stale";
        await db.places.put(place); // each workbook that holds anything has one
        told = own(await db.rows.add({ ...row, state: ROW_STATES.unpacked }));
        await db.imports.bulkPut(imports.map((id) => ({ id })));
        return "written";
      });
    } finally {
      told();
    }
  }

  return {
    ...dexieReading(db),
    watch,

    addRow: async (row, generation, imports = []) => {
      if (imports.length > 0) return await addImported(row, generation, imports);
      const newPlace = { ...NEW_PLACE, review: row.review, workbook: row.workbook };
      const added = await withDb(() => addRowAtOnce(db, row, generation, { newPlace, holder }));
      if (added === null) return "stale";
      const told = own(added.id);
      tellOfRow(db, added, newPlace);
      told();
      return "written";
    },

    storePacked: (review, workbook, rows, changes) =>
      writing([db.rows, db.changes, db.openings, db.places], async () => {
        const records = await db.rows.bulkGet([...rows]);
        if (records.some((row) => row?.state !== ROW_STATES.unpacked)) return "moved";
        const ends = new Map<number, OpeningEnd | undefined>();
        for (const change of changes) {
          const end = ends.get(change.opening) ?? (await db.openings.get([review, workbook, change.opening]));
          if (!continues(change, end)) return "moved";
          ends.set(change.opening, endOf(change));
        }
        await putChanges(db, changes);
        await db.rows.bulkUpdate(rows.map((key) => ({ key, changes: { state: ROW_STATES.packed } })));
        return "stored";
      }),

    takeIn: ({ review, statements, changes, serverSaid, refused, taken, contested, reviewRecord }) =>
      writing([db.changes, db.openings, db.places, db.refused, db.statements, db.reviews], async () => {
        const stored = await putChanges(db, changes);
        for (const { workbook, vector, at } of serverSaid)
          await putPlace(db, review, workbook, { serverVector: vector, serverSaidAt: at });
        await db.refused.bulkPut([...refused]);
        await db.refused.bulkDelete([...taken]);
        for (const one of contested) {
          const others = (await placeOf(db, review, one.workbook)).contested.filter((other) => other !== one.opening);
          await putPlace(db, review, one.workbook, { contested: one.contested ? [...others, one.opening] : others });
        }
        await putRecord(db, review, reviewRecord, statements);
        return { stored };
      }),

    setAside: (setting) =>
      writing([db.changes, db.openings, db.places, db.refused, db.setAside, db.rows], () =>
        setAsideInDexie(db, setting),
      ),

    putReview: (review, record, statements) =>
      writing([db.reviews, db.statements], () => putRecord(db, review, record, statements)),

    purge: (review) => {
      const tables = [
        db.rows,
        db.changes,
        db.openings,
        db.places,
        db.refused,
        db.setAside,
        db.statements,
        db.reviews,
        db.listed,
      ];
      return writing(tables, async () => {
        for (const table of tables) await table.where("review").equals(review).delete();
      });
    },
  };
}
