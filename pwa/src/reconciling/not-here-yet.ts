import type { ReviewStatus } from "@circle/review/status";
import type { Workbook } from "@circle/review/workbook";
import { reviewerWorkbook, type WorkbookId } from "@circle/review/workbook-id";

/** What the server has and this tablet does not hold yet. */
export type NotHereYet = {
  /** Reviewers who have sealed. */
  readonly reviewers: readonly Pick<ReviewStatus["members"][number], "person" | "name">[];
  /** Whether the community has submitted. */
  readonly self: boolean;
};

/**
 * Whose work is still to come to this tablet: sealed or submitted by the server's last word, while the workbook that is
 * here, if any is, lacks that seal or submission. Those that would take too long to read are here, and nothing is missing.
 */
export function notHereYet(
  status: ReviewStatus | null,
  workbooks: readonly Workbook[],
  tooMuch: readonly WorkbookId[],
): NotHereYet {
  if (status === null) return { reviewers: [], self: false };
  const { members, submitted } = status;
  return {
    reviewers: members.filter(
      ({ person, roles, ended, sealed }) =>
        !ended &&
        roles.includes("reviewer") &&
        sealed !== null &&
        !tooMuch.includes(reviewerWorkbook(person)) &&
        !isIn(workbooks, reviewerWorkbook(person), sealed.seal),
    ),
    self: !tooMuch.includes("self-review") && !isSubmissionHere(submitted?.submission ?? null, workbooks),
  };
}

/** Null: by the server's last word the community has submitted nothing that could be missing. */
export function isSubmissionHere(submission: string | null, workbooks: readonly Workbook[]): boolean {
  return submission === null || isIn(workbooks, "self-review", submission);
}

function isIn(workbooks: readonly Workbook[], workbook: Workbook["id"], entry: string): boolean {
  return workbooks.some(({ id, entries }) => id === workbook && entries.some((one) => one.id === entry));
}
