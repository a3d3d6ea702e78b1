import fc from "fast-check";
import { expect, test } from "vitest";
import type { Draft } from "./draft.ts";
import type { DeviceId, EntryId, PersonId, PersonNumber } from "./ids.ts";
import type { Role } from "./members.ts";
import { factsOf, rolesOf } from "./review-facts.ts";
import type { Statement } from "./statements.ts";

const [cor, ann] = ["cor", "ann"] as PersonId[] as [PersonId, PersonId];
const tablet = "t1" as DeviceId;

const member = (at: number, ...roles: readonly Role[]): Statement => ({
  kind: "member",
  at,
  by: cor,
  person: ann,
  number: 7 as PersonNumber,
  name: "Ann",
  background: null,
  roles,
});
const left = (at: number): Statement => ({ kind: "memberEnded", at, by: cor, person: ann, accepted: [] });
const grant: Statement = {
  kind: "grant",
  at: 3,
  person: ann,
  device: tablet,
  deviceName: "Ann's tablet",
  publicKey: "key",
};
const lost: Statement = {
  kind: "deviceEnded",
  at: 4,
  by: cor,
  person: ann,
  device: tablet,
  accepted: [{ workbook: "reviewer/ann", opening: 7 * 2 ** 32, ids: ["ab".repeat(16)] }],
};
const published = (version: number, at: number): Statement => {
  const draft = { community: `as of ${at}` } as Draft;
  return { kind: "published", at, by: ann, version, reason: null, sha256: "ab".repeat(32), draft };
};

test("somebody who left has no role, and one who came back has what was given then", () => {
  expect(rolesOf(factsOf([member(1, "reviewer"), left(2)]), ann)).toEqual([]);
  expect(rolesOf(factsOf([member(1, "reviewer"), left(2), member(3, "lead")]), ann)).toEqual(["lead"]);
  expect(factsOf([member(1, "reviewer"), member(3, "lead")]).members.get(ann)?.everRoles).toEqual(["reviewer", "lead"]);
});

test("an ended device keeps what had been accepted from it", () => {
  const [device] = factsOf([grant, lost]).devices.values();
  expect(device).toMatchObject({ device: tablet, person: ann, ended: true, accepted: [{ ids: ["ab".repeat(16)] }] });
});

test("somebody who came back, or lost a role, keeps what had been accepted from them", () => {
  const mark = (id: string) => ({ workbook: "team", opening: 7 * 2 ** 32, ids: [id.repeat(32)] });
  const gone = { ...left(2), accepted: [mark("a")] } as Statement;
  const demoted = { ...left(4), accepted: [mark("b")] } as Statement;
  const facts = factsOf([member(1, "lead"), gone, member(3, "lead"), demoted, member(5, "reviewer")]);
  expect(facts.members.get(ann)).toMatchObject({ ended: false, accepted: [mark("a"), mark("b")] });
});

test("who was invited and removed in the same millisecond is removed", () => {
  expect(rolesOf(factsOf([left(1), member(1, "reviewer")]), ann)).toEqual([]);
});

test("[P9] a number used twice, by a server set back, takes neither version from those who read it", () => {
  const { published: versions } = factsOf([published(1, 5), published(2, 6), published(1, 7), published(1, 5)]);
  expect(versions.map(({ version, draft }) => [version, draft.community])).toEqual([
    [1, "as of 5"],
    [1, "as of 7"],
    [2, "as of 6"],
  ]);
});

test("two versions of one number and one moment both stay, in an order that does not depend on which came first", () => {
  const twins = ["cd", "ab"].map((half) => ({ ...published(1, 5), sha256: half.repeat(32) }) as Statement);
  const { published: versions } = factsOf(twins);
  expect(versions.map(({ sha256 }) => sha256.slice(0, 2))).toEqual(["ab", "cd"]);
  expect(factsOf(twins.toReversed()).published).toEqual(versions);
});

test("somebody's background is what was last stated, with them as it used to be, or apart", () => {
  const then = { ...member(1, "reviewer"), background: "staff" } as Statement;
  const apart: Statement = { kind: "background", at: 3, by: cor, person: ann, background: "clientMember" };
  const backgroundAfter = (...statements: Statement[]) => factsOf(statements).members.get(ann)?.background;
  expect(backgroundAfter(then)).toBe("staff");
  expect(backgroundAfter(then, member(2, "reviewer"), apart)).toBe("clientMember");
  expect(backgroundAfter(then, member(2, "reviewer"), apart, member(4, "reviewer"))).toBe(null);
  expect(backgroundAfter(apart)).toBe(undefined);
});

test("the details are those of the highest revision", () => {
  const details = (revision: number, community: string): Statement =>
    ({ kind: "review", at: 9 - revision, by: cor, revision, community }) as Statement;
  expect(factsOf([details(2, "Elm House"), details(1, "Elm Hose")]).details).toMatchObject({
    community: "Elm House",
    revision: 2,
  });
});

test("the same facts come of the same statements in whatever order they arrive", () => {
  const revealed: Statement = { kind: "revealed", at: 5, reveal: "r" as EntryId };
  const released: Statement = { kind: "released", at: 8, by: cor, changes: ["ab".repeat(32)] };
  const all = [
    member(1, "reviewer"),
    grant,
    lost,
    revealed,
    published(1, 6),
    left(7),
    released,
    { kind: "closed", at: 9, by: cor } as const,
  ];
  const order = fc.shuffledSubarray([...all], { minLength: all.length });
  fc.assert(
    fc.property(order, (statements) => {
      expect(factsOf(statements)).toEqual(factsOf(all));
    }),
  );
  expect(factsOf(all)).toMatchObject({ revealed: "r", closed: true });
});
