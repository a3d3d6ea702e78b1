import type { PersonId } from "@circle/review/ids";
import type { WorkbookId } from "@circle/review/workbook-id";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import * as Y from "yjs";
import { breakStorage } from "../device/broken-storage-in-test.ts";
import { openDeviceDb } from "../device/device-db.ts";
import { dexieStore } from "../device/dexie-store.ts";
import { db, putDeviceRecord, store } from "../device/this-tablet.ts";
import { newDeviceKey } from "../device/web-keys.ts";
import { throwAllAway } from "./browser-copies.ts";
import {
  closeWorkbooks,
  holdBack,
  isHeldBack,
  unwrittenHere,
  type WorkbookHere,
  workbooksHere,
} from "./workbooks-here.ts";

const WORKBOOK = "reviewer/bea" as WorkbookId;

afterEach(async () => {
  closeWorkbooks();
  vi.restoreAllMocks();
  await db.delete();
  await throwAllAway();
});

function noteIn(here: WorkbookHere): string | undefined {
  const reading = here.read();
  return reading.state === "read" ? reading.workbook.texts.get("note/CS1") : undefined;
}

let isLost = false;
let tries = 0;

beforeEach(async () => {
  isLost = false;
  breakStorage((stores) => {
    const fails = isLost && stores === "changes";
    if (fails) tries += 1;
    return fails;
  });
  const person = { id: "ann" as PersonId, name: "Ann", coordinator: false };
  const key = await newDeviceKey();
  await putDeviceRecord({ person, device: "d", deviceName: "Ann's", serverKey: new Uint8Array(65), ...key });
});

test("when one review is taken off the tablet, the workbooks of others stay open and are not opened a second time", async () => {
  for (const review of ["closed", "open"]) {
    const row = { review, workbook: WORKBOOK, opening: 1, update: new Uint8Array([0, 0]), madeAt: 1 };
    await store.putReview(review, {}, []);
    await store.addRow(row, 0);
  }
  const [leaving] = await workbooksHere("closed", [WORKBOOK]);
  const [staying] = await workbooksHere("open", [WORKBOOK]);
  closeWorkbooks("closed");
  expect(leaving).not.toBeNull();
  expect((await workbooksHere("closed", [WORKBOOK]))[0]).not.toBe(leaving);
  expect((await workbooksHere("open", [WORKBOOK]))[0]).toBe(staying);
});

test("once a tablet is nobody's, nothing that a field holds back keeps a window from leaving", () => {
  const taken = holdBack();
  closeWorkbooks();
  expect([isHeldBack(), unwrittenHere()]).toEqual([false, 0]);
  taken();
});

test("what another window wrote while the storage could not be read shows soon after it can be again, without anybody writing", async () => {
  const row = { review: "visit", workbook: WORKBOOK, opening: 1, update: new Uint8Array([0, 0]), madeAt: 1 };
  await store.putReview("visit", {}, []);
  await store.addRow(row, 0);
  const [here] = await workbooksHere("visit", [WORKBOOK]);
  await expect.poll(() => here!.read().state).toBe("read");
  const doc = new Y.Doc();
  doc.getText("note/CS1").insert(0, "They meet.");
  isLost = true;
  const otherWindow = openDeviceDb(db.name);
  await dexieStore(otherWindow).addRow({ ...row, update: Y.encodeStateAsUpdate(doc) }, 0);
  otherWindow.close();
  expect(noteIn(here!)).toBeUndefined();
  await expect.poll(() => tries).toBeGreaterThan(0);
  isLost = false;
  await expect.poll(() => noteIn(here!)).toBe("They meet.");
});
