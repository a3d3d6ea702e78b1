import type { RevealEntry } from "./entries.ts";
import type { EntryId, PersonId } from "./ids.ts";
import { absencesOf, counting, firstById, isFirm, type ReviewMarks, sealsBy, standingAbsences } from "./marks.ts";
import { reviewersIn } from "./members.ts";
import { notReplaced } from "./replacing.ts";
import { firmSealOf } from "./seals.ts";
import { everGiven, standing } from "./standing.ts";
import type { MemberStatus } from "./status.ts";
import type { Workbook } from "./workbook.ts";
import { reviewerWorkbook } from "./workbook-id.ts";

type Named = RevealEntry["named"];

/** What the lead's reveal would name, and who keeps it from counting: neither sealed nor marked as absent. */
export type RevealReadiness = { readonly ready: boolean; readonly named: Named; readonly missing: readonly PersonId[] };

/**
 * Seals are told by the status, or read in the workbooks on this tablet (the lead's own may not have been sent yet);
 * absences are the team workbook's. Who has both is named with both: else one who seals anew again and again, so that the
 * seal named is always an old one, could keep the lead from revealing.
 */
export function revealReady(
  team: Workbook,
  members: readonly MemberStatus[],
  onTablet: readonly Workbook[] = [],
): RevealReadiness {
  const found = reviewersIn(members).map((member) => {
    const seal = sealTold(member, onTablet);
    const absence = firstById(standingAbsences(standing(team, "absence", member.person)))?.id;
    return { reviewer: member.person, ids: [seal, absence].filter((id) => id !== undefined) };
  });
  const named = found.flatMap(({ reviewer, ids }) => ids.map((sealOrAbsence) => ({ reviewer, sealOrAbsence })));
  const missing = found.filter(({ ids }) => ids.length === 0).map(({ reviewer }) => reviewer);
  return { ready: missing.length === 0 && named.length > 0, named, missing };
}

/**
 * Who sealed anew since the lead revealed, and is not marked as absent. With an absence the next reveal counts, however
 * often they do so.
 */
export function sealedAnew(team: Workbook, members: readonly MemberStatus[]): readonly PersonId[] {
  const reveals = standing(team, "reveal", "");
  if (reveals.length === 0) return [];
  const named = new Set(reveals.flatMap((reveal) => reveal.named.map(({ sealOrAbsence }) => sealOrAbsence)));
  return reviewersIn(members)
    .filter(({ sealed }) => sealed !== null && !named.has(sealed.seal))
    .map(({ person }) => person)
    .filter((person) => standingAbsences(standing(team, "absence", person)).length === 0);
}

/** Whether a reveal of the lead's stands that names each of them with a seal or an absence that a new one would name. */
export function isRevealMade(team: Workbook, named: Named): boolean {
  const isNamed = (reveal: RevealEntry, { reviewer }: Named[number]) =>
    namedIds(named, reviewer).some((id) => namedIds(reveal.named, reviewer).includes(id));
  return standing(team, "reveal", "").some((reveal) => named.every((one) => isNamed(reveal, one)));
}

function namedIds(named: Named, person: PersonId): readonly EntryId[] {
  return named.filter(({ reviewer }) => reviewer === person).map(({ sealOrAbsence }) => sealOrAbsence);
}

/**
 * Whom a reveal names as absent, and with no seal: the team did not wait for them. It stays so whatever they seal, or
 * the lead marks, afterwards.
 */
export function absentIn({ named }: Pick<RevealEntry, "named">, team: Workbook): readonly PersonId[] {
  const isAbsence = ({ reviewer, sealOrAbsence }: Named[number]) =>
    everGiven(team, "absence", reviewer).some(({ id }) => id === sealOrAbsence);
  const sealed = new Set(named.filter((one) => !isAbsence(one)).map(({ reviewer }) => reviewer));
  return [...new Set(named.map(({ reviewer }) => reviewer))].filter((reviewer) => !sealed.has(reviewer));
}

function sealTold({ person, sealed }: MemberStatus, onTablet: readonly Workbook[]): EntryId | undefined {
  const own = onTablet.find(({ id }) => id === reviewerWorkbook(person));
  return own === undefined ? sealed?.seal : firmSealOf(own)?.id;
}

/**
 * The first reveal that counts now: that names each reviewer who is in the review, with a seal or an absence that
 * stands. One that another took the place of no longer does, if it did not before.
 */
export function countingReveal(marks: ReviewMarks): RevealEntry | undefined {
  const reveals = notReplaced(counting(marks, "reveal", ""));
  if (reveals.length === 0) return undefined;
  const found = sealsAndAbsences(marks);
  return reveals.find((reveal) => namesAll(reveal, found));
}

/** What stands for each reviewer who is in the review. */
function sealsAndAbsences(marks: ReviewMarks): ReadonlyMap<PersonId, readonly EntryId[]> {
  return new Map(
    reviewersIn(marks.facts.members.values()).map(({ person }) => [
      person,
      [...sealsBy(marks, person).filter(isFirm), ...absencesOf(marks, person)].map(({ id }) => id),
    ]),
  );
}

/** A review without reviewers has nothing to reveal, and may yet get some. */
function namesAll({ named }: RevealEntry, found: ReadonlyMap<PersonId, readonly EntryId[]>): boolean {
  const isNamed = ([person, standing]: readonly [PersonId, readonly EntryId[]]) =>
    named.some(({ reviewer, sealOrAbsence }) => reviewer === person && standing.includes(sealOrAbsence));
  return found.size > 0 && [...found].every(isNamed);
}
