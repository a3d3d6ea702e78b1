import type { EntryId, FindingId, PersonId } from "@circle/review/ids";
import { openingOf } from "@circle/review/ids";
import { findingsOf } from "@circle/review/findings";
import { sealOf, submissionOf } from "@circle/review/seals";
import { readSnapshot } from "@circle/review/snapshot";
import { everGiven, ownScore, standing } from "@circle/review/standing";
import { NOTE_LIMIT, REASON_LIMIT } from "@circle/review/limits";
import { noteName } from "@circle/review/workbook";
import type { StandardCode } from "@circle/standards/edition";
import type { Score } from "@circle/standards/scores";
import { expect, test } from "vitest";
import * as Y from "yjs";
import {
  addFinding,
  changeFinding,
  decide,
  giveScore,
  markAbsence,
  reveal,
  seal,
  setFlag,
  setSources,
  settle,
  submit,
  takeBack,
  unseal,
  withdrawFinding,
} from "./edits.ts";
import { openDoc } from "./layout.ts";
import { readWorkbook } from "./read.ts";
import { writeText } from "./text-edits.ts";

const CS1 = "CS1" as StandardCode;
const id = (name: string) => name as EntryId;
const finding = "f1" as FindingId;
const [ann, bea] = ["ann", "bea"] as PersonId[] as [PersonId, PersonId];

/** One of Ann's tablets; she has number 7. */
const tablet = (random: number) => openDoc(openingOf(7 as never, random));
const read = (doc: Y.Doc) => readWorkbook(doc, "team");
const score = (doc: Y.Doc, name: string, given: Score | null, reason?: string) =>
  giveScore(doc, {
    id: id(name),
    standard: CS1,
    score: given,
    givenAt: 1,
    ...(reason === undefined ? {} : { reason }),
  });
const standingIds = (doc: Y.Doc) => standing(read(doc), "score", CS1).map((entry) => entry.id);

/** Ids that an edit draws itself: `x1`, `x2` … */
function drawing(prefix = "x") {
  let drawn = 0;
  return () => {
    drawn += 1;
    return id(`${prefix}${drawn}`);
  };
}

function met(...docs: readonly Y.Doc[]): void {
  for (const from of docs) for (const to of docs) Y.applyUpdate(to, Y.encodeStateAsUpdate(from));
}

test("[W3] scores given on two tablets that had not met both stand", () => {
  const [home, away] = [tablet(1), tablet(2)];
  giveScore(home, { id: id("a"), standard: CS1, score: "met", givenAt: 1 });
  giveScore(away, { id: id("b"), standard: CS1, score: "notMet", givenAt: 2 });
  met(home, away);
  expect(standingIds(home)).toEqual(["a", "b"]);
  expect(standingIds(away)).toEqual(["a", "b"]);
});

test("[W2] a score takes the place of the one before it, which stays in the history", () => {
  const doc = tablet(1);
  score(doc, "a", "met");
  score(doc, "b", "notMet");
  expect(standingIds(doc)).toEqual(["b"]);
  expect(everGiven(read(doc), "score", CS1).map((entry) => entry.id)).toEqual(["a", "b"]);
});

test("[W2] a second tap adds nothing, nor does taking back what was never given", () => {
  const doc = tablet(1);
  expect(score(doc, "a", null)).toEqual({ kind: "unchanged" });
  expect(score(doc, "a", "met")).toEqual({ kind: "done" });
  expect(score(doc, "b", "met")).toEqual({ kind: "unchanged" });
  expect(setFlag(doc, { id: id("c"), standard: CS1, flagged: false, givenAt: 1 })).toEqual({ kind: "unchanged" });
  expect(setSources(doc, { id: id("d"), standard: CS1, sources: [], givenAt: 1 })).toEqual({ kind: "unchanged" });
  expect(markAbsence(doc, { id: id("e"), reviewer: bea, absent: false, reason: "", givenAt: 1 })).toEqual({
    kind: "unchanged",
  });
  expect(read(doc).entries).toHaveLength(1);
});

