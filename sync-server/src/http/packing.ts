import { randomBytes } from "node:crypto";
import { constants, deflateRawSync, inflateRawSync } from "node:zlib";
import { encodeSyncAnswer, type SyncAnswer, UNPACKED_REQUEST_BYTES_LIMIT } from "@circle/sync/message";
import * as encoding from "lib0/encoding";

/** How the rest of a body is packed: one byte in front of it. A newer way gets another number. */
const DEFLATED = 1;
/** Fast rather than small: an answer is packed on the one thread that everybody waits for. */
const LEVEL = 1;

/** From this size on a change is packed by itself, and once: a team of five is given it four times over. */
const PACKED_ALONE_BYTES = 4_096;
const KEPT_BYTES = 8 * 1024 * 1024;
/** By the device and signature that a change begins with. */
const KEY_BYTES = 96;

/** Stands for a review's changes while its answer is encoded, so that they need not be copied into it. */
const STAND_IN = randomBytes(16);
/** In front of it: that there is one, and that it has 16 bytes. */
const STAND_IN_HEAD = 2;

/** An empty last block of a deflate stream. */
const END = Uint8Array.of(3, 0);

/** Null for whatever isn't packed so, is cut off, or would grow too large. */
export function unpacked(body: Uint8Array): Uint8Array | null {
  if (body[0] !== DEFLATED) return null;
  try {
    return inflateRawSync(body.subarray(1), { maxOutputLength: UNPACKED_REQUEST_BYTES_LIMIT });
  } catch {
    return null; // zlib throws for nothing else
  }
}

/**
 * Packs answers. Their pieces are deflated apart, each up to a byte's border and without looking back beyond its
 * beginning, so that one after another they are one stream, and large changes need to be deflated only once.
 */
export function answerPacking(): (answer: SyncAnswer) => Uint8Array<ArrayBuffer> {
  const kept = new Map<string, Uint8Array>();
  let keptBytes = 0;

  const packedChange = (change: Uint8Array): Uint8Array => {
    const key = Buffer.from(change.buffer, change.byteOffset, KEY_BYTES).toString("latin1");
    const known = kept.get(key);
    if (known !== undefined) return known;
    const packed = packedPiece(change);
    kept.set(key, packed);
    keptBytes += packed.length;
    for (const [oldest, { length }] of kept) {
      if (keptBytes <= KEPT_BYTES) break;
      kept.delete(oldest);
      keptBytes -= length;
    }
    return packed;
  };

  return (answer) => {
    const reviews = answer.reviews.map((one) => (one.changes.length === 0 ? one : { ...one, changes: [STAND_IN] }));
    const frame = Buffer.from(encodeSyncAnswer({ ...answer, reviews }));
    const pieces: Uint8Array[] = [Uint8Array.of(DEFLATED)];
    let loose: Uint8Array[] = [];
    const packedLoose = (): readonly Uint8Array[] => {
      const taken = loose;
      loose = [];
      return taken.length === 0 ? [] : [packedPiece(joined(taken))];
    };
    let done = 0;
    for (const { changes } of answer.reviews) {
      if (changes.length === 0) continue;
      const at = frame.indexOf(STAND_IN, done);
      loose.push(frame.subarray(done, at - STAND_IN_HEAD), varUint(changes.length));
      for (const change of changes) {
        loose.push(varUint(change.length));
        if (change.length < PACKED_ALONE_BYTES) loose.push(change);
        else pieces.push(...packedLoose(), packedChange(change));
      }
      done = at + STAND_IN.length;
    }
    loose.push(frame.subarray(done));
    return joined([...pieces, ...packedLoose(), END]);
  };
}

function varUint(value: number): Uint8Array {
  return encoding.encode((encoder) => encoding.writeVarUint(encoder, value));
}

function packedPiece(bytes: Uint8Array): Uint8Array {
  const room = bytes.length < PACKED_ALONE_BYTES ? SMALL : {};
  return deflateRawSync(bytes, { level: LEVEL, finishFlush: constants.Z_SYNC_FLUSH, ...room });
}

/** What a piece needs to look back upon; making room for more costs longer than packing it. */
const SMALL = { windowBits: 12, memLevel: 5 };

function joined(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
