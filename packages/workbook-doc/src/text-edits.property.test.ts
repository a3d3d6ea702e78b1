import { NOTE_LIMIT } from "@circle/review/limits";
import fc from "fast-check";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { readText } from "./read.ts";
import { textChange, writeText } from "./text-edits.ts";

const NOTE = "note/CS1";
/** Few different characters, so that much repeats; 👩 and 👨 share their first half, 👨 and 🡨 their second. */
const text = fc.string({ unit: fc.constantFrom("a", "b", "👩", "👨", "🡨", "\n"), maxLength: 12 });

function docWith(content: string): Y.Doc {
  const doc = new Y.Doc();
  writeText(doc, NOTE, content);
  return doc;
}

test("[W6] whatever is written is what is read, and no change divides a character", () => {
  fc.assert(
    fc.property(text, text, fc.option(fc.nat(12), { nil: undefined }), (before, after, caret) => {
      const { at, removed, inserted } = textChange(before, after, caret);
      expect(before.slice(0, at) + inserted + before.slice(at + removed)).toBe(after);
      for (const piece of [before.slice(0, at), before.slice(at, at + removed), inserted])
        expect(piece).not.toMatch(/\p{Cs}/u);
      const doc = docWith(before);
      writeText(doc, NOTE, after, caret);
      expect(readText(doc, NOTE)).toBe(after);
    }),
    { numRuns: 2000 },
  );
});

test("[W6] a letter typed among equal ones goes in where the caret is", () => {
  expect(textChange("aaa", "aaaa", 2)).toEqual({ at: 1, removed: 0, inserted: "a" });
  expect(textChange("aaa", "aa", 1)).toEqual({ at: 1, removed: 1, inserted: "" });
  expect(textChange("aaa", "aaaa")).toEqual({ at: 3, removed: 0, inserted: "a" });
});

test("[W6] one character that shares a half with another is exchanged whole", () => {
  expect(textChange("x👩y", "x👨y")).toEqual({ at: 1, removed: 2, inserted: "👨" });
  expect(textChange("x👨y", "x🡨y")).toEqual({ at: 1, removed: 2, inserted: "🡨" });
});

test("[W6] what two tablets wrote in different places is all there", () => {
  const home = docWith("We saw the garden.");
  const away = new Y.Doc();
  Y.applyUpdate(away, Y.encodeStateAsUpdate(home));
  writeText(home, NOTE, "On Monday we saw the garden.");
  writeText(away, NOTE, "We saw the garden and the kitchen.");
  Y.applyUpdate(home, Y.encodeStateAsUpdate(away));
  expect(readText(home, NOTE)).toBe("On Monday we saw the garden and the kitchen.");
});

test("[W6] half a character becomes the sign for an unknown one", () => {
  const doc = docWith("a\ud83db");
  expect(readText(doc, NOTE)).toBe("a\ufffdb");
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  expect(readText(copy, NOTE)).toBe("a\ufffdb");
});

test("[W6] a text that would be too long is not written at all, and says by how much", () => {
  const doc = docWith("kept");
  expect(writeText(doc, NOTE, "x".repeat(NOTE_LIMIT + 5))).toEqual({ kind: "tooLong", over: 5, limit: NOTE_LIMIT });
  expect(readText(doc, NOTE)).toBe("kept");
  expect(writeText(doc, NOTE, "x".repeat(NOTE_LIMIT))).toEqual({ kind: "done" });
});

test("[W6] a text that two tablets made too long together can be shortened, but not lengthened", () => {
  const [home, away] = [docWith("a".repeat(15_000)), docWith("b".repeat(15_000))];
  Y.applyUpdate(home, Y.encodeStateAsUpdate(away));
  const long = readText(home, NOTE);
  expect(long).toHaveLength(30_000);
  expect(writeText(home, NOTE, `${long}!`)).toMatchObject({ kind: "tooLong", over: 10_001 });
  expect(writeText(home, NOTE, long.slice(0, -1))).toEqual({ kind: "done" });
});

test("[W7] a paste goes in by pieces of at most 8,000 units that divide no character, each in its own transaction", () => {
  const doc = docWith("before  after");
  const pieces: string[] = [];
  doc.on("update", (update: Uint8Array) => {
    for (const { content } of Y.decodeUpdate(update).structs.filter((struct) => struct instanceof Y.Item))
      if (content instanceof Y.ContentString) pieces.push(content.str);
  });
  const paste = `x${"👩".repeat(9000)}`;
  writeText(doc, NOTE, `before ${paste} after`);
  expect(readText(doc, NOTE)).toBe(`before ${paste} after`);
  expect(pieces.map(({ length }) => length)).toEqual([7_999, 8_000, 2_002]);
  expect(pieces.join("")).toBe(paste);
});

test("[W2] writing what is there writes nothing", () => {
  const doc = docWith("the same");
  doc.on("update", () => expect.unreachable());
  expect(writeText(doc, NOTE, "the same")).toEqual({ kind: "unchanged" });
  expect(writeText(doc, "note/CS2", "")).toEqual({ kind: "unchanged" });
  expect(doc.share.has("note/CS2")).toBe(false);
});

test("[W1] only notes and findings have texts", () => {
  for (const name of ["entries", "note/", "notes/CS1", ""]) expect(() => writeText(new Y.Doc(), name, "x")).toThrow();
});
