import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, hexToBytes } from "@noble/hashes/utils.js";
import * as encoding from "lib0/encoding";
import { parsed, readBytes, readVarBytes, readVarView } from "./bytes.ts";
import type { Reader } from "./bytes.ts";
import { CHANGE_KIND, CHANGE_VERSION, ID_BYTES, readChange, readSignedChange, SALT_BYTES } from "./change-bytes.ts";
import { SIGNATURE_BYTES } from "./signing.ts";
import type { Sign } from "./signing.ts";

declare const brand: unique symbol;

/** Hex SHA-256 of what was signed. */
export type ChangeId = string & { readonly [brand]: "ChangeId" };

/** What one opening of a workbook added since its last change. Never alters. */
export type Change = {
  readonly review: string;
  readonly workbook: string;
  /** The Yjs client id of all its structs. */
  readonly opening: number;
  /** 1, 2, 3 … within its opening. */
  readonly number: number;
  /** The opening's change before this one; null if, and only if, this is number 1. */
  readonly previous: ChangeId | null;
  /** When the last of it was written, by the tablet's clock; earlier apps say when it was signed. Only for people: nothing is ordered by it. */
  readonly madeAt: number;
  /** 16 bytes drawn at random. Vectors tell ids to many who may not read: without it a short note could be guessed from one. */
  readonly salt: Uint8Array;
  /** A Yjs update, V1. */
  readonly update: Uint8Array;
};

export type SignedChange = {
  readonly id: ChangeId;
  readonly change: Change;
  /** The encoded change: what is hashed and signed. */
  readonly bytes: Uint8Array;
  readonly device: string;
  readonly signature: Uint8Array;
};

/** The most that an encoded change may have. */
export const CHANGE_BYTES_LIMIT = 64 * 1024;

/** The most structs and deletions, together, that a change may have. */
export const STRUCT_LIMIT = 20_000;

export function encodeChange(change: Change): Uint8Array {
  if (change.salt.length !== SALT_BYTES) throw new Error("a salt has 16 bytes");
  if ((change.previous === null) !== (change.number === 1))
    throw new Error("only an opening's first change has no previous");
  return encoding.encode((encoder) => {
    encoding.writeUint8(encoder, CHANGE_KIND);
    encoding.writeUint8(encoder, CHANGE_VERSION);
    encoding.writeVarString(encoder, change.review);
    encoding.writeVarString(encoder, change.workbook);
    encoding.writeVarUint(encoder, change.opening);
    encoding.writeVarUint(encoder, change.number);
    if (change.previous !== null) writeChangeId(encoder, change.previous);
    encoding.writeVarUint(encoder, change.madeAt);
    encoding.writeUint8Array(encoder, change.salt);
    encoding.writeVarUint8Array(encoder, change.update);
  });
}

/** Null if malformed. The update itself is not looked at: `outlineOf` does that. */
export function parseChange(bytes: Uint8Array): Change | null {
  return parsed(bytes, (reader) => readChange(reader, { readId: readChangeId, readLong: readVarBytes }));
}

export function changeIdOf(bytes: Uint8Array): ChangeId {
  return bytesToHex(sha256(bytes)) as ChangeId;
}

/** Packs, hashes and signs. Await it outside of a database transaction. */
export async function signChange(change: Change, device: string, sign: Sign): Promise<SignedChange> {
  const bytes = encodeChange(change);
  return { id: changeIdOf(bytes), change, bytes, device, signature: await sign(bytes) };
}

export function encodeSignedChange({
  device,
  signature,
  bytes,
}: Pick<SignedChange, "device" | "signature" | "bytes">): Uint8Array {
  if (signature.length !== SIGNATURE_BYTES) throw new Error("a signature has 64 bytes");
  return encoding.encode((encoder) => {
    encoding.writeVarString(encoder, device);
    encoding.writeUint8Array(encoder, signature);
    encoding.writeVarUint8Array(encoder, bytes);
  });
}

/** Null if malformed. Says nothing about whether the signature holds. */
export function parseSignedChange(bytes: Uint8Array): SignedChange | null {
  return parsedSigned(bytes, readVarBytes, changeIdOf);
}

/**
 * The same for those who don't keep it: its bytes and its update are views of what came in. `idOf` is `changeIdOf`, made
 * faster.
 */
export function viewSignedChange(bytes: Uint8Array, idOf: (signed: Uint8Array) => ChangeId): SignedChange | null {
  return parsedSigned(bytes, readVarView, idOf);
}

function parsedSigned(
  signedChange: Uint8Array,
  readLong: (reader: Reader) => Uint8Array,
  idOf: (signed: Uint8Array) => ChangeId,
): SignedChange | null {
  const read = readSignedChange(signedChange, { readId: readChangeId, readLong });
  return read === null ? null : { id: idOf(read.bytes), ...read };
}

export function writeChangeId(encoder: encoding.Encoder, id: ChangeId): void {
  const bytes = hexToBytes(id);
  if (bytes.length !== ID_BYTES) throw new Error("a change id is a hex SHA-256");
  encoding.writeUint8Array(encoder, bytes);
}

export function readChangeId(reader: Reader): ChangeId {
  return bytesToHex(readBytes(reader, ID_BYTES)) as ChangeId;
}
