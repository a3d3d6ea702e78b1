import type { PersonId } from "@circle/review/ids";
import type { ChangeId } from "@circle/sync/change";
import { Dexie } from "dexie";
import { afterAll, expect, test, vi } from "vitest";
import { openDeviceDb } from "./device-db.ts";
import { dexieStore } from "./dexie-store.ts";
import type { Written } from "./tablet-store.ts";
import { tabletStoreContract } from "./tablet-store.contract.ts";

const opened: ReturnType<typeof openDeviceDb>[] = [];
function freshDb() {
  const db = openDeviceDb(`test-${crypto.randomUUID()}`);
  opened.push(db);
  return db;
}
afterAll(async () => {
  for (const db of opened) await db.delete();
});

tabletStoreContract(() => dexieStore(freshDb()));

const NOBODY = {
  key: "this",
  person: null,
  device: "d",
  deviceName: "",
  privateKey: {} as CryptoKey,
  publicKey: new Uint8Array(),
  serverKey: null,
} as const;
const row = { review: "visit", workbook: "reviewer/ann", opening: 5, update: new Uint8Array([1]), madeAt: 1 };

test("[P1] a connection closed under the app is opened again, and the write is there", async () => {
  const db = freshDb();
  const store = dexieStore(db);
  await store.addRow(row, 0);
  db.backendDB().close(); // as iOS does under memory pressure
  expect(await store.addRow(row, 0)).toBe("written");
  expect((await store.contentOf("visit", "reviewer/ann")).rows).toHaveLength(2);
});

test("a row begins to be written before anything else can run", async () => {
  const store = dexieStore(freshDb());
  await store.reviews(); // it is open
  const begun = vi.spyOn(IDBDatabase.prototype, "transaction");
  const writing = store.addRow(row, 0);
  expect(begun).toHaveBeenCalledExactlyOnceWith(["rows", "places", "device"], "readwrite", { durability: "strict" });
  begun.mockRestore();
  expect(await writing).toBe("written");
});

test("[P1] whatever the store writes counts once it is on the disk", async () => {
  const begun = vi.spyOn(IDBDatabase.prototype, "transaction"); // before Dexie takes hold of it
  const store = dexieStore(freshDb());
  await store.addRow(row, 0);
  const change = {
    id: "c".repeat(64) as ChangeId,
    review: row.review,
    workbook: row.workbook,
    opening: row.opening,
    number: 1,
    previous: null,
    toClock: 1,
    bytes: new Uint8Array([1]),
  };
  const rows = (await store.contentOf(row.review, row.workbook)).rows.map(({ id }) => id);
  expect(await store.storePacked(row.review, row.workbook, rows, [change])).toBe("stored");
  const writing = begun.mock.calls.filter(([, mode]) => mode === "readwrite");
  begun.mockRestore();
  expect(writing.length).toBeGreaterThan(1);
  for (const [, , options] of writing) expect(options).toEqual({ durability: "strict" });
});

test("what was received or written for somebody is not stored once the tablet is nobody's, or somebody else's", async () => {
  const db = freshDb();
  const here = (id: string) =>
    db.device.put({ ...NOBODY, person: { id: id as PersonId, name: id, coordinator: false } });
  const nothing = { changes: [], serverSaid: [], refused: [], taken: [], contested: [] };
  const statement = { id: "s", review: "visit", bytes: new Uint8Array([1]) };
  const anns = dexieStore(db).heldBy("ann");
  const setting = { generation: 0, opening: 5, from: 1, rowsSeen: [], rows: [], branch: [], writtenAgain: null };
  const writes = [
    () => anns.addRow(row, 0),
    () => anns.addRow(row, 0, ["from a file"]),
    () => anns.takeIn({ review: "visit", ...nothing, statements: [statement], reviewRecord: {} }),
    () => anns.putReview("visit", {}, [statement]),
    () => anns.storePacked("visit", "reviewer/ann", [], []),
    () => anns.setAside({ review: "visit", workbook: "reviewer/ann", ...setting, reason: "malformed", at: 1 }),
  ];
  const stored = () => Promise.all([db.rows, db.statements, db.reviews, db.places].map((table) => table.count()));

  for (const write of writes) await expect(write()).rejects.toThrow();
  await here("bea");
  for (const write of writes) await expect(write()).rejects.toThrow();
  expect(await stored()).toEqual([0, 0, 0, 0]);
  await here("ann");
  for (const write of writes) await write();
  expect(await stored()).toEqual([2, 1, 1, 1]);
});

test("another window is told of what this one writes", async () => {
  const db = freshDb();
  const [one, other] = [dexieStore(db), dexieStore(openDeviceDb(db.name))];
  const told: Written[] = [];
  const stop = other.watch((written) => told.push(written));
  await one.addRow(row, 0);
  await expect.poll(() => told).toContain("othersRow");
  await one.addRow(row, 0);
  await expect.poll(() => told.filter((written) => written === "othersRow")).toHaveLength(2);
  expect(told).not.toContain("ownRow");
  stop();
  expect((await other.contentOf("visit", "reviewer/ann")).rows).toHaveLength(2);
});

test("a page that the browser puts aside in the middle of transactions keeps no other from the storage, and goes on when it comes back", async () => {
  const aside = freshDb();
  const begun = Promise.withResolvers<void>();
  const ending = aside.transaction("rw", aside.rows, async () => Dexie.currentTransaction.idbtrans.commit());
  const running = aside.transaction("rw", aside.tables, async () => {
    for (;;) await aside.rows.count().then(() => begun.resolve());
  });
  await begun.promise;
  window.dispatchEvent(new PageTransitionEvent("pagehide", { persisted: true }));
  await expect(running).rejects.toThrow();
  await expect(aside.rows.count()).rejects.toThrow("put aside");
  await addedByAnotherPage(aside.name);
  window.dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true }));
  expect(await aside.rows.count()).toBe(1);
  await ending;
});

async function addedByAnotherPage(name: string): Promise<void> {
  const opening = indexedDB.open(name);
  await new Promise((resolve) => opening.addEventListener("success", resolve));
  const writing = opening.result.transaction("rows", "readwrite");
  writing.objectStore("rows").add({ ...row, state: 0 });
  await new Promise((resolve) => writing.addEventListener("complete", resolve));
  opening.result.close();
}
