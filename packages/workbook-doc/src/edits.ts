import type { DecisionEntry, Entry, FindingEntry, RevealEntry, SealEntry } from "@circle/review/entries";
import { distinct, sameValue } from "@circle/review/entry-values";
import type { EntryId, FindingId, PersonId } from "@circle/review/ids";
import { REASON_LIMIT, REPLACED_LIMIT } from "@circle/review/limits";
import { firmSealOf, sealOf, submissionOf } from "@circle/review/seals";
import { piecesOf, snapshotOf } from "@circle/review/snapshot";
import { everGiven, standing, subjectOf } from "@circle/review/standing";
import { findingName, type Held, type Workbook } from "@circle/review/workbook";
import type { StandardCode } from "@circle/standards/edition";
import { EVIDENCE_SOURCES, type EvidenceSource } from "@circle/standards/evidence";
import type { Score } from "@circle/standards/scores";
import type * as Y from "yjs";
import { entryIdOf } from "./entry-id.ts";
import { writeBeside } from "./entries-map.ts";
import { ENTRIES } from "./layout.ts";
import { hasEntry, readEntries, readTexts } from "./read.ts";
import { type Written, wellFormed, writeText } from "./text-edits.ts";

export type Edited = Written | { readonly kind: "reasonMissing" };

const DONE: Edited = { kind: "done" };
const UNCHANGED: Edited = { kind: "unchanged" };

/** An entry's id follows from what it says, and is not given. */
type Given = { readonly givenAt: number };

/** null takes the score back. Without a reason, the same score keeps the reason it has. Settles what was unsettled. */
export function giveScore(
  doc: Y.Doc,
  edit: Given & { readonly standard: StandardCode; readonly score: Score | null; readonly reason?: string },
): Edited {
  const { givenAt, standard, score } = edit;
  const content = contentOf(doc);
  const same = standing(content, "score", standard).filter((entry) => entry.score === score);
  const reason = edit.reason ?? fitting(same.find((entry) => entry.reason !== "")?.reason ?? "");
  return add(doc, { kind: "score", givenAt, standard, score, reason }, content);
}

export function setSources(
  doc: Y.Doc,
  edit: Given & { readonly standard: StandardCode; readonly sources: readonly EvidenceSource[] },
): Edited {
  const { givenAt, standard } = edit;
  const sources = EVIDENCE_SOURCES.filter((source) => edit.sources.includes(source));
  return add(doc, { kind: "sources", givenAt, standard, sources });
}

export function setFlag(
  doc: Y.Doc,
  { givenAt, standard, flagged }: Given & { readonly standard: StandardCode; readonly flagged: boolean },
): Edited {
  return add(doc, { kind: "flag", givenAt, standard, flagged });
}

type FindingEdit = Given & { readonly finding: FindingId };

/** Its text can be written on with `writeText` under the name `finding/<finding>`. */
export function addFinding(
  doc: Y.Doc,
  edit: FindingEdit & Pick<FindingEntry, "sort" | "standards"> & { readonly text: string },
): Edited {
  const { givenAt, finding, sort, standards, text } = edit;
  const written = writeText(doc, findingName(finding), text);
  if (written.kind === "tooLong") return written;
  return add(doc, { kind: "finding", givenAt, finding, sort, standards, withdrawn: false });
}

/** What is not said stays as it is. A finding that is not here is not changed. */
export function changeFinding(
  doc: Y.Doc,
  edit: FindingEdit & Partial<Pick<FindingEntry, "sort" | "standards">>,
): Edited {
  return alterFinding(doc, edit, edit);
}

export function withdrawFinding(doc: Y.Doc, edit: FindingEdit): Edited {
  return alterFinding(doc, edit, { withdrawn: true });
}

