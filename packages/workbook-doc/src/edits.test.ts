import type { Entry } from "@circle/review/entries";
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
const score = (doc: Y.Doc, givenAt: number, given: Score | null, reason?: string) =>
  giveScore(doc, { standard: CS1, score: given, givenAt, ...(reason === undefined ? {} : { reason }) });
const times = (entries: readonly Entry[]) => entries.map(({ givenAt }) => givenAt).toSorted((a, b) => a - b);
const standingTimes = (doc: Y.Doc) => times(standing(read(doc), "score", CS1));
const addedAt = (doc: Y.Doc, time: number) =>
  read(doc).entries.find(({ givenAt }) => givenAt === time)?.id ?? id("none");

function met(...docs: readonly Y.Doc[]): void {
  for (const from of docs) for (const to of docs) Y.applyUpdate(to, Y.encodeStateAsUpdate(from));
}

test("[W3] scores given on two tablets that had not met both stand", () => {
  const [home, away] = [tablet(1), tablet(2)];
  score(home, 1, "met");
  score(away, 2, "notMet");
  met(home, away);
  expect(standingTimes(home)).toEqual([1, 2]);
  expect(standingTimes(away)).toEqual([1, 2]);
});

test("[W2] a score takes the place of the one before it, which stays in the history", () => {
  const doc = tablet(1);
  score(doc, 1, "met");
  score(doc, 2, "notMet");
  expect(standingTimes(doc)).toEqual([2]);
  expect(times(everGiven(read(doc), "score", CS1))).toEqual([1, 2]);
});

test("[W2] a second tap adds nothing, nor does taking back what was never given", () => {
  const doc = tablet(1);
  expect(score(doc, 1, null)).toEqual({ kind: "unchanged" });
  expect(score(doc, 1, "met")).toEqual({ kind: "done" });
  expect(score(doc, 2, "met")).toEqual({ kind: "unchanged" });
  expect(setFlag(doc, { standard: CS1, flagged: false, givenAt: 1 })).toEqual({ kind: "unchanged" });
  expect(setSources(doc, { standard: CS1, sources: [], givenAt: 1 })).toEqual({ kind: "unchanged" });
  expect(markAbsence(doc, { reviewer: bea, absent: false, reason: "", givenAt: 1 })).toEqual({
    kind: "unchanged",
  });
  expect(read(doc).entries).toHaveLength(1);
});

test("[W2] two windows that say the same at the same moment add one entry", () => {
  const [here, there] = [tablet(1), tablet(2)];
  for (const doc of [here, there]) score(doc, 1, "met");
  met(here, there);
  expect(read(here).entries).toMatchObject([{ score: "met", opening: here.clientID }]);
  expect(read(there)).toEqual(read(here));
});

test("the same score keeps its reason until another one is said", () => {
  const doc = tablet(1);
  score(doc, 1, "notApplicable", "no garden");
  expect(score(doc, 2, "notApplicable")).toEqual({ kind: "unchanged" });
  score(doc, 3, "notApplicable", "no land");
  expect(ownScore(read(doc), CS1)).toMatchObject({ entry: addedAt(doc, 3), reason: "no land" });
  score(doc, 4, "met");
  expect(ownScore(read(doc), CS1)).toMatchObject({ entry: addedAt(doc, 4), reason: "" });
});

test("a reason is limited, and half a character in it is replaced", () => {
  const doc = tablet(1);
  expect(score(doc, 1, "met", "x".repeat(REASON_LIMIT + 3))).toEqual({
    kind: "tooLong",
    over: 3,
    limit: REASON_LIMIT,
  });
  expect(read(doc).entries).toEqual([]);
  score(doc, 2, "met", "half \ud83d");
  expect(ownScore(read(doc), CS1)).toMatchObject({ reason: "half \ufffd" });
});

test("[W3] choosing one of two settles them, and so does giving a score", () => {
  const unsettled = () => {
    const docs = [tablet(1), tablet(2)] as const;
    score(docs[0], 1, "met");
    score(docs[1], 2, "notMet", "seen");
    met(...docs);
    return docs[0];
  };
  const chosen = unsettled();
  expect(settle(chosen, { chosen: addedAt(chosen, 2), givenAt: 3 })).toEqual({ kind: "done" });
  expect(ownScore(read(chosen), CS1)).toMatchObject({ entry: addedAt(chosen, 3), score: "notMet", reason: "seen" });
  expect(settle(chosen, { chosen: addedAt(chosen, 2), givenAt: 4 })).toEqual({ kind: "unchanged" });
  expect(settle(chosen, { chosen: id("nowhere"), givenAt: 4 })).toEqual({ kind: "unchanged" });
  const given = unsettled();
  score(given, 3, "met");
  expect(standingTimes(given)).toEqual([3]);
});

