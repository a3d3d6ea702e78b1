import type { AbsenceEntry, Entry, RevealEntry, SealEntry, SubmissionEntry } from "./entries.ts";
import { type EntryId, isDigestId, type PersonId } from "./ids.ts";
import type { Role } from "./members.ts";
import { notReplaced } from "./replacing.ts";
import type { ReviewFacts } from "./review-facts.ts";
import type { Statement } from "./statements.ts";
import type { WorkbookId } from "./workbook-id.ts";

/** The entries that who may read what follows from. */
export type MarkEntry = SealEntry | SubmissionEntry | AbsenceEntry | RevealEntry;

/** What arrives in a review's log and moves it on: such an entry, added in a workbook by a person, or a statement. */
export type Mark =
  | { readonly kind: "entry"; readonly workbook: WorkbookId; readonly by: PersonId; readonly entry: MarkEntry }
  | { readonly kind: "statement"; readonly statement: Statement };

/** What all marks so far come to. Plain values that never change; `markTaken` makes the next. */
export type ReviewMarks = {
  readonly facts: ReviewFacts;
  /** Marks in the right workbook, in the order of their arrival, by kind and whom they are about. */
  readonly entries: ReadonlyMap<string, readonly Marked[]>;
  /** The first submission that arrived; another changes nothing. */
  readonly submitted: SubmissionEntry | null;
  /** The first reveal that counted. Nothing that comes later undoes it. */
  readonly revealed: EntryId | null;
};

type Marked<E extends MarkEntry = MarkEntry> = { readonly entry: E; readonly by: PersonId };

const ROLE_FOR: Readonly<Record<MarkEntry["kind"], Role>> = {
  seal: "reviewer",
  submission: "host",
  absence: "lead",
  reveal: "lead",
};

export function isMark(entry: Entry): entry is MarkEntry {
  return Object.hasOwn(ROLE_FOR, entry.kind);
}

export function keyOf(kind: MarkEntry["kind"], about: string): string {
  return `${kind} ${about}`;
}

/** Those made by somebody who has or had the role for it. Whether they still had it, the server judged when it took the change. */
export function counting<K extends MarkEntry["kind"]>(
  { entries, facts }: Pick<ReviewMarks, "entries" | "facts">,
  kind: K,
  about: string,
): readonly Extract<MarkEntry, { readonly kind: K }>[] {
  const marked = entries.get(keyOf(kind, about)) ?? [];
  const byRight = marked.filter(({ by }) => facts.members.get(by)?.everRoles.includes(ROLE_FOR[kind]));
  return byRight.map(({ entry }) => entry).filter((entry) => isOfKind(entry, kind));
}

function isOfKind<K extends MarkEntry["kind"]>(
  entry: MarkEntry,
  kind: K,
): entry is Extract<MarkEntry, { readonly kind: K }> {
  return entry.kind === kind;
}

/** The seals that stand in a reviewer's workbook: two where two tablets sealed that had not met, none where one unsealed. */
export function sealsBy(marks: ReviewMarks, reviewer: PersonId): readonly SealEntry[] {
  return standingSeals(counting(marks, "seal", reviewer));
}

/** The absences that stand for a reviewer. */
export function absencesOf(marks: ReviewMarks, reviewer: PersonId): readonly AbsenceEntry[] {
  return standingAbsences(counting(marks, "absence", reviewer));
}

/** Where one tablet sealed and another, not knowing, unsealed, there is no seal: better one tap more than an early look. */
export function standingSeals<S extends SealEntry>(seals: readonly S[]): readonly S[] {
  const standing = notReplaced(seals);
  return standing.every(({ sealed }) => sealed) ? standing : [];
}

/** Whether a reveal can rest on it: what an id that was drawn by chance names can be written over. */
export function isFirm({ id, snapshot }: SealEntry): boolean {
  return [id, ...snapshot].every(isDigestId);
}

export function standingAbsences<A extends AbsenceEntry>(absences: readonly A[]): readonly A[] {
  const standing = notReplaced(absences);
  return standing.every(({ absent }) => absent) ? standing : [];
}

/** The same on every copy, in whatever order things arrived there. */
export function firstById<E extends { readonly id: EntryId }>(entries: readonly E[]): E | null {
  return entries.reduce<E | null>((first, entry) => (first === null || entry.id < first.id ? entry : first), null);
}
