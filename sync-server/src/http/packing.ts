import { randomBytes } from "node:crypto";
import { inflateRawSync } from "node:zlib";
import { encodeSyncAnswer, UNPACKED_REQUEST_BYTES_LIMIT } from "@circle/sync/message";
import * as encoding from "lib0/encoding";
import { deflated } from "../sync/deflated.ts";
import type { AnswerInPieces } from "../sync/pieces.ts";

/** How the rest of a body is packed: one byte in front of it. A newer way gets another number. */
const DEFLATED = 1;

/** Stands for a review's changes while its answer is encoded, so that they need not be copied into it. */
const STAND_IN = randomBytes(16);
/** In front of it: that there is one, and that it has 16 bytes. */
const STAND_IN_HEAD = 2;

/** An empty last block of a deflate stream. */
const END = Uint8Array.of(3, 0);

/** What is unpacked goes into one piece mostly: zlib's own are of 64 kB, too much for most requests and too little for others. */
const [LEAST_CHUNK, MOST_CHUNK, HIGH_RATIO] = [512, 256 * 1024, 8];

/** Null for whatever isn't packed so, is cut off, or would grow too large. */
export function unpacked(body: Uint8Array): Uint8Array | null {
  if (body[0] !== DEFLATED) return null;
  try {
    const chunkSize = Math.min(MOST_CHUNK, Math.max(LEAST_CHUNK, body.length * HIGH_RATIO));
    const { buffer, byteOffset, length } = inflateRawSync(body.subarray(1), {
      maxOutputLength: UNPACKED_REQUEST_BYTES_LIMIT,
      chunkSize,
    });
    return new Uint8Array(buffer, byteOffset, length); // parts of a Buffer cost more than parts of this
  } catch {
    return null; // zlib throws for nothing else
  }
}

/** An answer as it is sent: what is packed already goes between what is packed now. */
export function packed(answer: AnswerInPieces): Uint8Array<ArrayBuffer> {
  const reviews = answer.reviews.map((one) => ({ ...one, changes: one.changes.length === 0 ? [] : [STAND_IN] }));
  const frame = Buffer.from(encodeSyncAnswer({ ...answer, reviews }));
  const pieces: Uint8Array[] = [Uint8Array.of(DEFLATED)];
  let loose: Uint8Array[] = [];
  const packLoose = (): void => {
    if (loose.length > 0) pieces.push(deflated(Buffer.concat(loose)));
    loose = [];
  };
  let done = 0;
  for (const { changes } of answer.reviews) {
    if (changes.length === 0) continue;
    const at = frame.indexOf(STAND_IN, done);
    loose.push(frame.subarray(done, at - STAND_IN_HEAD), varUint(changes.length));
    for (const { state, bytes } of changes) {
      if (state === "packed") packLoose();
      (state === "packed" ? pieces : loose).push(bytes);
    }
    done = at + STAND_IN.length;
  }
  loose.push(frame.subarray(done));
  packLoose();
  return Buffer.concat([...pieces, END]);
}

function varUint(value: number): Uint8Array {
  return encoding.encode((encoder) => encoding.writeVarUint(encoder, value));
}
