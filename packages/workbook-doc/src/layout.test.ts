import { type EntryId, type FindingId, openingOf, type PersonId, type PersonNumber } from "@circle/review/ids";
import { readSnapshot } from "@circle/review/snapshot";
import { noteName } from "@circle/review/workbook";
import type { StandardCode } from "@circle/standards/edition";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { addFinding, decide, giveScore, markAbsence, reveal, seal, setFlag, setSources, submit } from "./edits.ts";
import { openDoc } from "./layout.ts";
import { readWorkbook } from "./read.ts";
import { writeText } from "./text-edits.ts";

const CS1 = "CS1" as StandardCode;
const opening = openingOf(7 as PersonNumber, 11);

/** A workbook with an entry of every kind, made with these edits when layout 1 was first shipped. Never made anew. */
const STORED_LAYOUT_1 =
  "AQ6LgICAcAAoAQdlbnRyaWVzA2UwMQF2BwRraW5kdwVzY29yZQJpZHcDZTAxB2dpdmVuQXR7QnoxhcUAEAAIc3RhbmRhcmR3A0NTMQVzY29yZX" +
  "cDbWV0BnJlYXNvbncACHJlcGxhY2VzdQAoAQdlbnRyaWVzA2UwMgF2BwRraW5kdwVzY29yZQJpZHcDZTAyB2dpdmVuQXR7QnoxhcUAIAAIc3Rh" +
  "bmRhcmR3A0NTMQVzY29yZXcNbm90QXBwbGljYWJsZQZyZWFzb253CW5vIGdhcmRlbghyZXBsYWNlc3UBdwNlMDEoAQdlbnRyaWVzA2UwMwF2Bg" +
  "RraW5kdwdzb3VyY2VzAmlkdwNlMDMHZ2l2ZW5BdHtCejGFxQAwAAhzdGFuZGFyZHcDQ1MxB3NvdXJjZXN1AncEdG91cncIZG9jdW1lbnQIcmVw" +
  "bGFjZXN1ACgBB2VudHJpZXMDZTA0AXYGBGtpbmR3BGZsYWcCaWR3A2UwNAdnaXZlbkF0e0J6MYXFAEAACHN0YW5kYXJkdwNDUzEHZmxhZ2dlZH" +
  "gIcmVwbGFjZXN1AAQBCmZpbmRpbmcvZjESVGhleSBlYXQgdG9nZXRoZXIuKAEHZW50cmllcwNlMDUBdggEa2luZHcHZmluZGluZwJpZHcDZTA1" +
  "B2dpdmVuQXR7QnoxhcUAUAAHZmluZGluZ3cCZjEEc29ydHcLYWNoaWV2ZW1lbnQJc3RhbmRhcmRzdQF3A0NTMQl3aXRoZHJhd255CHJlcGxhY2" +
  "VzdQAEAQhub3RlL0NTMRhHZXNlaGVuIPCfkanwn4+94oCN8J+Mvi4oAQdlbnRyaWVzA2UwNgF2BQJpZHcDZTA2B2dpdmVuQXR7QnoxhcUAYAAE" +
  "a2luZHcIc25hcHNob3QFbGluZXN1A3YFAm9mdwVzY29yZQhzdGFuZGFyZHcDQ1MxBXNjb3Jldw1ub3RBcHBsaWNhYmxlBnJlYXNvbncJbm8gZ2" +
  "FyZGVuBWVudHJ5dwNlMDJ2AwJvZncEdGV4dARuYW1ldwpmaW5kaW5nL2YxBXBpZWNldxJUaGV5IGVhdCB0b2dldGhlci52AwJvZncEdGV4dARu" +
  "YW1ldwhub3RlL0NTMQVwaWVjZXcYR2VzZWhlbiDwn5Gp8J+PveKAjfCfjL4uCHJlcGxhY2VzdQAoAQdlbnRyaWVzA2UwNwF2BwJpZHcDZTA3B2" +
  "dpdmVuQXR7QnoxhcUAYAAEa2luZHcEc2VhbAZzZWFsZWR4BnJlYXNvbncACHNuYXBzaG90dQF3A2UwNghyZXBsYWNlc3UAKAEHZW50cmllcwNl" +
  "MDgBdgUCaWR3A2UwOAdnaXZlbkF0e0J6MYXFAIAABGtpbmR3CHNuYXBzaG90BWxpbmVzdQN2BQJvZncFc2NvcmUIc3RhbmRhcmR3A0NTMQVzY2" +
  "9yZXcNbm90QXBwbGljYWJsZQZyZWFzb253CW5vIGdhcmRlbgVlbnRyeXcDZTAydgMCb2Z3BHRleHQEbmFtZXcKZmluZGluZy9mMQVwaWVjZXcS" +
  "VGhleSBlYXQgdG9nZXRoZXIudgMCb2Z3BHRleHQEbmFtZXcIbm90ZS9DUzEFcGllY2V3GEdlc2VoZW4g8J+RqfCfj73igI3wn4y+LghyZXBsYW" +
  "Nlc3UAKAEHZW50cmllcwNlMDkBdgUCaWR3A2UwOQdnaXZlbkF0e0J6MYXFAIAABGtpbmR3CnN1Ym1pc3Npb24Ic25hcHNob3R1AXcDZTA4CHJl" +
  "cGxhY2VzdQAoAQdlbnRyaWVzA2UxMAF2BwRraW5kdwdhYnNlbmNlAmlkdwNlMTAHZ2l2ZW5BdHtCejGFxQCgAAhyZXZpZXdlcncDYW5uBmFic2" +
  "VudHgGcmVhc29udwNpbGwIcmVwbGFjZXN1ACgBB2VudHJpZXMDZTExAXYFBGtpbmR3BnJldmVhbAJpZHcDZTExB2dpdmVuQXR7QnoxhcUAsAAF" +
  "bmFtZWR1AXYCCHJldmlld2VydwNhbm4Nc2VhbE9yQWJzZW5jZXcDZTEwCHJlcGxhY2VzdQAoAQdlbnRyaWVzA2UxMgF2CARraW5kdwhkZWNpc2" +
  "lvbgJpZHcDZTEyB2dpdmVuQXR7QnoxhcUAwAAIc3RhbmRhcmR3A0NTMQVzY29yZXcDbWV0BnJlYXNvbncACWRlY2lkZWRPbnUBdwNlMDIIcmVw" +
  "bGFjZXN1AAA=";

