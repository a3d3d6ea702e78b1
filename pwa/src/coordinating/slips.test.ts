import type { InvitationState } from "@circle/review/commands";
import type { PersonId, PersonNumber } from "@circle/review/ids";
import { expect, test } from "vitest";
import type { ReviewPerson } from "@circle/review/commands";
import { type Slip, slipState } from "./slips.ts";

const AMIR = "amir" as PersonId;
const slip: Slip = {
  person: AMIR,
  name: "Amir",
  roles: ["reviewer"],
  code: "7KQ2-M9XA-T4WD",
  link: "https://review.example.org/join#7KQ2-M9XA-T4WD",
  expiresAt: 1000,
};

function amir(state: InvitationState["state"], expiresAt = 1000, ended = false): readonly ReviewPerson[] {
  const member: ReviewPerson = {
    person: AMIR,
    number: 7 as PersonNumber,
    name: "Amir",
    roles: ["reviewer"],
    background: null,
    ended,
    invitation: { state, expiresAt },
    tablets: [],
  };
  return [member];
}

test("a code is shown while it is open, also before the list of people knows of it", () => {
  expect(slipState(slip, [], 999)).toBe("open");
  expect(slipState(slip, amir("used", 400), 999)).toBe("open");
  expect(slipState(slip, amir("open"), 999)).toBe("open");
});

test("a spent, withdrawn, replaced or expired code is not shown again", () => {
  expect(slipState(slip, amir("used"), 5)).toBe("joined");
  expect(slipState(slip, amir("withdrawn"), 5)).toBe("gone");
  expect(slipState(slip, amir("expired"), 5)).toBe("gone");
  expect(slipState(slip, amir("open", 2000), 5)).toBe("gone");
  expect(slipState(slip, amir("open"), 1000)).toBe("gone");
  expect(slipState(slip, [], 1000)).toBe("gone");
});

test("the code of somebody who was removed is not shown again", () => {
  expect(slipState(slip, amir("open", 1000, true), 5)).toBe("gone");
});
