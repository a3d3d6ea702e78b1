import type { DeviceId } from "@circle/review/ids";
import type { Sign } from "@circle/sync/signing";
import type { Tablet } from "../syncing/tablet.ts";
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

let lastKey: CryptoKey | null = null;

/** This device's key as last read: it can sign also when the storage has broken since. */
export function keyHere(): Sign | null {
  return lastKey === null ? null : signWith(lastKey);
}

/** Who this tablet is, or is about to become. Null: nobody yet. Rejects if the storage fails. */
export async function deviceRecord(): Promise<DeviceRecord | null> {
  const record = (await withDb(() => db.device.get("this"))) ?? null;
  lastKey = record?.privateKey ?? null;
  return record;
}

export async function putDeviceRecord(record: DeviceRecord): Promise<void> {
  await withDb(() => db.transaction("rw", db.device, () => db.device.put(record)));
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
