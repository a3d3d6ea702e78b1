import type { StandardCode } from "@circle/standards/edition";
import type { Score } from "@circle/standards/scores";
import type { SealEntry, SnapshotLine, SubmissionEntry } from "./entries.ts";
import type { EntryId } from "./ids.ts";
import { SNAPSHOT_PARTS_LIMIT } from "./limits.ts";
import { everGiven, standing, subjects } from "./standing.ts";
import { noteName, type Workbook } from "./workbook.ts";

/** One entry of a snapshot, its lines as JSON in UTF-8, is at most this long; the rest of the entry is far below 1 kB. */
const SNAPSHOT_PART_BYTES = 15_000;

/** Where those would be more than one entry can name: hardly less than a change takes. */
const LARGE_PART_BYTES = 60_000;

/** A piece of a text, with some 3 bytes for each unit and more where JSON escapes one, always fits into a part. */
const PIECE_UNITS = 2000;

/**
 * What stands in a workbook, scores and texts, in parts for one entry each; without `applicable`, all of it. Standing
 * scores that contradict each other are all in it. Text pieces are in order and never divide a character.
 */
export function snapshotOf(
  workbook: Omit<Workbook, "id">,
  applicable: ReadonlySet<StandardCode> | null = null,
): readonly (readonly SnapshotLine[])[] {
  const lines = linesOf(workbook, applicable);
  const parts = inParts(lines, SNAPSHOT_PART_BYTES);
  return parts.length <= SNAPSHOT_PARTS_LIMIT ? parts : inParts(lines, LARGE_PART_BYTES);
}

function linesOf(
  workbook: Omit<Workbook, "id">,
  applicable: ReadonlySet<StandardCode> | null,
): readonly SnapshotLine[] {
  const scoreLines = subjects(workbook, "score")
    .map((subject) => subject as StandardCode)
    .filter((standard) => applicable?.has(standard) ?? true)
    .flatMap((standard) => standing(workbook, "score", standard))
    .flatMap(({ standard, score, reason, id }): readonly SnapshotLine[] =>
      score === null ? [] : [{ of: "score", standard, score, reason, entry: id }],
    );
  const notes = applicable === null ? null : new Set([...applicable].map(noteName));
  const textLines = [...workbook.texts]
    .filter(([name]) => notes === null || !name.startsWith("note/") || notes.has(name))
    .flatMap(([name, text]) => piecesOf(text, PIECE_UNITS).map((piece): SnapshotLine => ({ of: "text", name, piece })));
  return [...scoreLines, ...textLines];
}

/** A text in pieces of at most so many UTF-16 units, none of which begins or ends inside of a character. */
export function piecesOf(text: string, mostUnits: number): readonly string[] {
  const pieces: string[] = [];
  for (let start = 0; start < text.length; ) {
    const end = wholeCharacters(text, Math.min(start + mostUnits, text.length));
    pieces.push(text.slice(start, end));
    start = end;
  }
  return pieces;
}

/** The place itself, or the one before it if a surrogate pair lies across it. */
export function wholeCharacters(text: string, place: number): number {
  const isInside = /^[\uDC00-\uDFFF]$/.test(text.charAt(place)) && /^[\uD800-\uDBFF]$/.test(text.charAt(place - 1));
  return isInside ? place - 1 : place;
}

function inParts(lines: readonly SnapshotLine[], partBytes: number): readonly (readonly SnapshotLine[])[] {
  const parts: SnapshotLine[][] = [];
  let room = 0;
  for (const line of lines) {
    const bytes = bytesOf(line) + 1; // and a comma
    const last = parts.at(-1);
    if (last === undefined || bytes > room) {
      parts.push([line]);
      room = partBytes - bytes;
    } else {
      last.push(line);
      room -= bytes;
    }
  }
  return parts;
}

function bytesOf(line: SnapshotLine): number {
  return new TextEncoder().encode(JSON.stringify(line)).length;
}

export type SnapshotScore = { readonly score: Score; readonly reason: string; readonly entry: EntryId };

/** Scores and texts as they stood at a seal or submission. Two scores of a standard contradicted each other then. */
export type Snapshot = {
  readonly scores: ReadonlyMap<StandardCode, readonly SnapshotScore[]>;
  readonly texts: ReadonlyMap<string, string>;
};

/** Null while a part of the snapshot is not here. */
export function readSnapshot(
  workbook: Pick<Workbook, "entries">,
  { snapshot }: SealEntry | SubmissionEntry,
): Snapshot | null {
  const parts = [...new Set(snapshot)].map((id) => everGiven(workbook, "snapshot", id)[0]);
  const here = parts.filter((part) => part !== undefined);
  return here.length < parts.length ? null : readLines(here.flatMap(({ lines }) => lines));
}

function readLines(lines: readonly SnapshotLine[]): Snapshot {
  const scores = new Map<StandardCode, SnapshotScore[]>();
  const texts = new Map<string, string>();
  for (const line of lines) {
    if (line.of === "text") {
      texts.set(line.name, (texts.get(line.name) ?? "") + line.piece);
      continue;
    }
    const said = scores.get(line.standard) ?? [];
    said.push({ score: line.score, reason: line.reason, entry: line.entry });
    scores.set(line.standard, said);
  }
  return { scores, texts };
}

/** What is otherwise now than it was sealed or submitted. */
export type Addenda = { readonly standards: readonly StandardCode[]; readonly texts: readonly string[] };

/** Null while the snapshot is incomplete. What `applicable` leaves out has no addenda. */
export function addendaOf(
  workbook: Omit<Workbook, "id">,
  entry: SealEntry | SubmissionEntry,
  applicable: ReadonlySet<StandardCode> | null = null,
): Addenda | null {
  const then = readSnapshot(workbook, entry);
  if (then === null) return null;
  const now = readLines(linesOf(workbook, applicable));
  const standards = [...new Set([...then.scores.keys(), ...now.scores.keys()])];
  const names = [...new Set([...then.texts.keys(), ...now.texts.keys()])];
  return {
    standards: standards.filter((standard) => saidOf(then, standard) !== saidOf(now, standard)).toSorted(),
    texts: names.filter((name) => then.texts.get(name) !== now.texts.get(name)).toSorted(),
  };
}

/** Equal where the same was said of a standard, by however many entries. */
function saidOf({ scores }: Snapshot, standard: StandardCode): string {
  const said = new Set((scores.get(standard) ?? []).map(({ score, reason }) => JSON.stringify([score, reason])));
  return [...said].toSorted().join();
}
