import type { RevealEntry, SealEntry, SubmissionEntry } from "./entries.ts";
import type { EntryId } from "./ids.ts";
import { firstById, isFirm, standingSeals } from "./marks.ts";
import { everGiven, standing } from "./standing.ts";
import type { Held, Workbook } from "./workbook.ts";
import { reviewerWorkbook } from "./workbook-id.ts";

/** The seal of a reviewer's workbook, or null while it is open. */
export function sealOf(workbook: Pick<Workbook, "entries">): Held<SealEntry> | null {
  return firstById(standingSeals(standing(workbook, "seal", "")));
}

/**
 * The same before the reveal, as the server tells it: null also where no reveal can rest on any seal that stands, so that
 * its owner seals once more.
 */
export function firmSealOf(workbook: Pick<Workbook, "entries">): Held<SealEntry> | null {
  return firstById(standingSeals(standing(workbook, "seal", "")).filter(isFirm));
}

/** The seal that a reviewer meets in their own workbook, which is locked by it. */
export function ownSealOf(workbook: Pick<Workbook, "entries">, isRevealed: boolean): Held<SealEntry> | null {
  return isRevealed ? sealOf(workbook) : firmSealOf(workbook);
}

/**
 * A reviewer's seal as others read it after the reveal: the one that the reveal named, whatever its owner sealed or
 * unsealed since. Where the reveal is not here, or named no seal that is, the one that stands.
 */
export function revealedSealOf(workbook: Workbook, reveal: Pick<RevealEntry, "named"> | null): Held<SealEntry> | null {
  const named = (reveal?.named ?? []).filter(({ reviewer }) => reviewerWorkbook(reviewer) === workbook.id);
  const ids = new Set(named.map(({ sealOrAbsence }) => sealOrAbsence));
  return firstById(everGiven(workbook, "seal", "").filter(({ id }) => ids.has(id))) ?? sealOf(workbook);
}

/**
 * What the community submitted, or null. Where several tablets submitted, the one that the server had first, if it
 * is known (`ReviewStatus.submitted`), so that a late one changes nothing; else the same one on every copy.
 */
export function submissionOf(
  workbook: Pick<Workbook, "entries">,
  first: EntryId | null = null,
): Held<SubmissionEntry> | null {
  const submissions = standing(workbook, "submission", "");
  return submissions.find(({ id }) => id === first) ?? firstById(submissions);
}
