import type { SealEntry, SubmissionEntry } from "./entries.ts";
import type { EntryId } from "./ids.ts";
import { firstById, isFirm, standingSeals } from "./marks.ts";
import { standing } from "./standing.ts";
import type { Held, Workbook } from "./workbook.ts";

/** The seal of a reviewer's workbook, or null while it is open. */
export function sealOf(workbook: Pick<Workbook, "entries">): Held<SealEntry> | null {
  return firstById(standingSeals(standing(workbook, "seal", "")));
}

/** The same, but null also for a seal on which no reveal can rest, so that its owner seals once more. */
export function firmSealOf(workbook: Pick<Workbook, "entries">): Held<SealEntry> | null {
  const seal = sealOf(workbook);
  return seal !== null && isFirm(seal) ? seal : null;
}

/** The seal that counts now. After the reveal every one does: the reveal has happened, whatever it rested on. */
export function sealThatCounts(workbook: Pick<Workbook, "entries">, isRevealed: boolean): Held<SealEntry> | null {
  return isRevealed ? sealOf(workbook) : firmSealOf(workbook);
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
