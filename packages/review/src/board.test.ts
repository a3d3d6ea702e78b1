import { expect, test } from "vitest";
import { boardReviewOf } from "./board.ts";
import type { DeviceId, EntryId, PersonId, PersonNumber, ReviewId } from "./ids.ts";
import type { MemberStatus, ReviewStatus, TabletStatus } from "./status.ts";

const REVIEW = "alder" as ReviewId;

function tablet(device: string, changed: Partial<TabletStatus> = {}): TabletStatus {
  return {
    device: device as DeviceId,
    name: device,
    ended: false,
    lastContactAt: null,
    made: 0,
    arrived: 0,
    ...changed,
  };
}

function member(name: string, changed: Partial<MemberStatus> = {}): MemberStatus {
  return {
    person: name as PersonId,
    number: 1 as PersonNumber,
    name,
    roles: ["reviewer"],
    background: "clientMember",
    ended: false,
    sealed: null,
    absent: null,
    tablets: [],
    ...changed,
  };
}

function status(members: readonly MemberStatus[]): ReviewStatus {
  return {
    phase: "visiting",
    members,
    submitted: { submission: "s" as EntryId, at: 40 },
    revealed: false,
    publishedVersion: 0,
    closed: false,
    quarantined: 2,
  };
}

test("a person's tablets are told as one, without those that were revoked", () => {
  const ann = member("Ann", {
    sealed: { seal: "x" as EntryId, at: 9 },
    tablets: [
      tablet("one", { lastContactAt: 10, made: 7, arrived: 5 }),
      tablet("two", { lastContactAt: 30, made: 2, arrived: 2 }),
      tablet("lost", { lastContactAt: 90, made: 9, arrived: 1, ended: true }),
    ],
  });
  expect(boardReviewOf(REVIEW, status([ann]), () => "used")).toEqual({
    review: REVIEW,
    phase: "visiting",
    submittedAt: 40,
    heldApart: 2,
    members: [
      {
        person: "Ann",
        name: "Ann",
        roles: ["reviewer"],
        invitation: "used",
        tablets: 2,
        lastContactAt: 30,
        made: 9,
        arrived: 7,
        sealed: true,
        absent: false,
      },
    ],
  });
});

test("who was removed is not on the board, and who has not joined was never heard of", () => {
  const line = boardReviewOf(REVIEW, status([member("Bea"), member("Amir", { ended: true })]), () => "open");
  expect(line.members).toMatchObject([{ name: "Bea", tablets: 0, lastContactAt: null, invitation: "open" }]);
});

test("why somebody is absent, and whether they are staff or a client member, is not told there", () => {
  const away = member("Cem", { absent: { absence: "a" as EntryId, reason: "In hospital" } });
  const line = JSON.stringify(boardReviewOf(REVIEW, status([away]), () => null));
  expect(line).toContain('"absent":true');
  expect(line).not.toContain("hospital");
  expect(line).not.toContain("clientMember");
});
