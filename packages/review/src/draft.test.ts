import type { Edition, EditionId, Standard, StandardCode } from "@circle/standards/edition";
import { DEFAULT_SCORE_LABELS, type Score } from "@circle/standards/scores";
import { expect, test } from "vitest";
import { missingForPublishing } from "./decisions.ts";
import { draftOf, draftText } from "./draft.ts";
import { draftDifferences } from "./draft-differences.ts";
import type { Entry } from "./entries.ts";
import type { EntryId, FindingId, PersonNumber } from "./ids.ts";
import { parseStatement } from "./parse-statement.ts";
import { snapshotOf } from "./snapshot.ts";
import type { Held, Workbook } from "./workbook.ts";

const CS1 = "CS1" as StandardCode;
const standard = (code: string, appliesTo: Standard["appliesTo"] = "all"): Standard => ({
  code: code as StandardCode,
  text: `About ${code}.`,
  type: 1,
  core: true,
  appliesTo,
  guidance: "",
  easyRead: "",
  evidence: [],
  questions: [],
});
const edition: Edition = {
  id: "sample-2026-0123456789abcdef" as EditionId,
  title: "Sample",
  year: 2026,
  coreValues: [],
  sections: [
    { name: "Core", standards: [standard("CS1"), standard("CS2")] },
    { name: "Prisons", standards: [standard("PR1", ["prison"])] },
    { name: "Staff", standards: [standard("ST1"), standard("ST2", ["prison"])] },
  ],
  scoreLabels: DEFAULT_SCORE_LABELS,
};
const details = { community: "Elm House", visitOn: "2026-11-22", sector: "addiction" } as const;

const held = (entry: Entry): Held => ({ ...entry, by: 7 as PersonNumber, opening: 7 * 2 ** 32 });
const added = (id: string, replaces: readonly string[] = []) => ({
  id: id as EntryId,
  replaces: replaces as readonly EntryId[],
  givenAt: 1,
});
const scored = (id: string, code: string, score: Score | null, replaces: readonly string[] = [], reason = ""): Held =>
  held({ ...added(id, replaces), kind: "score", standard: code as StandardCode, score, reason });
const decided = (id: string, code: string, score: Score | null, reason = ""): Held =>
  held({ ...added(id), kind: "decision", standard: code as StandardCode, score, reason, decidedOn: [] });
const finding = (id: string, sort: "achievement" | "improvement", givenAt: number): Held =>
  held({
    ...added(`e${id}`),
    givenAt,
    kind: "finding",
    finding: id as FindingId,
    sort,
    standards: [CS1],
    withdrawn: false,
  });

function workbook(
  id: Workbook["id"],
  entries: readonly Held[],
  texts: Readonly<Record<string, string>> = {},
): Workbook {
  return { id, entries, texts: new Map(Object.entries(texts)) };
}

/** The self-review as it was submitted, with what was added and written since. */
function submitted(
  id: string,
  before: Workbook,
  later: readonly Held[] = [],
  texts: Readonly<Record<string, string>> = Object.fromEntries(before.texts),
): Workbook {
  const parts = snapshotOf(before).map((lines, index) => held({ ...added(`${id}-${index}`), kind: "snapshot", lines }));
  const submission = held({ ...added(id), kind: "submission", snapshot: parts.map((part) => part.id) });
  return workbook("self-review", [...before.entries, ...parts, submission, ...later], texts);
}

const standardIn = (draft: ReturnType<typeof draftOf>, code = "CS1") => {
  const found = draft.sections.flatMap(({ standards }) => standards).find((one) => one.code === code);
  if (found === undefined) throw new Error(`${code} is not in the draft`);
  return found;
};

const selfReview = workbook("self-review", [scored("a", "CS1", "met"), scored("b", "CS2", "notMet")], {
  "note/CS1": "We do.",
});
const team = workbook("team", [decided("d1", "CS1", "partlyMet")], { "note/CS1": "Mostly." });

