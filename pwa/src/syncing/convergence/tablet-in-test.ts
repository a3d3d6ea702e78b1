import type { DeviceId, PersonId, PersonNumber } from "@circle/review/ids";
import {
  encodeSyncRequest,
  parseSyncAnswer,
  parseSyncRequest,
  encodeSyncAnswer,
  type SyncRequest,
} from "@circle/sync/message";
import { joinedUpdate, outlineOf } from "@circle/sync/update-outline";
import { newDoc } from "@circle/workbook-doc/layout";
import * as Y from "yjs";
import { memoryStore } from "./memory-store.ts";
import type { Sign, Verify } from "@circle/sync/signing";
import type { TabletStore } from "../../device/tablet-store.ts";
import { openWorkbook, type OpenWorkbook, type WorkbookWorld } from "../../workbook/open-workbook.ts";
import type { WorkingCopies } from "../../workbook/working-copy.ts";
import { exchange, type Carried } from "../exchange.ts";
import { receivedOf } from "../received.ts";
import type { Tablet } from "../../device/tablet.ts";
import type { Peer } from "./peer.ts";
import { pretendedKey, verify as pretendedVerify } from "./pretended-keys.ts";

export type Owner = { readonly person: PersonId; readonly number: PersonNumber; readonly device: DeviceId };
export type Line = "works" | "losesRequests" | "losesAnswers";

/** Where a fault can be planted, to see whether the property finds it. */
export type TabletFaults = {
  readonly reusesOpening?: boolean;
  readonly forgetsFailedRow?: boolean;
  readonly leavesDeletionsOut?: boolean;
};

export type TabletInTest = ReturnType<typeof tabletInTest>;

/** A tablet with stores in memory that can be made to fail, and a clock that moves only when it is told to. */
export function tabletInTest(
  { person, number, device }: Owner,
  {
    review,
    workbook,
    serverKey,
    sign = pretendedKey(device).sign,
    verify = pretendedVerify,
    faults = {},
    random32,
    now = () => 1,
  }: {
    readonly review: string;
    readonly workbook: string;
    readonly serverKey: Uint8Array;
    readonly sign?: Sign;
    readonly verify?: Verify;
    readonly faults?: TabletFaults;
    readonly random32: () => number;
    readonly now?: () => number;
  },
) {
  const kept = memoryStore();
  let failing = 0;
  const store = failingStore(kept, () => {
    const fails = failing > 0;
    if (fails) failing -= 1;
    return fails;
  });
  const copied = new Map<string, Uint8Array>();
  let copiesWork = true;
  const copies = copiesInMemory(copied, () => copiesWork);
  const timers = new Map<object, () => void>();
  const world: WorkbookWorld = {
    store: faults.forgetsFailedRow === true ? forgetting(store) : store,
    copies,
    now,
    random32: () => (faults.reusesOpening === true ? 7 : random32()),
    after: (ms, run) => {
      const key = {};
      if (ms !== 900) timers.set(key, run); // a slow write: here they are never slow
      return () => timers.delete(key);
    },
  };
  const tablet: Tablet = {
    person,
    device,
    serverKey,
    verify,
    random32,
    now,
    store: faults.leavesDeletionsOut === true ? withoutDeletions(store) : store,
    sign,
  };
  const windows = new Map<number, OpenWorkbook>();

  return {
    store: kept,
    tablet,
    failNextWrites: (count: number) => {
      failing = count;
    },
    breakCopies: (work: boolean) => {
      copiesWork = work;
    },
    copiesWork: (): boolean => copiesWork,
    deleteCopies: () => copied.clear(),
    /** The workbook as a window has it open; opened again if the tablet was restarted. */
    workbook: async (window = 0): Promise<OpenWorkbook> => {
      const open = windows.get(window) ?? (await openWorkbook(world, { review, workbook, owner: number, person }));
      windows.set(window, open);
      return open;
    },
    windows: (): readonly OpenWorkbook[] => [...windows.values()],
    /** All writing has ended, well or not, and the windows have seen each other's. */
    settle: async (): Promise<void> => {
      for (const open of windows.values()) await open.writeNow();
      for (const open of windows.values()) await open.catchUp();
      for (const open of windows.values()) await open.writeNow();
    },
    /** What waits for its time happens now. */
    passTime: async (): Promise<void> => {
      const due = [...timers.values()];
      timers.clear();
      for (const run of due) run();
      for (const open of windows.values()) await open.writeNow();
    },
    restart: (): void => {
      for (const open of windows.values()) open.close();
      timers.clear();
      windows.clear();
    },
    exchange: ({ answer: ask }: Pick<Peer<unknown>, "answer">, line: Line, caught: SyncRequest[]) =>
      exchange(
        tablet,
        async (request): Promise<Carried> => {
          const sent = parseSyncRequest(encodeSyncRequest(request));
          if (sent === null) throw new Error("the request can't be read");
          caught.push(sent);
          if (line === "losesRequests") return { kind: "offline" };
          const answer = parseSyncAnswer(encodeSyncAnswer(await ask(sent, device)));
          if (answer === null) throw new Error("the answer can't be read");
          return line === "losesAnswers" ? { kind: "offline" } : { kind: "answered", answer };
        },
        { pack: true },
      ),
    hasSetAside: async (): Promise<boolean> => (await kept.setAsideOf(review)).length > 0,
    isReceived: async (): Promise<boolean> => {
      if ([...windows.values()].some((open) => open.writing().onTablet !== "saved")) return false;
      return receivedOf(await kept.holdingsOf(review), await kept.refusedOf(review), null).state === "received";
    },
  };
}

/** Every other transaction works; while `fails` says so, those that write reject. */
function failingStore(store: TabletStore, fails: () => boolean): TabletStore {
  const full = () => Promise.reject(Object.assign(new Error("full"), { name: "QuotaExceededError" }));
  return {
    ...store,
    addRow: (...given) => (fails() ? full() : store.addRow(...given)),
    storePacked: (...given) => (fails() ? full() : store.storePacked(...given)),
    takeIn: (...given) => (fails() ? full() : store.takeIn(...given)),
    setAside: (...given) => (fails() ? full() : store.setAside(...given)),
  };
}

/** Planted: says that a row was written which was not. */
function forgetting(store: TabletStore): TabletStore {
  return {
    ...store,
    addRow: (...given) => store.addRow(...given).catch(() => "written" as const),
  };
}

/** Planted: whoever packs sees rows without what they deleted. */
function withoutDeletions(store: TabletStore): TabletStore {
  return {
    ...store,
    contentOf: async (...given) => {
      const content = await store.contentOf(...given);
      const rows = content.rows.map((row) => {
        const outline = outlineOf(row.update);
        return outline === null ? row : { ...row, update: joinedUpdate([{ ...outline, deletions: [] }]) };
      });
      return { ...content, rows };
    },
  };
}

function copiesInMemory(kept: Map<string, Uint8Array>, work: () => boolean): WorkingCopies {
  return {
    open: async (name) => {
      if (!work()) return null;
      const doc = newDoc();
      const before = kept.get(name);
      if (before !== undefined) Y.applyUpdate(doc, before);
      doc.on("update", (update: Uint8Array) => {
        if (!work()) throw new Error("the working copy broke");
        kept.set(name, Y.mergeUpdates([...(kept.has(name) ? [kept.get(name) ?? update] : []), update]));
      });
      return { doc, close: () => {} };
    },
    throwAway: async (name) => {
      kept.delete(name);
    },
  };
}
