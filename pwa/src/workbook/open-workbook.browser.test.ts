import { ownerOfOpening, type PersonNumber } from "@circle/review/ids";
import { subjectOf } from "@circle/review/standing";
import type { StandardCode } from "@circle/standards/edition";
import { giveScore } from "@circle/workbook-doc/edits";
import { readEntries } from "@circle/workbook-doc/read";
import { afterEach, expect, test, vi } from "vitest";
import * as Y from "yjs";
import { openDeviceDb, type DeviceDb } from "../device/device-db.ts";
import { dexieStore } from "../device/dexie-store.ts";
import type { TabletStore } from "../device/tablet-store.ts";
import { browserCopies, throwAllAway } from "./browser-copies.ts";
import { type OpenWorkbook, openWorkbook } from "./open-workbook.ts";
import type { WorkingCopies } from "./working-copy.ts";

const ANN = 7 as PersonNumber;
const opened: OpenWorkbook[] = [];
const databases: DeviceDb[] = [];

function freshDb(): DeviceDb {
  const db = openDeviceDb(`test-${crypto.randomUUID()}`);
  databases.push(db);
  return db;
}

async function open(store: TabletStore, copies: WorkingCopies = browserCopies): Promise<OpenWorkbook> {
  const world = {
    store,
    copies,
    now: () => 1,
    random32: () => crypto.getRandomValues(new Uint32Array(1))[0]!,
    after: (ms: number, run: () => void) => {
      const timer = setTimeout(run, ms);
      return () => clearTimeout(timer);
    },
  };
  const workbook = await openWorkbook(world, { review: "visit", workbook: "reviewer/ann", owner: ANN, person: "ann" });
  opened.push(workbook);
  return workbook;
}

/** On a standard of its own. */
const score = (workbook: OpenWorkbook, standard: string) =>
  workbook.edit?.((doc) => giveScore(doc, { standard: standard as StandardCode, score: "met", givenAt: 1 }));
const scores = (workbook: OpenWorkbook) => readEntries(workbook.doc()).map(subjectOf).toSorted();
const saved = (workbook: OpenWorkbook) => expect.poll(() => workbook.writing().onTablet).toBe("saved");
const failing = (store: TabletStore): TabletStore => ({
  ...store,
  addRow: () => Promise.reject(new DOMException("no space left", "QuotaExceededError")),
});

/** Working copies that tell of what is put into them. */
const copiesTelling = (told: () => void): WorkingCopies => ({
  open: async (name) => {
    const copy = await browserCopies.open(name);
    copy?.doc.on("update", told);
    return copy;
  },
  throwAway: browserCopies.throwAway,
});

afterEach(async () => {
  for (const workbook of opened.splice(0)) workbook.close();
  for (const db of databases.splice(0)) await db.delete();
  await throwAllAway();
});

test("[P1] what is on this tablet is there when the workbook is opened again, without its working copy too", async () => {
  const store = dexieStore(freshDb());
  const workbook = await open(store);
  score(workbook, "a");
  await saved(workbook);
  workbook.close();
  await throwAllAway();
  expect(scores(await open(store))).toEqual(["a"]);
});

test("[P1] what the store alone could not write comes back from the working copy, and is stored then", async () => {
  const store = dexieStore(freshDb());
  const copied = vi.fn();
  const workbook = await open(failing(store), copiesTelling(copied));
  score(workbook, "a");
  await expect.poll(() => workbook.writing()).toEqual({ onTablet: "failed", failure: "storageFull" });
  await expect.poll(() => copied).toHaveBeenCalled();
  workbook.close();
  const again = await open(store);
  await expect.poll(() => scores(again)).toEqual(["a"]);
  await saved(again);
  expect((await store.contentOf("visit", "reviewer/ann")).rows).toHaveLength(1);
});

test("[P1] after failed writes the next row holds everything since the last that completed", async () => {
  const store = dexieStore(freshDb());
  let fails = 2;
  const sometimes: TabletStore = {
    ...store,
    addRow: (...given) => {
      fails -= 1;
      return fails >= 0 ? Promise.reject(new DOMException("", "UnknownError")) : store.addRow(...given);
    },
  };
  const workbook = await open(sometimes, { open: async () => null, throwAway: async () => {} });
  score(workbook, "a");
  await expect.poll(() => workbook.writing().onTablet).toBe("failed");
  score(workbook, "b");
  await saved(workbook);
  workbook.close();
  expect(scores(await open(store))).toEqual(["a", "b"]);
});

