import { expect, test } from "vitest";
import { invitationCode, parseInvitationCode } from "./invitation-code.ts";
import {
  parseInvite,
  parseLook,
  parseNewDevice,
  parsePublish,
  parseRedeem,
  parseRelease,
  parseReviewDetails,
  parseSession,
} from "./parse-commands.ts";

const details = {
  community: "Elm House",
  organisation: "",
  sector: "addiction",
  edition: "sample-2026-0123456789abcdef",
  visitOn: "2026-11-22",
  agenda: [{ startsAt: "09:30", title: "Welcome" }],
  settings: { selfScoreAfterOwn: true },
};
const faultsIn = (parsed: ReturnType<typeof parseReviewDetails>) => (parsed.kind === "invalid" ? parsed.faults : []);

test("a review's details are taken as given, outer spaces and unknown fields aside", () => {
  expect(parseReviewDetails({ ...details, community: "  Elm House ", colour: "red" })).toEqual({
    kind: "parsed",
    value: details,
  });
});

test("a part of the day may name the sections that it is about, or none", () => {
  const agenda = [
    { startsAt: "09:30", title: "Welcome" },
    { startsAt: "11:00", title: "Standards", sections: ["The day", "The house"] },
  ];
  expect(parseReviewDetails({ ...details, agenda })).toEqual({ kind: "parsed", value: { ...details, agenda } });
});

const withSections = (sections: unknown) => ({ ...details, agenda: [{ startsAt: "09:30", title: "x", sections }] });

test.for([
  [{ ...details, community: " " }, "community", "empty"],
  [{ ...details, community: "x".repeat(201) }, "community", "tooLong", 200],
  [{ ...details, community: "Elm\u0000House" }, "community", "malformed"],
  [{ ...details, community: "Elm \ud800" }, "community", "malformed"],
  [{ ...details, community: 7 }, "community", "wrongType"],
  [{ ...details, community: undefined }, "community", "missing"],
  [{ ...details, sector: "school" }, "sector", "unknownWord"],
  [{ ...details, edition: "../etc" }, "edition", "malformed"],
  [{ ...details, visitOn: "2026-02-30" }, "visitOn", "malformed"],
  [{ ...details, visitOn: "22.11.2026" }, "visitOn", "malformed"],
  [{ ...details, agenda: Array.from({ length: 41 }, () => details.agenda[0]) }, "agenda", "tooMany", 40],
  [{ ...details, agenda: Array.from({ length: 41 }, () => 7) }, "agenda", "tooMany", 40], // and nothing of each of them
  [{ ...details, agenda: [details.agenda[0], { startsAt: "25:00", title: "x" }] }, "agenda.1.startsAt", "malformed"],
  [withSections("all"), "agenda.0.sections", "wrongType"],
  [withSections([""]), "agenda.0.sections.0", "empty"],
  [withSections(Array.from({ length: 101 }, () => "x")), "agenda.0.sections", "tooMany", 100],
  [{ ...details, settings: {} }, "settings.selfScoreAfterOwn", "missing"],
] as const)("wrong details are refused with the field's name: %#", ([given, field, problem, most]) => {
  expect(faultsIn(parseReviewDetails(given))).toEqual([{ field, problem, ...(most === undefined ? {} : { most }) }]);
});

test("all faults are named at once, and what is no object has one", () => {
  expect(faultsIn(parseReviewDetails({}))).toHaveLength(7);
  expect(faultsIn(parseReviewDetails(null))).toEqual([{ field: "", problem: "wrongType" }]);
});

const invite = { person: { name: "Ann" }, roles: ["reviewer"], background: "clientMember" };

test("somebody new or existing is invited, each role once", () => {
  expect(parseInvite({ ...invite, roles: ["lead", "reviewer", "lead"] })).toMatchObject({
    value: { roles: ["lead", "reviewer"] },
  });
  expect(parseInvite({ ...invite, person: { existing: "ann" }, background: null })).toMatchObject({ kind: "parsed" });
});

test.for([
  [{ ...invite, roles: [] }, "roles", "empty"],
  [{ ...invite, roles: ["coordinator"] }, "roles.0", "unknownWord"],
  [{ ...invite, roles: ["host", "reviewer"] }, "roles", "conflict"],
  [{ ...invite, roles: ["host", "lead"] }, "roles", "conflict"],
  [{ ...invite, background: "visitor" }, "background", "unknownWord"],
  [{ ...invite, person: { name: "" } }, "person.name", "empty"],
  [{ ...invite, person: { name: "x".repeat(81) } }, "person.name", "tooLong", 80],
  [{ ...invite, person: { existing: "a/b" } }, "person.existing", "malformed"],
  [{ ...invite, person: "Ann" }, "person", "wrongType"],
  [{ ...invite, person: undefined }, "person", "missing"],
] as const)("a wrong invitation is refused with the field's name: %#", ([given, field, problem, most]) => {
  const parsed = parseInvite(given);
  const faults = [{ field, problem, ...(most === undefined ? {} : { most }) }];
  expect(parsed).toEqual({ kind: "invalid", faults });
});

const device = { id: "t1", name: "Ann's tablet", publicKey: "B".repeat(87) };
const hash = "0123456789abcdef".repeat(4);

test.for([
  [parseLook({ code: "7KQ2-M9XA-T4WD" }), true],
  [parseLook({ code: "x".repeat(101) }), false],
  [parseRedeem({ code: "7KQ2-M9XA-T4WD", device, proof: "abc" }), true],
  [parseRedeem({ code: "7KQ2-M9XA-T4WD", device: { ...device, publicKey: "short" }, proof: "abc" }), false],
  [parseRedeem({ code: "7KQ2-M9XA-T4WD", device }), false],
  [parseNewDevice({ device }), true],
  [parseNewDevice({}), false],
  [parseSession({ device: "t1", nonce: "abc_-", signature: "abc" }), true],
  [parseSession({ device: "t1", nonce: "a b", signature: "abc" }), false],
  [parsePublish({ digest: hash, previous: null, reason: null }), true],
  [parsePublish({ digest: hash, previous: hash, reason: "A name was wrong.\nSorry." }), true],
  [parsePublish({ digest: hash.toUpperCase(), previous: null, reason: null }), false],
  [parsePublish({ digest: hash, previous: null, reason: "x".repeat(2001) }), false],
  [parseRelease({ changes: [hash] }), true],
  [parseRelease({ changes: ["no hash"] }), false],
  [parseRelease({ changes: Array.from({ length: 1001 }, () => hash) }), false],
] as const)("other commands are checked too: %#", ([parsed, isRight]) => {
  expect(parsed.kind).toBe(isRight ? "parsed" : "invalid");
});

test("an invitation's code is read however it was typed", () => {
  expect(parseInvitationCode("7kq2 m9xa-t4wd")).toBe("7KQ2-M9XA-T4WD");
  expect(parseInvitationCode("oOiI-lL00-0000")).toBe("0011-1100-0000");
  expect(["", "7KQ2-M9XA-T4W", "7KQ2-M9XA-T4WDX", "7KQ2-M9XA-T4WU", "ß".repeat(12)].map(parseInvitationCode)).toEqual(
    Array(5).fill(null),
  );
});

test("a new code has 60 bits and reads back", () => {
  const code = invitationCode(Uint8Array.from({ length: 12 }, (_, index) => 255 - index));
  expect(code).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/);
  expect(parseInvitationCode(code)).toBe(code);
  const signs = new Set(Array.from({ length: 256 }, (_, byte) => invitationCode(new Uint8Array(12).fill(byte))));
  expect(signs.size).toBe(32);
});
