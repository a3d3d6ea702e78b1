import { constants, deflateRawSync } from "node:zlib";
import * as encoding from "lib0/encoding";

/** Fast rather than small: an answer is packed on the one thread that everybody waits for. */
const LEVEL = 1;

/** What a small piece needs to look back upon; making room for more costs longer than packing it. */
const SMALL_BYTES = 4_096;
const LEAST_CHUNK = 64;
const SMALL = { windowBits: 12, memLevel: 5 };

/**
 * Deflated up to a byte's border, without looking back beyond its beginning: one after another, such pieces are one
 * stream, which still lacks its end.
 */
export function deflated(bytes: Uint8Array): Uint8Array {
  const room = bytes.length < SMALL_BYTES ? SMALL : {};
  const chunkSize = Math.max(LEAST_CHUNK, bytes.length); // else zlib fills a piece of 64 kB, however little there is
  return deflateRawSync(bytes, { level: LEVEL, finishFlush: constants.Z_SYNC_FLUSH, chunkSize, ...room });
}

/** With their length in front, as they stand in a list. */
export function prefixed(bytes: Uint8Array): Uint8Array {
  return encoding.encode((encoder) => encoding.writeVarUint8Array(encoder, bytes));
}
