import {
  type EntryId,
  type FindingId,
  isDigestId,
  openingOf,
  type PersonId,
  type PersonNumber,
} from "@circle/review/ids";
import { readSnapshot } from "@circle/review/snapshot";
import { noteName } from "@circle/review/workbook";
import type { StandardCode } from "@circle/standards/edition";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { addFinding, decide, giveScore, markAbsence, reveal, seal, setFlag, setSources, submit } from "./edits.ts";
import { newDoc, openDoc } from "./layout.ts";
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

/** The same, made when layout 2 was first shipped: the places are those of layout 1, the ids are digests. Never made anew. */
const STORED_LAYOUT_2 =
  "AQ6LgICAcAAoAQdlbnRyaWVzIV90aVV3b2FxS21fNnNwdEtRTTEwaUJMbUZsdVEzMXZGegF2BwRraW5kdwVzY29yZQdnaXZlbkF0e0J6MYXFABAACHN0YW" +
  "5kYXJkdwNDUzEFc2NvcmV3A21ldAZyZWFzb253AAJpZHchX3RpVXdvYXFLbV82c3B0S1FNMTBpQkxtRmx1UTMxdkZ6CHJlcGxhY2VzdQAoAQdlbnRyaWVz" +
  "IV9IZ0VhaFdEMnR0cXZJeWdDTnFHU3N5VFJuZndDa0dQbwF2BwRraW5kdwVzY29yZQdnaXZlbkF0e0J6MYXFACAACHN0YW5kYXJkdwNDUzEFc2NvcmV3DW" +
  "5vdEFwcGxpY2FibGUGcmVhc29udwlubyBnYXJkZW4CaWR3IV9IZ0VhaFdEMnR0cXZJeWdDTnFHU3N5VFJuZndDa0dQbwhyZXBsYWNlc3UBdyFfdGlVd29h" +
  "cUttXzZzcHRLUU0xMGlCTG1GbHVRMzF2RnooAQdlbnRyaWVzIV8tdmxkQXczbDZXOHl3bU5DMk1OdlUtR1Y5dThHNDZOawF2BgRraW5kdwdzb3VyY2VzB2" +
  "dpdmVuQXR7QnoxhcUAMAAIc3RhbmRhcmR3A0NTMQdzb3VyY2VzdQJ3BHRvdXJ3CGRvY3VtZW50AmlkdyFfLXZsZEF3M2w2Vzh5d21OQzJNTnZVLUdWOXU4" +
  "RzQ2TmsIcmVwbGFjZXN1ACgBB2VudHJpZXMhXzV1aDhua3IxdjFMc1BSMnVRTUduRXdYdjlYM2hPSXNtAXYGBGtpbmR3BGZsYWcHZ2l2ZW5BdHtCejGFxQ" +
  "BAAAhzdGFuZGFyZHcDQ1MxB2ZsYWdnZWR4AmlkdyFfNXVoOG5rcjF2MUxzUFIydVFNR25Fd1h2OVgzaE9Jc20IcmVwbGFjZXN1AAQBCmZpbmRpbmcvZjES" +
  "VGhleSBlYXQgdG9nZXRoZXIuKAEHZW50cmllcyFfN0xvTGZMZ3ZGQlR0cUxNZVBFMkgzX0JTUmRWRWY1dGoBdggEa2luZHcHZmluZGluZwdnaXZlbkF0e0" +
  "J6MYXFAFAAB2ZpbmRpbmd3AmYxBHNvcnR3C2FjaGlldmVtZW50CXN0YW5kYXJkc3UBdwNDUzEJd2l0aGRyYXdueQJpZHchXzdMb0xmTGd2RkJUdHFMTWVQ" +
  "RTJIM19CU1JkVkVmNXRqCHJlcGxhY2VzdQAEAQhub3RlL0NTMRhHZXNlaGVuIPCfkanwn4+94oCN8J+Mvi4oAQdlbnRyaWVzIV9PRFJtRkF0VXVsVlJCRT" +
  "NIWE53Q1ZJZU84QU5yc3pPQwF2BgRraW5kdwhzbmFwc2hvdAdnaXZlbkF0e0J6MYXFAGAABWxpbmVzdQN2BQJvZncFc2NvcmUIc3RhbmRhcmR3A0NTMQVz" +
  "Y29yZXcNbm90QXBwbGljYWJsZQZyZWFzb253CW5vIGdhcmRlbgVlbnRyeXchX0hnRWFoV0QydHRxdkl5Z0NOcUdTc3lUUm5md0NrR1BvdgMCb2Z3BHRleH" +
  "QEbmFtZXcKZmluZGluZy9mMQVwaWVjZXcSVGhleSBlYXQgdG9nZXRoZXIudgMCb2Z3BHRleHQEbmFtZXcIbm90ZS9DUzEFcGllY2V3GEdlc2VoZW4g8J+R" +
  "qfCfj73igI3wn4y+LgRwYXJ0fQAIcmVwbGFjZXN1AAJpZHchX09EUm1GQXRVdWxWUkJFM0hYTndDVkllTzhBTnJzek9DKAEHZW50cmllcyFfbzlQd3pXWU" +
  "FZb21ZLUlfY1ZNSHNnbFpOZXNremtoLVgBdgcHZ2l2ZW5BdHtCejGFxQBgAARraW5kdwRzZWFsBnNlYWxlZHgGcmVhc29udwAIc25hcHNob3R1AXchX09E" +
  "Um1GQXRVdWxWUkJFM0hYTndDVkllTzhBTnJzek9DAmlkdyFfbzlQd3pXWUFZb21ZLUlfY1ZNSHNnbFpOZXNremtoLVgIcmVwbGFjZXN1ACgBB2VudHJpZX" +
  "MhX3RfeFJOQmltb0dZNWkwVkI4SkxwZ1dTUGQ4QVJGQ3BXAXYGBGtpbmR3CHNuYXBzaG90B2dpdmVuQXR7QnoxhcUAgAAFbGluZXN1A3YFAm9mdwVzY29y" +
  "ZQhzdGFuZGFyZHcDQ1MxBXNjb3Jldw1ub3RBcHBsaWNhYmxlBnJlYXNvbncJbm8gZ2FyZGVuBWVudHJ5dyFfSGdFYWhXRDJ0dHF2SXlnQ05xR1NzeVRSbm" +
  "Z3Q2tHUG92AwJvZncEdGV4dARuYW1ldwpmaW5kaW5nL2YxBXBpZWNldxJUaGV5IGVhdCB0b2dldGhlci52AwJvZncEdGV4dARuYW1ldwhub3RlL0NTMQVw" +
  "aWVjZXcYR2VzZWhlbiDwn5Gp8J+PveKAjfCfjL4uBHBhcnR9AAhyZXBsYWNlc3UAAmlkdyFfdF94Uk5CaW1vR1k1aTBWQjhKTHBnV1NQZDhBUkZDcFcoAQ" +
  "dlbnRyaWVzIV9ORTF2T1M2VDV0M1JsX25EazZPOFdQOHZvcE9lTlRtYQF2BQdnaXZlbkF0e0J6MYXFAIAABGtpbmR3CnN1Ym1pc3Npb24Ic25hcHNob3R1" +
  "AXchX3RfeFJOQmltb0dZNWkwVkI4SkxwZ1dTUGQ4QVJGQ3BXAmlkdyFfTkUxdk9TNlQ1dDNSbF9uRGs2TzhXUDh2b3BPZU5UbWEIcmVwbGFjZXN1ACgBB2" +
  "VudHJpZXMhX0dHdWNFVmxfUGJsQVlMLU56aFc0d0pJY0dCdFdQazBTAXYHBGtpbmR3B2Fic2VuY2UHZ2l2ZW5BdHtCejGFxQCgAAhyZXZpZXdlcncDYW5u" +
  "BmFic2VudHgGcmVhc29udwNpbGwCaWR3IV9HR3VjRVZsX1BibEFZTC1OemhXNHdKSWNHQnRXUGswUwhyZXBsYWNlc3UAKAEHZW50cmllcyFfMmoxUG91Rn" +
  "owZVlQSWhIVE91bGxZYzFRX1N6aUF3YzYBdgUEa2luZHcGcmV2ZWFsB2dpdmVuQXR7QnoxhcUAsAAFbmFtZWR1AXYCCHJldmlld2VydwNhbm4Nc2VhbE9y" +
  "QWJzZW5jZXcDZTEwAmlkdyFfMmoxUG91RnowZVlQSWhIVE91bGxZYzFRX1N6aUF3YzYIcmVwbGFjZXN1ACgBB2VudHJpZXMhXzFDczRjUlMxVUFWOGY0cX" +
  "R0R2xodlZ6QVEwXzI3Z2dVAXYIBGtpbmR3CGRlY2lzaW9uB2dpdmVuQXR7QnoxhcUAwAAIc3RhbmRhcmR3A0NTMQVzY29yZXcDbWV0BnJlYXNvbncACWRl" +
  "Y2lkZWRPbnUBdwNlMDICaWR3IV8xQ3M0Y1JTMVVBVjhmNHF0dEdsaHZWekFRMF8yN2dnVQhyZXBsYWNlc3UAAA==";

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
/** As layout 1 reads; layout 2 says the same under other ids. */
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
  const workbook = readWorkbook(storedDoc(STORED_LAYOUT_1), "team");
  expect(workbook).toEqual({ id: "team", entries: ENTRIES, texts: TEXTS });
  const sealed = workbook.entries.find((entry) => entry.kind === "seal");
  expect(sealed && readSnapshot(workbook, sealed)).toEqual({
    scores: new Map([[CS1, [{ score: "notApplicable", reason: "no garden", entry: "e02" }]]]),
    texts: TEXTS,
  });
});

