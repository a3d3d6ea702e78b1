import type { RevealEntry } from "./entries.ts";
import type { EntryId, PersonId } from "./ids.ts";
import { absenceOf, type ReviewMarks, sealBy, standingAbsence } from "./marks.ts";
import type { ReviewFacts } from "./review-facts.ts";
import { sealOf } from "./seals.ts";
import { standing } from "./standing.ts";
import type { MemberStatus } from "./status.ts";
import type { Workbook } from "./workbook.ts";
import { reviewerWorkbook } from "./workbook-id.ts";

type Named = RevealEntry["named"];

/** What the lead's reveal would name, and who keeps it from counting: neither sealed nor marked as absent. */
export type RevealReadiness = { readonly ready: boolean; readonly named: Named; readonly missing: readonly PersonId[] };

/**
 * Seals are told by the status, or read in the workbooks on this tablet (the lead's own may not have been sent yet);
 * absences are the team workbook's. A seal goes before an absence.
 */
export function revealReady(
  team: Workbook,
  members: readonly MemberStatus[],
  onTablet: readonly Workbook[] = [],
): RevealReadiness {
  const reviewers = members.filter(({ roles, ended }) => roles.includes("reviewer") && !ended);
  const found = reviewers.map((member) => {
    const seal = sealTold(member, onTablet);
    const absence = standingAbsence(standing(team, "absence", member.person))?.id;
    return { reviewer: member.person, sealOrAbsence: seal ?? absence };
  });
  const named = found.flatMap(({ reviewer, sealOrAbsence }) =>
    sealOrAbsence === undefined ? [] : [{ reviewer, sealOrAbsence }],
  );
  const missing = found.filter(({ sealOrAbsence }) => sealOrAbsence === undefined).map(({ reviewer }) => reviewer);
  return { ready: missing.length === 0 && named.length > 0, named, missing };
}

function sealTold({ person, sealed }: MemberStatus, onTablet: readonly Workbook[]): EntryId | undefined {
  const own = onTablet.find(({ id }) => id === reviewerWorkbook(person));
  return own === undefined ? sealed?.seal : sealOf(own)?.id;
}

/** Whether a reveal counts now: it names each reviewer who is in the review, with a seal or an absence that stands. */
export function revealCounts({ named }: RevealEntry, marks: ReviewMarks): boolean {
  const reviewers = presentReviewers(marks.facts);
  return reviewers.length > 0 && reviewers.every((reviewer) => isNamedRightly(reviewer, named, marks));
}

function presentReviewers({ members }: ReviewFacts): readonly PersonId[] {
  const present = [...members.values()].filter(({ roles, ended }) => roles.includes("reviewer") && ended === null);
  return present.map(({ person }) => person);
}

function isNamedRightly(reviewer: PersonId, named: Named, marks: ReviewMarks): boolean {
  const standing = [...sealsStanding(marks, reviewer), absenceOf(marks, reviewer)?.id];
  return named.some((one) => one.reviewer === reviewer && standing.includes(one.sealOrAbsence));
}
