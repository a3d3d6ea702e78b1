import * as encoding from "lib0/encoding";
import { expectByte, malformed, parsed, readBytes, readString, readVarBytes } from "./bytes.ts";
import { SIGNATURE_BYTES } from "./signing.ts";

/** What the server decided, in JSON that this package does not read. */
export type Statement = { readonly review: string; readonly json: string };

/** As it was signed and by whom; its id is in `statement.ts`, so that whoever only reads need not hash. */
export type StatementRead = Statement & {
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

/** A signed statement; null if malformed. Says nothing about whether the signature holds. */
export function readSignedStatement(signed: Uint8Array): StatementRead | null {
  return parsed(signed, (reader) => {
    const signature = readBytes(reader, SIGNATURE_BYTES);
    const bytes = readVarBytes(reader);
    return { ...(parseStatement(bytes) ?? malformed()), bytes, signature };
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
