import { expect, test } from "vitest";
import { speak } from "../words/words.ts";
import { datedTimeWords, dayWords, timeWords, visitDayWords, visitDaysAway, visitDistanceWords } from "./times.ts";

const now = new Date(2026, 10, 22, 15, 0).getTime();

test("a time of today is only the clock's, of another day says which", () => {
  expect(timeWords(new Date(2026, 10, 22, 14, 32).getTime(), now)).toBe("14:32");
  expect(timeWords(new Date(2026, 10, 22, 0, 5).getTime(), now)).toBe("00:05");
  expect(timeWords(new Date(2026, 10, 21, 23, 59).getTime(), now)).toBe("yesterday 23:59");
  expect(timeWords(new Date(2026, 10, 3, 9, 0).getTime(), now)).toBe("3 Nov 09:00");
  expect(timeWords(new Date(2025, 10, 3, 9, 0).getTime(), now)).toBe("3 Nov 2025 09:00");
});

test("what may be printed says the day also of today", () => {
  expect(datedTimeWords(new Date(2026, 10, 22, 14, 32).getTime())).toBe("22 Nov 2026 14:32");
  expect(datedTimeWords(9e15)).toBe("at an unknown time");
});

test("a tablet whose clock was put back shows a later day as it is", () => {
  expect(timeWords(new Date(2026, 10, 23, 9, 0).getTime(), now)).toBe("23 Nov 09:00");
});

test("a visit's date has no zone", () => {
  expect(visitDayWords("2026-11-22")).toMatch(/^Sunday,? 22 November 2026$/); // engines differ over the comma
  expect(visitDayWords("soon")).toBe("soon");
  expect(visitDaysAway("2026-11-22", now)).toBe(0);
});

test("a visit that is near is told by its distance", () => {
  expect(visitDistanceWords("2026-11-22", now)).toBe("today");
  expect(visitDistanceWords("2026-11-23", now)).toBe("tomorrow");
  expect(visitDistanceWords("2026-11-17", now)).toBe("5 days ago");
  expect(visitDistanceWords("2027-11-17", now)).toBeNull();
  expect(visitDistanceWords("soon", now)).toBeNull();
});

test("a day is told without its hour", () => {
  expect(dayWords(now, now)).toBe("today");
  expect(dayWords(new Date(2026, 11, 6).getTime(), now)).toBe("6 Dec");
});

test("a moment that no calendar has is told without one", () => {
  expect(timeWords(9e15, now)).toBe("at an unknown time");
  expect(dayWords(Number.NaN, now)).toBe("an unknown day");
});

test("in Welsh all of a date is Welsh, also in browsers that have no Welsh dates", async () => {
  await speak("cy", false);
  expect(visitDayWords("2026-11-22")).toBe("Dydd Sul, 22 Tachwedd 2026");
  expect(timeWords(new Date(2026, 10, 21, 23, 59).getTime(), now)).toBe("ddoe 23:59");
  expect(timeWords(new Date(2025, 10, 3, 9, 0).getTime(), now)).toBe("3 Tach 2025 09:00");
  expect(dayWords(new Date(2026, 11, 6).getTime(), now)).toBe("6 Rhag");
  expect(["2026-11-22", "2026-11-23", "2026-11-27", "2026-11-17"].map((day) => visitDistanceWords(day, now))).toEqual([
    "heddiw",
    "yfory",
    "ymhen 5 diwrnod",
    "5 diwrnod yn ôl",
  ]);
  await speak("en", false);
});
