/** Times and dates as people say them, in the language of the app. Clock times are the tablet's; a visit's date has no zone. */
import { type Language, LOCALES } from "../words/languages.ts";
import type { Calendar } from "../words/calendar.ts";
import { language, words } from "../words/words.ts";

const DAY_MS = 86_400_000;

const formats = new Map<Language, Spoken>();

type Spoken = {
  readonly clock: (at: number) => string;
  readonly dayAndMonth: (at: number) => string;
  readonly dayOfYear: (at: number) => string;
  /** Of a moment at which the day begins in UTC. */
  readonly longDay: (at: number) => string;
  readonly daysAway: (days: number) => string;
};

function formatsIn(language: Language): Spoken {
  const clock = formatIn("en", { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  const { calendar } = words().look;
  if (calendar !== null) return { clock, ...saidBy(calendar) };
  const relative = new Intl.RelativeTimeFormat(LOCALES[language], { numeric: "auto" });
  return {
    clock,
    dayAndMonth: formatIn(language, { day: "numeric", month: "short" }),
    dayOfYear: formatIn(language, { day: "numeric", month: "short", year: "numeric" }),
    longDay: formatIn(language, { weekday: "long", day: "numeric", month: "long", year: "numeric", timeZone: "UTC" }),
    daysAway: (days) => relative.format(days, "day"),
  };
}

function formatIn(language: Language, how: Intl.DateTimeFormatOptions): (at: number) => string {
  const format = new Intl.DateTimeFormat(LOCALES[language], how);
  return (at) => format.format(at);
}

/** In the order of British dates, which its readers know. */
function saidBy({ months, weekdays, daysAway }: Calendar): Omit<Spoken, "clock"> {
  const dayAndMonth = (at: number) => {
    const day = new Date(at);
    return `${day.getDate()} ${months[day.getMonth()]?.short ?? ""}`;
  };
  return {
    dayAndMonth,
    dayOfYear: (at) => `${dayAndMonth(at)} ${new Date(at).getFullYear()}`,
    longDay: (at) => {
      const day = new Date(at);
      const month = months[day.getUTCMonth()]?.long ?? "";
      return `${weekdays[day.getUTCDay()] ?? ""}, ${day.getUTCDate()} ${month} ${day.getUTCFullYear()}`;
    },
    daysAway,
  };
}

function spoken(): Spoken {
  const known = formats.get(language()) ?? formatsIn(language());
  formats.set(language(), known);
  return known;
}

/** "14:32", "yesterday 14:32", "3 Nov 14:32", "3 Nov 2025 14:32". A tablet's clock may say anything. */
export function timeWords(at: number, now: number): string {
  if (!isMoment(at)) return words().look.unknownTime;
  const { clock, daysAway } = spoken();
  const days = daysBetween(at, now);
  if (days === 0) return clock(at);
  return `${days === 1 ? daysAway(-1) : dateWords(at, now)} ${clock(at)}`;
}

/** "3 Nov 2026 14:32", also of today: for what is printed, or read again another year. */
export function datedTimeWords(at: number): string {
  if (!isMoment(at)) return words().look.unknownTime;
  const { clock, dayOfYear } = spoken();
  return `${dayOfYear(at)} ${clock(at)}`;
}

/** "today", "3 Nov", "3 Nov 2025". */
export function dayWords(at: number, now: number): string {
  if (!isMoment(at)) return words().look.unknownDay;
  return daysBetween(at, now) === 0 ? spoken().daysAway(0) : dateWords(at, now);
}

/** With its year only where that is another one. */
function dateWords(at: number, now: number): string {
  const { dayAndMonth, dayOfYear } = spoken();
  const isThisYear = new Date(at).getFullYear() === new Date(now).getFullYear();
  return (isThisYear ? dayAndMonth : dayOfYear)(at);
}

/** A visit's date in full: "Sunday, 22 November 2026". What is no date is shown as it is. */
export function visitDayWords(visitOn: string): string {
  const day = Date.parse(`${visitOn}T00:00:00Z`);
  return Number.isNaN(day) ? visitOn : spoken().longDay(day);
}

/** "today", "tomorrow", "in 5 days", "3 days ago"; null when it is more than two weeks away. */
export function visitDistanceWords(visitOn: string, now: number): string | null {
  const days = visitDaysAway(visitOn, now);
  return Math.abs(days) <= 14 ? spoken().daysAway(days) : null;
}

/** Whole days from today to the visit; negative once it is over; NaN if it is no date. */
export function visitDaysAway(visitOn: string, now: number): number {
  const today = new Date(now);
  const todayInUtc = Date.UTC(today.getFullYear(), today.getMonth(), today.getDate());
  return (Date.parse(`${visitOn}T00:00:00Z`) - todayInUtc) / DAY_MS;
}

/** Whether there is a date for it at all. */
export function isMoment(at: number): boolean {
  return !Number.isNaN(new Date(at).getTime());
}

/** Midnights of this tablet's zone between two moments, whatever the clocks do in spring and autumn. */
function daysBetween(at: number, now: number): number {
  return Math.round((startOfDay(now) - startOfDay(at)) / DAY_MS);
}

/** Midnight before a moment, in this tablet's zone. */
export function startOfDay(at: number): number {
  return new Date(at).setHours(0, 0, 0, 0);
}
