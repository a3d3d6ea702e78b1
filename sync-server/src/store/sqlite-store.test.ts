import { statSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect, test } from "vitest";
import { newFolder } from "../testing/world.ts";
import { openSqliteStore } from "./sqlite-store.ts";
import { storeContract } from "./store.contract.ts";

storeContract("SQLite file", async () => {
  const folder = newFolder();
  const store = openSqliteStore(folder);
  return {
    store,
    another: () => openSqliteStore(folder),
    again: async () => {
      await store.close();
      return openSqliteStore(folder);
    },
  };
});

test("[P2] a commit is on the disk before it says so, also in a folder that was opened before", async () => {
  const folder = newFolder();
  await openSqliteStore(folder).close();
  const store = openSqliteStore(folder);
  expect(store.durability()).toEqual({ journal: "wal", synchronous: 2 });
  await store.close();
});

test("a folder that a newer server has used is opened and keeps its number", async () => {
  const folder = newFolder();
  await openSqliteStore(folder).close();
  const db = new DatabaseSync(join(folder, "open-circle.db"));
  db.exec("pragma user_version = 99");
  db.close();
  await openSqliteStore(folder).close();
  const again = new DatabaseSync(join(folder, "open-circle.db"));
  expect(again.prepare("pragma user_version").get()).toMatchObject({ user_version: 99 });
  again.close();
});

test("nobody else on the machine may look into a folder that the server made", async () => {
  const folder = join(newFolder(), "made", "here");
  await openSqliteStore(folder).close();
  expect(statSync(folder).mode & 0o077).toBe(0);
});
