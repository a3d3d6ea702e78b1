import type { StandardCode } from "@circle/standards/edition";
import type { FindingEntry } from "./entries.ts";
import { distinct } from "./entry-values.ts";
import type { FindingId } from "./ids.ts";
import { everGiven, standing, subjects } from "./standing.ts";
import { findingName, type Held, type Workbook } from "./workbook.ts";

export type Finding = {
  readonly finding: FindingId;
  readonly sort: FindingEntry["sort"];
  readonly standards: readonly StandardCode[];
  /** More than one where tablets that had not met left different ones; the first of them is shown. */
  readonly entries: readonly Held<FindingEntry>[];
  readonly text: string;
};

/** The achievements and improvements that have not been withdrawn, in the order in which they were first added. */
export function findingsOf(workbook: Workbook): readonly Finding[] {
  return subjects(workbook, "finding")
    .map((subject) => ({ subject, firstAt: firstGivenAt(workbook, subject) }))
    .toSorted((left, right) => left.firstAt - right.firstAt || (left.subject < right.subject ? -1 : 1))
    .flatMap(({ subject }) => findingAbout(workbook, subject) ?? []);
}

function firstGivenAt(workbook: Workbook, subject: string): number {
  return everGiven(workbook, "finding", subject).reduce((first, { givenAt }) => Math.min(first, givenAt), Infinity);
}

function findingAbout(workbook: Workbook, subject: string): Finding | undefined {
  const entries = distinct(standing(workbook, "finding", subject)).filter(({ withdrawn }) => !withdrawn);
  const [first] = entries;
  if (first === undefined) return undefined;
  const standards = [...new Set(entries.flatMap((entry) => entry.standards))];
  const text = workbook.texts.get(findingName(first.finding)) ?? "";
  return { finding: first.finding, sort: first.sort, standards, entries, text };
}