test("a failed write is tried again by itself", async () => {
  const store = dexieStore(freshDb());
  let fails = 2;
  const sometimes: TabletStore = {
    ...store,
    addRow: (...given) => {
      fails -= 1;
      return fails >= 0 ? Promise.reject(new DOMException("", "UnknownError")) : store.addRow(...given);
    },
  };
  const workbook = await open(sometimes);
  score(workbook, "a");
  await saved(workbook);
});

test("a write that hangs is shown as failed meanwhile, and as saved once it completes", async () => {
  const store = dexieStore(freshDb());
  const { promise, resolve } = Promise.withResolvers<void>();
  const slow: TabletStore = { ...store, addRow: async (...given) => (await promise, await store.addRow(...given)) };
  const workbook = await open(slow);
  score(workbook, "a");
  await expect.poll(() => workbook.writing().onTablet, { timeout: 5_000 }).toBe("failed");
  resolve();
  await saved(workbook);
});

test("[P1] a connection closed under the app loses nothing", async () => {
  const db = freshDb();
  const workbook = await open(dexieStore(db));
  score(workbook, "a");
  await saved(workbook);
  db.backendDB().close();
  score(workbook, "b");
  await saved(workbook);
  workbook.close();
  expect(scores(await open(dexieStore(db)))).toEqual(["a", "b"]);
});

test("a working copy that never opens, or breaks, is not waited for", async () => {
  const store = dexieStore(freshDb());
  const hangs: WorkingCopies = { open: () => new Promise(() => {}), throwAway: async () => {} };
  const workbook = await open(store, hangs);
  score(workbook, "a");
  await saved(workbook);
  const breaks = vi.fn(() => {
    throw new DOMException("closed", "InvalidStateError");
  });
  const other = await open(store, copiesTelling(breaks));
  score(other, "b");
  await saved(other);
  await expect.poll(() => breaks).toHaveBeenCalled();
  expect(scores(other)).toEqual(["a", "b"]);
});

test("two windows see each other's work, and draw openings of their own", async () => {
  const store = dexieStore(freshDb());
  const [one, other] = [await open(store), await open(store)];
  score(one, "a");
  await saved(one);
  await other.catchUp();
  expect(scores(other)).toEqual(["a"]);
  score(other, "b");
  await saved(other);
  await one.catchUp();
  expect(scores(one)).toEqual(["a", "b"]);
  expect(one.doc().clientID).not.toBe(other.doc().clientID);
  expect(Math.floor(one.doc().clientID / 2 ** 32)).toBe(ANN);
});

test("[P3] a window whose opening turns out to be used elsewhere goes on under a new one of its owner's", async () => {
  const store = dexieStore(freshDb());
  const workbook = await open(store);
  const before = workbook.doc().clientID;
  const elsewhere = new Y.Doc();
  elsewhere.clientID = before;
  giveScore(elsewhere, { standard: "x" as StandardCode, score: "met", givenAt: 1 });
  const row = { review: "visit", workbook: "reviewer/ann", opening: before, madeAt: 1 };
  await store.addRow({ ...row, update: Y.encodeStateAsUpdate(elsewhere) }, 0);
  await workbook.catchUp();
  const after = workbook.doc().clientID;
  expect(after).not.toBe(before);
  expect(ownerOfOpening(after)).toBe(ANN);
  score(workbook, "b");
  await saved(workbook);
  const { rows } = await store.contentOf("visit", "reviewer/ann");
  expect(rows.map(({ opening }) => opening)).toEqual([before, after]);
  expect(scores(await open(store))).toEqual(["b", "x"]);
});

test("opening a workbook fifty times without an edit adds no row", async () => {
  const store = dexieStore(freshDb());
  for (let time = 0; time < 50; time += 1) (await open(store)).close();
  expect((await store.contentOf("visit", "reviewer/ann")).rows).toEqual([]);
});
