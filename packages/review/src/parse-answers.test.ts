import { expect, test } from "vitest";
import type { ApiFault } from "./commands.ts";
import { parseAudit, parseFault, parseInvited, parseMembers, parseQuarantine } from "./parse-answers.ts";

const ann = {
  person: "ann",
  number: 7,
  name: "Ann",
  roles: ["reviewer"],
  background: null,
  ended: false,
  invitation: { state: "used", expiresAt: 9 },
  tablets: [{ device: "t1", name: "iPad", ended: false, lastContactAt: null, made: 7, arrived: 5 }],
};

test("[P8] what a newer server says more is left out, and what it says otherwise is not taken", () => {
  expect(parseMembers([{ ...ann, pronouns: "she" }])).toEqual([ann]);
  expect(parseMembers([{ ...ann, roles: ["observer"] }])).toBeNull();
  expect(parseMembers([{ ...ann, tablets: null }])).toBeNull();
  expect(parseMembers({ members: [ann] })).toBeNull();
  expect(parseInvited({ person: "ann", code: "7KQ2-M9XA-T4WD", link: "https://x/#7", expiresAt: 1 })).not.toBeNull();
  expect(parseInvited({ person: "ann", code: "7KQ2-M9XA-T4WD", expiresAt: 1 })).toBeNull();
  expect(parseAudit([{ at: 1, person: null, act: "an act of tomorrow", detail: "" }])).toHaveLength(1);
  const apart = { change: "c", person: "ann", device: "t1", workbook: "reviewer/ann", receivedAt: 1, bytes: 2 };
  expect(parseQuarantine([apart])).toEqual([apart]);
  expect(parseQuarantine([{ ...apart, workbook: "minutes" }])).toBeNull();
});

test("[P8] each refusal is understood with what belongs to it, and never without", () => {
  const faults: readonly ApiFault[] = [
    { kind: "invalid", faults: [{ field: "name", problem: "tooLong", most: 80 }] },
    { kind: "joinedAsSomeoneElse", name: "Ann" },
    { kind: "tryLater", retryAfterMs: 1 },
    { kind: "notRevealed" },
    { kind: "anotherCoordinator" },
  ];
  for (const fault of faults) expect(parseFault(fault)).toEqual(fault);
  for (const wrong of [
    null,
    "notFound",
    { kind: "changedMeanwhile" },
    { kind: "changedMeanwhile", draft: { sections: "many" } },
    { kind: "tryLater" },
    { kind: "invalid", faults: [{ field: "name", problem: "tooLoud" }] },
    { kind: "a refusal of tomorrow" },
  ])
    expect(parseFault(wrong)).toBeNull();
});
