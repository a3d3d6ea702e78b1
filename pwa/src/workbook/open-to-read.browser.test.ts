import { openingOf, ownerOfOpening, type PersonId, type PersonNumber } from "@circle/review/ids";
import { reviewerWorkbook, type WorkbookId } from "@circle/review/workbook-id";
import type { StandardCode } from "@circle/standards/edition";
import { giveScore } from "@circle/workbook-doc/edits";
import { crowdedUpdate } from "@circle/workbook-doc/forged-in-test";
import { newDoc } from "@circle/workbook-doc/layout";
import { writeText } from "@circle/workbook-doc/text-edits";
import { afterEach, beforeEach, expect, test } from "vitest";
import * as Y from "yjs";
import type { TabletStore } from "../device/tablet-store.ts";
import { memoryStore } from "../syncing/convergence/memory-store.ts";
import { type OpenToRead, openToRead } from "./open-to-read.ts";
import { readingThread } from "./reading-thread.ts";

const REVIEW = "visit";
const [ANN, BEA] = [reviewerWorkbook("ann" as PersonId), reviewerWorkbook("bea" as PersonId)];
/** Far more than what is honest here takes, and far less than what is not. */
const LIMIT_MS = 5_000;
/** By the square of this Yjs takes longer: for these some minutes. */
const STRUCTS = 200_000;

let store: TabletStore;
let opened: OpenToRead[] = [];
let workers: Worker[] = [];

function started(code: string | URL = new URL("./reading-worker.ts", import.meta.url)): Worker {
  const worker = new Worker(code, { type: "module" });
  workers.push(worker);
  return worker;
}

beforeEach(() => {
  store = memoryStore();
});

afterEach(() => {
  for (const one of opened) one.close();
  for (const one of workers) one.terminate();
  [opened, workers] = [[], []];
});

function opener(start = () => started()) {
  const thread = readingThread({ start, limitMs: LIMIT_MS });
  return (workbook: WorkbookId): OpenToRead => {
    const one = openToRead({ store, thread, since: 0 }, { review: REVIEW, workbook });
    opened.push(one);
    return one;
  };
}

const opening = (workbook: WorkbookId) => openingOf((workbook === ANN ? 3 : 4) as PersonNumber, 1);
const put = (workbook: WorkbookId, update: Uint8Array) =>
  store.addRow({ review: REVIEW, workbook, opening: opening(workbook), update, madeAt: 7 }, 0);

/** Somebody who goes on writing: each time what is new. */
function writer(workbook: WorkbookId) {
  const doc = newDoc();
  doc.clientID = opening(workbook);
  return async (write: (doc: Y.Doc) => void): Promise<void> => {
    const before = Y.encodeStateVector(doc);
    write(doc);
    await put(workbook, Y.encodeStateAsUpdate(doc, before));
  };
}
const score = (standard: string) => (doc: Y.Doc) =>
  void giveScore(doc, { standard: standard as StandardCode, score: "met", givenAt: 1 });
const note = (text: string) => (doc: Y.Doc) => void writeText(doc, "note/CS1", text);

function readIn(one: OpenToRead) {
  const reading = one.read();
  if (reading.state !== "read") throw new Error(`it is ${reading.state}`);
  return reading;
}

test("what others wrote is read, with who wrote it and when, and what has not changed stays the same object", async () => {
  const write = writer(ANN);
  await write(score("CS1"));
  await write(note("They meet."));
  const ann = opener()(ANN);
  expect(ann.read().state).toBe("opening");
  expect(await ann.catchUp()).toBe(true);
  const first = readIn(ann);
  expect(first.workbook.entries).toMatchObject([{ kind: "score", standard: "CS1", score: "met", by: 3 }]);
  expect(first.workbook.texts).toEqual(new Map([["note/CS1", "They meet."]]));
  expect(first.textTimes).toEqual(new Map([["note/CS1", 7]]));
  let told = 0;
  ann.subscribe(() => (told += 1));
  await ann.catchUp();
  expect(ann.read()).toBe(first);

  await write(note("They meet on Mondays."));
  await ann.catchUp();
  const second = readIn(ann);
  expect(second.workbook.texts).toEqual(new Map([["note/CS1", "They meet on Mondays."]]));
  expect(second.workbook.entries).toBe(first.workbook.entries);
  await write(score("CS2"));
  await ann.catchUp();
  const third = readIn(ann);
  expect(third.workbook.entries).toHaveLength(2);
  expect(third.workbook.entries).toContain(first.workbook.entries[0]);
  expect(third.workbook.texts).toBe(second.workbook.texts);
  expect(told).toBe(2);
  expect(workers).toHaveLength(1);
});