test("[P7] where several write, one who leaves hundreds of scores on a standard keeps the others from none of theirs", () => {
  const doc = tablet(1);
  for (let place = 0; place < 150; place += 1) {
    const other = tablet(2 + place);
    score(other, 100 + place, "met", `${place}`);
    met(doc, other);
  }
  score(doc, 1, "notMet");
  expect(standingTimes(doc)).toContain(1);
  score(doc, 2, "notMet", "All of them settled");
  expect(standingTimes(doc)).toEqual([2]);
});

test("[W3] undo brings back what stood before, and undoing that what was undone", () => {
  const doc = tablet(1);
  score(doc, 1, "met");
  score(doc, 2, "notMet", "seen");
  expect(takeBack(doc, { entry: addedAt(doc, 2), givenAt: 3 })).toEqual({ kind: "done" });
  expect(ownScore(read(doc), CS1)).toMatchObject({ entry: addedAt(doc, 3), score: "met" });
  takeBack(doc, { entry: addedAt(doc, 3), givenAt: 4 });
  expect(ownScore(read(doc), CS1)).toMatchObject({ entry: addedAt(doc, 4), score: "notMet", reason: "seen" });
});

test("[W3] undoing a first score leaves a blank, undoing a settlement leaves it unsettled again", () => {
  const [doc, other] = [tablet(1), tablet(2)];
  score(doc, 1, "met");
  takeBack(doc, { entry: addedAt(doc, 1), givenAt: 2 });
  expect(ownScore(read(doc), CS1)).toEqual({ state: "unscored" });
  score(other, 3, "notMet");
  met(doc, other);
  score(doc, 4, "partlyMet");
  takeBack(doc, { entry: addedAt(doc, 4), givenAt: 5 });
  const values = standing(read(doc), "score", CS1).map((entry) => entry.score);
  expect(new Set(values)).toEqual(new Set(["notMet", null]));
});

test("[W3] only what stands can be undone, and no seal", () => {
  const doc = tablet(1);
  score(doc, 1, "met");
  score(doc, 2, "notMet");
  seal(doc, { givenAt: 3 });
  const before = read(doc).entries.length;
  for (const entry of [addedAt(doc, 1), id("nowhere"), sealOf(read(doc))?.id ?? id("s")]) {
    expect(takeBack(doc, { entry, givenAt: 4 })).toEqual({ kind: "unchanged" });
  }
  expect(read(doc).entries).toHaveLength(before);
});

test("sources are kept once each, in one order", () => {
  const doc = tablet(1);
  setSources(doc, { standard: CS1, sources: ["document", "tour", "document"], givenAt: 1 });
  expect(setSources(doc, { standard: CS1, sources: ["tour", "document"], givenAt: 1 })).toEqual({
    kind: "unchanged",
  });
  expect(standing(read(doc), "sources", CS1)).toMatchObject([{ sources: ["tour", "document"] }]);
});

test("a finding is added with its text, changed and withdrawn", () => {
  const doc = tablet(1);
  addFinding(doc, { finding, sort: "achievement", standards: [CS1], text: "Garden", givenAt: 1 });
  expect(changeFinding(doc, { finding, sort: "improvement", givenAt: 2 })).toEqual({ kind: "done" });
  expect(findingsOf(read(doc))).toMatchObject([{ finding, sort: "improvement", standards: [CS1], text: "Garden" }]);
  expect(changeFinding(doc, { finding: "f2" as FindingId, givenAt: 2 })).toEqual({ kind: "unchanged" });
  withdrawFinding(doc, { finding, givenAt: 3 });
  expect(findingsOf(read(doc))).toEqual([]);
  takeBack(doc, { entry: addedAt(doc, 3), givenAt: 4 });
  expect(findingsOf(read(doc))).toMatchObject([{ sort: "improvement", text: "Garden" }]);
});

test("a finding whose text is too long is not added", () => {
  const doc = tablet(1);
  const text = "x".repeat(NOTE_LIMIT + 1);
  const added = addFinding(doc, { finding, sort: "achievement", standards: [], text, givenAt: 1 });
  expect(added).toMatchObject({ kind: "tooLong", over: 1 });
  expect(read(doc)).toMatchObject({ entries: [], texts: new Map() });
});

test("[W7] a seal holds what stood, in parts that come before it, each in its own transaction", () => {
  const doc = tablet(1);
  score(doc, 1, "met");
  writeText(doc, noteName(CS1), "語".repeat(NOTE_LIMIT));
  const updates: number[] = [];
  doc.on("update", (update: Uint8Array) => updates.push(update.length));
  expect(seal(doc, { givenAt: 5 })).toEqual({ kind: "done" });
  expect(updates.length).toBeGreaterThan(4);
  expect(Math.max(...updates)).toBeLessThan(17_000);

  const sealed = sealOf(read(doc));
  if (sealed === null) throw new Error("not sealed");
  score(doc, 2, "notMet");
  writeText(doc, noteName(CS1), "Later.");
  const snapshot = readSnapshot(read(doc), sealed);
  expect(snapshot?.scores.get(CS1)).toEqual([{ score: "met", reason: "", entry: addedAt(doc, 1) }]);
  expect(snapshot?.texts.get(noteName(CS1))).toBe("語".repeat(NOTE_LIMIT));
  expect(seal(doc, { givenAt: 6 })).toEqual({ kind: "unchanged" });
});

