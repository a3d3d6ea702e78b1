import type { ChangeId } from "@circle/sync/change";
import { expect, test } from "vitest";
import type { NewChange } from "../device/tablet-store.ts";
import type { Tablet } from "../device/tablet.ts";
import { memoryStore } from "./convergence/memory-store.ts";
import { makeRoom } from "./make-room.ts";

const [REVIEW, WORKBOOK, OPENING] = ["visit", "reviewer/ben", 7];

/** Whoever reads it throws. */
const unreadable = (id: string): NewChange => {
  const bytes = new Uint8Array([9]);
  return {
    id: id as ChangeId,
    review: REVIEW,
    workbook: WORKBOOK,
    opening: OPENING,
    number: 1,
    previous: null,
    toClock: 1,
    bytes,
  };
};

test("[P7] what others wrote gives way to the server's branch without being read: to read it may take hours", async () => {
  const store = memoryStore();
  const nothing = { statements: [], serverSaid: [], refused: [], taken: [], contested: [], reviewRecord: {} };
  await store.takeIn({ ...nothing, review: REVIEW, changes: [unreadable("held")] });
  const tablet = { store, now: () => 1, random32: () => 1 } as Partial<Tablet> as Tablet;
  const place = { review: REVIEW, workbook: WORKBOOK, opening: OPENING, number: 1, reason: "foreignOpening" as const };
  await makeRoom(tablet, { ...place, branch: [unreadable("servers")], writer: null });
  const { changes } = await store.contentOf(REVIEW, WORKBOOK);
  expect(changes.map(({ id }) => id)).toEqual(["servers"]);
  expect((await store.setAsideOf(REVIEW)).map(({ id }) => id)).toEqual(["held"]);
});
