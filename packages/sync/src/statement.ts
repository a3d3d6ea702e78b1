import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import * as encoding from "lib0/encoding";
import { expectByte, malformed, parsed, readBytes, readString, readVarBytes } from "./bytes.ts";
import { SIGNATURE_BYTES } from "./signing.ts";
import type { Sign } from "./signing.ts";

/** What the server decided, in JSON that this package does not read. */
export type Statement = { readonly review: string; readonly json: string };

export type SignedStatement = Statement & {
  /** Hex SHA-256 of `bytes`. */
  readonly id: string;
  /** The encoded statement: what is hashed and signed. */
  readonly bytes: Uint8Array;
  /** By the server's key. */
  readonly signature: Uint8Array;
};

const STATEMENT_KIND = 0x53; // "S"
const SESSION_PROOF_KIND = 0x50; // "P"
const VERSION = 1;

export function encodeStatement({ review, json }: Statement): Uint8Array {
  return encodeTexts(STATEMENT_KIND, review, json);
}

export function parseStatement(bytes: Uint8Array): Statement | null {
  return parsed(bytes, (reader) => {
    expectByte(reader, STATEMENT_KIND);
    expectByte(reader, VERSION);
    return { review: readString(reader), json: readString(reader) };
  });
}

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
  return parsed(bytes, (reader) => {
    const signature = readBytes(reader, SIGNATURE_BYTES);
    const signed = readVarBytes(reader);
    const statement = parseStatement(signed) ?? malformed();
    return { id: idOf(signed), ...statement, bytes: signed, signature };
  });
}

/** What a device signs to be given a session: `nonce` is the server's, used once. */
export function sessionProofBytes({ nonce, device }: { readonly nonce: string; readonly device: string }): Uint8Array {
  return encodeTexts(SESSION_PROOF_KIND, nonce, device);
}

function encodeTexts(kind: number, first: string, second: string): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeUint8(encoder, kind);
    encoding.writeUint8(encoder, VERSION);
    encoding.writeVarString(encoder, first);
    encoding.writeVarString(encoder, second);
  });
}