test("[W2] an id that is taken is never written over", () => {
  const doc = tablet(1);
  score(doc, "a", "met");
  expect(() => score(doc, "a", "notMet")).toThrow("there is an entry a already");
});

test("the same score keeps its reason until another one is said", () => {
  const doc = tablet(1);
  score(doc, "a", "notApplicable", "no garden");
  expect(score(doc, "b", "notApplicable")).toEqual({ kind: "unchanged" });
  score(doc, "c", "notApplicable", "no land");
  expect(ownScore(read(doc), CS1)).toMatchObject({ entry: "c", reason: "no land" });
  score(doc, "d", "met");
  expect(ownScore(read(doc), CS1)).toMatchObject({ entry: "d", reason: "" });
});

test("a reason is limited, and half a character in it is replaced", () => {
  const doc = tablet(1);
  expect(score(doc, "a", "met", "x".repeat(REASON_LIMIT + 3))).toEqual({
    kind: "tooLong",
    over: 3,
    limit: REASON_LIMIT,
  });
  expect(read(doc).entries).toEqual([]);
  score(doc, "b", "met", "half \ud83d");
  expect(ownScore(read(doc), CS1)).toMatchObject({ reason: "half \ufffd" });
});

test("[W3] choosing one of two settles them, and so does giving a score", () => {
  const unsettled = () => {
    const docs = [tablet(1), tablet(2)] as const;
    score(docs[0], "a", "met");
    score(docs[1], "b", "notMet", "seen");
    met(...docs);
    return docs[0];
  };
  const chosen = unsettled();
  expect(settle(chosen, { id: id("c"), chosen: id("b"), givenAt: 3 })).toEqual({ kind: "done" });
  expect(ownScore(read(chosen), CS1)).toMatchObject({ entry: "c", score: "notMet", reason: "seen" });
  expect(settle(chosen, { id: id("d"), chosen: id("b"), givenAt: 3 })).toEqual({ kind: "unchanged" });
  expect(settle(chosen, { id: id("d"), chosen: id("nowhere"), givenAt: 3 })).toEqual({ kind: "unchanged" });
  const given = unsettled();
  score(given, "c", "met");
  expect(standingIds(given)).toEqual(["c"]);
});

test("[P7] where several write, one who leaves hundreds of scores on a standard keeps the others from none of theirs", () => {
  const doc = tablet(1);
  for (let place = 0; place < 150; place += 1) {
    const other = tablet(2 + place);
    score(other, `x${place}`, "met", `${place}`);
    met(doc, other);
  }
  score(doc, "a", "notMet");
  expect(standingIds(doc)).toContain("a");
  score(doc, "b", "notMet", "All of them settled");
  expect(standingIds(doc)).toEqual(["b"]);
});

test("[W3] undo brings back what stood before, and undoing that what was undone", () => {
  const doc = tablet(1);
  score(doc, "a", "met");
  score(doc, "b", "notMet", "seen");
  const newId = drawing();
  expect(takeBack(doc, { newId, entry: id("b"), givenAt: 1 })).toEqual({ kind: "done" });
  expect(ownScore(read(doc), CS1)).toMatchObject({ entry: "x1", score: "met" });
  takeBack(doc, { newId, entry: id("x1"), givenAt: 1 });
  expect(ownScore(read(doc), CS1)).toMatchObject({ entry: "x2", score: "notMet", reason: "seen" });
});

test("[W3] undoing a first score leaves a blank, undoing a settlement leaves it unsettled again", () => {
  const [doc, other] = [tablet(1), tablet(2)];
  score(doc, "a", "met");
  takeBack(doc, { newId: drawing(), entry: id("a"), givenAt: 1 });
  expect(ownScore(read(doc), CS1)).toEqual({ state: "unscored" });
  score(other, "b", "notMet");
  met(doc, other);
  score(doc, "c", "partlyMet");
  takeBack(doc, { newId: drawing("y"), entry: id("c"), givenAt: 1 });
  const values = standing(read(doc), "score", CS1).map((entry) => entry.score);
  expect(new Set(values)).toEqual(new Set(["notMet", null]));
});

