import type { Entry } from "@circle/review/entries";
import type { EntryId, PersonId, PersonNumber } from "@circle/review/ids";
import type { Member } from "@circle/review/members";
import type { MemberStatus, ReviewStatus } from "@circle/review/status";
import type { Workbook } from "@circle/review/workbook";
import { reviewerWorkbook, type WorkbookId } from "@circle/review/workbook-id";
import { expect, test } from "vitest";
import type { OtherReviewers } from "../scoring/use-other-reviewers.ts";
import { notHereYet } from "./not-here-yet.ts";
import { teamSourcesOf } from "./team-sources.ts";

const [ann, bea, cem] = ["ann", "bea", "cem"] as PersonId[] as [PersonId, PersonId, PersonId];

const reviewer = (person: PersonId, seal: string | null, told: Partial<MemberStatus> = {}): MemberStatus => ({
  person,
  number: 1 as PersonNumber,
  name: person,
  roles: ["reviewer"],
  background: null,
  ended: false,
  sealed: seal === null ? null : { seal: seal as EntryId, at: 1 },
  absent: null,
  tablets: [],
  ...told,
});
const status = (members: readonly MemberStatus[], submission: string | null): ReviewStatus => ({
  phase: "reconciling",
  members,
  submitted: submission === null ? null : { submission: submission as EntryId, at: 1 },
  revealed: true,
  publishedVersion: 0,
  closed: false,
  quarantined: 0,
});
const member = (person: PersonId): Member => ({
  person,
  number: 1 as PersonNumber,
  name: person,
  roles: ["reviewer"],
  background: null,
});
const workbook = (id: WorkbookId, ...ids: readonly string[]): Workbook => ({
  id,
  entries: ids.map((entry) => ({ id: entry }) as Entry & { by: PersonNumber; opening: number }),
  texts: new Map(),
});

const others = (named: OtherReviewers["named"], ...tooMuch: readonly WorkbookId[]) => ({ named, tooMuch });

test("what the server has of a reviewer or the community is missed until the seal and the submission it tells of are here", () => {
  const told = status([reviewer(ann, "a-seal"), reviewer(bea, "b-seal"), reviewer(cem, "c-seal")], "submission");
  const here = [workbook(reviewerWorkbook(ann), "a1", "a-seal"), workbook(reviewerWorkbook(bea), "b1")];
  expect(notHereYet(told, here, []).reviewers.map(({ name }) => name)).toEqual(["bea", "cem"]);
  expect(notHereYet(told, here, []).self).toBe(true);
  expect(notHereYet(told, [workbook("self-review", "submission")], []).self).toBe(false);
});

test("nobody waits for who has not sealed, was taken out, only leads, or for a community that has not submitted", () => {
  const told = status(
    [reviewer(ann, null), reviewer(bea, "b-seal", { ended: true }), reviewer(cem, "c-seal", { roles: ["lead"] })],
    null,
  );
  expect(notHereYet(told, [], [])).toEqual({ reviewers: [], self: false });
  expect(notHereYet(null, [], [])).toEqual({ reviewers: [], self: false });
});

test("who is missing counts among the reviewers, as one who has said nothing yet", () => {
  const told = status([reviewer(ann, "a-seal"), reviewer(bea, "b-seal"), reviewer(cem, null)], null);
  const named = {
    name: "Ann",
    workbook: workbook(reviewerWorkbook(ann), "a-seal"),
    sealed: null,
    wasAbsent: false,
    counts: true,
  };
  const { reviewers, missing } = teamSourcesOf(others([named]), null, { status: told, members: [] });
  expect(reviewers.map(({ id, entries }) => [id, entries.length])).toEqual([
    [reviewerWorkbook(ann), 1],
    [reviewerWorkbook(bea), 0],
  ]);
  expect(missing.reviewers.map(({ name }) => name)).toEqual(["bea"]);
});

test("who can't be read counts among the reviewers, as one who has said nothing, sealed or not, and is not waited for; who was removed does not count", () => {
  const told = status([reviewer(ann, "a-seal"), reviewer(bea, null)], "submission");
  const unread = [ann, bea, cem].map(reviewerWorkbook);
  const members = [member(ann), member(bea)];
  const sources = teamSourcesOf(others([], ...unread), "tooMuch", { status: told, members });
  expect(sources.reviewers.map(({ id, entries }) => [id, entries.length])).toEqual([
    [reviewerWorkbook(ann), 0],
    [reviewerWorkbook(bea), 0],
  ]);
  expect(sources.missing).toEqual({ reviewers: [], self: false });
  expect(sources.tooMuch).toEqual(["self-review", ...unread]);
});

test("who was absent at the reveal counts among the reviewers, and is told apart", () => {
  const of = (person: PersonId, wasAbsent: boolean) => ({
    name: person,
    workbook: workbook(reviewerWorkbook(person)),
    sealed: null,
    wasAbsent,
    counts: true,
  });
  const sources = teamSourcesOf(others([of(ann, false), of(bea, true)]), null, { status: null, members: [] });
  expect(sources.reviewers.map(({ id }) => id)).toEqual([ann, bea].map(reviewerWorkbook));
  expect([...sources.absent]).toEqual([bea]);
});
