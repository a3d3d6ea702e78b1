import type { Section, StandardCode } from "@circle/standards/edition";
import { expect, test } from "vitest";
import { dayNow, leftIn } from "./day.ts";
import type { Entry } from "./entries.ts";
import type { EntryId, PersonId, PersonNumber } from "./ids.ts";
import { progressOf } from "./progress.ts";
import type { AgendaPart } from "./statements.ts";
import { reviewerWorkbook } from "./workbook-id.ts";

const arrival = { startsAt: "09:30", title: "Arrival" };
const standards = { startsAt: "11:15", title: "Standards" };
const staff = { startsAt: "13:30", title: "Staff group" };
const clients = { startsAt: "13:30", title: "Client members' group" };
const agenda: readonly AgendaPart[] = [staff, arrival, clients, standards];

test("the present part is the last that has begun, until the next begins, in whatever order they stand", () => {
  expect(dayNow(agenda, "09:29", "visiting")).toEqual({ state: "before", first: arrival });
  expect(dayNow(agenda, "09:30", "visiting")).toEqual({ state: "during", parts: [arrival], until: "11:15" });
  expect(dayNow(agenda, "13:29", "visiting")).toEqual({ state: "during", parts: [standards], until: "13:30" });
  expect(dayNow(agenda, "23:59", "visiting")).toEqual({ state: "during", parts: [staff, clients], until: null });
});

test("once the draft is out, or the review is closed, no day is about to begin", () => {
  for (const phase of ["draft", "closed"] as const) {
    expect(dayNow(agenda, "09:29", phase)).toBeNull();
    expect(dayNow(agenda, "09:30", phase)).toMatchObject({ parts: [arrival] });
  }
  expect(dayNow(agenda, "09:29", null)).toMatchObject({ state: "before" }); // how far it is has not been told
});

test("a day of which nothing was said has no present part", () => {
  expect(dayNow([], "12:00", "visiting")).toBeNull();
});

const sections = (
  [
    ["The day", ["CS1", "CS2", "CS3"]],
    ["The house", ["CS4", "CS5"]],
  ] as const
).map(([name, codes]) => ({ name, standards: codes.map((code) => ({ code })) })) as unknown as readonly Section[];

const score: Entry = {
  kind: "score",
  id: "a" as EntryId,
  replaces: [],
  givenAt: 1,
  standard: "CS1" as StandardCode,
  score: "met",
  reason: "",
};
const progress = progressOf(
  {
    id: reviewerWorkbook("ann" as PersonId),
    entries: [{ ...score, by: 1 as PersonNumber, opening: 1 }],
    texts: new Map(),
  },
  sections,
);

test("what is left is counted over the sections that a part is about", () => {
  const day = { ...standards, sections: ["The day"] };
  const both = { ...staff, sections: ["The house", "The day"] };
  expect(leftIn(day, [arrival, day, both], progress)).toEqual({ left: 2, total: 3 });
  expect(leftIn(both, [arrival, day, both], progress)).toEqual({ left: 4, total: 5 });
});

test("a part that names no section is about all where no part names any, and else about none", () => {
  expect(leftIn(standards, agenda, progress)).toEqual({ left: 4, total: 5 });
  const day = { ...standards, sections: ["The day"] };
  expect(leftIn(arrival, [arrival, day], progress)).toBeNull();
  expect(leftIn({ ...day, sections: ["The garden"] }, [arrival, day], progress)).toBeNull();
});
