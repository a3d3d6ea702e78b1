import type { DeviceDb, DeviceRecord } from "./device-db.ts";

/** Whether this record says that the tablet is this person's. */
export function isHeldBy(record: DeviceRecord | undefined, person: string): boolean {
  return record?.person?.id === person;
}

/** What a write is refused with when it comes too late: the tablet is nobody's any more, or somebody else's. */
export function notTheirs(): DOMException {
  return new DOMException("this tablet is not theirs any more", "NotAllowedError");
}

/** Inside a transaction that has `device` in it: undoes it where the tablet is not this person's any more. */
export async function stillHeld({ device }: Pick<DeviceDb, "device">, person: string): Promise<void> {
  if (!isHeldBy(await device.get("this"), person)) throw notTheirs();
}