test("unsealing needs a seal and a reason; sealing again makes a new seal", () => {
  const doc = tablet(1);
  expect(unseal(doc, { reason: "a slip", givenAt: 1 })).toEqual({ kind: "unchanged" });
  seal(doc, { givenAt: 1 });
  expect(unseal(doc, { reason: " ", givenAt: 1 })).toEqual({ kind: "reasonMissing" });
  expect(unseal(doc, { reason: "a slip", givenAt: 1 })).toEqual({ kind: "done" });
  expect(sealOf(read(doc))).toBeNull();
  seal(doc, { givenAt: 2 });
  expect(sealOf(read(doc))?.givenAt).toBe(2);
});

test("a seal that could be written over is replaced when its owner seals once more", () => {
  const doc = tablet(1);
  const former = { id: "s1", kind: "seal", sealed: true, reason: "", snapshot: [], replaces: [], givenAt: 1 };
  doc.getMap("entries").set("s1", former);
  expect(seal(doc, { givenAt: 2 })).toEqual({ kind: "done" });
  expect(standing(read(doc), "seal", "")).toMatchObject([{ givenAt: 2, replaces: ["s1"] }]);
  expect(seal(doc, { givenAt: 3 })).toEqual({ kind: "unchanged" });
});

test("where one tablet unsealed and another sealed anew, the owner seals once more", () => {
  const [home, away] = [tablet(1), tablet(2)];
  seal(home, { givenAt: 1 });
  met(home, away);
  unseal(home, { reason: "a slip", givenAt: 2 });
  unseal(away, { reason: "another", givenAt: 2 });
  seal(away, { givenAt: 3 });
  met(home, away);
  expect(sealOf(read(home))).toBeNull();
  seal(home, { givenAt: 4 });
  expect(sealOf(read(home))?.givenAt).toBe(4);
});

test("a self-review is submitted once, with what the review asks about", () => {
  const doc = tablet(1);
  score(doc, 1, "met");
  giveScore(doc, { standard: "XX9" as StandardCode, score: "met", givenAt: 1 });
  submit(doc, { givenAt: 1, applicable: new Set([CS1]) });
  const submission = submissionOf(read(doc));
  expect(submission && [...(readSnapshot(read(doc), submission)?.scores.keys() ?? [])]).toEqual([CS1]);
  expect(submit(doc, { givenAt: 2 })).toEqual({ kind: "unchanged" });
});

test("the lead marks absences, reveals and decides", () => {
  const doc = tablet(1);
  markAbsence(doc, { reviewer: ann, absent: true, reason: "ill", givenAt: 1 });
  markAbsence(doc, { reviewer: bea, absent: true, reason: "", givenAt: 1 });
  markAbsence(doc, { reviewer: ann, absent: false, reason: "", givenAt: 2 });
  expect([ann, bea].map((reviewer) => standing(read(doc), "absence", reviewer)[0]?.absent)).toEqual([false, true]);

  const named = [{ reviewer: bea, sealOrAbsence: id("b") }];
  expect(reveal(doc, { named, givenAt: 3 })).toEqual({ kind: "done" });
  expect(reveal(doc, { named, givenAt: 3 })).toEqual({ kind: "unchanged" });

  const decision = { standard: CS1, score: "met", reason: "", decidedOn: [id("s1"), id("s2")], givenAt: 4 } as const;
  expect(decide(doc, decision)).toEqual({ kind: "done" });
  expect(decide(doc, { ...decision, decidedOn: [id("s2"), id("s1")] })).toEqual({ kind: "unchanged" });
  expect(decide(doc, { ...decision, decidedOn: [id("s1"), id("s3")] })).toEqual({ kind: "done" });
  expect(standing(read(doc), "decision", CS1)).toMatchObject([{ decidedOn: ["s1", "s3"] }]);
});

test("[W5] an edit neither replaces nor removes what it does not understand", () => {
  const doc = tablet(1);
  const newer = { id: "n", kind: "score", standard: CS1, score: "excellent", reason: "", replaces: [], givenAt: 1 };
  doc.getMap("entries").set("n", newer);
  score(doc, 1, "met");
  expect(everGiven(read(doc), "score", CS1)[0]?.replaces).toEqual([]);
  expect(doc.getMap("entries").get("n")).toEqual(newer);
});
