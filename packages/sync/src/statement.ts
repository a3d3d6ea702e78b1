import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import * as encoding from "lib0/encoding";
import { SIGNATURE_BYTES } from "./signing.ts";
import type { Sign } from "./signing.ts";
import { encodeStatement, readSignedStatement } from "./statement-bytes.ts";
import type { Statement, StatementRead } from "./statement-bytes.ts";

export type SignedStatement = StatementRead & {
  /** Hex SHA-256 of `bytes`. */
  readonly id: string;
};

export function statementIdOf(bytes: Uint8Array): string {
  return bytesToHex(sha256(bytes));
}

export async function signStatement({ review, json }: Statement, sign: Sign): Promise<SignedStatement> {
  const bytes = encodeStatement({ review, json });
  return { id: statementIdOf(bytes), review, json, bytes, signature: await sign(bytes) };
}

export function encodeSignedStatement({ signature, bytes }: Pick<SignedStatement, "signature" | "bytes">): Uint8Array {
  if (signature.length !== SIGNATURE_BYTES) throw new Error("a signature has 64 bytes");
  return encoding.encode((encoder) => {
    encoding.writeUint8Array(encoder, signature);
    encoding.writeVarUint8Array(encoder, bytes);
  });
}

/** Null if malformed. Says nothing about whether the signature holds. `idOf` is `statementIdOf`, or the same made faster. */
export function parseSignedStatement(
  bytes: Uint8Array,
  idOf: (signed: Uint8Array) => string = statementIdOf,
): SignedStatement | null {
  const read = readSignedStatement(bytes);
  return read === null ? null : { id: idOf(read.bytes), ...read };
}
