import type { PersonId } from "@circle/review/ids";
import { afterEach, expect, test } from "vitest";
import { db, putDeviceRecord, store } from "../device/this-tablet.ts";
import { newDeviceKey } from "../device/web-keys.ts";
import { throwAllAway } from "./browser-copies.ts";
import { closeWorkbooks, workbooksHere, workbooksOpen } from "./workbooks-here.ts";

const WORKBOOK = "reviewer/ann";

afterEach(async () => {
  closeWorkbooks();
  await db.delete();
  await throwAllAway();
});

test("when one review is taken off the tablet, the workbooks of others stay open and are not opened a second time", async () => {
  const person = { id: "ann" as PersonId, name: "Ann", coordinator: false };
  const key = await newDeviceKey();
  await putDeviceRecord({ person, device: "d", deviceName: "Ann's", serverKey: new Uint8Array(65), ...key });
  for (const review of ["closed", "open"]) {
    const row = { review, workbook: WORKBOOK, opening: 1, update: new Uint8Array([0, 0]), madeAt: 1 };
    await store.putReview(review, {}, []);
    await store.addRow(row, 0);
  }
  const [leaving] = await workbooksHere("closed", [WORKBOOK]);
  const [staying] = await workbooksHere("open", [WORKBOOK]);
  closeWorkbooks("closed");
  expect(workbooksOpen()).toEqual([staying]);
  expect(leaving).not.toBeNull();
  expect(await workbooksHere("open", [WORKBOOK])).toEqual([staying]);
  expect(workbooksOpen()).toEqual([staying]);
});
