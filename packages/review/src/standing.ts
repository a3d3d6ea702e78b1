import type { StandardCode } from "@circle/standards/edition";
import type { Score } from "@circle/standards/scores";
import type { Entry, ScoreEntry } from "./entries.ts";
import { distinct } from "./entry-values.ts";
import type { EntryId, PersonId } from "./ids.ts";
import { notReplaced } from "./replacing.ts";
import type { Held, Workbook } from "./workbook.ts";
import { reviewerOf } from "./workbook-id.ts";

/** What an entry is about within its kind: a standard, a finding, a reviewer, or "" where a workbook has one of a kind. */
export function subjectOf(entry: Entry): string {
  switch (entry.kind) {
    case "score":
    case "sources":
    case "flag":
    case "decision":
      return entry.standard;
    case "finding":
      return entry.finding;
    case "absence":
      return entry.reviewer;
    case "snapshot": // a snapshot's parts never take each other's place
      return entry.id;
    case "seal":
    case "submission":
    case "reveal":
      return "";
  }
}

/** All that standing is told from. */
type Entries = Pick<Workbook, "entries">;

type Kind = Entry["kind"];
type OfKind<K extends Kind> = Extract<Entry, { readonly kind: K }>;

/**
 * The entries of a kind about one subject whose place no other has taken, in the order of their ids.
 *
 * Replacing counts only among entries of the same kind about the same subject. An entry stands if each one that
 * replaces it, directly or through others, is also replaced by it: so in a cycle all stand, unless something outside
 * of the cycle replaces a part of it.
 */
export function standing<K extends Kind>(workbook: Entries, kind: K, subject: string): readonly Held<OfKind<K>>[] {
  return subjectsOf(workbook, kind).get(subject)?.standing ?? [];
}

/** All entries of a kind about one subject, also those that were replaced. */
export function everGiven<K extends Kind>(workbook: Entries, kind: K, subject: string): readonly Held<OfKind<K>>[] {
  return subjectsOf(workbook, kind).get(subject)?.all ?? [];
}

/** What a workbook has entries of this kind about. */
export function subjects(workbook: Entries, kind: Kind): readonly string[] {
  return [...subjectsOf(workbook, kind).keys()];
}

type OfSubject<K extends Kind> = {
  readonly all: readonly Held<OfKind<K>>[];
  readonly standing: readonly Held<OfKind<K>>[];
};
type BySubject<K extends Kind> = ReadonlyMap<string, OfSubject<K>>;

/** Entries never change, so what was found for a list of them holds as long as the list is there. */
const found = new WeakMap<readonly Held[], Map<Kind, ReadonlyMap<string, unknown>>>();

function subjectsOf<K extends Kind>({ entries }: Entries, kind: K): BySubject<K> {
  const kinds = found.get(entries) ?? new Map<Kind, ReadonlyMap<string, unknown>>();
  found.set(entries, kinds);
  const known = kinds.get(kind) ?? bySubject(entries, kind);
  kinds.set(kind, known);
  return known as BySubject<K>; // under this kind lies what `bySubject` made of it
}

function bySubject<K extends Kind>(entries: readonly Held[], kind: K): BySubject<K> {
  const groups = new Map<string, Held<OfKind<K>>[]>();
  for (const entry of entries) {
    if (!isOfKind(entry, kind)) continue;
    const subject = subjectOf(entry);
    const group = groups.get(subject);
    if (group === undefined) groups.set(subject, [entry]);
    else group.push(entry);
  }
  return new Map([...groups].map(([subject, all]) => [subject, { all, standing: notReplaced(all) }]));
}

function isOfKind<K extends Kind>(entry: Held, kind: K): entry is Held<OfKind<K>> {
  return entry.kind === kind;
}

/** What the owner of a workbook says about a standard. Two tablets that had not met may have left two scores. */
export type OwnScore =
  | { readonly state: "unscored" }
  | { readonly state: "scored"; readonly score: Score; readonly reason: string; readonly entry: EntryId }
  | { readonly state: "unsettled"; readonly entries: readonly Held<ScoreEntry>[] };

export function ownScore(workbook: Workbook, standard: StandardCode): OwnScore {
  const entries = distinct(standing(workbook, "score", standard));
  if (entries.length > 1) return { state: "unsettled", entries };
  const [entry] = entries;
  if (entry === undefined || entry.score === null) return { state: "unscored" };
  return { state: "scored", score: entry.score, reason: entry.reason, entry: entry.id };
}

export type Standing =
  | { readonly state: "unscored" }
  | { readonly state: "incomplete"; readonly missing: readonly PersonId[] }
  | { readonly state: "unsettled"; readonly owner: PersonId } // two tablets of one person disagree
  | { readonly state: "agree"; readonly score: Score }
  | { readonly state: "allAbsent" } // those who scored it all the same, or one alone: nobody sealed it
  /** Two have given different scores. The scores are those given: others may have left it blank. */
  | { readonly state: "disagree"; readonly scores: ReadonlyMap<PersonId, Score> };

/**
 * How the reviewers stand on one standard. Blank is not a score; "could not assess" is one. They differ as soon as two
 * have scored it differently, and agree when all have scored it the same; only who was absent (`absentIn`) may have left
 * it blank. Other workbooks don't count.
 */
export function standingOf(
  workbooks: readonly Workbook[],
  standard: StandardCode,
  absent: ReadonlySet<PersonId>,
): Standing {
  const own = workbooks.flatMap((workbook) => {
    const owner = reviewerOf(workbook.id);
    return owner === null ? [] : [{ owner, said: ownScore(workbook, standard) }];
  });
  const unsettled = own.find(({ said }) => said.state === "unsettled");
  if (unsettled !== undefined) return { state: "unsettled", owner: unsettled.owner };
  const given = own.flatMap(({ owner, said }) => (said.state === "scored" ? [[owner, said.score] as const] : []));
  const [score, ...others] = new Set(given.map(([, given]) => given));
  if (score === undefined) return { state: "unscored" };
  if (others.length > 0) return { state: "disagree", scores: new Map(given) };
  const present = own.filter(({ owner }) => !absent.has(owner));
  if (present.length === 0) return { state: "allAbsent" };
  const missing = present.filter(({ said }) => said.state === "unscored").map(({ owner }) => owner);
  return missing.length > 0 ? { state: "incomplete", missing } : { state: "agree", score };
}

/** All that was ever scored here on a standard, latest first by the tablets' clocks. */
export function historyOf(workbook: Workbook, standard: StandardCode): readonly Held<ScoreEntry>[] {
  return everGiven(workbook, "score", standard).toSorted(
    (left, right) => right.givenAt - left.givenAt || (left.id < right.id ? -1 : 1),
  );
}
