import type { DeviceId } from "@circle/review/ids";
import type { Tablet } from "./tablet.ts";
import { type DeviceRecord, openDeviceDb } from "./device-db.ts";
import { dexieStore } from "./dexie-store.ts";
import { reopening } from "./reopening.ts";
import { signWith, verifySignature } from "./web-keys.ts";

/** This browser's storage; one for all windows. */
export const db = openDeviceDb();
export const store = dexieStore(db);
const withDb = reopening(db);

export function random32(): number {
  const [drawn = 0] = crypto.getRandomValues(new Uint32Array(1));
  return drawn;
}

let lastRead: DeviceRecord | null = null;

/** Who this tablet was when it was last read: it can sign also when the storage has broken since. */
export function lastDeviceRecord(): DeviceRecord | null {
  return lastRead;
}

/** Who this tablet is, or is about to become. Null: nobody yet. Rejects if the storage fails. */
export async function deviceRecord(): Promise<DeviceRecord | null> {
  lastRead = (await withDb(() => db.device.get("this"))) ?? null;
  return lastRead;
}

/**
 * The key to join with, none of those that have ended: one that was asked for and never heard of, else the one in use,
 * else a new one, which is kept beside it until the server has answered.
 */
export async function joiningRecord(
  make: () => Promise<Omit<DeviceRecord, "key">>,
  ended: readonly string[] = [],
): Promise<DeviceRecord> {
  const kept = await withDb(() => db.device.bulkGet(["next", "this"]));
  const usable = kept.find((record) => record !== undefined && !ended.includes(record.device));
  if (usable !== undefined) return usable;
  const made: DeviceRecord = { ...(await make()), key: "next" };
  await withDb(() => db.device.put(made));
  return made;
}

/** What the server has granted is who this tablet is from now on. */
export async function putDeviceRecord(granted: Omit<DeviceRecord, "key">): Promise<void> {
  await withDb(() =>
    db.transaction("rw", db.device, async () => {
      await db.device.put({ ...granted, key: "this" });
      await db.device.delete("next");
    }),
  );
}

/** Null while nobody has joined here. Rejects if the storage fails. */
export async function thisTablet(): Promise<Tablet | null> {
  const record = await deviceRecord();
  if (record === null || record.person === null || record.serverKey === null) return null;
  return {
    store: store.heldBy(record.person.id),
    person: record.person.id,
    device: record.device as DeviceId,
    serverKey: record.serverKey,
    sign: signWith(record.privateKey),
    verify: verifySignature,
    now: () => Date.now(),
    random32,
  };
}