test("[P7] a workbook that takes longer to work through than any should is given up, the window goes on meanwhile, and all others are read", async () => {
  await put(ANN, crowdedUpdate(opening(ANN), 0, STRUCTS));
  const write = writer(BEA);
  await write(score("CS1"));
  const open = opener();
  const [bea, ann] = [open(BEA), open(ANN)];
  await bea.catchUp();
  const before = readIn(bea);
  const order: string[] = [];
  ann.subscribe(() => order.push(ann.read().state));
  const given = ann.catchUp();
  const later = bea.catchUp(); // has its turn after
  for (let tap = 0; tap < 3; tap += 1) {
    await new Promise((next) => setTimeout(next));
    order.push("tap");
  }
  await write(score("CS2"));
  expect(await given).toBe(true);
  await later;
  expect(order).toEqual(["tap", "tap", "tap", "tooMuch"]);
  expect(ann.read()).toEqual({ state: "tooMuch" });
  const after = readIn(bea).workbook.entries;
  expect(after).toHaveLength(2);
  expect(after).toContain(before.workbook.entries[0]); // read again on another thread, and the same
  expect(workers).toHaveLength(2);

  await put(ANN, crowdedUpdate(opening(ANN), STRUCTS, 1));
  await Promise.all([ann.catchUp(), bea.catchUp()]);
  expect(ann.read()).toEqual({ state: "tooMuch" });
  expect(workers).toHaveLength(2);
});

test("[P7] what becomes too much after it was read is not shown as it was before", async () => {
  const write = writer(ANN);
  await write(score("CS1"));
  const ann = opener()(ANN);
  await ann.catchUp();
  expect(readIn(ann).workbook.entries).toHaveLength(1);
  await put(ANN, crowdedUpdate(openingOf(ownerOfOpening(opening(ANN)), 2), 0, STRUCTS));
  await ann.catchUp();
  expect(ann.read()).toEqual({ state: "tooMuch" });
});

test("a thread whose code can't be had says nothing of a workbook, which is read once it can be had", async () => {
  await writer(ANN)(score("CS1"));
  let isMissing = true;
  const ann = opener(() => (isMissing ? started("/no/such/worker.js") : started()))(ANN);
  expect(await ann.catchUp()).toBe(false);
  expect(ann.read()).toEqual({ state: "failed" });
  isMissing = false;
  expect(await ann.catchUp()).toBe(true);
  expect(readIn(ann).workbook.entries).toHaveLength(1);
});

test("what the thread throws is shown as a fault of ours, once, and others are read on another", async () => {
  const faulty =
    'postMessage({ kind: "started" }); addEventListener("message", () => { throw new Error("a fault of ours") });';
  const code = URL.createObjectURL(new Blob([faulty], { type: "text/javascript" }));
  await Promise.all([writer(ANN)(score("CS1")), writer(BEA)(score("CS1"))]);
  const open = opener(() => started(workers.length === 0 ? code : undefined));
  const shown: string[] = [];
  const see = (event: ErrorEvent) => {
    event.preventDefault(); // else the runner takes it for one of the test's
    shown.push(event.message);
  };
  addEventListener("error", see);
  const [ann, bea] = [open(ANN), open(BEA)];
  await Promise.all([ann.catchUp(), bea.catchUp()]);
  removeEventListener("error", see);
  expect(shown).toEqual([expect.stringContaining("a fault of ours")]);
  expect(ann.read()).toEqual({ state: "tooMuch" });
  expect(readIn(bea).workbook.entries).toHaveLength(1);
});

test("a damaged record is tried again, and what was read before stays", async () => {
  const write = writer(ANN);
  await write(score("CS1"));
  const undamaged = store;
  const damaged = { id: 99, review: REVIEW, workbook: ANN, opening: 1, update: new Uint8Array([9]), madeAt: 1 };
  let isDamaged = true;
  store = {
    ...undamaged,
    contentOf: async (...given) => {
      const content = await undamaged.contentOf(...given);
      return isDamaged ? { ...content, rows: [...content.rows, damaged] } : content;
    },
  };
  const ann = opener()(ANN);
  expect(await ann.catchUp()).toBe(false);
  expect(ann.read()).toEqual({ state: "failed" });
  isDamaged = false;
  expect(await ann.catchUp()).toBe(true);
  const read = readIn(ann);
  isDamaged = true;
  expect(await ann.catchUp()).toBe(false);
  expect(ann.read()).toBe(read);
  isDamaged = false;
  await write(score("CS2"));
  expect(await ann.catchUp()).toBe(true);
  expect(readIn(ann).workbook.entries).toHaveLength(2);
});