test("the draft holds both scores and comments of every standard that applies, section by section, and counts them", () => {
  const draft = draftOf({ details, edition, selfReview: submitted("s", selfReview), team });
  expect(draft.sections.map(({ name, standards }) => [name, standards.map(({ code }) => code)])).toEqual([
    ["Core", ["CS1", "CS2"]],
    ["Staff", ["ST1"]],
  ]);
  expect(standardIn(draft)).toEqual({
    code: "CS1",
    type: 1,
    core: true,
    text: "About CS1.",
    selfScore: "met",
    selfUnsettled: [],
    selfReason: "",
    selfComment: "We do.",
    selfAddendum: null,
    peerScore: "partlyMet",
    peerUnsettled: [],
    peerReason: "",
    peerComment: "Mostly.",
  });
  expect(draft.self).toMatchObject({ met: 1, notMet: 1, blank: 1 });
  expect(draft.peer).toMatchObject({ partlyMet: 1, blank: 2 });
  expect(draft.sections[0]?.self).toMatchObject({ met: 1, notMet: 1, blank: 0 });
  expect(draft).toMatchObject({ community: "Elm House", visitOn: "2026-11-22", editionTitle: "Sample" });
});

test("without workbooks all is blank", () => {
  expect(draftOf({ details, edition, selfReview: null, team: null })).toMatchObject({
    self: { blank: 3 },
    peer: { blank: 3 },
  });
});

test("what the community has not submitted is not in the draft", () => {
  expect(draftOf({ details, edition, selfReview, team }).self).toMatchObject({ met: 0, blank: 3 });
});

test("what the community changed after its submission stands beside what it submitted", () => {
  const later = [scored("c", "CS1", "notMet", ["a"])];
  const draft = draftOf({
    details,
    edition,
    selfReview: submitted("s", selfReview, later, { "note/CS1": "We did." }),
    team,
  });
  expect(standardIn(draft)).toMatchObject({
    selfScore: "met",
    selfComment: "We do.",
    selfAddendum: { score: "notMet", reason: "", comment: "We did." },
  });
  expect(standardIn(draft, "CS2").selfAddendum).toBeNull();
});

test("of more than a community ever writes the draft has the beginnings, without half of a letter; no less is cut", () => {
  const commentIn = (text: string) => {
    const now = submitted("s", selfReview, [], { "note/CS1": text });
    return standardIn(draftOf({ details, edition, selfReview: now, team })).selfAddendum?.comment;
  };
  expect(commentIn("a".repeat(499_000))).toHaveLength(499_000);
  expect(commentIn(`${"a".repeat(999)}👩${"a".repeat(500_000)}`)).toBe(`${"a".repeat(999)}…`);
});

test("a score taken back after the submission is an addendum without a score", () => {
  const draft = draftOf({
    details,
    edition,
    selfReview: submitted("s", selfReview, [scored("c", "CS1", null, ["a"])]),
    team,
  });
  expect(standardIn(draft).selfAddendum).toEqual({ score: null, reason: "", comment: "We do." });
});

test("what the community has not settled since is not yet an addendum", () => {
  const later = [scored("c", "CS1", "notMet", ["a"]), scored("d", "CS1", "partlyMet", ["a"])];
  expect(
    standardIn(draftOf({ details, edition, selfReview: submitted("s", selfReview, later), team })).selfAddendum,
  ).toBeNull();
});

test("scores that contradicted each other at the submission are both named and none is chosen", () => {
  const apart = workbook("self-review", [scored("a", "CS1", "met"), scored("b", "CS1", "notMet")]);
  const draft = draftOf({ details, edition, selfReview: submitted("s", apart), team });
  expect(standardIn(draft)).toMatchObject({ selfScore: null, selfUnsettled: ["met", "notMet"], selfAddendum: null });
  const settled = draftOf({
    details,
    edition,
    selfReview: submitted("s", apart, [scored("c", "CS1", "met", ["a", "b"])]),
    team,
  });
  expect(standardIn(settled)).toMatchObject({ selfScore: null, selfAddendum: { score: "met" } });
});

test("one score for two reasons keeps both reasons", () => {
  const apart = [
    scored("a", "CS1", "notApplicable", [], "no garden"),
    scored("b", "CS1", "notApplicable", [], "no land"),
  ];
  const draft = draftOf({ details, edition, selfReview: submitted("s", workbook("self-review", apart)), team });
  expect(standardIn(draft)).toMatchObject({
    selfScore: "notApplicable",
    selfReason: "no garden / no land",
    selfUnsettled: [],
  });
});

