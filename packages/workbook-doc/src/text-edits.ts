import { piecesOf, wholeCharacters } from "@circle/review/snapshot";
import { NOTE_LIMIT } from "@circle/review/limits";
import * as Y from "yjs";
import { isTextName } from "./layout.ts";
import { readText } from "./read.ts";

/** A paste goes in by pieces of this many UTF-16 units, so that no row and no struct of it gets large. */
const PASTE_PIECE = 8000;

export type Written =
  | { readonly kind: "done" | "unchanged" }
  /** Nothing was written: the text would be so many UTF-16 units over the limit. */
  | { readonly kind: "tooLong"; readonly over: number; readonly limit: number };

/**
 * Makes a text say this, changing only what differs, so that what another tablet writes elsewhere in it stays.
 * `caret` is where the caret stands after the edit: it tells which of several equal letters was typed or removed.
 * A text that is over the limit, as two tablets that had not met can make it, may only be shortened.
 */
export function writeText(doc: Y.Doc, name: string, newText: string, caret?: number): Written {
  if (!isTextName(name)) throw new Error(`${name} is not the name of a text`);
  const before = readText(doc, name);
  const after = wellFormed(newText);
  const over = after.length - NOTE_LIMIT;
  if (over > 0 && after.length > before.length) return { kind: "tooLong", over, limit: NOTE_LIMIT };
  const { at, removed, inserted } = textChange(before, after, caret);
  if (removed === 0 && inserted === "") return { kind: "unchanged" };
  const text = doc.getText(name);
  const [first = "", ...rest] = piecesOf(inserted, PASTE_PIECE);
  const runs = runsIn(text);
  const start = placeOf(runs, at);
  doc.transact(() => {
    for (const { place, length } of runsWithin(runs, at, at + removed).toReversed()) text.delete(place, length);
    if (first !== "") text.insert(start, first);
  });
  let place = start + first.length;
  for (const piece of rest) {
    text.insert(place, piece);
    place += piece.length;
  }
  return { kind: "done" };
}

/** Letters that follow each other: `at` among the letters, `place` among all that Yjs counts in the text. */
type Run = { readonly at: number; readonly place: number; readonly length: number };

/** The letters of a text, between which somebody may have put what is no text: it is not shown, stays, and counts. */
function runsIn({ _start }: Pick<Y.Text, "_start">): readonly Run[] {
  const runs: Run[] = [];
  let [at, place] = [0, 0];
  for (let item = _start; item !== null; item = item.right) {
    if (item.deleted || !item.countable) continue;
    if (item.content instanceof Y.ContentString) {
      runs.push({ at, place, length: item.length });
      at += item.length;
    }
    place += item.length;
  }
  return runs;
}

/** Right after the letter before. */
function placeOf(runs: readonly Run[], at: number): number {
  const run = runs.find((one) => at > one.at && at <= one.at + one.length);
  return run === undefined ? 0 : run.place + at - run.at;
}

function runsWithin(runs: readonly Run[], from: number, to: number): readonly Run[] {
  return runs.flatMap(({ at, place, length }) => {
    const [start, end] = [Math.max(at, from), Math.min(at + length, to)];
    return start < end ? [{ at: start, place: place + start - at, length: end - start }] : [];
  });
}

/** Half of a surrogate pair can't be sent; it becomes the sign for an unknown character. */
export function wellFormed(text: string): string {
  return text.replaceAll(/\p{Cs}/gu, "\uFFFD");
}

/** At `at`, so many UTF-16 units were removed and this was put in. Never divides a character. */
export type TextChange = { readonly at: number; readonly removed: number; readonly inserted: string };

export function textChange(before: string, after: string, caret?: number): TextChange {
  const shorter = Math.min(before.length, after.length);
  // With a caret, what follows it is older than the edit; without one, the change is taken to be as late as can be.
  const known = caret === undefined ? 0 : sameAtEnd(before, after, Math.min(shorter, after.length - caret));
  const at = sameAtStart(before, after, shorter - known);
  const kept = sameAtEnd(before, after, shorter - at);
  return { at, removed: before.length - at - kept, inserted: after.slice(at, after.length - kept) };
}

function sameAtStart(left: string, right: string, most: number): number {
  let same = 0;
  while (same < most && left.charCodeAt(same) === right.charCodeAt(same)) same += 1;
  return Math.min(wholeCharacters(left, same), wholeCharacters(right, same));
}

function sameAtEnd(left: string, right: string, most: number): number {
  let same = 0;
  while (same < most && left.charCodeAt(left.length - 1 - same) === right.charCodeAt(right.length - 1 - same))
    same += 1;
  const isDivided = [left, right].some((text) => wholeCharacters(text, text.length - same) !== text.length - same);
  return isDivided ? same - 1 : same;
}
