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
  expect(begun).toHaveBeenCalledExactlyOnceWith(["rows", "places"], "readwrite", { durability: "strict" });
  begun.mockRestore();
  expect(await writing).toBe("written");
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
