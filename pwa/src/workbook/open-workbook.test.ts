import type { PersonNumber } from "@circle/review/ids";
import { readText } from "@circle/workbook-doc/read";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { memoryStore } from "../device/memory-store.ts";
import { openWorkbook } from "./open-workbook.ts";
import type { WorkingCopies } from "./working-copy.ts";

const NAMED = { review: "visit", workbook: "reviewer/ann", owner: 7 as PersonNumber, person: "ann" };

test("a workbook that moves while it is written in, and is looked at again, has one working copy open", async () => {
  const store = memoryStore();
  let open = 0;
  let drawn = 0;
  const copies: WorkingCopies = {
    open: async () => {
      open += 1;
      return { doc: new Y.Doc(), close: () => (open -= 1) };
    },
    throwAway: async () => {},
  };
  const random32 = () => (drawn += 1);
  const world = { store, copies, now: () => 1, random32, after: () => () => {} };
  const workbook = await openWorkbook(world, NAMED);
  const moving = { opening: 1, from: 1, rowsSeen: [], rows: [], branch: [], writtenAgain: null, at: 1 };
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
