import { expect, test } from "vitest";
import type { BoardMember, BoardReview } from "./board.ts";
import { boardGroupOf, boardNextOf, missingIn } from "./board-needs.ts";
import type { PersonId, ReviewId } from "./ids.ts";
import type { Role } from "./members.ts";

const DAY = 86_400_000;
const NOW = 100 * DAY;

function joined(name: string, roles: readonly Role[], changed: Partial<BoardMember> = {}): BoardMember {
  return {
    person: name as PersonId,
    name,
    roles,
    invitation: "used",
    tablets: 1,
    lastContactAt: NOW - DAY,
    made: 3,
    arrived: 3,
    sealed: false,
    absent: false,
    ...changed,
  };
}

const LENA = joined("Lena", ["lead"]);
const ANN = joined("Ann", ["reviewer"]);
const BEA = joined("Bea", ["reviewer"]);
const HANNA = joined("Hanna", ["host"]);

function review(changed: Partial<BoardReview> = {}): BoardReview {
  return {
    review: "alder" as ReviewId,
    phase: "selfReview",
    submittedAt: null,
    heldApart: 0,
    members: [LENA, ANN, BEA, HANNA],
    ...changed,
  };
}

const inDays = (daysAway: number) => ({ daysAway, now: NOW });

test("what is visited today comes first, and a visit without a draft before one that is far away", () => {
  expect(boardGroupOf("visiting", 0)).toBe("today");
  expect(boardGroupOf("preparing", 7)).toBe("thisWeek");
  expect(boardGroupOf("preparing", 8)).toBe("later");
  expect(boardGroupOf("reconciling", -1)).toBe("waitingForDraft");
  expect(boardGroupOf("draft", -1)).toBe("done");
  expect(boardGroupOf("draft", 0)).toBe("done");
  expect(boardGroupOf("selfReview", Number.NaN)).toBe("later");
});

test("who has not joined is missing, until the draft is out", () => {
  const members = [LENA, ANN, { ...BEA, tablets: 0, invitation: "expired" as const, lastContactAt: null }, HANNA];
  expect(missingIn(review({ members }), inDays(30))).toEqual([{ kind: "notJoined", name: "Bea", hasCode: false }]);
  expect(missingIn(review({ members, phase: "draft" }), inDays(-30))).toEqual([]);
});

test("somebody who was noted as absent without ever joining is not missing", () => {
  const members = [LENA, ANN, { ...BEA, tablets: 0, absent: true }, HANNA];
  expect(missingIn(review({ members }), inDays(0))).toEqual([]);
});

test("a tablet whose work has not all arrived is missing in every phase", () => {
  const members = [LENA, { ...ANN, made: 7, arrived: 5, sealed: true }, BEA, HANNA];
  const gap = { kind: "behind", name: "Ann", made: 7, arrived: 5 };
  expect(missingIn(review({ members }), inDays(60))).toEqual([gap]);
  expect(missingIn(review({ members, phase: "draft" }), inDays(-60))).toEqual([gap]);
});

test("that somebody was not seen for a week matters when the visit is a week away or less, and until they have finished", () => {
  const unseen = { lastContactAt: NOW - 12 * DAY };
  const members = [LENA, { ...ANN, ...unseen }, { ...BEA, ...unseen, sealed: true }, { ...HANNA, ...unseen }];
  expect(missingIn(review({ members, submittedAt: 5 }), inDays(8))).toEqual([]);
  expect(missingIn(review({ members, submittedAt: 5 }), inDays(7))).toEqual([
    { kind: "notSeen", name: "Ann", days: 12 },
  ]);
  expect(missingIn(review({ members }), inDays(-2)).map(({ name }) => name)).toEqual(["Ann", "Hanna"]);
  expect(missingIn(review({ members }), inDays(Number.NaN))).toEqual([]);
});

test("what to do next is what is lacking, in the order in which one would do it", () => {
  const next = (changed: Partial<BoardReview>, daysAway = 30) => boardNextOf(review(changed), inDays(daysAway));
  expect(next({ heldApart: 1, members: [] })).toEqual({ kind: "release" });
  expect(next({ members: [] })).toEqual({ kind: "inviteLead" });
  expect(next({ members: [LENA] })).toEqual({ kind: "inviteReviewers" });
  expect(next({ members: [LENA, ANN] })).toEqual({ kind: "inviteHost" });
  const invited = { ...ANN, tablets: 0, invitation: "open" as const };
  const tooLate = { ...BEA, tablets: 0, invitation: "expired" as const };
  expect(next({ members: [LENA, invited, tooLate, HANNA] })).toEqual({ kind: "newCodes", names: ["Bea"] });
  expect(next({ members: [LENA, invited, HANNA] })).toEqual({ kind: "askToJoin", names: ["Ann"] });
  expect(next({ members: [LENA, { ...ANN, made: 9 }, HANNA] })).toEqual({ kind: "askToConnect", names: ["Ann"] });
  const unseen = { ...ANN, lastContactAt: NOW - 20 * DAY };
  expect(next({ members: [LENA, unseen, HANNA] }, 3)).toEqual({ kind: "askToOpen", names: ["Ann"] });
  expect(next({})).toEqual({ kind: "selfReview" });
  expect(next({}, 3)).toEqual({ kind: "remindSelfReview" });
  expect(next({ phase: "visiting", submittedAt: 4 })).toEqual({ kind: "ready" });
});

test("on the day and after it, it is the turn of those who have not sealed, then of the lead", () => {
  const next = (changed: Partial<BoardReview>, daysAway: number) =>
    boardNextOf(review({ phase: "visiting", submittedAt: 4, ...changed }), inDays(daysAway));
  expect(next({}, 0)).toEqual({ kind: "visitToday" });
  expect(next({ submittedAt: null }, 0)).toEqual({ kind: "remindSelfReview" });
  expect(next({ members: [LENA, { ...ANN, sealed: true }, BEA, HANNA] }, -1)).toEqual({
    kind: "waitForSeals",
    names: ["Bea"],
  });
  const finished = [LENA, { ...ANN, sealed: true }, { ...BEA, absent: true }, HANNA];
  expect(next({ members: finished }, 0)).toEqual({ kind: "waitForReveal", names: ["Lena"] });
  expect(next({ members: finished, phase: "reconciling" }, -1)).toEqual({ kind: "waitForDraft", names: ["Lena"] });
});

test("once the draft is out, a review is closed, unless something on a tablet has not arrived", () => {
  const done = review({ phase: "draft", submittedAt: 4 });
  expect(boardNextOf(done, inDays(-9))).toEqual({ kind: "close" });
  const behind = { ...done, members: [{ ...ANN, made: 8 }] };
  expect(boardNextOf(behind, inDays(-9))).toEqual({ kind: "askToConnect", names: ["Ann"] });
  expect(boardNextOf({ ...done, phase: "closed" }, inDays(-9))).toEqual({ kind: "nothing" });
});