test("[W3] only what stands can be undone, and no seal", () => {
  const doc = tablet(1);
  score(doc, "a", "met");
  score(doc, "b", "notMet");
  seal(doc, { newId: drawing("s"), givenAt: 1 });
  const before = read(doc).entries.length;
  for (const entry of ["a", "nowhere", sealOf(read(doc))?.id ?? "s"]) {
    expect(takeBack(doc, { newId: drawing(), entry: id(entry), givenAt: 1 })).toEqual({ kind: "unchanged" });
  }
  expect(read(doc).entries).toHaveLength(before);
});

test("sources are kept once each, in one order", () => {
  const doc = tablet(1);
  setSources(doc, { id: id("a"), standard: CS1, sources: ["document", "tour", "document"], givenAt: 1 });
  expect(setSources(doc, { id: id("b"), standard: CS1, sources: ["tour", "document"], givenAt: 1 })).toEqual({
    kind: "unchanged",
  });
  expect(standing(read(doc), "sources", CS1)).toMatchObject([{ id: "a", sources: ["tour", "document"] }]);
});

test("a finding is added with its text, changed and withdrawn", () => {
  const doc = tablet(1);
  addFinding(doc, { id: id("a"), finding, sort: "achievement", standards: [CS1], text: "Garden", givenAt: 1 });
  expect(changeFinding(doc, { id: id("b"), finding, sort: "improvement", givenAt: 2 })).toEqual({ kind: "done" });
  expect(findingsOf(read(doc))).toMatchObject([{ finding, sort: "improvement", standards: [CS1], text: "Garden" }]);
  expect(changeFinding(doc, { id: id("c"), finding: "f2" as FindingId, givenAt: 2 })).toEqual({ kind: "unchanged" });
  withdrawFinding(doc, { id: id("d"), finding, givenAt: 3 });
  expect(findingsOf(read(doc))).toEqual([]);
  takeBack(doc, { newId: drawing(), entry: id("d"), givenAt: 4 });
  expect(findingsOf(read(doc))).toMatchObject([{ sort: "improvement", text: "Garden" }]);
});

test("a finding whose text is too long is not added", () => {
  const doc = tablet(1);
  const text = "x".repeat(NOTE_LIMIT + 1);
  const added = addFinding(doc, { id: id("a"), finding, sort: "achievement", standards: [], text, givenAt: 1 });
  expect(added).toMatchObject({ kind: "tooLong", over: 1 });
  expect(read(doc)).toMatchObject({ entries: [], texts: new Map() });
});

test("[W7] a seal holds what stood, in parts that come before it, each in its own transaction", () => {
  const doc = tablet(1);
  score(doc, "a", "met");
  writeText(doc, noteName(CS1), "語".repeat(NOTE_LIMIT));
  const updates: number[] = [];
  doc.on("update", (update: Uint8Array) => updates.push(update.length));
  expect(seal(doc, { newId: drawing(), givenAt: 5 })).toEqual({ kind: "done" });
  expect(updates.length).toBeGreaterThan(4);
  expect(Math.max(...updates)).toBeLessThan(17_000);

  const sealed = sealOf(read(doc));
  if (sealed === null) throw new Error("not sealed");
  score(doc, "b", "notMet");
  writeText(doc, noteName(CS1), "Later.");
  const snapshot = readSnapshot(read(doc), sealed);
  expect(snapshot?.scores.get(CS1)).toEqual([{ score: "met", reason: "", entry: "a" }]);
  expect(snapshot?.texts.get(noteName(CS1))).toBe("語".repeat(NOTE_LIMIT));
  expect(seal(doc, { newId: drawing("y"), givenAt: 6 })).toEqual({ kind: "unchanged" });
});

