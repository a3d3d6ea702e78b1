import { expect, test } from "vitest";
import * as Y from "yjs";
import { rowWriter } from "./row-writer.ts";

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