const by = { by: 7, opening };
const lines = [
  { of: "score", standard: "CS1", score: "notApplicable", reason: "no garden", entry: "e02" },
  { of: "text", name: "finding/f1", piece: "They eat together." },
  { of: "text", name: "note/CS1", piece: "Gesehen 👩🏽‍🌾." },
];
const made = (id: string, last: number, replaces: readonly string[] = []) => ({
  id,
  replaces,
  givenAt: 1_800_000_000_000 + last,
  ...by,
});
const ENTRIES = [
  { ...made("e01", 1), kind: "score", standard: "CS1", score: "met", reason: "" },
  { ...made("e02", 2, ["e01"]), kind: "score", standard: "CS1", score: "notApplicable", reason: "no garden" },
  { ...made("e03", 3), kind: "sources", standard: "CS1", sources: ["tour", "document"] },
  { ...made("e04", 4), kind: "flag", standard: "CS1", flagged: true },
  { ...made("e05", 5), kind: "finding", finding: "f1", sort: "achievement", standards: ["CS1"], withdrawn: false },
  { ...made("e06", 6), kind: "snapshot", lines },
  { ...made("e07", 6), kind: "seal", sealed: true, reason: "", snapshot: ["e06"] },
  { ...made("e08", 8), kind: "snapshot", lines },
  { ...made("e09", 8), kind: "submission", snapshot: ["e08"] },
  { ...made("e10", 10), kind: "absence", reviewer: "ann", absent: true, reason: "ill" },
  { ...made("e11", 11), kind: "reveal", named: [{ reviewer: "ann", sealOrAbsence: "e10" }] },
  { ...made("e12", 12), kind: "decision", standard: "CS1", score: "met", reason: "", decidedOn: ["e02"] },
];
const TEXTS = new Map([
  ["finding/f1", "They eat together."],
  ["note/CS1", "Gesehen 👩🏽‍🌾."],
]);

test("[W1, P8] a stored workbook of layout 1 still reads the same", () => {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, Buffer.from(STORED_LAYOUT_1, "base64"));
  const workbook = readWorkbook(doc, "team");
  expect(workbook).toEqual({ id: "team", entries: ENTRIES, texts: TEXTS });
  const sealed = workbook.entries.find((entry) => entry.kind === "seal");
  expect(sealed && readSnapshot(workbook, sealed)).toEqual({
    scores: new Map([[CS1, [{ score: "notApplicable", reason: "no garden", entry: "e02" }]]]),
    texts: TEXTS,
  });
});

test("[W1, P8] today's edits still write layout 1", () => {
  const doc = openDoc(opening);
  const stamp = drawing();
  giveScore(doc, { ...stamp(), standard: CS1, score: "met" });
  giveScore(doc, { ...stamp(), standard: CS1, score: "notApplicable", reason: "no garden" });
  setSources(doc, { ...stamp(), standard: CS1, sources: ["tour", "document"] });
  setFlag(doc, { ...stamp(), standard: CS1, flagged: true });
  addFinding(doc, {
    ...stamp(),
    finding: "f1" as FindingId,
    sort: "achievement",
    standards: [CS1],
    text: "They eat together.",
  });
  writeText(doc, noteName(CS1), "Gesehen 👩🏽‍🌾.");
  seal(doc, { newId: () => stamp().id, givenAt: 1_800_000_000_006 });
  submit(doc, { newId: () => stamp().id, givenAt: 1_800_000_000_008 });
  markAbsence(doc, { ...stamp(), reviewer: "ann" as PersonId, absent: true, reason: "ill" });
  reveal(doc, { ...stamp(), named: [{ reviewer: "ann" as PersonId, sealOrAbsence: "e10" as EntryId }] });
  decide(doc, { ...stamp(), standard: CS1, score: "met", reason: "", decidedOn: ["e02" as EntryId] });
  expect(readWorkbook(doc, "team")).toEqual({ id: "team", entries: ENTRIES, texts: TEXTS });
  const stored = new Y.Doc();
  Y.applyUpdate(stored, Buffer.from(STORED_LAYOUT_1, "base64"));
  expect([...doc.share.keys()].toSorted()).toEqual([...stored.share.keys()].toSorted());
});

test("[W8] a document opened for writing writes under its opening's id, the highest too", () => {
  const highest = openingOf(2_097_151 as PersonNumber, 2 ** 32 - 1);
  const doc = openDoc(highest);
  writeText(doc, noteName(CS1), "x");
  expect([...Y.parseUpdateMeta(Y.encodeStateAsUpdate(doc)).from.keys()]).toEqual([highest]);
});

/** Ids and times in order. */
function drawing() {
  let drawn = 0;
  return () => {
    drawn += 1;
    return { id: `e${String(drawn).padStart(2, "0")}` as EntryId, givenAt: 1_800_000_000_000 + drawn };
  };
}
