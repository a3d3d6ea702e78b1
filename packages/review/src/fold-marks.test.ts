import { expect, test } from "vitest";
import { MOST_OF_A_KIND, markTaken, NO_MARKS, restated } from "./fold-marks.ts";
import type { EntryId, PersonId, PersonNumber } from "./ids.ts";
import type { Mark, MarkEntry } from "./marks.ts";
import { sealsBy } from "./marks.ts";
import type { Role } from "./members.ts";
import { reviewerWorkbook, type WorkbookId } from "./workbook-id.ts";

const [lea, ann, bea, hal] = ["lea", "ann", "bea", "hal"] as PersonId[] as [PersonId, PersonId, PersonId, PersonId];

/** Ids of seals and absences, in the form of a digest: the lead's reveal rests on no other seals. */
const digest = (id: string) => `_${id.padEnd(32, "-")}` as EntryId;

const added = (id: string, replaces: readonly string[] = []) => ({
  id: id as EntryId,
  replaces: replaces as readonly EntryId[],
  givenAt: 1,
});
const entry = (workbook: WorkbookId, by: PersonId, added: MarkEntry): Mark => ({
  kind: "entry",
  workbook,
  by,
  entry: added,
});

function member(person: PersonId, ...roles: readonly Role[]): Mark {
  const number = 7 as PersonNumber;
  return {
    kind: "statement",
    statement: { kind: "member", at: 1, by: lea, person, number, name: person, roles, background: null },
  };
}

function ended(person: PersonId): Mark {
  return { kind: "statement", statement: { kind: "memberEnded", at: 2, by: lea, person, accepted: [] } };
}

function sealed(person: PersonId, id: string, ...replaces: readonly string[]): Mark {
  return entry(reviewerWorkbook(person), person, {
    ...added(digest(id), replaces.map(digest)),
    kind: "seal",
    sealed: true,
    reason: "",
    snapshot: [],
  });
}

function unsealed(person: PersonId, id: string, ...replaces: readonly string[]): Mark {
  return entry(reviewerWorkbook(person), person, {
    ...added(digest(id), replaces.map(digest)),
    kind: "seal",
    sealed: false,
    reason: "a slip",
    snapshot: [],
  });
}

function absent(person: PersonId, id: string, isAbsent = true, ...replaces: readonly string[]): Mark {
  return absentBy(lea, person, id, isAbsent, ...replaces);
}

function absentBy(by: PersonId, person: PersonId, id: string, isAbsent = true, ...replaces: readonly string[]): Mark {
  const absence: MarkEntry = {
    ...added(digest(id), replaces.map(digest)),
    kind: "absence",
    reviewer: person,
    absent: isAbsent,
    reason: "ill",
  };
  return entry("team", by, absence);
}

function reveal(id: string, named: Readonly<Record<string, string>>, by = lea): Mark {
  const names = Object.entries(named).map(([reviewer, seal]) => ({
    reviewer: reviewer as PersonId,
    sealOrAbsence: digest(seal),
  }));
  return entry("team", by, { ...added(id), kind: "reveal", named: names });
}

function submission(id: string, by = hal): Mark {
  return entry("self-review", by, { ...added(id), kind: "submission", snapshot: [] });
}

const team = [member(lea, "lead", "reviewer"), member(ann, "reviewer"), member(bea, "reviewer"), member(hal, "host")];
const allSealed = [sealed(lea, "sl"), sealed(ann, "sa"), sealed(bea, "sb")];
const all = { lea: "sl", ann: "sa", bea: "sb" };
/** The marks in the order in which they arrived. */
const foldMarks = (marks: readonly Mark[]) => marks.reduce(markTaken, NO_MARKS);
const revealedBy = (...marks: readonly Mark[]) => foldMarks([...team, ...marks]).revealed;

test("a reveal that names every reviewer's seal counts", () => {
  expect(revealedBy(...allSealed, reveal("r", all))).toBe("r");
});

test("it counts only once the last of the named seals has arrived", () => {
  const [first, second, last] = allSealed as [Mark, Mark, Mark];
  const before = foldMarks([...team, reveal("r", all), first, second]);
  expect(before.revealed).toBeNull();
  expect(markTaken(before, last).revealed).toBe("r");
});

