import { openingOf, type PersonNumber } from "@circle/review/ids";
import { type ChangeId, encodeSignedChange, signChange } from "@circle/sync/change";
import { log } from "@circle/workbook-doc/forged-in-test";
import { readEntries, readText } from "@circle/workbook-doc/read";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { memoryStore } from "../syncing/convergence/memory-store.ts";
import type { StoredChange, TabletStore } from "../device/tablet-store.ts";
import { openWorkbook } from "./open-workbook.ts";
import type { WorkingCopies } from "./working-copy.ts";

const NO_COPIES: WorkingCopies = { open: async () => null, throwAway: async () => {} };
let drawn = 0;
const WORLD = { now: () => 1, random32: () => (drawn += 1), after: () => () => {} };
const DAMAGED: StoredChange = {
  id: "damaged" as ChangeId,
  review: "visit",
  workbook: "reviewer/ann",
  opening: 1,
  number: 1,
  previous: null,
  toClock: 1,
  bytes: new Uint8Array([9]),
  sequence: 1,
};
const NAMED = { review: "visit", workbook: "reviewer/ann", owner: 7 as PersonNumber, person: "ann" };

const moving = { opening: 1, from: 1, rowsSeen: [], rows: [], branch: [], writtenAgain: null, at: 1 };

test("a workbook that moves while it is written in, and is looked at again, has one working copy open", async () => {
  const store = memoryStore();
  let open = 0;
  const copies: WorkingCopies = {
    open: async () => {
      open += 1;
      return { doc: new Y.Doc(), close: () => (open -= 1) };
    },
    throwAway: async () => {},
  };
  const workbook = await openWorkbook({ ...WORLD, store, copies }, NAMED);
  await store.setAside({ ...moving, ...NAMED, generation: 0, reason: "foreignOpening" });
  workbook.edit?.((doc) => doc.getText("note/CS1").insert(0, "They meet."));
  await Promise.all([workbook.catchUp(), workbook.writeNow(), workbook.catchUp()]);
  await workbook.writeNow();
  expect(open).toBe(1);
  expect(readText(workbook.doc(), "note/CS1")).toBe("They meet.");
  expect((await store.contentOf("visit", "reviewer/ann")).rows).toHaveLength(1);
  workbook.close();
  expect(open).toBe(0);
});

test("[P1] if the storage hands out a damaged change while a workbook moves, what was typed is said to be unsaved, and is stored once it can be read", async () => {
  const store = memoryStore();
  let isDamaged = false;
  const damaged: TabletStore = {
    ...store,
    contentOf: async (...given) => {
      const content = await store.contentOf(...given);
      return isDamaged ? { ...content, changes: [DAMAGED] } : content;
    },
  };
  const workbook = await openWorkbook({ ...WORLD, store: damaged, copies: NO_COPIES }, NAMED);
  await store.setAside({ ...moving, ...NAMED, generation: 0, reason: "foreignOpening" });
  isDamaged = true;
  workbook.edit?.((doc) => doc.getText("note/CS1").insert(0, "They meet."));
  await workbook.writeNow();
  expect(workbook.writing()).toEqual({ onTablet: "failed", failure: "storageFault" });
  expect(readText(workbook.doc(), "note/CS1")).toBe("They meet.");
  workbook.edit?.((doc) => doc.getText("note/CS1").insert(10, " On Mondays."));
  await workbook.writeNow();
  expect(await workbook.catchUp()).toBe(false);
  isDamaged = false;
  await workbook.writeNow();
  expect(workbook.writing()).toEqual({ onTablet: "saved" });
  const again = await openWorkbook({ ...WORLD, store, copies: NO_COPIES }, NAMED);
  expect(readText(again.doc(), "note/CS1")).toBe("They meet. On Mondays.");
});

test("when a note was written is known from before midnight on and of every tablet, and not of the days before", async () => {
  const store = memoryStore();
  const day = (hours: number) => new Date(2026, 10, 21, hours).getTime();
  let now = day(23);
  const written = (opening: number, name: string) => {
    const doc = new Y.Doc();
    doc.clientID = openingOf(NAMED.owner, opening);
    doc.getText(name).insert(0, "They meet.");
    return { ...NAMED, opening: doc.clientID, update: Y.encodeStateAsUpdate(doc) };
  };
  await store.addRow({ ...written(1, "note/CS1"), madeAt: day(-1) }, 0);
  await store.addRow({ ...written(2, "note/CS2"), madeAt: day(22) }, 0);
  const workbook = await openWorkbook({ ...WORLD, store, copies: NO_COPIES, now: () => now }, NAMED);
  now = day(25);
  workbook.edit?.((doc) => doc.getText("note/CS3").insert(0, "On Mondays."));
  await workbook.writeNow();
  let told = 0;
  workbook.subscribe(() => (told += 1));
  const other = { ...written(4, "note/CS4"), number: 1, previous: null };
  const made = { ...other, madeAt: day(26), salt: new Uint8Array(16) };
  const signed = await signChange(made, "anns-other", async () => new Uint8Array(64));
  const change = { ...other, id: signed.id, toClock: 10, bytes: encodeSignedChange(signed) };
  const nothing = { statements: [], serverSaid: [], refused: [], taken: [], contested: [], reviewRecord: {} };
  await store.takeIn({ ...nothing, review: NAMED.review, changes: [change] });
  await workbook.catchUp();
  expect(told).toBeGreaterThan(0);
  expect(workbook.textTimes()).toEqual(
    new Map([
      ["note/CS2", day(22)],
      ["note/CS3", day(25)],
      ["note/CS4", day(26)],
    ]),
  );
});

test("an entry is told of that came behind a letter which waits for another opening", async () => {
  const store = memoryStore();
  const workbook = await openWorkbook({ ...WORLD, store, copies: NO_COPIES }, NAMED);
  const [before, told] = [workbook.version(), [] as number[]];
  workbook.subscribe(() => told.push(workbook.version()));
  const [opening, value] = [openingOf(NAMED.owner, 1000), { kind: "flag", standard: "CS1", flagged: true }];
  const said = { ...value, id: "e1", replaces: [], givenAt: 1 };
  const update = log(opening, [{ standsOn: Y.createID(opening + 1, 0) }, { key: said.id, value: said }]);
  await store.addRow({ ...NAMED, opening, update, madeAt: 1 }, 0);
  await workbook.catchUp();
  expect(told).toEqual([before + 1]);
  expect(readEntries(workbook.doc())).toMatchObject([{ id: "e1", opening }]);
  await workbook.catchUp();
  expect(told).toHaveLength(1);
});

test("an outdated working copy that can't be thrown away keeps nothing from being saved", async () => {
  const store = memoryStore();
  const copies: WorkingCopies = { open: async () => null, throwAway: () => new Promise(() => {}) };
  const workbook = await openWorkbook({ ...WORLD, store, copies }, NAMED);
  await store.setAside({ ...moving, ...NAMED, generation: 0, reason: "foreignOpening" });
  workbook.edit?.((doc) => doc.getText("note/CS1").insert(0, "They meet."));
  await expect.poll(() => workbook.writing()).toEqual({ onTablet: "saved" });
});
