import type { RevealEntry } from "@circle/review/entries";
import type { PersonId } from "@circle/review/ids";
import type { Member } from "@circle/review/members";
import { reviewerOf, type WorkbookId } from "@circle/review/workbook-id";
import { revealedSealOf } from "@circle/review/seals";
import type { Held, Workbook } from "@circle/review/workbook";
import type { WorkbooksInUse } from "../workbook/use-workbook.ts";
import { words } from "../words/words.ts";
import { type AsSealed, asSealed } from "./as-sealed.ts";

export type NamedWorkbook = {
  readonly name: string;
  readonly workbook: Workbook;
  /** As it was sealed when all was revealed, or since where it was not; null without a seal. */
  readonly sealed: AsSealed | null;
  /** Whether the lead's reveal named them as absent: then nothing here was sealed when all was revealed. */
  readonly wasAbsent: boolean;
  /** Whether the team waits for this reviewer, and agrees or differs with them. Who was removed is only still read. */
  readonly counts: boolean;
};

type Named = Pick<Member, "person" | "name">;

/**
 * Whose each reviewer's workbook is, as sealed when the lead revealed all. One that somebody removed never wrote in is
 * left out.
 */
export function namedReviewers(
  workbooks: readonly Workbook[],
  members: readonly Named[],
  removed: readonly Named[],
  reveal: Held<RevealEntry> | null,
  absent: ReadonlySet<PersonId>,
): readonly NamedWorkbook[] {
  return workbooks.flatMap((workbook): readonly NamedWorkbook[] => {
    const owner = reviewerOf(workbook.id);
    if (owner === null) return [];
    const sealed = asSealed(workbook, revealedSealOf(workbook, reveal));
    const wasAbsent = absent.has(owner);
    const member = members.find(({ person }) => person === owner);
    if (member !== undefined) return [{ name: member.name, workbook, sealed, wasAbsent, counts: true }];
    const left = removed.find(({ person }) => person === owner);
    if (left === undefined || (workbook.entries.length === 0 && workbook.texts.size === 0)) return [];
    return [{ name: words().scoring.goneReviewer(left.name), workbook, sealed, wasAbsent, counts: false }];
  });
}

/** Those that are here, in the order wanted; one of somebody absent who never wrote anything stands there empty. */
export function withAbsent(
  { workbooks, tooMuch }: WorkbooksInUse,
  wanted: readonly WorkbookId[],
  absent: ReadonlySet<PersonId>,
): readonly Workbook[] {
  return wanted.flatMap((id): readonly Workbook[] => {
    const here = workbooks.find((workbook) => workbook.id === id);
    if (here !== undefined) return [here];
    const owner = reviewerOf(id);
    const isBlank = owner !== null && absent.has(owner) && !tooMuch.includes(id);
    return isBlank ? [{ id, entries: [], texts: new Map() }] : [];
  });
}
