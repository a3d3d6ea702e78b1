import type { EntryId, FindingId, PersonId, PersonNumber } from "@circle/review/ids";
import { findingName } from "@circle/review/workbook";
import { reviewerWorkbook } from "@circle/review/workbook-id";
import type { Section, StandardCode } from "@circle/standards/edition";
import { expect, test } from "vitest";
import type { NamedWorkbook } from "../scoring/named-reviewers.ts";
import { proposalsIn } from "./proposals.ts";

const SECTIONS = [{ name: "The day", standards: [{ code: "CS1" }, { code: "CS2" }] }] as unknown as readonly Section[];

function proposing(name: string, text: string, ...standards: readonly string[]): NamedWorkbook {
  const entry = {
    kind: "finding",
    id: `${name}-1` as EntryId,
    finding: "f" as FindingId,
    sort: "achievement",
    standards: standards as readonly StandardCode[],
    withdrawn: false,
    givenAt: 1,
    replaces: [],
    by: 7 as PersonNumber,
    opening: 7 * 2 ** 32,
  } as const;
  const texts = new Map([[findingName(entry.finding), text]]);
  return {
    name,
    workbook: { id: reviewerWorkbook(name as PersonId), entries: [entry], texts },
    sealed: null,
    wasAbsent: false,
    counts: true,
  };
}

test("a proposal names no standards but those that the review asks about, however many it came with", () => {
  const strange = Array.from({ length: 5_000 }, (_, at) => `X${at}`);
  const [one] = proposalsIn([proposing("ann", "They meet.", "CS2", ...strange, "CS1")], SECTIONS);
  expect(one?.proposal.standards).toEqual(["CS2", "CS1"]);
});

test("two reviewers' proposals are two, each with its own name and words, though one took the other's id", () => {
  const both = proposalsIn([proposing("ann", "They meet."), proposing("bea", "They don't.")], SECTIONS);
  expect(both.map(({ name, proposal }) => [name, proposal.text])).toEqual([
    ["ann", "They meet."],
    ["bea", "They don't."],
  ]);
  expect(new Set(both.map(({ key }) => key)).size).toBe(2);
});

test("what has no words is no proposal", () => {
  expect(proposalsIn([proposing("ann", " \n")], SECTIONS)).toEqual([]);
});
