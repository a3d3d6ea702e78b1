import type { ReviewId } from "@circle/review/ids";
import { ownScore } from "@circle/review/standing";
import type { StandardCode } from "@circle/standards/edition";
import { createElement } from "react";
import { createRoot } from "react-dom/client";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { db, putDeviceRecord, store } from "../device/this-tablet.ts";
import { newDeviceKey } from "../device/web-keys.ts";
import { grantOf, memberOf, ownerOf, REVIEW, stateInTest, WORKBOOK } from "../syncing/convergence/made-visit.ts";
import { throwAllAway } from "../workbook/browser-copies.ts";
import { useWorkbook } from "../workbook/use-workbook.ts";
import { closeWorkbooks, unwrittenHere, writeAllNow } from "../workbook/workbooks-here.ts";
import { ScoreChoice } from "./ScoreChoice.tsx";

const CS1 = "CS1" as StandardCode;
const ANN = ownerOf("ann", 3, "anns-tablet");
const LABELS = { met: "Met", partlyMet: "Partly", notMet: "Not met", notApplicable: "N/A", couldNotAssess: "Unknown" };
let place: HTMLElement;
let unmount = (): void => {};
let letGo = (): void => {};

/** Scoring in small: a choice, and what the workbook says. */
function Scoring() {
  const inUse = useWorkbook(REVIEW as ReviewId, WORKBOOK);
  if (inUse.state !== "open") return null;
  const own = ownScore(inUse.workbook, CS1);
  const score = own.state === "scored" ? own.score : null;
  const onScore = (next: Parameters<NonNullable<typeof inUse.edits>["giveScore"]>[1]) =>
    inUse.edits?.giveScore(CS1, next);
  const choice = createElement(ScoreChoice, { legend: "Score", labels: LABELS, look: "bar", score, onScore });
  return createElement("div", null, choice, createElement("output", null, score));
}

beforeEach(async () => {
  const person = { id: ANN.person, name: "Ann", coordinator: false };
  const key = await newDeviceKey();
  await putDeviceRecord({ person, device: ANN.device, deviceName: "", serverKey: new Uint8Array(65), ...key });
  await store.putReview(REVIEW, {}, await Promise.all([memberOf(ANN, "host"), grantOf(ANN)].map(stateInTest)));
  place = document.body.appendChild(document.createElement("div"));
  const root = createRoot(place);
  root.render(createElement(Scoring));
  unmount = () => root.unmount();
  await expect.poll(() => place.querySelectorAll("input").length).toBe(5);
});

afterEach(async () => {
  vi.useRealTimers();
  letGo();
  unmount();
  place.remove();
  await writeAllNow();
  closeWorkbooks();
  await db.delete();
  await throwAllAway();
});

/** Lets no row be written until `letGo`. */
function holdUp(): void {
  let isHeld = true;
  const rows = db.backendDB().transaction("rows", "readwrite").objectStore("rows");
  const hold = () => {
    if (isHeld) rows.count().addEventListener("success", hold);
  };
  hold();
  letGo = () => {
    isHeld = false;
  };
}

async function someTasks(): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  for (let task = 0; task < 10; task += 1) {
    const run = new Promise((resolve) => port1.addEventListener("message", resolve, { once: true }));
    port1.start();
    port2.postMessage(null);
    await run;
  }
}

const tap = () => place.querySelector<HTMLInputElement>("input[value=met]")!.click();
const chosen = () => place.querySelector("[data-chosen]")?.getAttribute("data-score");
const follows = () => place.querySelector("output")?.textContent;

test("what follows from a tap is drawn when the tap is on this tablet", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] }); // no machine is too slow for what follows
  holdUp();
  tap();
  await someTasks();
  expect([chosen(), follows()]).toEqual(["met", ""]);
  vi.useRealTimers();
  letGo();
  await expect.poll(follows).toBe("met");
  expect([chosen(), unwrittenHere()]).toEqual(["met", 0]);
});

test("what follows from a tap does not wait for a storage that is slow", async () => {
  holdUp();
  tap();
  await expect.poll(follows).toBe("met");
  expect([chosen(), unwrittenHere()]).toEqual(["met", 1]);
});
