import { expect, test } from "vitest";
import { parseStatement } from "./parse-statement.ts";

const hash = "0123456789abcdef".repeat(4);
const accepted = [{ workbook: "reviewer/ann", opening: 7 * 2 ** 32 + 5, ids: [hash.slice(0, 32)] }];
const member = {
  kind: "member",
  at: 1,
  by: "cor",
  person: "ann",
  number: 7,
  name: "Ann",
  roles: ["reviewer"],
  background: "staff",
};
const statements = [
  {
    kind: "review",
    at: 1,
    by: "cor",
    revision: 1,
    community: "Elm House",
    organisation: "",
    sector: "prison",
    edition: "sample-2026-0123456789abcdef",
    visitOn: "2026-11-22",
    agenda: [
      { startsAt: "09:30", title: "Welcome" },
      { startsAt: "11:00", title: "Standards", sections: ["The day"] },
    ],
    settings: { selfScoreAfterOwn: false },
  },
  member,
  { kind: "grant", at: 1, person: "ann", device: "t1", deviceName: "iPad", publicKey: "key" },
  { kind: "deviceEnded", at: 1, by: "cor", person: "ann", device: "t1", accepted },
  { kind: "memberEnded", at: 1, by: "cor", person: "ann", accepted },
  { kind: "released", at: 1, by: "cor", changes: [hash] },
  { kind: "revealed", at: 1, reveal: "r1" },
  { kind: "closed", at: 1, by: "cor" },
];

test.for(statements)("a statement reads as it was made: %j", (statement) => {
  expect(parseStatement(JSON.stringify(statement))).toEqual(statement);
});

test.for([
  "",
  "{",
  "null",
  "[]",
  '"closed"',
  JSON.stringify({ ...member, kind: "erased" }),
  JSON.stringify({ ...member, number: 0 }),
  JSON.stringify({ ...member, number: 2 ** 21 }),
  JSON.stringify({ ...member, roles: ["auditor"] }),
  JSON.stringify({ ...member, at: "1" }),
  JSON.stringify({ kind: "memberEnded", at: 1, by: "cor", person: "ann", accepted: [{ ...accepted[0], ids: [hash] }] }),
  JSON.stringify({ kind: "published", at: 1, by: "lea", version: 1, reason: null, sha256: hash, draft: {} }),
])("what is not understood is passed over: %s", (json) => {
  expect(parseStatement(json)).toBeNull();
});
