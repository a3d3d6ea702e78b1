import type { BoardMember, BoardReview } from "@circle/review/board";
import type { PersonId, ReviewId } from "@circle/review/ids";
import type { Role } from "@circle/review/members";
import { expect, test } from "vitest";
import { missingLines, nextSentence, readyLines } from "./board-words.ts";

const now = new Date(2026, 10, 22, 15, 0).getTime();

function member(name: string, role: Role, changed: Partial<BoardMember> = {}): BoardMember {
  return {
    person: name as PersonId,
    name,
    roles: [role],
    invitation: "used",
    tablets: 1,
    lastContactAt: now,
    made: 0,
    arrived: 0,
    sealed: false,
    absent: false,
    ...changed,
  };
}

function review(members: readonly BoardMember[], changed: Partial<BoardReview> = {}): BoardReview {
  return { review: "alder" as ReviewId, phase: "visiting", submittedAt: null, heldApart: 0, members, ...changed };
}

test("a tablet whose work has not all arrived is told with what is lacking", () => {
  const next = { kind: "askToConnect", names: ["Bea"] } as const;
  expect(missingLines([{ kind: "behind", name: "Bea", made: 7, arrived: 5 }], next)).toEqual([
    "Bea made 7 changes, 5 have arrived",
  ]);
  expect(missingLines([{ kind: "behind", name: "Bea", made: 1, arrived: 0 }], next)).toEqual([
    "Bea made 1 change, none has arrived",
  ]);
});

test("those who are missing in the same way are told in one line, with how long", () => {
  const lines = missingLines(
    [
      { kind: "notJoined", name: "Ann", hasCode: true },
      { kind: "notJoined", name: "Cem", hasCode: false },
      { kind: "notJoined", name: "Dan", hasCode: true },
      { kind: "notSeen", name: "Eve", days: 12 },
      { kind: "notSeen", name: "Fay", days: 8 },
    ],
    { kind: "newCodes", names: ["Cem"] },
  );
  expect(lines).toEqual([
    "Invited, not joined yet: Ann, Dan",
    "Not joined, and the code no longer works: Cem",
    "Not heard of: Eve (12 days), Fay (8 days)",
  ]);
});

test("whom the next step names is not named again, and many are told by their number and then named", () => {
  const all = ["Ann", "Cem", "Dan", "Eve"];
  const missing = all.map((name) => ({ kind: "notJoined", name, hasCode: true }) as const);
  const few = { kind: "askToJoin", names: ["Ann", "Cem"] } as const;
  expect([nextSentence(few), missingLines(missing.slice(0, 2), few)]).toEqual(["Ask Ann and Cem to join.", []]);
  const many = { kind: "askToJoin", names: all } as const;
  expect([nextSentence(many), missingLines(missing, many)]).toEqual([
    "Ask 4 people to join.",
    ["Invited, not joined yet: Ann, Cem, Dan, Eve"],
  ]);
});

test("how ready a review is says who has joined, and who has sealed once there is something to seal", () => {
  const team = [
    member("Lena", "lead"),
    member("Ann", "reviewer", { sealed: true }),
    member("Bea", "reviewer", { tablets: 0 }),
    member("Hal", "host"),
  ];
  expect(readyLines(review(team, { submittedAt: now }), now)).toEqual([
    { isThere: true, words: "Lena, the lead, has joined" },
    { isThere: false, words: "1 of 2 reviewers have joined" },
    { isThere: true, words: "1 person of the community has joined" },
    { isThere: true, words: "Self-review submitted 15:00" },
    { isThere: false, words: "1 of 2 have sealed or are absent" },
  ]);
  expect(readyLines(review([], { phase: "preparing" }), now).map(({ words }) => words)).toEqual([
    "No reviewers yet",
    "Nobody of the community yet",
    "Self-review not submitted yet",
  ]);
});