test("without one of the reviewers it does not count", () => {
  expect(revealedBy(...allSealed, reveal("r", { lea: "sl", ann: "sa" }))).toBeNull();
});

test("an absence stands in for a seal", () => {
  expect(revealedBy(...allSealed.slice(0, 2), absent(bea, "ab"), reveal("r", { ...all, bea: "ab" }))).toBe("r");
});

test("an absence that the lead took back does not", () => {
  const marks = [...allSealed.slice(0, 2), absent(bea, "ab"), absent(bea, "ac", false, "ab")];
  expect(revealedBy(...marks, reveal("r", { ...all, bea: "ab" }))).toBeNull();
});

test("the absence of one is no excuse for another", () => {
  const marks = [...allSealed.slice(0, 1), absent(bea, "ab")];
  expect(revealedBy(...marks, reveal("r", { ...all, ann: "ab", bea: "ab" }))).toBeNull();
});

test("a reviewer who was marked as absent keeps nobody from revealing by sealing anew each time", () => {
  const names = [
    { reviewer: lea, sealOrAbsence: digest("sl") },
    { reviewer: ann, sealOrAbsence: digest("sa") },
    { reviewer: bea, sealOrAbsence: digest("sb") },
    { reviewer: bea, sealOrAbsence: digest("ab") },
  ];
  const both = entry("team", lea, { ...added("r"), kind: "reveal", named: names });
  expect(revealedBy(...allSealed, absent(bea, "ab"), sealed(bea, "sb2", "sb"), both)).toBe("r");
});

test("a reviewer who unseals first makes the lead reveal again", () => {
  const reopened = [...allSealed, unsealed(ann, "ua", "sa"), reveal("r", all)];
  expect(revealedBy(...reopened)).toBeNull();
  const again = [...reopened, sealed(ann, "sa2", "ua")];
  expect(revealedBy(...again)).toBeNull();
  expect(revealedBy(...again, reveal("r2", { ...all, ann: "sa2" }))).toBe("r2");
});

test("once it has counted nothing undoes it", () => {
  const later = [unsealed(ann, "ua", "sa"), member("cai" as PersonId, "reviewer"), ended(lea)];
  expect(revealedBy(...allSealed, reveal("r", all), ...later)).toBe("r");
});

test("a reviewer who came after the reveal was given must be named in a new one", () => {
  const [first, second, last] = allSealed as [Mark, Mark, Mark];
  expect(revealedBy(first, second, reveal("r", all), member("cai" as PersonId, "reviewer"), last)).toBeNull();
});

test("one who has left need not be named", () => {
  expect(revealedBy(...allSealed.slice(0, 2), reveal("r", { lea: "sl", ann: "sa" }), ended(bea))).toBe("r");
});

test("somebody else's seal, an unseal and a seal that is not here stand for nobody", () => {
  expect(revealedBy(...allSealed, reveal("r", { ...all, bea: "sa" }))).toBeNull();
  expect(revealedBy(...allSealed, reveal("r", { ...all, bea: "nowhere" }))).toBeNull();
  expect(revealedBy(...allSealed, reveal("r", { lea: "sl", ann: "sa", cai: "sb" }))).toBeNull();
  expect(revealedBy(...allSealed, unsealed(bea, "ub", "sb"), reveal("r", { ...all, bea: "ub" }))).toBeNull();
});

test("a seal and an unseal of two tablets that had not met leave no seal", () => {
  const both = foldMarks([
    ...team,
    sealed(ann, "s1"),
    unsealed(ann, "u1"),
    sealed(ann, "s2", "u1"),
    unsealed(ann, "u2", "s1"),
  ]);
  expect(sealsBy(both, ann)).toEqual([]);
});

test("either of two seals that had not met can be named", () => {
  const two = [...allSealed, sealed(ann, "sa2")];
  expect(revealedBy(...two, reveal("r", all))).toBe("r");
  expect(revealedBy(...two, reveal("r", { ...all, ann: "sa2" }))).toBe("r");
});

