import { expect, test } from "vitest";
import { COMMANDS, type Command, mayCommand, mayRead, mayReadStatement, mayWrite, rolesConflict } from "./access.ts";
import type { PersonId } from "./ids.ts";
import type { Role } from "./members.ts";
import type { Statement } from "./statements.ts";
import { parseWorkbookId, type WorkbookId } from "./workbook-id.ts";

const me = "me" as PersonId;
const own = "reviewer/me" as WorkbookId;
const other = "reviewer/other" as WorkbookId;
const WORKBOOKS = [own, other, "team", "self-review", "response"] as const;

/** r: may read, w: may read and write. One column per workbook above; one row per stage. */
const MATRIX: readonly (readonly [roles: string, stage: string, columns: string])[] = [
  ["", "before", ". . . . ."],
  ["", "submitted", ". . . . ."],
  ["", "revealed", ". . . . ."],
  ["reviewer", "before", "w . . . ."],
  ["reviewer", "submitted", "w . . r ."],
  ["reviewer", "revealed", "w r r r ."],
  ["lead", "before", "r . w . r"],
  ["lead", "submitted", "r . w r r"],
  ["lead", "revealed", "r r w r r"],
  ["host", "before", ". . . w w"],
  ["host", "submitted", ". . . w w"],
  ["host", "revealed", ". . . w w"],
  ["coordinator", "before", "r . . . r"],
  ["coordinator", "submitted", "r . . r r"],
  ["coordinator", "revealed", "r r r r r"],
  ["lead reviewer", "before", "w . w . r"],
  ["lead reviewer", "submitted", "w . w r r"],
  ["lead reviewer", "revealed", "w r w r r"],
  ["reviewer coordinator", "before", "w . . . r"],
  ["reviewer coordinator", "submitted", "w . . r r"],
  ["reviewer coordinator", "revealed", "w r r r r"],
  ["lead coordinator", "before", "r . w . r"],
  ["lead coordinator", "submitted", "r . w r r"],
  ["lead coordinator", "revealed", "r r w r r"],
  ["lead reviewer coordinator", "before", "w . w . r"],
  ["lead reviewer coordinator", "submitted", "w . w r r"],
  ["lead reviewer coordinator", "revealed", "w r w r r"],
];

test.for(MATRIX)("%s, %s: %s", ([words, stage, columns]) => {
  const roles = words.split(" ").filter(Boolean) as Role[];
  const opened = { submitted: stage !== "before", revealed: stage === "revealed" };
  const seen = WORKBOOKS.map((workbook) => {
    const [reads, writes] = [mayRead(roles, me, workbook, opened), mayWrite(roles, me, workbook)];
    expect(reads || !writes).toBe(true);
    return writes ? "w" : reads ? "r" : ".";
  });
  expect(seen.join(" ")).toBe(columns);
});

test.for(["reviewer", "lead", "coordinator"] as const)(
  "nobody of the host community is also %s, and if so reads as a host",
  (role) => {
    expect(rolesConflict(["host", role])).toBe(true);
    const opened = { submitted: true, revealed: true };
    expect(WORKBOOKS.filter((workbook) => mayRead(["host", role], me, workbook, opened))).toEqual([
      "self-review",
      "response",
    ]);
    expect(COMMANDS.filter((command) => mayCommand(["host", role], command))).toEqual([]);
  },
);

test("lead, reviewer and coordinator go together", () => {
  expect(rolesConflict(["lead", "reviewer", "coordinator"])).toBe(false);
  expect(rolesConflict(["host"])).toBe(false);
});

const COMMANDING: readonly (readonly [Command, ...Role[]])[] = [
  ["createReview", "coordinator"],
  ["changeReview", "coordinator"],
  ["seeBoard", "coordinator"],
  ["seePeople", "lead", "coordinator"],
  ["invite", "coordinator"],
  ["endMember", "coordinator"],
  ["endDevice", "coordinator"],
  ["publish", "lead"],
  ["close", "lead", "coordinator"],
  ["seeDraft", "reviewer", "lead", "coordinator"],
  ["seeQuarantine", "lead", "coordinator"],
  ["release", "lead", "coordinator"],
  ["seeAudit", "coordinator"],
];
const ROLES = ["reviewer", "lead", "host", "coordinator"] as const;

test.for(COMMANDING)("%s", ([command, ...allowed]) => {
  expect(ROLES.filter((role) => mayCommand([role], command))).toEqual(allowed);
  expect(mayCommand([], command)).toBe(false);
});

test("every command is in the table", () => {
  expect(COMMANDING.map(([command]) => command)).toEqual([...COMMANDS]);
});

const about = (kind: Statement["kind"]) => ({ kind, person: "other" }) as Statement;
const ALL_KINDS = [
  "review",
  "member",
  "background",
  "grant",
  "deviceEnded",
  "memberEnded",
  "released",
  "revealed",
  "published",
  "closed",
] as const;
const readable = (roles: readonly Role[], aboutRoles: readonly Role[]) =>
  ALL_KINDS.filter((kind) => mayReadStatement(roles, about(kind), () => aboutRoles));

test("a host reads no statement about the team's devices and backgrounds, nor when it revealed its scores", () => {
  expect(readable(["host"], ["reviewer"])).toEqual(["review", "member", "released", "published", "closed"]);
  expect(readable(["host"], ["host"])).toEqual(
    ALL_KINDS.filter((kind) => kind !== "revealed" && kind !== "background"),
  );
});

test.for(["reviewer", "lead", "coordinator"] as const)("a %s reads all statements", (role) => {
  expect(readable([role], ["host"])).toEqual(ALL_KINDS);
});

test("who is not in the review reads none", () => {
  expect(readable([], ["host"])).toEqual([]);
});

test("a workbook's name is one of four forms", () => {
  expect(["self-review", "team", "response", "reviewer/ann-1"].map(parseWorkbookId)).not.toContain(null);
  expect(["", "reviewer/", "reviewer/a/b", "team ", "other", "reviewer/é"].map(parseWorkbookId)).toEqual(
    Array(6).fill(null),
  );
});
