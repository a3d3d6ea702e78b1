import { openingOf, type ReviewId } from "@circle/review/ids";
import type { StandardCode } from "@circle/standards/edition";
import { encodeSignedChange, signChange } from "@circle/sync/change";
import { createElement, startTransition, useEffect } from "react";
import { flushSync } from "react-dom";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, expect, test } from "vitest";
import * as Y from "yjs";
import { db, putDeviceRecord, store } from "../device/this-tablet.ts";
import type { NewChange } from "../device/tablet-store.ts";
import { newDeviceKey } from "../device/web-keys.ts";
import { grantOf, memberOf, ownerOf, REVIEW, stateInTest, WORKBOOK } from "../syncing/convergence/made-visit.ts";
import { pretendedKey } from "../syncing/convergence/pretended-keys.ts";
import { throwAllAway } from "./browser-copies.ts";
import { useWorkbook, type WorkbookInUse } from "./use-workbook.ts";
import { closeWorkbooks, writeAllNow } from "./workbooks-here.ts";

const ANN = ownerOf("ann", 3, "anns-tablet");
const OPENING = openingOf(ANN.number, 77);
let shown: WorkbookInUse | null = null;
let root: Root | null = null;

function Probe() {
  const inUse = useWorkbook(REVIEW as ReviewId, WORKBOOK);
  useEffect(() => {
    shown = inUse;
  }, [inUse]);
  return null;
}

function openNow() {
  if (shown?.state !== "open") throw new Error("it is not open");
  return shown;
}

const makerShown = () => (shown?.state === "open" ? shown.openings.get(OPENING) : undefined);

beforeEach(async () => {
  shown = null;
  const person = { id: ANN.person, name: "Ann", coordinator: false };
  const key = await newDeviceKey();
  await putDeviceRecord({ person, device: ANN.device, deviceName: "", serverKey: new Uint8Array(65), ...key });
  await store.putReview(REVIEW, {}, await Promise.all([memberOf(ANN, "host"), grantOf(ANN)].map(stateInTest)));
  root = createRoot(document.createElement("div"));
});

afterEach(async () => {
  root?.unmount();
  await writeAllNow();
  closeWorkbooks();
  await db.delete();
  await throwAllAway();
});

function written(): Uint8Array {
  const doc = new Y.Doc();
  doc.clientID = OPENING;
  doc.getText("note/CS1").insert(0, "They meet.");
  return Y.encodeStateAsUpdate(doc);
}

async function changeOf(update: Uint8Array): Promise<NewChange> {
  const place = { review: REVIEW, workbook: WORKBOOK, opening: OPENING, number: 1, previous: null };
  const made = { ...place, madeAt: 1, salt: new Uint8Array(16), update };
  const signed = await signChange(made, ANN.device, pretendedKey(ANN.device).sign);
  return { ...place, id: signed.id, toClock: 10, bytes: encodeSignedChange(signed) };
}

test("which tablet wrote something is told by the name that the tablet has now", async () => {
  const nothing = { statements: [], serverSaid: [], refused: [], taken: [], contested: [], reviewRecord: {} };
  await store.takeIn({ ...nothing, review: REVIEW, changes: [await changeOf(written())] });
  root?.render(createElement(Probe));
  await expect.poll(makerShown).toEqual({ person: "ann", device: "anns-tablet", deviceName: "anns-tablet" });
  const renamed = { ...grantOf(ANN), at: 9, deviceName: "The one with the blue cover" };
  await store.putReview(REVIEW, {}, [await stateInTest(renamed)]);
  await expect.poll(() => makerShown()?.deviceName).toBe("The one with the blue cover");
});

test("which tablet wrote something is told as soon as it has signed it", async () => {
  const update = written();
  await store.addRow({ review: REVIEW, workbook: WORKBOOK, opening: OPENING, update, madeAt: 1 }, 0);
  root?.render(createElement(Probe));
  await expect.poll(() => shown?.state).toBe("open");
  expect(makerShown()).toBeUndefined();
  const { rows } = await store.contentOf(REVIEW, WORKBOOK);
  const change = await changeOf(update);
  expect(await store.storePacked(REVIEW, WORKBOOK, [rows[0]!.id], [change])).toBe("stored");
  await expect.poll(() => makerShown()?.device).toBe("anns-tablet");
});

test("what is given in a transition can be read at once, and is drawn after what else was done", async () => {
  root?.render(createElement(Probe));
  await expect.poll(() => shown?.state).toBe("open");
  const edits = openNow().edits!;
  startTransition(() => void edits.giveScore("CS1" as StandardCode, "met"));
  expect(edits.read().entries).toMatchObject([{ kind: "score", score: "met" }]);
  await Promise.resolve(); // all that is drawn at once has been by now
  expect(openNow().workbook.entries).toEqual([]);
  await expect.poll(() => openNow().workbook).toBe(edits.read());
});

test("what is given in a transition is drawn after what else was done also where the page is drawn anew meanwhile", async () => {
  root?.render(createElement(Probe));
  await expect.poll(() => shown?.state).toBe("open");
  const edits = openNow().edits!;
  startTransition(() => void edits.giveScore("CS1" as StandardCode, "met"));
  flushSync(() => root?.render(createElement(Probe)));
  expect(openNow().workbook.entries).toEqual([]);
  await expect.poll(() => openNow().workbook).toBe(edits.read());
});

test("what is written while something else is still to be drawn is drawn with it at once", async () => {
  root?.render(createElement(Probe));
  await expect.poll(() => shown?.state).toBe("open");
  const edits = openNow().edits!;
  startTransition(() => void edits.giveScore("CS1" as StandardCode, "met"));
  flushSync(() => void edits.giveScore("CS1" as StandardCode, "notMet"));
  expect(openNow().workbook).toBe(edits.read());
  await expect.poll(() => openNow().workbook.entries.length).toBe(2);
});