test("what the server stated as revealed stays so, whatever its log has lost", () => {
  const stated: Mark = { kind: "statement", statement: { kind: "revealed", at: 3, reveal: "r" as EntryId } };
  expect(revealedBy(stated)).toBe("r");
});

test("marks in a workbook where they do not belong, or by somebody without the role, count nothing", () => {
  const forged = entry(reviewerWorkbook(bea), ann, {
    ...added(digest("sb")),
    kind: "seal",
    sealed: true,
    reason: "",
    snapshot: [],
  });
  expect(revealedBy(...allSealed.slice(0, 2), forged, reveal("r", all))).toBeNull();
  expect(sealsBy(foldMarks([...team, forged]), ann)).toEqual([]);
  expect(revealedBy(...allSealed, reveal("r", all, ann))).toBeNull();
  const misplaced = entry(reviewerWorkbook(lea), lea, { ...added("r"), kind: "reveal", named: [] });
  expect(revealedBy(...allSealed, misplaced)).toBeNull();
  expect(foldMarks([...team, submission("s", ann)]).submitted).toBeNull();
});

test("marks that arrived before their person was known count from then on", () => {
  expect(foldMarks([...allSealed, reveal("r", all), submission("s"), ...team])).toMatchObject({
    revealed: "r",
    submitted: { id: "s" },
  });
});

test("statements given back to a server in another order come to the same", () => {
  const before = foldMarks([...team, ...allSealed.slice(0, 2), reveal("r", { lea: "sl", ann: "sa" })]);
  expect(before.revealed).toBeNull();
  const given = [ended(bea), ...team].flatMap((mark) => (mark.kind === "statement" ? mark.statement : []));
  const marks = restated(before, given);
  expect(marks.facts.members.get(bea)?.ended).toBe(true);
  expect(marks.revealed).toBe("r");
});

test("a lead who has left still revealed", () => {
  expect(revealedBy(reveal("r", { ann: "sa", bea: "sb" }), ended(lea), ...allSealed.slice(1))).toBe("r");
});

test("a review without reviewers reveals nothing", () => {
  expect(foldMarks([member(lea, "lead"), reveal("r", {})]).revealed).toBeNull();
});

test("the first submission that arrived is the submission", () => {
  expect(foldMarks([...team, submission("s2"), submission("s1")]).submitted?.id).toBe("s2");
});

test("a mark that comes twice changes nothing", () => {
  const once = foldMarks([...team, ...allSealed, reveal("r", all)]);
  expect(markTaken(once, allSealed[0] as Mark)).toBe(once);
});

test("taking marks one by one leaves earlier states as they were", () => {
  const before = foldMarks([...team, ...allSealed]);
  markTaken(before, reveal("r", all));
  expect(before.revealed).toBeNull();
  expect(NO_MARKS.entries.size).toBe(0);
});

test("[P7] somebody who seals and unseals without end costs no more than somebody who does so often", () => {
  const many = Array.from({ length: 5000 }, (_, index) => sealed(ann, `s${index}`, `s${index - 1}`));
  const marks = foldMarks([...team, reveal("r", all), ...many]);
  expect(marks.entries.get("seal ann")).toHaveLength(MOST_OF_A_KIND);
});

test("[P7] a lead who reveals, and notes absences, without end keeps no reviewer and no other lead from doing so", () => {
  const other = "mia" as PersonId;
  const reveals = Array.from({ length: MOST_OF_A_KIND }, (_, index) => reveal(`r${index}`, {}));
  const absences = Array.from({ length: 2000 }, (_, index) => absent(`nobody${index}` as PersonId, `a${index}`));
  const flooded = foldMarks([...team, member(other, "lead"), ...reveals, ...absences]);
  expect(flooded.entries.size).toBe(MOST_OF_A_KIND + 1);
  const bothSealed = allSealed.slice(0, 2);
  const named = { ...all, bea: "ab" };
  const after = [...bothSealed, absentBy(other, bea, "ab"), reveal("r", named, other)].reduce(markTaken, flooded);
  expect(after.revealed).toBe("r");
});
