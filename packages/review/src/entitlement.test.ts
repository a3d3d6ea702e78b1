import { expect, test } from "vitest";
import { entitlementOf, type PlacedChange } from "./entitlement.ts";
import { type DeviceId, openingOf, type PersonId, type PersonNumber } from "./ids.ts";
import type { Role } from "./members.ts";
import { factsOf } from "./review-facts.ts";
import type { OpeningMark, Statement } from "./statements.ts";

const ann = "ann" as PersonId;
const number = 7 as PersonNumber;
const opening = openingOf(number, 1);

const member = (at: number, roles: readonly Role[]): Statement => ({
  kind: "member",
  at,
  by: ann,
  person: ann,
  number,
  name: "Ann",
  background: null,
  roles,
});
const ended = (at: number, accepted: readonly OpeningMark[]): Statement => ({
  kind: "memberEnded",
  at,
  by: ann,
  person: ann,
  accepted,
});
const granted: Statement = {
  kind: "grant",
  at: 1,
  person: ann,
  device: "t1" as DeviceId,
  deviceName: "Ann's tablet",
  publicKey: "key",
};
const change = (workbook: string, id = "ab".repeat(32)): PlacedChange => ({
  id,
  workbook,
  opening,
  number: 1,
  device: "t1",
});

function entitled(statements: readonly Statement[], placed: PlacedChange) {
  const facts = factsOf([granted, ...statements]);
  return entitlementOf(facts, facts.devices, placed, ({ roles }) => roles);
}

test("[P5] a reviewer's workbook stays theirs, whatever they are by now; the team's is the lead's while they lead", () => {
  const was = [member(1, ["reviewer", "lead"]), member(2, ["host"])];
  expect(entitled(was, change("reviewer/ann"))).toMatchObject({ standing: "live", ownsOpening: true, mayWrite: true });
  expect(entitled(was, change("team"))).toMatchObject({ mayWrite: false, acceptedBefore: false });
  expect(entitled(was, change("reviewer/bea"))).toMatchObject({ mayWrite: false });
  expect(entitled(was, change("self-review"))).toMatchObject({ mayWrite: true });
});

test("[P3] what had been accepted from a lead counts also when they lead no more, and nothing else does", () => {
  const mark = { workbook: "team", opening, ids: ["ab".repeat(16)] };
  const was = [member(1, ["lead"]), ended(2, [mark]), member(3, ["reviewer"])];
  expect(entitled(was, change("team"))).toMatchObject({ mayWrite: true, acceptedBefore: true });
  expect(entitled(was, change("team", "cd".repeat(32)))).toMatchObject({ mayWrite: false, acceptedBefore: false });
  expect(entitled(was, change("nothing-known"))).toMatchObject({ mayWrite: false });
});

test("[P5] a tablet that no statement knows speaks for nobody", () => {
  expect(entitled([member(1, ["lead"])], { ...change("team"), device: "t2" })).toMatchObject({ standing: "unknown" });
});
