import type { Held, Workbook } from "@circle/review/workbook";
import type { EntryId, PersonId, PersonNumber } from "@circle/review/ids";
import { expect, test } from "vitest";
import { namedReviewers, withAbsent } from "./named-reviewers.ts";

const NOBODY: ReadonlySet<PersonId> = new Set();
const workbookOf = (person: string, note: string | null): Workbook => ({
  id: `reviewer/${person as PersonId}`,
  entries: [] as readonly Held[],
  texts: new Map(note === null ? [] : [["note/CS1", note]]),
});
const named = (name: string) => ({ person: name.toLowerCase() as PersonId, name });

test("what a reviewer wrote before being removed can still be read, and counts no more than at the reveal", () => {
  const workbooks = [workbookOf("ann", null), workbookOf("bea", "They meet."), workbookOf("cem", null)];
  const reviewers = namedReviewers(workbooks, [named("Ann")], [named("Bea"), named("Cem")], null, NOBODY);
  expect(reviewers.map(({ name, counts }) => [name, counts])).toEqual([
    ["Ann", true],
    ["Bea (no longer in the team)", false],
  ]);
});

test("who was absent at the reveal is told apart, also when removed", () => {
  const workbooks = [workbookOf("ann", null), workbookOf("bea", null), workbookOf("cem", "Warm.")];
  const absent = new Set(["bea", "cem"] as PersonId[]);
  const reviewers = namedReviewers(workbooks, [named("Ann"), named("Bea")], [named("Cem")], null, absent);
  expect(reviewers.map(({ wasAbsent }) => wasAbsent)).toEqual([false, true, true]);
});

test("who was absent and never wrote stands there blank, unless what they wrote can't be read", () => {
  const here = [workbookOf("cem", "Warm.")];
  const wanted = ["ann", "bea", "cem", "dai"].map((person) => workbookOf(person, null).id);
  const absent = new Set(["ann", "cem", "dai"] as PersonId[]);
  const all = withAbsent({ workbooks: here, tooMuch: [workbookOf("dai", null).id] }, wanted, absent);
  expect(all.map(({ id, texts }) => [id, texts.size])).toEqual([
    ["reviewer/ann", 0],
    ["reviewer/cem", 1],
  ]);
});

test("a reviewer's seal is read as the reveal named it, whatever they sealed or took back later", () => {
  const held = { replaces: [] as readonly EntryId[], givenAt: 1, by: 7 as PersonNumber, opening: 1 };
  const part = (id: string, piece: string): Held => ({
    ...held,
    id: id as EntryId,
    kind: "snapshot",
    lines: [{ of: "text", name: "note/CS1", piece }],
  });
  const seal = (id: string, part: string, ...replaces: readonly string[]): Held => ({
    ...held,
    id: id as EntryId,
    replaces: replaces as readonly EntryId[],
    kind: "seal",
    sealed: part !== "",
    reason: "",
    snapshot: part === "" ? [] : [part as EntryId],
  });
  const revealed = [{ reviewer: "ann" as PersonId, sealOrAbsence: "s2" as EntryId }];
  const reveal = { ...held, id: "r1" as EntryId, kind: "reveal" as const, named: revealed };
  const before = [part("p1", "Warm."), seal("s2", "p1")];
  for (const later of [
    [part("p2", "Cold."), seal("s1", "p2")],
    [part("p2", "Cold."), seal("s3", "p2", "s2")],
    [seal("s3", "", "s2")],
  ]) {
    const ann = { ...workbookOf("ann", "Cold."), entries: [...before, ...later] };
    const [reviewer] = namedReviewers([ann], [named("Ann")], [], reveal, NOBODY);
    expect(reviewer?.sealed?.snapshot.texts.get("note/CS1")).toBe("Warm.");
    expect(reviewer?.sealed?.addenda.texts).toEqual(["note/CS1"]);
  }
});