test("unsealing needs a seal and a reason; sealing again makes a new seal", () => {
  const doc = tablet(1);
  expect(unseal(doc, { id: id("u"), reason: "a slip", givenAt: 1 })).toEqual({ kind: "unchanged" });
  seal(doc, { newId: drawing(), givenAt: 1 });
  expect(unseal(doc, { id: id("u"), reason: " ", givenAt: 1 })).toEqual({ kind: "reasonMissing" });
  expect(unseal(doc, { id: id("u"), reason: "a slip", givenAt: 1 })).toEqual({ kind: "done" });
  expect(sealOf(read(doc))).toBeNull();
  seal(doc, { newId: drawing("y"), givenAt: 1 });
  expect(sealOf(read(doc))?.id).toBe("y1");
});

test("where one tablet unsealed and another sealed anew, the owner seals once more", () => {
  const [home, away] = [tablet(1), tablet(2)];
  seal(home, { newId: drawing("h"), givenAt: 1 });
  met(home, away);
  unseal(home, { id: id("u1"), reason: "a slip", givenAt: 2 });
  unseal(away, { id: id("u2"), reason: "another", givenAt: 2 });
  seal(away, { newId: drawing("a"), givenAt: 3 });
  met(home, away);
  expect(sealOf(read(home))).toBeNull();
  seal(home, { newId: drawing("z"), givenAt: 4 });
  expect(sealOf(read(home))?.id).toBe("z1");
});

test("a self-review is submitted once, with what the review asks about", () => {
  const doc = tablet(1);
  score(doc, "a", "met");
  giveScore(doc, { id: id("b"), standard: "XX9" as StandardCode, score: "met", givenAt: 1 });
  submit(doc, { newId: drawing(), givenAt: 1, applicable: new Set([CS1]) });
  const submission = submissionOf(read(doc));
  expect(submission && [...(readSnapshot(read(doc), submission)?.scores.keys() ?? [])]).toEqual([CS1]);
  expect(submit(doc, { newId: drawing("y"), givenAt: 2 })).toEqual({ kind: "unchanged" });
});

test("the lead marks absences, reveals and decides", () => {
  const doc = tablet(1);
  markAbsence(doc, { id: id("a"), reviewer: ann, absent: true, reason: "ill", givenAt: 1 });
  markAbsence(doc, { id: id("b"), reviewer: bea, absent: true, reason: "", givenAt: 1 });
  markAbsence(doc, { id: id("c"), reviewer: ann, absent: false, reason: "", givenAt: 2 });
  expect([ann, bea].map((reviewer) => standing(read(doc), "absence", reviewer)[0]?.absent)).toEqual([false, true]);

  const named = [{ reviewer: bea, sealOrAbsence: id("b") }];
  expect(reveal(doc, { id: id("r"), named, givenAt: 3 })).toEqual({ kind: "done" });
  expect(reveal(doc, { id: id("r2"), named, givenAt: 3 })).toEqual({ kind: "unchanged" });

  const decision = { standard: CS1, score: "met", reason: "", decidedOn: [id("s1"), id("s2")], givenAt: 4 } as const;
  expect(decide(doc, { ...decision, id: id("d") })).toEqual({ kind: "done" });
  expect(decide(doc, { ...decision, id: id("d2"), decidedOn: [id("s2"), id("s1")] })).toEqual({ kind: "unchanged" });
  expect(decide(doc, { ...decision, id: id("d3"), decidedOn: [id("s1"), id("s3")] })).toEqual({ kind: "done" });
  expect(standing(read(doc), "decision", CS1).map((entry) => entry.id)).toEqual(["d3"]);
});

test("[W5] an edit neither replaces nor removes what it does not understand", () => {
  const doc = tablet(1);
  const newer = { id: "n", kind: "score", standard: CS1, score: "excellent", reason: "", replaces: [], givenAt: 1 };
  doc.getMap("entries").set("n", newer);
  score(doc, "a", "met");
  expect(everGiven(read(doc), "score", CS1)[0]?.replaces).toEqual([]);
  expect(doc.getMap("entries").get("n")).toEqual(newer);
});
