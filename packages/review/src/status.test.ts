import { expect, test } from "vitest";
import { markTaken, NO_MARKS } from "./fold-marks.ts";
import type { DeviceId, EntryId, PersonId, PersonNumber } from "./ids.ts";
import type { Mark } from "./marks.ts";
import type { Role } from "./members.ts";
import type { Statement } from "./statements.ts";
import { type Phase, phaseSeenBy, statusFor, statusOf } from "./status.ts";
import { reviewerWorkbook } from "./workbook-id.ts";

const [lea, ann, hal] = ["lea", "ann", "hal"] as PersonId[] as [PersonId, PersonId, PersonId];
const stated = (statement: Statement): Mark => ({ kind: "statement", statement });
const member = (person: PersonId, number: number, ...roles: readonly Role[]): Mark =>
  stated({
    kind: "member",
    at: 1,
    by: lea,
    person,
    number: number as PersonNumber,
    name: person,
    roles,
    background: "staff",
  });
const joined = (person: PersonId): Mark =>
  stated({ kind: "grant", at: 2, person, device: `${person}-1` as DeviceId, deviceName: "iPad", publicKey: "key" });
const added = (id: string) => ({ id: id as EntryId, replaces: [], givenAt: 5 });

const team = [member(lea, 30, "lead"), member(ann, 20, "reviewer"), member(hal, 10, "host")];
const SEAL = `_${"a".repeat(32)}`;
const submitted: Mark = {
  kind: "entry",
  workbook: "self-review",
  by: hal,
  entry: { ...added("sub"), kind: "submission", snapshot: [] },
};
const sealed: Mark = {
  kind: "entry",
  workbook: reviewerWorkbook(ann),
  by: ann,
  entry: { ...added(SEAL), kind: "seal", sealed: true, reason: "", snapshot: [] },
};
const revealed: Mark = {
  kind: "entry",
  workbook: "team",
  by: lea,
  entry: { ...added("r"), kind: "reveal", named: [{ reviewer: ann, sealOrAbsence: SEAL as EntryId }] },
};
const published = stated({
  kind: "published",
  at: 6,
  by: lea,
  version: 1,
  reason: null,
  sha256: "",
  draft: {} as never,
});
const closed = stated({ kind: "closed", at: 7, by: lea });
const life = [...team, joined(lea), joined(ann), submitted, sealed, revealed, published, closed];

const phases: readonly (readonly [marks: number, Phase])[] = [
  [3, "preparing"],
  [4, "preparing"], // the lead alone has begun nothing
  [5, "selfReview"],
  [6, "visiting"],
  [7, "visiting"],
  [8, "reconciling"],
  [9, "draft"],
  [10, "closed"],
];
const foldMarks = (marks: readonly Mark[]) => marks.reduce(markTaken, NO_MARKS);
test.for(phases)("after %i marks of its life the review is in phase %s", ([marks, phase]) => {
  expect(statusOf(foldMarks(life.slice(0, marks)), new Map(), 0).phase).toBe(phase);
});

const absence: Mark = {
  kind: "entry",
  workbook: "team",
  by: lea,
  entry: { ...added("al"), kind: "absence", reviewer: lea, absent: true, reason: "ill" },
};
const contact = new Map([["ann-1" as DeviceId, { lastContactAt: 8, made: 7, arrived: 5 }]]);
const status = statusOf(foldMarks([...life, absence]), contact, 2);

test("the status tells of each member whether they sealed or are absent, and how their tablets stand", () => {
  expect(status.members.map(({ person }) => person)).toEqual([hal, ann, lea]);
  expect(status.members[1]).toMatchObject({
    sealed: { seal: SEAL, at: 5 },
    absent: null,
    tablets: [{ device: "ann-1", name: "iPad", ended: false, lastContactAt: 8, made: 7, arrived: 5 }],
  });
  expect(status.members[2]).toMatchObject({
    absent: { absence: "al", reason: "ill" },
    tablets: [{ lastContactAt: null, made: 0 }],
  });
  expect(status).toMatchObject({
    submitted: { submission: "sub" },
    revealed: true,
    publishedVersion: 1,
    quarantined: 2,
  });
});

test("a seal that can be written over is none before the reveal, which does not count on it, and one after it", () => {
  const id = "5a0c1c2e-9d3f-4a53-8a55-0d1f3a2b4c6d" as EntryId;
  const former: Mark = { ...sealed, entry: { ...added(id), kind: "seal", sealed: true, reason: "", snapshot: [] } };
  const names = [{ reviewer: ann, sealOrAbsence: id }];
  const reveal: Mark = { ...revealed, entry: { ...added("r"), kind: "reveal", named: names } };
  const before = [...team, former, reveal].reduce(markTaken, NO_MARKS);
  expect(statusOf(before, new Map(), 0)).toMatchObject({ revealed: false, members: [{}, { sealed: null }, {}] });
  const after = markTaken(before, stated({ kind: "revealed", at: 8, reveal: "r" as EntryId }));
  expect(statusOf(after, new Map(), 0)).toMatchObject({ revealed: true, members: [{}, { sealed: { seal: id } }, {}] });
});

test("a host learns the phase and who is in the team, but no seal, absence or tablet of others", () => {
  const seen = statusFor(["host"], hal, status);
  expect(seen).toMatchObject({
    phase: "closed",
    submitted: { submission: "sub" },
    publishedVersion: 1,
    quarantined: 0,
  });
  expect(seen.members.map(({ name }) => name)).toEqual([hal, ann, lea]);
  expect(JSON.stringify(seen)).not.toMatch(/"sa"|"al"|ill|iPad|staff/);
  expect(statusFor(["host"], ann, status).members[1]?.tablets).toHaveLength(1);
});

test("team and coordinator see all of it", () => {
  for (const role of ["reviewer", "lead", "coordinator"] as const) expect(statusFor([role], ann, status)).toBe(status);
});

test("from the day of the visit reviewers visit, also where the community has not submitted; until then, and for the community, the self-review goes on", () => {
  expect(phaseSeenBy(["reviewer"], "selfReview", 1)).toBe("selfReview");
  expect(phaseSeenBy(["reviewer"], "selfReview", 0)).toBe("visiting");
  expect(phaseSeenBy(["lead"], "preparing", -3)).toBe("visiting");
  expect(phaseSeenBy(["host"], "selfReview", 0)).toBe("selfReview");
  expect(phaseSeenBy(["reviewer"], "reconciling", 0)).toBe("reconciling");
  expect(phaseSeenBy(["reviewer"], "selfReview", Number.NaN)).toBe("selfReview"); // no date yet
});
