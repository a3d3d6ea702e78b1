import type { PersonId, PersonNumber } from "@circle/review/ids";
import { openingOf } from "@circle/review/ids";
import type { Statement } from "@circle/review/statements";
import type { ChangeId } from "@circle/sync/change";
import type { StandardCode } from "@circle/standards/edition";
import { giveScore } from "@circle/workbook-doc/edits";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import * as Y from "yjs";
import { breakStorage } from "../device/broken-storage-in-test.ts";
import { db, deviceRecord, putDeviceRecord, store } from "../device/this-tablet.ts";
import type { NewChange } from "../device/tablet-store.ts";
import { newDeviceKey } from "../device/web-keys.ts";
import { stateInTest } from "../syncing/convergence/made-visit.ts";
import { exportMine } from "./export.ts";
import { type Exported, parseExport } from "./export-file.ts";

const REVIEW = "visit";
const ANN = "ann" as PersonId;
const NUMBER = 7 as PersonNumber;
const LEAD: Statement = {
  kind: "member",
  at: 1,
  by: "coordinator" as PersonId,
  person: ANN,
  number: NUMBER,
  name: "Ann",
  roles: ["lead", "reviewer"],
  background: null,
};
const DAMAGED = new Uint8Array([9, 9, 9]);
const CANNOT_BE_SHOWN = "This workbook can't be shown here; its data follows.";

let isLost = (_stores: string, _asked: string): boolean => false;

beforeEach(async () => {
  breakStorage((stores, asked) => isLost(stores, asked));
  const person = { id: ANN, name: "Ann", coordinator: false };
  const key = await newDeviceKey();
  await putDeviceRecord({ person, device: "anns", deviceName: "Ann's", serverKey: new Uint8Array(65), ...key });
});

afterEach(async () => {
  isLost = () => false;
  vi.restoreAllMocks();
  await db.delete();
});

/** Of a review that she leads, with a note in each workbook of hers. */
async function annsWork(): Promise<void> {
  await store.putReview(REVIEW, {}, [await stateInTest(LEAD)]);
  for (const workbook of ["reviewer/ann", "team"]) {
    const doc = new Y.Doc();
    doc.clientID = openingOf(NUMBER, workbook.length);
    giveScore(doc, { standard: "CS1" as StandardCode, score: "met", givenAt: 1 });
    const row = { review: REVIEW, workbook, opening: doc.clientID, update: Y.encodeStateAsUpdate(doc), madeAt: 1 };
    await store.addRow(row, 0);
  }
}

function change(workbook: string, bytes: Uint8Array): NewChange {
  const id = `${workbook} ${bytes.join()}`.padEnd(64, "0") as ChangeId;
  return { id, review: REVIEW, workbook, opening: 1, number: 1, previous: null, toClock: 1, bytes };
}

async function copy(): Promise<{ readonly kind: string; readonly text: string; readonly exported: Exported }> {
  const { kind, file } = await exportMine();
  const parsed = parseExport(new Uint8Array(await file.arrayBuffer()));
  if (parsed.kind !== "export") throw new Error(parsed.kind);
  const [text = ""] = (await file.text()).split("\0");
  return { kind, text, exported: parsed.exported };
}

test("[P10] a copy made while the storage fails says whose it is, so that it can be brought in again", async () => {
  await deviceRecord();
  isLost = () => true;
  const { kind, exported } = await copy();
  expect(kind).toBe("inMemoryOnly");
  expect(exported).toMatchObject({ person: "ann", device: "anns" });
});

test("[P10] a damaged change keeps nothing else out of a copy, nor its own bytes, and only its workbook is not shown", async () => {
  await annsWork();
  await store.takeIn({
    review: REVIEW,
    statements: [],
    changes: [change("team", DAMAGED)],
    serverSaid: [],
    refused: [],
    taken: [],
    contested: [],
    reviewRecord: {},
  });
  const { kind, text, exported } = await copy();
  expect(kind).toBe("whole");
  const [review] = exported.reviews;
  expect(review?.changes).toHaveLength(2); // of them one of her reviewer's workbook, packed for the copy
  expect(review?.changes).toContainEqual(DAMAGED);
  expect(review?.rows.map(({ workbook }) => workbook)).toEqual(["team"]);
  expect(text).toContain("visit, my workbook\nCS1: met");
  expect(text).toContain(`visit, the team's workbook\n${CANNOT_BE_SHOWN}`);
});

test("[P10] a workbook that the storage does not hand out keeps no other out of a copy, and the copy says that something is missing", async () => {
  await annsWork();
  isLost = (stores, asked) => stores === "changes" && asked.includes("team");
  const { kind, text, exported } = await copy();
  expect(kind).toBe("inPart");
  expect(text).toContain("visit, my workbook\nCS1: met");
  expect(exported.reviews[0]?.changes).toHaveLength(1);
});

test("[P10] a review of which nothing can be read keeps no other out of a copy", async () => {
  await annsWork();
  await store.putReview("another", {}, []);
  isLost = (stores, asked) => stores === "statements" && asked.includes("another");
  const { kind, text } = await copy();
  expect(kind).toBe("inPart");
  expect(text).toContain("visit, my workbook\nCS1: met");
});

test("[P5] a copy has what was set aside of one's own workbooks, and of nobody else's", async () => {
  await annsWork();
  const [own, bens] = [change("team", new Uint8Array([1])), change("reviewer/ben", new Uint8Array([2]))];
  const setAside = { reason: "foreignOpening", at: 1 } as const;
  await db.setAside.bulkPut([own, bens].map((one) => ({ ...one, ...setAside })));
  const { exported } = await copy();
  expect(exported.reviews[0]?.changes).toContainEqual(own.bytes);
  expect(exported.reviews[0]?.changes).not.toContainEqual(bens.bytes);
});
