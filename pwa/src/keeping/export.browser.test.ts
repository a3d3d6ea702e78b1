import type { PersonId } from "@circle/review/ids";
import { afterEach, expect, test, vi } from "vitest";
import { db, deviceRecord, putDeviceRecord } from "../device/this-tablet.ts";
import { newDeviceKey } from "../device/web-keys.ts";
import { exportMine } from "./export.ts";
import { parseExport } from "./export-file.ts";

afterEach(async () => {
  vi.restoreAllMocks();
  await db.delete();
});

test("[P10] a copy made while the storage fails says whose it is, so that it can be brought in again", async () => {
  let lost = false;
  const method = "transaction";
  const begin = IDBDatabase.prototype[method];
  vi.spyOn(IDBDatabase.prototype, method).mockImplementation(function (this: IDBDatabase, ...given) {
    if (lost) throw new DOMException("", "UnknownError");
    return begin.apply(this, given);
  });
  const person = { id: "ann" as PersonId, name: "Ann", coordinator: false };
  const key = await newDeviceKey();
  await putDeviceRecord({ person, device: "anns", deviceName: "Ann's", serverKey: new Uint8Array(65), ...key });
  await deviceRecord();
  lost = true;
  const { kind, file } = await exportMine();
  expect(kind).toBe("inMemoryOnly");
  lost = false;
  const parsed = parseExport(new Uint8Array(await file.arrayBuffer()));
  expect(parsed).toMatchObject({ kind: "export", exported: { person: "ann", device: "anns" } });
});