function alterFinding(
  doc: Y.Doc,
  { givenAt, finding }: FindingEdit,
  { sort, standards, withdrawn }: Partial<Pick<FindingEntry, "sort" | "standards" | "withdrawn">>,
): Edited {
  const [first, ...others] = standing(contentOf(doc), "finding", finding);
  const now = [first, ...others].find((entry) => entry?.withdrawn === false) ?? first;
  if (now === undefined) return UNCHANGED;
  return add(doc, {
    kind: "finding",
    givenAt,
    finding,
    sort: sort ?? now.sort,
    standards: standards ?? now.standards,
    withdrawn: withdrawn ?? now.withdrawn,
  });
}

/** The owner chooses one of several standing entries: a new one that says the same takes the place of all. */
export function settle(doc: Y.Doc, { givenAt, chosen }: Given & { readonly chosen: EntryId }): Edited {
  const entry = readEntries(doc).find((entry) => entry.id === chosen);
  if (entry === undefined) return UNCHANGED;
  const said = withoutHolder(entry);
  return add(doc, { ...("reason" in said ? { ...said, reason: fitting(said.reason) } : said), givenAt });
}

/** What an edit can say again of a reason that none has given: it is too long. */
function fitting(reason: string): string {
  return piecesOf(reason, REASON_LIMIT)[0] ?? "";
}

/** Seals what stands now, which the seal's snapshot holds. A sealed workbook stays sealed as it was, if a reveal can rest on that. */
export function seal(doc: Y.Doc, edit: Given & Applicable & Pick<SealEntry, "salt">): Edited {
  if (firmSealOf(contentOf(doc)) !== null) return UNCHANGED;
  const { givenAt, salt } = edit;
  const snapshot = addSnapshot(doc, edit);
  const salted = salt === undefined ? {} : { salt };
  return add(doc, { givenAt, kind: "seal", sealed: true, reason: "", snapshot, ...salted });
}

export function unseal(doc: Y.Doc, { givenAt, reason }: Given & { readonly reason: string }): Edited {
  if (sealOf(contentOf(doc)) === null) return UNCHANGED;
  if (reason.trim() === "") return { kind: "reasonMissing" };
  return add(doc, { kind: "seal", givenAt, sealed: false, reason, snapshot: [] });
}

/** Once: what the community changes later is an addendum. */
export function submit(doc: Y.Doc, edit: Given & Applicable): Edited {
  if (submissionOf(contentOf(doc)) !== null) return UNCHANGED;
  const snapshot = addSnapshot(doc, edit);
  return add(doc, { givenAt: edit.givenAt, kind: "submission", snapshot });
}

/** The standards that the review asks about; without them a snapshot holds all that was scored and written. */
type Applicable = { readonly applicable?: ReadonlySet<StandardCode> };

/** Each part is in a transaction of its own, before the entry that names them all. Two that say the same are two. */
function addSnapshot(doc: Y.Doc, { givenAt, applicable }: Given & Applicable): readonly EntryId[] {
  const parts = snapshotOf({ ...contentOf(doc), texts: readTexts(doc) }, applicable ?? null);
  return parts.map((lines, part) => put(doc, { kind: "snapshot", givenAt, lines, part, replaces: [] }));
}

export function markAbsence(
  doc: Y.Doc,
  edit: Given & { readonly reviewer: PersonId; readonly absent: boolean; readonly reason: string },
): Edited {
  const { givenAt, reviewer, absent, reason } = edit;
  return add(doc, { kind: "absence", givenAt, reviewer, absent, reason });
}

/** `named` comes from `revealReady`. Whether the reveal counts is told by the seals, not here. */
export function reveal(doc: Y.Doc, { givenAt, named }: Given & Pick<RevealEntry, "named">): Edited {
  return add(doc, { kind: "reveal", givenAt, named });
}

/** `decidedOn` comes from `@circle/review/decisions`; null takes the decision back. */
export function decide(
  doc: Y.Doc,
  edit: Given & Pick<DecisionEntry, "standard" | "score" | "reason" | "decidedOn">,
): Edited {
  const { givenAt, standard, score, reason, decidedOn } = edit;
  return add(doc, { kind: "decision", givenAt, standard, score, reason, decidedOn });
}

