import { type Collection, Dexie, type IntervalTree, type ObservabilitySet, type Table } from "dexie";
import { addRowAtOnce, tellOfRow } from "./add-row.ts";
import { continues, endOf } from "./continuing.ts";
import { type DeviceDb, type PlaceRecord, ROW_STATES, type RowRecord } from "./device-db.ts";
import { reopening } from "./reopening.ts";
import { stillHeld } from "./still-held.ts";
import {
  FROM_THE_START,
  UNKNOWN_REVIEW,
  type NewChange,
  type OpeningEnd,
  type ReviewRecord,
  type Row,
  type StoredChange,
  type StoredStatement,
  type TabletStore,
  type Written,
} from "./tablet-store.ts";

const NEW_PLACE = { generation: 0, serverVector: null, serverSaidAt: null, contested: [] };

/** The tablet's store, and the same for one person: then what is written once the tablet isn't theirs any more is refused. */
export type DeviceStore = TabletStore & { readonly heldBy: (person: string) => TabletStore };

/** The tablet's store for good, on IndexedDB. */
export function dexieStore(db: DeviceDb): DeviceStore {
  const ownRows = new Set<number>();
  return { ...storeFor(db, ownRows, null), heldBy: (person) => storeFor(db, ownRows, person) };
}

/** No function awaits anything but this database inside a transaction. `holder` null: whoever's tablet it is. */
function storeFor(db: DeviceDb, ownRows: Set<number>, holder: string | null): TabletStore {
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

  async function placeOf(review: string, workbook: string): Promise<PlaceRecord> {
    const place = await db.places.get([review, workbook]);
    return place ?? { ...NEW_PLACE, review, workbook };
  }

  async function putPlace(review: string, workbook: string, part: Partial<PlaceRecord>): Promise<void> {
    await db.places.put({ ...(await placeOf(review, workbook)), ...part });
  }

  function unpackedRows(review: string, workbook: string, after = 0): Collection<RowRecord, number> {
    const unpacked = [review, workbook, ROW_STATES.unpacked];
    const inOrder = db.rows.where("[review+workbook+state+id]");
    return inOrder.between([...unpacked, after], [...unpacked, Dexie.maxKey], false, true);
  }

  /** Stores those that continue what is here, and gives how many. */
  async function putChanges(changes: readonly NewChange[]): Promise<number> {
    let stored = 0;
    for (const change of changes) {
      const { review, workbook, opening } = change;
      const end = await db.openings.get([review, workbook, opening]);
      if (!continues(change, end)) continue;
      await db.changes.add(change);
      await db.openings.put({ review, workbook, opening, ...endOf(change) });
      if (change.number === 1) await putPlace(review, workbook, {}); // each workbook that holds anything has one
      stored += 1;
    }
    return stored;
  }

  async function putRecord(
    review: string,
    record: Partial<ReviewRecord>,
    statements: readonly StoredStatement[],
  ): Promise<void> {
    await db.statements.bulkPut([...statements]);
    await db.reviews.put({ ...UNKNOWN_REVIEW, ...(await db.reviews.get(review)), ...record, review });
  }

  /** From a file, with the ids of what it came of. */
  async function addImported(
    row: Omit<Row, "id">,
    generation: number,
    imports: readonly string[],
  ): Promise<"written" | "stale"> {
    const added = await writing([db.rows, db.places, db.imports], async () => {
      const place = await placeOf(row.review, row.workbook);
      if (place.generation !== generation) return null;
      await db.places.put(place); // each workbook that holds anything has one
      const id = await db.rows.add({ ...row, state: ROW_STATES.unpacked });
      ownRows.add(id);
      await db.imports.bulkPut(imports.map((one) => ({ id: one })));
      return id;
    });
    if (added === null) return "stale";
    ownRows.delete(added); // Dexie has told of it
    return "written";
  }

  return {
    addRow: async (row, generation, imports = []) => {
      if (imports.length > 0) return await addImported(row, generation, imports);
      const newPlace = { ...NEW_PLACE, review: row.review, workbook: row.workbook };
      const added = await withDb(() => addRowAtOnce(db, row, generation, { newPlace, holder }));
      if (added === null) return "stale";
      ownRows.add(added.id);
      tellOfRow(db, added, newPlace);
      ownRows.delete(added.id);
      return "written";
    },

    contentOf: (review, workbook, after = FROM_THE_START) =>
      withDb(() =>
        db.transaction("r", db.rows, db.changes, db.places, async () => {
          const [place, changes, records] = await Promise.all([
            placeOf(review, workbook),
            db.changes
              .where("[review+workbook+sequence]")
              .between([review, workbook, after.sequence], [review, workbook, Dexie.maxKey], false, true)
              .toArray(),
            unpackedRows(review, workbook, after.row).toArray(),
          ]);
          const rows = records.map(({ state: _state, id = 0, ...row }) => ({ ...row, id }));
          return {
            generation: place.generation,
            changes: changes as StoredChange[], // read back, they have their sequence
            rows,
            upTo: { sequence: changes.at(-1)?.sequence ?? after.sequence, row: rows.at(-1)?.id ?? after.row },
          };
        }),
      ),

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
        await putChanges(changes);
        await db.rows.bulkUpdate(rows.map((key) => ({ key, changes: { state: ROW_STATES.packed } })));
        return "stored";
      }),

    takeIn: ({ review, statements, changes, serverSaid, refused, taken, contested, reviewRecord }) =>
      writing([db.changes, db.openings, db.places, db.refused, db.statements, db.reviews], async () => {
        const stored = await putChanges(changes);
        for (const { workbook, vector, at } of serverSaid)
          await putPlace(review, workbook, { serverVector: vector, serverSaidAt: at });
        await db.refused.bulkPut([...refused]);
        await db.refused.bulkDelete([...taken]);
        for (const one of contested) {
          const others = (await placeOf(review, one.workbook)).contested.filter((other) => other !== one.opening);
          await putPlace(review, one.workbook, { contested: one.contested ? [...others, one.opening] : others });
        }
        await putRecord(review, reviewRecord, statements);
        return { stored };
      }),

    setAside: ({ review, workbook, generation, opening, from, rowsSeen, rows, branch, writtenAgain, reason, at }) =>
      writing([db.changes, db.openings, db.places, db.refused, db.setAside, db.rows], async () => {
        const place = await placeOf(review, workbook);
        if (place.generation !== generation) return "moved";
        const unpacked = await unpackedRows(review, workbook).primaryKeys();
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
        await putChanges(branch);
        await db.rows.bulkUpdate(rows.map((key) => ({ key, changes: { state: ROW_STATES.setAside } })));
        if (writtenAgain !== null) await db.rows.add({ ...writtenAgain, state: ROW_STATES.unpacked });
        const others = place.contested.filter((other) => other !== opening);
        await db.places.put({ ...place, generation: generation + 1, contested: others });
        return "done";
      }),

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
                unpacked: await unpackedRows(review, workbook).count(),
              };
            }),
          );
        }),
      ),

    refusedOf: (review) => withDb(() => db.refused.where("review").equals(review).toArray()),
    setAsideOf: (review) => withDb(() => db.setAside.where("review").equals(review).toArray()),
    statementsOf: (review) => withDb(() => db.statements.where("review").equals(review).toArray()),
    reviews: () => withDb(() => db.reviews.toArray()),
    putReview: (review, record, statements) =>
      writing([db.reviews, db.statements], () => putRecord(review, record, statements)),
    importedBefore: (ids) =>
      withDb(
        async () =>
          new Set((await db.imports.bulkGet([...ids])).flatMap((found) => (found === undefined ? [] : [found.id]))),
      ),

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

    watch: (told) => {
      const tellWhat = (parts: ObservabilitySet) => {
        for (const written of writtenIn(parts, db.name, ownRows)) told(written);
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
