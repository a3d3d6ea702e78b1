import { expect, test } from "vitest";
import * as Y from "yjs";
import { rowWriter, type Unwritten } from "./row-writer.ts";

function row(): { readonly opening: number; readonly update: Uint8Array } {
  const doc = new Y.Doc();
  doc.getText("note/CS1").insert(0, "They meet.");
  return { opening: doc.clientID, update: Y.encodeStateAsUpdate(doc) };
}

test("when all that could not be written turns out to be there already, nothing is said to be unsaved any more", async () => {
  const answers = [() => Promise.reject(new DOMException("", "UnknownError")), async () => "stale" as const];
  const writer = rowWriter({
    writeRow: async () => await (answers.shift() ?? (async () => "written" as const))(),
    startAgain: async () => {
      writer.handOver(); // and the workbook has it all
      return true;
    },
    after: () => () => {},
    tell: () => {},
  });
  writer.add(row());
  await writer.write();
  expect(writer.writing()).toEqual({ onTablet: "failed", failure: "storageFault" });
  await writer.write();
  expect(writer.writing()).toEqual({ onTablet: "saved" });
});

test("[P1] what is done in the very moment in which a write has ended is written too, without another edit", async () => {
  const rows: Unwritten[] = [];
  let told = 0;
  const writer = rowWriter({
    writeRow: async (one) => {
      rows.push(one);
      return "written";
    },
    startAgain: async () => true,
    after: () => () => {},
    tell: () => {
      told += 1;
      if (told === 1) queueMicrotask(() => writer.add(row()));
    },
  });
  writer.add(row());
  await expect.poll(() => rows).toHaveLength(2);
  expect(writer.writing()).toEqual({ onTablet: "saved" });
});

test("a workbook that takes long to be read again is not said to be saving for ever", async () => {
  const alarms = new Set<() => void>();
  const writer = rowWriter({
    writeRow: async () => "stale",
    startAgain: () => new Promise(() => {}),
    after: (_ms, run) => {
      alarms.add(run);
      return () => alarms.delete(run);
    },
    tell: () => {},
  });
  writer.add(row());
  await new Promise((later) => setTimeout(later));
  for (const alarm of alarms) alarm();
  expect(writer.writing()).toEqual({ onTablet: "failed", failure: "storageFault" });
});

test("a write that hangs is said to have failed before a second is over, and to be saved once it completes", async () => {
  const written = Promise.withResolvers<"written">();
  const timers: { readonly ms: number; readonly run: () => void }[] = [];
  const writer = rowWriter({
    writeRow: () => written.promise,
    startAgain: async () => true,
    after: (ms, run) => {
      timers.push({ ms, run });
      return () => {};
    },
    tell: () => {},
  });
  writer.add(row());
  expect(writer.writing()).toEqual({ onTablet: "saving" });
  for (const { run } of timers.filter(({ ms }) => ms < 1_000)) run();
  expect(writer.writing()).toEqual({ onTablet: "failed", failure: "storageFault" });
  written.resolve("written");
  await writer.write();
  expect(writer.writing()).toEqual({ onTablet: "saved" });
});
