import { expect, test } from "vitest";
import { detailsIn, EMPTY_FORM, faultsLeft, formOf, type ReviewForm } from "./review-form.ts";

const filled: ReviewForm = {
  community: " Willow House ",
  organisation: "",
  sector: "prison",
  edition: "sample-2026-0123456789abcdef",
  visitOn: "2026-11-22",
  agenda: [
    { key: "a", startsAt: "09:30", title: " Arrival " },
    { key: "b", startsAt: "", title: " " },
    { key: "c", startsAt: "11:00", title: "Standards", sections: ["The day"] },
  ],
  selfScoreAfterOwn: false,
};

test("an empty form is told all it lacks, in the order of the page", () => {
  const outcome = detailsIn(EMPTY_FORM);
  expect("faults" in outcome && outcome.faults.map(({ field }) => field)).toEqual([
    "community",
    "sector",
    "edition",
    "visit-on",
  ]);
});

test("a fault goes as soon as its field is right, and none comes that was not told", () => {
  const told = [
    { field: "community", words: "?" },
    { field: "visit-on", words: "?" },
  ];
  const left = (form: Partial<ReviewForm>) => faultsLeft(told, { ...EMPTY_FORM, ...form }).map(({ field }) => field);
  expect(left({})).toEqual(["community", "visit-on"]);
  expect(left({ community: "W" })).toEqual(["visit-on"]);
  expect(faultsLeft(told, filled)).toEqual([]);
  expect(faultsLeft([], EMPTY_FORM)).toEqual([]);
});

test("what was typed is trimmed, and rows left empty are left out", () => {
  expect(detailsIn(filled)).toEqual({
    details: {
      community: "Willow House",
      organisation: "",
      sector: "prison",
      edition: "sample-2026-0123456789abcdef",
      visitOn: "2026-11-22",
      agenda: [
        { startsAt: "09:30", title: "Arrival" },
        { startsAt: "11:00", title: "Standards", sections: ["The day"] },
      ],
      settings: { selfScoreAfterOwn: false },
    },
  });
});

test("a row with only a time, or only a title, says what is missing", () => {
  const half = [
    { key: "a", startsAt: "09:30", title: "" },
    { key: "b", startsAt: "", title: "Lunch" },
  ];
  const outcome = detailsIn({ ...filled, agenda: half });
  expect("faults" in outcome && outcome.faults.map(({ field }) => field)).toEqual(["title-a", "starts-b"]);
});

test("a review's details and their form say the same", () => {
  const outcome = detailsIn(filled);
  if (!("details" in outcome)) throw new Error("the form is right");
  expect(detailsIn(formOf(outcome.details))).toEqual(outcome);
});
