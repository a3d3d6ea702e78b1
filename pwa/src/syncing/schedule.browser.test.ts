import type { PersonId } from "@circle/review/ids";
import { encodeSyncAnswer } from "@circle/sync/message";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { db, putDeviceRecord, store } from "../device/this-tablet.ts";
import { newDeviceKey } from "../device/web-keys.ts";
import { deflated } from "./deflated.ts";
import { startSyncing, syncSoon } from "./schedule.ts";

/** Design section 3: when a tablet exchanges by itself. Time moves only when a test says so. */

let exchanges = 0;
let isAway = false;

/** The clock of the machine. `expect.poll` would move the pretended one. */
const later = globalThis.setTimeout.bind(globalThis);
const MOST_LOOKS = 2_000;

/** The stream of news, of which the last one opened is the one that is listened to. */
class Stream extends EventTarget {
  static readonly CLOSED = 2;
  static last: Stream | null = null;
  readyState = 1;
  constructor() {
    super();
    Stream.last = this;
  }
  close(): void {
    this.readyState = Stream.CLOSED;
  }
}

beforeEach(async () => {
  const answer = await deflated(encodeSyncAnswer({ session: "live", serverTime: 1, more: false, reviews: [] }));
  vi.stubGlobal("fetch", async () => {
    exchanges += 1;
    if (isAway) throw new TypeError("no network");
    return new Response(answer);
  });
  vi.stubGlobal("EventSource", Stream);
  vi.spyOn(Math, "random").mockReturnValue(0);
  const person = { id: "ann" as PersonId, name: "Ann", coordinator: false };
  const key = await newDeviceKey();
  await putDeviceRecord({ person, device: "anns", deviceName: "Ann's", serverKey: new Uint8Array(65), ...key });
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "Date"] });
  isAway = false;
  exchanges = 0;
  startSyncing(); // only the first time
  syncSoon();
  await untilExchanged(1);
});

afterEach(async () => {
  vi.clearAllTimers();
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  await db.delete();
});

/** After so long, so many exchanges were made since the test began, and the next one has its time. */
async function untilExchanged(count: number, ms = 0): Promise<void> {
  vi.advanceTimersByTime(ms);
  const found = (): readonly [number, boolean] => [exchanges, vi.getTimerCount() > 0];
  for (let look = 0; look < MOST_LOOKS; look += 1) {
    const [made, isScheduled] = found();
    if (made === count && isScheduled) return;
    await new Promise((resolve) => later(resolve, 5));
  }
  expect(found()).toEqual([count, true]);
}

/** Stored by a window of this tablet. */
async function written(): Promise<void> {
  await store.addRow({ review: "visit", workbook: "team", opening: 5, update: new Uint8Array([1]), madeAt: 1 }, 0);
}

test("every thirty seconds while the app is open", async () => {
  await untilExchanged(1, 29_999);
  await untilExchanged(2, 1);
  await untilExchanged(2, 29_999);
  await untilExchanged(3, 1);
});

test("when a network comes, when the page is brought back, and when it becomes visible", async () => {
  dispatchEvent(new Event("online"));
  await untilExchanged(2);
  dispatchEvent(new Event("pageshow"));
  await untilExchanged(3);
  const visibility = vi.spyOn(document, "visibilityState", "get").mockReturnValue("hidden");
  document.dispatchEvent(new Event("visibilitychange"));
  await untilExchanged(3, 1_000);
  visibility.mockRestore();
  document.dispatchEvent(new Event("visibilitychange"));
  await untilExchanged(4);
});

test("soon after somebody has left a field of text, and not after a tap", async () => {
  const fields = (["textarea", "input"] as const).map((tag) => document.body.appendChild(document.createElement(tag)));
  const [note, tapped] = fields;
  tapped?.setAttribute("type", "radio");
  tapped?.focus();
  tapped?.blur();
  await untilExchanged(1, 1_000);
  note?.focus();
  note?.blur();
  await untilExchanged(2, 200);
  for (const field of fields) field.remove();
});

test("after a pause of two seconds in writing, and after ten seconds of writing without one", async () => {
  await written();
  await untilExchanged(1, 1_999);
  await untilExchanged(2, 2); // what is to happen at once, happens here in the next millisecond
  for (let second = 0; second < 10; second += 1) {
    await written();
    await untilExchanged(2, second < 9 ? 1_000 : 999);
  }
  await untilExchanged(3, 2);
});

test("when the server says that there is news, and when its stream was opened", async () => {
  Stream.last?.dispatchEvent(new Event("open"));
  await untilExchanged(2, 50);
  const data = JSON.stringify({ review: "visit", workbooks: ["team"] });
  Stream.last?.dispatchEvent(new MessageEvent("news", { data }));
  await untilExchanged(3, 50);
});

test("when it did not work, after a second, then after twice as long each time; what is written meanwhile changes nothing, a network does", async () => {
  isAway = true;
  dispatchEvent(new Event("online"));
  await untilExchanged(2);
  await written();
  for (const [failures, ms] of [500, 1_000, 2_000, 4_000].entries()) {
    await untilExchanged(2 + failures, ms - 1);
    await untilExchanged(3 + failures, 1);
  }
  isAway = false;
  dispatchEvent(new Event("online"));
  await untilExchanged(7);
  await untilExchanged(7, 29_999);
  await untilExchanged(8, 1);
});
