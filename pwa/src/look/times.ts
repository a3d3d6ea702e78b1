/** Times and dates as people say them, in the language of the app. Clock times are the tablet's; a visit's date has no zone. */
import { type Language, LOCALES } from "../words/languages.ts";
import { language, words } from "../words/words.ts";

const DAY_MS = 86_400_000;

const formats = new Map<Language, ReturnType<typeof formatsIn>>();

/** Browsers without dates in a language have British ones: in the order that its readers know. */
function formatsIn(language: Language) {
  const locale = [LOCALES[language], LOCALES.en];
  return {
    clock: new Intl.DateTimeFormat(locale, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" }),
    dayAndMonth: new Intl.DateTimeFormat(locale, { day: "numeric", month: "short" }),
    dayOfYear: new Intl.DateTimeFormat(locale, { day: "numeric", month: "short", year: "numeric" }),
    longDay: new Intl.DateTimeFormat(locale, {
      weekday: "long",
      day: "numeric",
      month: "long",
      year: "numeric",
      timeZone: "UTC",
    }),
    relativeDays: new Intl.RelativeTimeFormat(locale, { numeric: "auto" }),
  };
}

function spoken() {
  const known = formats.get(language()) ?? formatsIn(language());
  formats.set(language(), known);
  return known;
}

/** "14:32", "yesterday 14:32", "3 Nov 14:32", "3 Nov 2025 14:32". A tablet's clock may say anything. */
export function timeWords(at: number, now: number): string {
  if (!isMoment(at)) return words().look.unknownTime;
  const { clock, relativeDays } = spoken();
  const days = daysBetween(at, now);
  if (days === 0) return clock.format(at);
  return `${days === 1 ? relativeDays.format(-1, "day") : dateWords(at, now)} ${clock.format(at)}`;
}

/** "today", "3 Nov", "3 Nov 2025". */
export function dayWords(at: number, now: number): string {
  if (!isMoment(at)) return words().look.unknownDay;
  return daysBetween(at, now) === 0 ? spoken().relativeDays.format(0, "day") : dateWords(at, now);
}

/** With its year only where that is another one. */
function dateWords(at: number, now: number): string {
  const { dayAndMonth, dayOfYear } = spoken();
  const isThisYear = new Date(at).getFullYear() === new Date(now).getFullYear();
  return (isThisYear ? dayAndMonth : dayOfYear).format(at);
}

/** A visit's date in full: "Sunday, 22 November 2026". What is no date is shown as it is. */
export function visitDayWords(visitOn: string): string {
  const day = Date.parse(`${visitOn}T00:00:00Z`);
  return Number.isNaN(day) ? visitOn : spoken().longDay.format(day);
}

/** "today", "tomorrow", "in 5 days", "3 days ago"; null when it is more than two weeks away. */
export function visitDistanceWords(visitOn: string, now: number): string | null {
  const days = visitDaysAway(visitOn, now);
  return Math.abs(days) <= 14 ? spoken().relativeDays.format(days, "day") : null;
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
