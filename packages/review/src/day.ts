import type { AgendaPart } from "./statements.ts";
import type { Phase } from "./status.ts";
import type { Progress, SectionProgress } from "./progress.ts";

/** Where the day is, by a clock's "11:15". Parts that begin together are on together; the last has no end that anybody has said. */
export type DayNow =
  | { readonly state: "before"; readonly first: AgendaPart }
  | { readonly state: "during"; readonly parts: readonly AgendaPart[]; readonly until: string | null };

/** Null where the day has no parts, or is over before it began: the draft is out. Parts may stand in any order; hours are of two digits, so that they compare as text. */
export function dayNow(agenda: readonly AgendaPart[], clock: string, phase: Phase | null): DayNow | null {
  const parts = agenda.toSorted((left, right) => (left.startsAt < right.startsAt ? -1 : 1));
  const [first] = parts;
  if (first === undefined) return null;
  const begun = parts.findLast(({ startsAt }) => startsAt <= clock);
  if (begun === undefined) return phase === "draft" || phase === "closed" ? null : { state: "before", first };
  return {
    state: "during",
    parts: parts.filter(({ startsAt }) => startsAt === begun.startsAt),
    until: parts.find(({ startsAt }) => startsAt > begun.startsAt)?.startsAt ?? null,
  };
}

/** How much of what a part of the day is about has no score yet. */
export type Left = { readonly left: number; readonly total: number };

/** Null for a part that is about no standards: it names no sections though others do, or none that there are. */
export function leftIn(
  { sections = [] }: AgendaPart,
  agenda: readonly AgendaPart[],
  progress: Progress & { readonly sections: readonly SectionProgress[] },
): Left | null {
  const isAboutAll = agenda.every((part) => (part.sections ?? []).length === 0);
  const about = isAboutAll ? [progress] : progress.sections.filter(({ name }) => sections.includes(name));
  const sum = (of: (one: Progress) => number) => about.reduce((total, one) => total + of(one), 0);
  const total = sum((one) => one.total);
  return total === 0 ? null : { left: sum((one) => one.counts.blank), total };
}
