import { endOf, continues } from "../../device/continuing.ts";
import {
  FROM_THE_START,
  UNKNOWN_REVIEW,
  type ChangeSetAside,
  type Holding,
  type NewChange,
  type OpeningEnd,
  type RefusedChange,
  type ReviewRecord,
  type Row,
  type StoredChange,
  type StoredStatement,
  type TabletStore,
  type Written,
} from "../../device/tablet-store.ts";

type Place = Pick<Holding, "generation" | "serverVector" | "serverSaidAt" | "contested">;
type KeptRow = Row & { readonly state: "unpacked" | "packed" | "setAside" };

const NEW_PLACE: Place = { generation: 0, serverVector: null, serverSaidAt: null, contested: [] };

function withoutSequence({ sequence: _sequence, ...change }: StoredChange): NewChange {
  return change;
}

function withoutState({ state: _state, ...row }: KeptRow): Row {
  return row;
}

/** A store that forgets, for tests of everything above storage. Keeps the same contract as the one on Dexie. */
export function memoryStore(): TabletStore {
  let nextId = 1;
  const rows = new Map<number, KeptRow>();
  const changes = new Map<string, StoredChange>();
  const setAside = new Map<string, ChangeSetAside>();
  const refused = new Map<string, RefusedChange>();
  const statements = new Map<string, StoredStatement>();
  const reviews = new Map<string, ReviewRecord>();
  const places = new Map<string, Place>();
  const imports = new Set<string>();
  const listeners = new Set<(written: Written) => void>();

  const keyOf = (review: string, workbook: string) => `${review} ${workbook}`;
  const placeOf = (review: string, workbook: string) => places.get(keyOf(review, workbook)) ?? NEW_PLACE;
  const putPlace = (review: string, workbook: string, part: Partial<Place>) =>
    places.set(keyOf(review, workbook), { ...placeOf(review, workbook), ...part });
  const changesIn = (review: string, workbook: string) =>
    [...changes.values()].filter((change) => change.review === review && change.workbook === workbook);
  const rowsIn = (review: string, workbook: string) =>
    [...rows.values()].filter((row) => row.review === review && row.workbook === workbook && row.state === "unpacked");
  const endsIn = (review: string, workbook: string) => {
    const ends = new Map<number, OpeningEnd>();
    for (const change of changesIn(review, workbook)) {
      const end = ends.get(change.opening);
      if (end === undefined || change.number > end.number) ends.set(change.opening, endOf(change));
    }
    return ends;
  };
  const markRow = (id: number, state: KeptRow["state"]) => {
    const row = rows.get(id);
    if (row !== undefined) rows.set(id, { ...row, state });
  };
  const putChange = (change: NewChange) => changes.set(change.id, { ...change, sequence: nextId++ });
  const putRecord = (review: string, record: Partial<ReviewRecord>) =>
    reviews.set(review, { ...UNKNOWN_REVIEW, ...reviews.get(review), ...record, review });
  const tell = (written: Written = "rest") => {
    for (const told of listeners) queueMicrotask(() => told(written));
  };

  return {
    addRow: async (row, generation, imported = []) => {
      if (placeOf(row.review, row.workbook).generation !== generation) return "stale";
      const id = nextId++;
      rows.set(id, { ...row, id, state: "unpacked" });
      for (const one of imported) imports.add(one);
      tell("ownRow");
      if (imported.length > 0) tell();
      return "written";
    },
    contentOf: async (review, workbook, after = FROM_THE_START) => {
      const newChanges = changesIn(review, workbook).filter(({ sequence }) => sequence > after.sequence);
      const newRows = rowsIn(review, workbook).filter(({ id }) => id > after.row);
      return {
        generation: placeOf(review, workbook).generation,
        changes: newChanges.toSorted((a, b) => a.sequence - b.sequence),
        rows: newRows.map(withoutState).toSorted((a, b) => a.id - b.id),
        upTo: {
          sequence: Math.max(after.sequence, ...newChanges.map(({ sequence }) => sequence)),
          row: Math.max(after.row, ...newRows.map(({ id }) => id)),
        },
      };
    },
    storePacked: async (review, workbook, packedRows, newChanges) => {
      if (packedRows.some((id) => rows.get(id)?.state !== "unpacked")) return "moved";
      const ends = endsIn(review, workbook);
      for (const change of newChanges) {
        if (!continues(change, ends.get(change.opening))) return "moved";
        ends.set(change.opening, endOf(change));
      }
      newChanges.forEach(putChange);
      for (const id of packedRows) markRow(id, "packed");
      tell();
      return "stored";
    },
    takeIn: async (taken) => {
      const { review } = taken;
      let stored = 0;
      for (const change of taken.changes) {
        if (changes.has(change.id) || !continues(change, endsIn(review, change.workbook).get(change.opening))) continue;
        putChange(change);
        stored += 1;
      }
      for (const statement of taken.statements) statements.set(statement.id, statement);
      for (const { workbook, vector, at } of taken.serverSaid)
        putPlace(review, workbook, { serverVector: vector, serverSaidAt: at });
      for (const one of taken.refused) refused.set(one.id, one);
      for (const id of taken.taken) refused.delete(id);
      for (const { workbook, opening, contested } of taken.contested) {
        const others = placeOf(review, workbook).contested.filter((other) => other !== opening);
        putPlace(review, workbook, { contested: contested ? [...others, opening] : others });
      }
      putRecord(review, taken.reviewRecord);
      tell();
      return { stored };
    },
    setAside: async ({
      review,
      workbook,
      generation,
      opening,
      from,
      rowsSeen,
      rows: leftRows,
      branch,
      writtenAgain,
      reason,
      at,
    }) => {
      const place = placeOf(review, workbook);
      if (place.generation !== generation || rowsIn(review, workbook).length !== rowsSeen.length) return "moved";
      if (rowsSeen.some((id) => rows.get(id)?.state !== "unpacked")) return "moved";
      const moved = changesIn(review, workbook).filter((change) => change.opening === opening && change.number >= from);
      const end = changesIn(review, workbook).find(
        (change) => change.opening === opening && change.number === from - 1,
      );
      if (branch[0] !== undefined && !continues(branch[0], end && endOf(end))) return "moved";
      for (const change of moved) {
        changes.delete(change.id);
        refused.delete(change.id);
        setAside.set(change.id, { ...withoutSequence(change), reason, at });
      }
      branch.forEach(putChange);
      for (const id of leftRows) markRow(id, "setAside");
      putPlace(review, workbook, {
        generation: generation + 1,
        contested: place.contested.filter((other) => other !== opening),
      });
      if (writtenAgain !== null) {
        const id = nextId++;
        rows.set(id, { ...writtenAgain, id, state: "unpacked" });
      }
      tell();
      return "done";
    },
    changesOf: async (review, workbook, opening, from, to) =>
      changesIn(review, workbook)
        .filter((change) => change.opening === opening && change.number >= from && change.number <= to)
        .toSorted((a, b) => a.number - b.number),
    changeOf: async (id) => changes.get(id) ?? null,
    holdingsOf: async (review) => {
      const all = [
        ...places.keys(),
        ...[...changes.values(), ...rows.values()].map((one) => keyOf(one.review, one.workbook)),
      ];
      const names = new Set(
        all.filter((key) => key.startsWith(`${review} `)).map((key) => key.slice(review.length + 1)),
      );
      return [...names].map((workbook) => ({
        workbook,
        ...placeOf(review, workbook),
        openings: endsIn(review, workbook),
        unpacked: rowsIn(review, workbook).length,
      }));
    },
    refusedOf: async (review) => [...refused.values()].filter((one) => one.review === review),
    setAsideOf: async (review) => [...setAside.values()].filter((one) => one.review === review),
    statementsOf: async (review) => [...statements.values()].filter((one) => one.review === review),
    reviews: async () => [...reviews.values()],
    putReview: async (review, record, brought) => {
      for (const statement of brought) statements.set(statement.id, statement);
      putRecord(review, record);
      tell();
    },
    importedBefore: async (ids) => new Set(ids.filter((id) => imports.has(id))),
    purge: async (review) => {
      for (const [id, row] of rows) if (row.review === review) rows.delete(id);
      for (const map of [changes, setAside, refused, statements])
        for (const [id, one] of map) if (one.review === review) map.delete(id);
      for (const key of places.keys()) if (key.startsWith(`${review} `)) places.delete(key);
      reviews.delete(review);
      tell();
    },
    watch: (told) => {
      listeners.add(told);
      return () => {
        listeners.delete(told);
      };
    },
  };
}
