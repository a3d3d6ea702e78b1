import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, hexToBytes } from "@noble/hashes/utils.js";
import * as encoding from "lib0/encoding";
import { writeChangeId } from "./change.ts";
import type { Vector } from "./vector.ts";

export const HASH_BYTES = 16;

/** Equal if, and only if, both hold the same changes: hex, 16 bytes. */
export function vectorHash(vector: Vector): string {
  const inOrder = [...vector].toSorted(([a], [b]) => a - b);
  return shortHash((encoder) => {
    for (const [opening, held] of inOrder) {
      encoding.writeVarUint(encoder, opening);
      encoding.writeVarUint(encoder, held.number);
      writeChangeId(encoder, held.id);
    }
  });
}

/** Equal if, and only if, both hold the same statements: hex, 16 bytes. */
export function statementsHash(ids: Iterable<string>): string {
  const inOrder = [...new Set(ids)].toSorted();
  return shortHash((encoder) => {
    for (const id of inOrder) encoding.writeUint8Array(encoder, hexToBytes(id));
  });
}

function shortHash(write: (encoder: encoding.Encoder) => void): string {
  return bytesToHex(sha256(encoding.encode(write)).subarray(0, HASH_BYTES));
}
