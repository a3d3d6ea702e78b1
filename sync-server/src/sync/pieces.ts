import type { ReviewId } from "@circle/review/ids";
import type { ReviewAnswer, SyncAnswer } from "@circle/sync/message";
import type { ChangeRange, LogStore } from "../store/log-store.ts";
import { deflated, prefixed } from "./deflated.ts";

/** A change as an answer carries it. `size` is what it weighs unpacked, `bytes` what goes into the answer. */
export type Piece = { readonly state: "loose" | "packed"; readonly size: number; readonly bytes: Uint8Array };

/** An answer before it is packed. */
export type AnswerInPieces = Omit<SyncAnswer, "reviews"> & { readonly reviews: readonly ReviewInPieces[] };
export type ReviewInPieces = Omit<ReviewAnswer, "changes"> & { readonly changes: readonly Piece[] };

/** As `changesIn` of the store. */
export type PiecesIn = (review: ReviewId, range: ChangeRange, byteLimit: number) => Promise<readonly Piece[]>;

/** From this size on a change is packed by itself, and once: a team of five is given it four times over. */
const PACKED_ALONE_BYTES = 4_096;
const KEPT_BYTES = 8 * 1024 * 1024;

/** Reads large changes once and keeps them packed, by their place, at which there will never be another. */
export function piecesIn(store: Pick<LogStore, "changesIn">): PiecesIn {
  const kept = new Map<string, Piece>();
  let keptBytes = 0;

  const keep = (place: string, piece: Piece): void => {
    if (kept.has(place)) return; // read by two at once
    kept.set(place, piece);
    keptBytes += piece.bytes.length;
    for (const [oldest, { bytes }] of kept) {
      if (keptBytes <= KEPT_BYTES) break;
      kept.delete(oldest);
      keptBytes -= bytes.length;
    }
  };

  return async (review, { workbook, opening, from, to }, byteLimit) => {
    const placeOf = (number: number): string => `${review} ${workbook} ${opening} ${number}`;
    const pieces: Piece[] = [];
    let size = 0;
    let next = from;
    for (; next <= to && size < byteLimit; next += 1) {
      const known = kept.get(placeOf(next));
      if (known === undefined) break;
      pieces.push(known);
      size += known.size;
    }
    if (next > to || size >= byteLimit) return pieces;
    const read = await store.changesIn(review, { workbook, opening, from: next, to }, byteLimit - size);
    for (const [index, change] of read.entries()) {
      const piece = pieceOf(change);
      if (piece.state === "packed") keep(placeOf(next + index), piece);
      pieces.push(piece);
    }
    return pieces;
  };
}

function pieceOf(change: Uint8Array): Piece {
  const size = change.length;
  const bytes = prefixed(change);
  return size < PACKED_ALONE_BYTES
    ? { state: "loose", size, bytes }
    : { state: "packed", size, bytes: deflated(bytes) };
}