test("[W1, P8] a stored workbook of layout 2 still reads the same", () => {
  const workbook = readWorkbook(storedDoc(STORED_LAYOUT_2), "team");
  const byTime = [...workbook.entries].sort((a, b) => a.givenAt - b.givenAt || (a.kind === "snapshot" ? -1 : 1));
  expect(byTime.map(withoutIds)).toEqual(ENTRIES.map(withoutIds));
  expect(workbook.entries.every(({ id }) => isDigestId(id))).toBe(true);
  expect(workbook.texts).toEqual(TEXTS);
  const [first, second, , , , , sealed] = byTime;
  expect(second?.replaces).toEqual([first?.id]);
  expect(sealed?.kind === "seal" && readSnapshot(workbook, sealed)).toEqual({
    scores: new Map([[CS1, [{ score: "notApplicable", reason: "no garden", entry: second?.id }]]]),
    texts: TEXTS,
  });
});

test("[W1, P8] today's edits still write layout 2", () => {
  const doc = openDoc(opening);
  const at = (ms: number) => ({ givenAt: 1_800_000_000_000 + ms });
  giveScore(doc, { ...at(1), standard: CS1, score: "met" });
  giveScore(doc, { ...at(2), standard: CS1, score: "notApplicable", reason: "no garden" });
  setSources(doc, { ...at(3), standard: CS1, sources: ["tour", "document"] });
  setFlag(doc, { ...at(4), standard: CS1, flagged: true });
  addFinding(doc, {
    ...at(5),
    finding: "f1" as FindingId,
    sort: "achievement",
    standards: [CS1],
    text: "They eat together.",
  });
  writeText(doc, noteName(CS1), "Gesehen 👩🏽‍🌾.");
  seal(doc, at(6));
  submit(doc, at(8));
  markAbsence(doc, { ...at(10), reviewer: "ann" as PersonId, absent: true, reason: "ill" });
  reveal(doc, { ...at(11), named: [{ reviewer: "ann" as PersonId, sealOrAbsence: "e10" as EntryId }] });
  decide(doc, { ...at(12), standard: CS1, score: "met", reason: "", decidedOn: ["e02" as EntryId] });
  const stored = storedDoc(STORED_LAYOUT_2);
  expect(readWorkbook(doc, "team")).toEqual(readWorkbook(stored, "team"));
  expect([...doc.share.keys()].toSorted()).toEqual([...stored.share.keys()].toSorted());
});

test("[W8] a document opened for writing writes under its opening's id, the highest too", () => {
  const highest = openingOf(2_097_151 as PersonNumber, 2 ** 32 - 1);
  const doc = openDoc(highest);
  writeText(doc, noteName(CS1), "x");
  expect([...Y.parseUpdateMeta(Y.encodeStateAsUpdate(doc)).from.keys()]).toEqual([highest]);
});

function storedDoc(base64: string): Y.Doc {
  const doc = newDoc();
  Y.applyUpdate(doc, Buffer.from(base64, "base64"));
  return doc;
}

/** What an entry says, without what names entries. */
function withoutIds(entry: object): object {
  const named = ["id", "replaces", "snapshot", "entry", "part"];
  return JSON.parse(JSON.stringify(entry), (key, value: unknown) =>
    named.includes(key) ? undefined : value,
  ) as object;
}
