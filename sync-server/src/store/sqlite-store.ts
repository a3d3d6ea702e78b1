import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import type { CommitOutcome, LogStore, Write } from "./log-store.ts";
import { SCHEMA_STEPS } from "./schema.ts";
import { logReads } from "./sqlite-log-reads.ts";
import { lookups } from "./sqlite-lookups.ts";
import { queriesOn } from "./sqlite-queries.ts";
import { sqliteWriter } from "./sqlite-writes.ts";

const BUSY_TIMEOUT_MS = 5_000;
/**
 * Pages after which the log beside the database is taken into it and begun anew. A checkpoint costs two fsyncs; but
 * writing over a file's blocks is a third quicker than making it longer, so a short log (4 MB) is the quicker one.
 */
const CHECKPOINT_PAGES = 1_000;
/** SQLite's own numbers: busy, locked, I/O error, full, cannot open. They pass, or somebody makes room. */
const PASSING_FAULTS = new Set([5, 6, 10, 13, 14]);

export type SqliteStore = LogStore & {
  /** What SQLite says of itself: WAL, and `synchronous` 2, which is full. */
  readonly durability: () => { readonly journal: unknown; readonly synchronous: unknown };
};

/** The store of one machine: `open-circle.db` in the data folder. The folder is made if it isn't there. */
export function openSqliteStore(folder: string): SqliteStore {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const db = new DatabaseSync(join(folder, "open-circle.db"));
  db.exec(`pragma busy_timeout = ${BUSY_TIMEOUT_MS}; pragma journal_mode = wal; pragma synchronous = full;
    pragma foreign_keys = on; pragma wal_autocheckpoint = ${CHECKPOINT_PAGES}`);
  bringUpToDate(db);

  const queries = queriesOn(db);
  const write = sqliteWriter(queries);
  const version = (): number => Number(queries.first("pragma data_version")?.["data_version"]);

  const commit = (writes: readonly Write[], decidedAt: number): CommitOutcome => {
    try {
      queries.run("begin immediate");
      if (version() !== decidedAt) {
        queries.run("rollback");
        return { kind: "moved" };
      }
      for (const each of writes) write(each);
      queries.run("commit");
      return { kind: "committed" };
    } catch (fault) {
      if (db.isTransaction) db.exec("rollback");
      if (isPassing(fault)) return { kind: "tryLater" };
      throw fault;
    }
  };

  return {
    ...logReads(queries),
    ...lookups(queries),
    commit: async (writes, decidedAt) => commit(writes, decidedAt),
    version: async () => version(),
    close: async () => db.close(),
    durability: () => ({
      journal: db.prepare("pragma journal_mode").get()?.["journal_mode"],
      synchronous: db.prepare("pragma synchronous").get()?.["synchronous"],
    }),
  };
}

function bringUpToDate(db: DatabaseSync): void {
  db.exec("begin immediate");
  const done = Number(db.prepare("pragma user_version").get()?.["user_version"]);
  for (const step of SCHEMA_STEPS.slice(done)) db.exec(step);
  // A folder last used by a newer server keeps its number: steps only add, so this one can work with it.
  db.exec(`pragma user_version = ${Math.max(done, SCHEMA_STEPS.length)}`);
  db.exec("commit");
}

function isPassing(fault: unknown): boolean {
  if (!(fault instanceof Error) || !("errcode" in fault)) return false;
  return PASSING_FAULTS.has(Number(fault.errcode) & 0xff);
}
