import { constants, deflateRawSync } from "node:zlib";
import * as encoding from "lib0/encoding";

/** Fast rather than small: an answer is packed on the one thread that everybody waits for. */
const LEVEL = 1;

const LEAST_CHUNK = 64;
/** zlib's own room is a quarter of a megabyte: clearing that costs longer than packing an answer, and packs it no better. */
const ROOM = { windowBits: 14, memLevel: 6 };

/**
 * Deflated up to a byte's border, without looking back beyond its beginning: one after another, such pieces are one
 * stream, which still lacks its end.
 */
export function deflated(bytes: Uint8Array): Uint8Array {
  const chunkSize = Math.max(LEAST_CHUNK, bytes.length); // else zlib fills a piece of 64 kB, however little there is
  return deflateRawSync(bytes, { level: LEVEL, finishFlush: constants.Z_SYNC_FLUSH, chunkSize, ...ROOM });
}

/** With their length in front, as they stand in a list. */
export function prefixed(bytes: Uint8Array): Uint8Array {
  return encoding.encode((encoder) => encoding.writeVarUint8Array(encoder, bytes));
}