test("of two submissions the one that the server had first counts, whatever its id", () => {
  const first = submitted("z", selfReview);
  const both = submitted(
    "a",
    workbook("self-review", [...first.entries, scored("c", "CS1", "notMet", ["a"])], { "note/CS1": "No." }),
  );
  expect(standardIn(draftOf({ details, edition, selfReview: both, team, submission: "z" as EntryId })).selfScore).toBe(
    "met",
  );
  expect(standardIn(draftOf({ details, edition, selfReview: both, team })).selfScore).toBe("notMet");
});

test("two decisions of the lead's tablets that contradict each other are both named and none is chosen", () => {
  const apart = workbook("team", [decided("d1", "CS1", "met"), decided("d2", "CS1", "notMet")]);
  const draft = draftOf({ details, edition, selfReview: null, team: apart });
  expect(standardIn(draft)).toMatchObject({ peerScore: null, peerUnsettled: ["met", "notMet"] });
  expect(missingForPublishing(draft)).toContainEqual({ kind: "unsettled", standard: "CS1" });
});

test("achievements and improvements are the team's, in the order they were added, without withdrawn and empty ones", () => {
  const withdrawn = held({
    ...finding("f4", "achievement", 1),
    id: "w" as EntryId,
    replaces: ["ef4" as EntryId],
    withdrawn: true,
  } as Entry);
  const entries = [finding("f1", "achievement", 9), finding("f2", "achievement", 3), finding("f3", "improvement", 1)];
  const texts = {
    "finding/f1": "Garden",
    "finding/f2": "Meals",
    "finding/f3": "Rota",
    "finding/f4": "Gone",
    "finding/f5": "Stray",
  };
  const all = [...entries, finding("f4", "achievement", 1), withdrawn, finding("f6", "improvement", 1)];
  const draft = draftOf({ details, edition, selfReview: null, team: workbook("team", all, texts) });
  expect(draft.achievements).toEqual([
    { text: "Meals", standards: [CS1] },
    { text: "Garden", standards: [CS1] },
  ]);
  expect(draft.improvements).toEqual([{ text: "Rota", standards: [CS1] }]);
});

test("a finding's standards changed on two tablets are joined", () => {
  const one = held({
    ...added("x"),
    kind: "finding",
    finding: "f" as FindingId,
    sort: "achievement",
    standards: [CS1],
    withdrawn: false,
  });
  const other = held({ ...one, id: "y" as EntryId, standards: ["CS2" as StandardCode] } as Entry);
  const draft = draftOf({
    details,
    edition,
    selfReview: null,
    team: workbook("team", [one, other], { "finding/f": "Both" }),
  });
  expect(draft.achievements).toEqual([{ text: "Both", standards: ["CS1", "CS2"] }]);
});

test("[P9] the text that digests are taken of is pinned", () => {
  const empty = { met: 0, partlyMet: 0, notMet: 0, notApplicable: 0, couldNotAssess: 0, blank: 0 };
  const shuffled = {
    visitOn: "2026-11-22",
    community: "Elm “House”",
    editionTitle: "Sample",
    self: empty,
    peer: empty,
    sections: [],
    improvements: [],
    achievements: [{ text: "a\n\ud800", standards: [CS1] }],
  };
  expect(draftText(shuffled)).toBe(
    '{"achievements":[{"standards":["CS1"],"text":"a\\n\\ud800"}],"community":"Elm “House”","editionTitle":"Sample","improvements":[],' +
      '"peer":{"blank":0,"couldNotAssess":0,"met":0,"notApplicable":0,"notMet":0,"partlyMet":0},"sections":[],' +
      '"self":{"blank":0,"couldNotAssess":0,"met":0,"notApplicable":0,"notMet":0,"partlyMet":0},"visitOn":"2026-11-22"}',
  );
});