/**
 * Undo: what stood before this entry stands again, as new entries; two, if it had settled two. Only while it stands
 * alone. Seals, submissions and reveals can't be undone so.
 */
export function takeBack(doc: Y.Doc, edit: Given & { readonly entry: EntryId }): Edited {
  const content = contentOf(doc);
  const entry = content.entries.find(({ id }) => id === edit.entry);
  const blank = entry === undefined ? undefined : blankOf(entry);
  if (entry === undefined || blank === undefined) return UNCHANGED;
  const [now, ...others] = standing(content, entry.kind, subjectOf(entry));
  if (now?.id !== entry.id || others.length > 0) return UNCHANGED;
  const before = everGiven(content, entry.kind, subjectOf(entry)).filter(({ id }) => entry.replaces.includes(id));
  const values = before.length === 0 ? [blank] : distinct(before).map(withoutHolder);
  doc.transact(() => {
    for (const value of values) put(doc, { ...value, givenAt: edit.givenAt, replaces: [entry.id] });
  });
  return DONE;
}

/** The same about the same, saying nothing; undefined for what can't be blank. */
function blankOf(entry: Entry): Entry | undefined {
  switch (entry.kind) {
    case "score":
    case "decision":
      return { ...entry, score: null, reason: "" };
    case "sources":
      return { ...entry, sources: [] };
    case "flag":
      return { ...entry, flagged: false };
    case "finding":
      return { ...entry, withdrawn: true };
    case "absence":
      return { ...entry, absent: false, reason: "" };
    case "seal":
    case "submission":
    case "reveal":
    case "snapshot":
      return undefined;
  }
}

function contentOf(doc: Y.Doc): Pick<Workbook, "entries"> {
  return { entries: readEntries(doc) };
}

function withoutHolder({ by: _by, opening: _opening, ...entry }: Held): Entry {
  return entry;
}

type Without<Field extends string, E extends Entry = Entry> = E extends Entry ? Omit<E, Field> : never;

/** Adds an entry in the place of all that stand about its subject, unless they say the same already. `content`: of `doc`. */
function add(doc: Y.Doc, given: Without<"id" | "replaces">, content = contentOf(doc)): Edited {
  const asked: Entry = sendable({ ...given, id: NO_ID, replaces: [] });
  const over = "reason" in asked ? asked.reason.length - REASON_LIMIT : 0;
  if (over > 0) return { kind: "tooLong", over, limit: REASON_LIMIT };
  const stand = standing(content, asked.kind, subjectOf(asked));
  const isSaid = stand.length === 0 ? saysNothing(asked) : stand.every((entry) => sameValue(entry, asked));
  if (isSaid) return UNCHANGED;
  doc.transact(() => {
    let left = stand.map(({ id }) => id);
    do {
      const added = put(doc, { ...asked, replaces: left.slice(0, REPLACED_LIMIT) });
      left = left.slice(REPLACED_LIMIT);
      if (left.length > 0) left.unshift(added); // more than one entry can name: the next says the same once more
    } while (left.length > 0);
  });
  return DONE;
}

/** Of what is not added yet. */
const NO_ID = "" as EntryId;

function saysNothing(entry: Entry): boolean {
  const blank = blankOf(entry);
  return entry.kind !== "finding" && blank !== undefined && sameValue(entry, blank);
}

/** Returns its id. What is there already, as two windows may say the same at the same moment, is not written again. */
function put(doc: Y.Doc, entry: Without<"id">): EntryId {
  const said = sendable(entry);
  const id = entryIdOf(said);
  if (id === null) throw new Error("an entry is plain JSON");
  if (!hasEntry(doc, id)) writeBeside(doc, ENTRIES, id, { ...said, id });
  return id;
}

/** A copy that reads elsewhere as it does here. */
function sendable<Value extends object>(entry: Value): Value {
  return JSON.parse(JSON.stringify(entry), (_key, value: unknown) =>
    typeof value === "string" ? wellFormed(value) : value,
  ) as Value;
}
