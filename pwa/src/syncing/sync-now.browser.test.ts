import type { PersonId } from "@circle/review/ids";
import { encodeSyncAnswer, type SyncAnswer } from "@circle/sync/message";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { breakStorage } from "../device/broken-storage-in-test.ts";
import { db, putDeviceRecord } from "../device/this-tablet.ts";
import { newDeviceKey } from "../device/web-keys.ts";
import { deflated } from "./deflated.ts";
import { stopExchanging } from "./stopping.ts";
import { syncNow, type ExchangeOutcome } from "./sync-now.ts";
import { sayTrouble, subscribeToTrouble, troubleNow } from "./trouble.ts";

type Network = (path: string, signal: AbortSignal) => Promise<Response>;

const AWAY: Network = () => Promise.reject(new TypeError("no network"));
const HALF_OPEN: Network = (_path, signal) =>
  new Promise((_resolve, reject) => {
    signal.addEventListener("abort", () => reject(new DOMException("", "AbortError")));
  });

function network(answering: Network): void {
  vi.stubGlobal("fetch", (path: string, { signal }: { readonly signal: AbortSignal }) => answering(path, signal));
}

async function syncAnswer(session: SyncAnswer["session"]): Promise<Response> {
  return new Response(await deflated(encodeSyncAnswer({ session, serverTime: 1, more: false, reviews: [] })));
}

beforeEach(async () => {
  const person = { id: "ann" as PersonId, name: "Ann", coordinator: false };
  const key = await newDeviceKey();
  await putDeviceRecord({ person, device: "anns", deviceName: "Ann's", serverKey: new Uint8Array(65), ...key });
});

afterEach(async () => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  sayTrouble("exchanged");
  await db.delete();
});

test("whoever asks in any moment around the end of an exchange waits their turn, and is not told that another window is at it", async () => {
  network(AWAY);
  const asked: Promise<ExchangeOutcome>[] = [];
  const stop = subscribeToTrouble(() => {
    stop();
    let moment = Promise.resolve();
    for (let later = 0; later < 12; later += 1) moment = moment.then(() => void asked.push(syncNow()));
  });
  await Promise.all([syncNow(), syncNow()]);
  await expect.poll(() => asked).toHaveLength(12);
  const kinds = (await Promise.all(asked)).map(({ kind }) => kind);
  expect(new Set(kinds)).toEqual(new Set(["offline"]));
});

test("an exchange that this app ended itself is said to be stopped, and does not say that the network is away", async () => {
  const begun = Promise.withResolvers<void>();
  network((path, signal) => {
    begun.resolve();
    return HALF_OPEN(path, signal);
  });
  const exchanging = syncNow();
  await begun.promise;
  stopExchanging();
  expect(await exchanging).toEqual({ kind: "stopped" });
  expect(troubleNow()).toBeNull();
});

test("an exchange that is taken over by another window ends as that window's", async () => {
  const begun = Promise.withResolvers<void>();
  network((path, signal) => {
    begun.resolve();
    return HALF_OPEN(path, signal);
  });
  const exchanging = syncNow();
  await begun.promise;
  await navigator.locks.request("circle-pack", { steal: true }, async () => {});
  expect(await exchanging).toEqual({ kind: "elsewhere" });
  stopExchanging();
});

test("a window that holds the exchange, and for a minute does nothing with it, is not waited for any longer", async () => {
  vi.useFakeTimers({ toFake: ["Date"] });
  network(async () => await syncAnswer("live"));
  const [held, frozen] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const lost = expect(
    navigator.locks.request("circle-pack", async () => {
      held.resolve();
      await frozen.promise;
    }),
  ).rejects.toThrow(DOMException);
  await held.promise;
  expect(await syncNow()).toEqual({ kind: "elsewhere" });
  vi.advanceTimersByTime(60_000);
  expect(await syncNow()).toEqual({ kind: "elsewhere" });
  vi.advanceTimersByTime(1);
  const visibility = vi.spyOn(document, "visibilityState", "get").mockReturnValue("hidden");
  expect(await syncNow()).toEqual({ kind: "elsewhere" });
  visibility.mockRestore();
  expect(await syncNow()).toEqual({ kind: "exchanged" });
  await lost;
  frozen.resolve();
});

test("storage that fails before the session is renewed is said to have failed, and not to be another window's", async () => {
  let isLost = false;
  breakStorage((stores, asked) => isLost && stores === "device" && asked === "");
  db.close({ disableAutoOpen: false });
  network(async () => {
    isLost = true;
    return await syncAnswer("ended");
  });
  expect(await syncNow()).toEqual({ kind: "storageFailed" });
});

test("a fault of the app itself is thrown, and not said to be another window's", async () => {
  network(async (path) =>
    path === "/api/sync"
      ? await syncAnswer("ended")
      : Response.json({ person: null, nonce: "bm9uY2U", serverKey: "a2V5" }),
  );
  vi.spyOn(crypto.subtle, "sign").mockRejectedValue(new DOMException("not this key", "InvalidAccessError"));
  await expect(syncNow()).rejects.toThrow("not this key");
});