test("[P9] a published draft with fields of a newer app keeps its text", () => {
  const entries = [decided("d1", "CS1", "partlyMet"), finding("f1", "achievement", 1)];
  const withFinding = workbook("team", entries, { "finding/f1": "Garden" });
  const changed = submitted("s", selfReview, [scored("c", "CS1", "notMet", ["a"])]);
  const draft = draftOf({ details, edition, selfReview: changed, team: withFinding });
  const newer = JSON.parse(JSON.stringify(draft), (_key, value: unknown) =>
    typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value, newerField: "kept" } : value,
  ) as typeof draft;
  const published = {
    kind: "published",
    at: 1,
    by: "lea",
    version: 1,
    reason: null,
    sha256: "0".repeat(64),
    draft: newer,
  };
  const statement = parseStatement(JSON.stringify(published));
  expect(statement?.kind === "published" && draftText(statement.draft)).toBe(draftText(newer));
});

const before = draftOf({ details, edition, selfReview: submitted("s", selfReview), team });
const teamLater = workbook("team", [decided("d1", "CS1", "notMet"), finding("f1", "achievement", 1)], {
  "note/CS1": "Mostly.",
  "finding/f1": "Garden",
});
const after = draftOf({
  details: { ...details, community: "Elm Hall" },
  edition,
  selfReview: submitted("s", selfReview),
  team: teamLater,
});

test("what differs between two drafts is told standard by standard", () => {
  expect(draftDifferences(before, after)).toEqual([
    { of: "community", before: "Elm House", after: "Elm Hall" },
    { of: "standard", code: "CS1", fields: ["peerScore"], before: standardIn(before), after: standardIn(after) },
    { of: "findingAdded", sort: "achievement", finding: { text: "Garden", standards: ["CS1"] } },
  ]);
  expect(draftDifferences(after, before)).toContainEqual(expect.objectContaining({ of: "findingRemoved" }));
});

test("two equal drafts do not differ, and two with different texts do", () => {
  expect(draftDifferences(before, structuredClone(before))).toEqual([]);
  const turned = { ...before, sections: before.sections.toReversed() };
  expect(draftDifferences(before, turned)).toEqual([{ of: "arrangement" }]);
});

test("a changed sector adds and removes standards", () => {
  const inPrison = draftOf({ details: { ...details, sector: "prison" }, edition, selfReview: null, team: null });
  const elsewhere = draftOf({ details, edition, selfReview: null, team: null });
  expect(draftDifferences(elsewhere, inPrison)).toEqual([
    { of: "standardAdded", code: "PR1" },
    { of: "standardAdded", code: "ST2" },
  ]);
  expect(draftDifferences(inPrison, elsewhere)).toContainEqual({ of: "standardRemoved", code: "PR1" });
});

test("a draft says what it lacks", () => {
  const missingWith = (score: Score, comment: string, reason = "") => {
    const decidedTeam = workbook(
      "team",
      [decided("d1", "CS1", score, reason)],
      comment === "" ? {} : { "note/CS1": comment },
    );
    const draft = draftOf({ details, edition, selfReview: submitted("s", selfReview), team: decidedTeam });
    return missingForPublishing(draft).filter((missing) => missing.standard === CS1);
  };
  expect(missingForPublishing(before)).toEqual([
    { kind: "undecided", standard: "CS2" },
    { kind: "undecided", standard: "ST1" },
  ]);
  expect(missingWith("met", "")).toEqual([]);
  expect(missingWith("partlyMet", " ")).toEqual([{ kind: "commentMissing", standard: "CS1", why: "partlyOrNotMet" }]);
  expect(missingWith("notMet", "Because.")).toEqual([]);
  expect(missingWith("notApplicable", "")).toEqual([{ kind: "reasonMissing", standard: "CS1" }]);
  expect(missingWith("couldNotAssess", "", "No time.")).toEqual([]);
});

test("a comment is missing where the team finds met what the community did not", () => {
  const draft = draftOf({
    details,
    edition,
    selfReview: submitted("s", selfReview),
    team: workbook("team", [decided("d", "CS2", "met")]),
  });
  expect(missingForPublishing(draft)).toContainEqual({
    kind: "commentMissing",
    standard: "CS2",
    why: "differsFromSelf",
  });
});
