import { expect, test } from "vitest";
import type { Entry } from "./entries.ts";
import type { EntryId, PersonId, PersonNumber } from "./ids.ts";
import { absentIn, isRevealMade, revealReady, sealedAnew } from "./revealing.ts";
import { firmSealOf, ownSealOf } from "./seals.ts";
import type { MemberStatus } from "./status.ts";
import type { Workbook } from "./workbook.ts";
import { reviewerWorkbook } from "./workbook-id.ts";

const [lea, ann, bea] = ["lea", "ann", "bea"] as PersonId[] as [PersonId, PersonId, PersonId];

const member = (person: PersonId, seal: string | null): MemberStatus => ({
  person,
  number: 7 as PersonNumber,
  name: person,
  roles: ["reviewer"],
  background: null,
  ended: false,
  sealed: seal === null ? null : { seal: seal as EntryId, at: 1 },
  absent: null,
  tablets: [],
});

function workbook(id: Workbook["id"], ...entries: readonly Entry[]): Workbook {
  return { id, entries: entries.map((entry) => ({ ...entry, by: 7 as PersonNumber, opening: 1 })), texts: new Map() };
}

const SEAL = `_${"a".repeat(32)}`;
const added = (id: string) => ({ id: id as EntryId, replaces: [], givenAt: 1 });
const absence = (reviewer: PersonId, id: string): Entry => ({
  ...added(id),
  kind: "absence",
  reviewer,
  absent: true,
  reason: "",
});

test("the reveal names each seal, and the absences that the lead's tablet has", () => {
  const readiness = revealReady(workbook("team", absence(bea, "ab")), [member(ann, "sa"), member(bea, null)]);
  expect(readiness).toEqual({
    ready: true,
    named: [
      { reviewer: ann, sealOrAbsence: "sa" },
      { reviewer: bea, sealOrAbsence: "ab" },
    ],
    missing: [],
  });
});

test("who is marked as absent and has a seal all the same is named with both", () => {
  const readiness = revealReady(workbook("team", absence(ann, "ab")), [member(ann, "sa")]);
  expect(readiness).toMatchObject({ ready: true, missing: [] });
  expect(readiness.named.map(({ sealOrAbsence }) => sealOrAbsence)).toEqual(["sa", "ab"]);
});

test("who seals anew after a reveal can be marked as absent, so that it counts the next time", () => {
  const named = [ann, bea].map((reviewer) => ({ reviewer, sealOrAbsence: `s${reviewer}` as EntryId }));
  const reveal: Entry = { ...added("r"), kind: "reveal", named };
  const members = [member(ann, "other"), member(bea, "sbea"), member(lea, null)];
  expect(sealedAnew(workbook("team"), members)).toEqual([]);
  expect(sealedAnew(workbook("team", reveal), members)).toEqual([ann]);
  expect(sealedAnew(workbook("team", reveal, absence(ann, "ab")), members)).toEqual([]);
});

test("absent at the reveal was whom it names with an absence alone, whatever the lead marked since", () => {
  const team = workbook("team", absence(ann, "aa"), absence(bea, "ab"), absence(lea, "al"));
  const named = [
    { reviewer: ann, sealOrAbsence: "sa" as EntryId },
    { reviewer: ann, sealOrAbsence: "aa" as EntryId },
    { reviewer: bea, sealOrAbsence: "ab" as EntryId },
    { reviewer: lea, sealOrAbsence: "sl" as EntryId },
  ];
  expect(absentIn({ named }, team)).toEqual([bea]);
  const since: Entry = {
    ...added("a2"),
    replaces: ["ab" as EntryId],
    kind: "absence",
    reviewer: bea,
    absent: false,
    reason: "",
  };
  expect(absentIn({ named }, { ...team, entries: [...team.entries, ...workbook("team", since).entries] })).toEqual([
    bea,
  ]);
});

test("a reveal on its way holds as long as it names each reviewer by a seal or an absence that stands", () => {
  const one = (reviewer: PersonId, id: string) => ({ reviewer, sealOrAbsence: id as EntryId });
  const reveal: Entry = { ...added("r"), kind: "reveal", named: [one(ann, "sa"), one(bea, "ab")] };
  const team = workbook("team", reveal);
  expect(isRevealMade(team, [one(ann, "sa"), one(bea, "ab")])).toBe(true);
  expect(isRevealMade(team, [one(ann, "sa"), one(bea, "sb"), one(bea, "ab")])).toBe(true);
  expect(isRevealMade(team, [one(ann, "s2"), one(bea, "ab")])).toBe(false);
  expect(isRevealMade(team, [one(ann, "sa"), one(bea, "ab"), one(lea, "sl")])).toBe(false);
  expect(isRevealMade(workbook("team"), [one(ann, "sa")])).toBe(false);
});

test("who has neither is named as missing", () => {
  const readiness = revealReady(workbook("team"), [member(ann, "sa"), member(bea, null)]);
  expect(readiness).toMatchObject({ ready: false, missing: [bea] });
});

test("only reviewers who are in the review have to seal", () => {
  const others = [
    { ...member(lea, null), roles: ["lead"] as const },
    { ...member(bea, null), ended: true },
  ];
  expect(revealReady(workbook("team"), [member(ann, "sa"), ...others])).toMatchObject({ ready: true, missing: [] });
});

test("the lead's own seal counts before it was sent, and their unsealing too", () => {
  const seal: Entry = { ...added(SEAL), kind: "seal", sealed: true, reason: "", snapshot: [] };
  const own = workbook(reviewerWorkbook(lea), seal);
  expect(revealReady(workbook("team"), [member(lea, null)], [own])).toMatchObject({
    ready: true,
    named: [{ sealOrAbsence: SEAL }],
  });
  const open = workbook(reviewerWorkbook(lea));
  expect(revealReady(workbook("team"), [member(lea, "old")], [open])).toMatchObject({ ready: false, missing: [lea] });
});

test("no reveal rests on a seal that can be written over, or a part of which can: it is still missing", () => {
  const part = "5a0c1c2e-9d3f-4a53-8a55-0d1f3a2b4c6d" as EntryId;
  for (const [id, ...snapshot] of [[part], [SEAL as EntryId, part]] as const) {
    const own = workbook(reviewerWorkbook(lea), { ...added(id), kind: "seal", sealed: true, reason: "", snapshot });
    expect(revealReady(workbook("team"), [member(lea, id)], [own])).toMatchObject({ ready: false, missing: [lea] });
    expect([ownSealOf(own, false), ownSealOf(own, true)?.id]).toEqual([null, id]);
  }
});

test("beside a seal that can be written over one that cannot counts, as the server tells it", () => {
  const seal = (id: string): Entry => ({ ...added(id), kind: "seal", sealed: true, reason: "", snapshot: [] });
  const own = workbook(reviewerWorkbook(lea), seal("0"), seal(SEAL));
  expect([firmSealOf(own)?.id, ownSealOf(own, false)?.id, ownSealOf(own, true)?.id]).toEqual([SEAL, SEAL, "0"]);
});

test("with nobody to name there is nothing to reveal", () => {
  expect(revealReady(workbook("team"), [])).toMatchObject({ ready: false, missing: [] });
});
