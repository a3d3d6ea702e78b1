import { expectByte, malformed, parsed, readBytes, readString, readVarBytes, readVarUint } from "./bytes.ts";
import type { Reader } from "./bytes.ts";
import { SIGNATURE_BYTES } from "./signing.ts";

export const CHANGE_KIND = 0x43; // "C": a signature over a change can be taken for nothing else
export const CHANGE_VERSION = 1;
export const ID_BYTES = 32;
export const SALT_BYTES = 16;

/** What was signed, with ids as whoever reads it wants them. */
type ChangeRead<Id> = {
  readonly review: string;
  readonly workbook: string;
  readonly opening: number;
  readonly number: number;
  readonly previous: Id | null;
  readonly madeAt: number;
  readonly salt: Uint8Array;
  readonly update: Uint8Array;
};

type SignedRead<Id> = {
  readonly change: ChangeRead<Id>;
  readonly bytes: Uint8Array;
  readonly device: string;
  readonly signature: Uint8Array;
};

type Forms<Id> = {
  readonly readId: (reader: Reader) => Id;
  /** For what is long: copied, or as a view of what is read. */
  readonly readLong: (reader: Reader) => Uint8Array;
};

export function readChange<Id>(reader: Reader, { readId, readLong }: Forms<Id>): ChangeRead<Id> {
  expectByte(reader, CHANGE_KIND);
  expectByte(reader, CHANGE_VERSION);
  const review = readString(reader);
  const workbook = readString(reader);
  const opening = readVarUint(reader);
  const number = readVarUint(reader);
  if (number === 0) malformed();
  const previous = number === 1 ? null : readId(reader);
  const madeAt = readVarUint(reader);
  const salt = readBytes(reader, SALT_BYTES);
  return { review, workbook, opening, number, previous, madeAt, salt, update: readLong(reader) };
}

/** Null if malformed. */
export function readSignedChange<Id>(signedChange: Uint8Array, forms: Forms<Id>): SignedRead<Id> | null {
  return parsed(signedChange, (reader) => {
    const device = readString(reader);
    const signature = readBytes(reader, SIGNATURE_BYTES);
    const bytes = forms.readLong(reader);
    const change = parsed(bytes, (within) => readChange(within, forms)) ?? malformed();
    return { change, bytes, device, signature };
  });
}

/** Of a change that was taken in once: what it says, who made it and when. It is not hashed again. Null if malformed. */
export function readKeptChange(
  signedChange: Uint8Array,
): { readonly device: string; readonly madeAt: number; readonly update: Uint8Array } | null {
  const read = readSignedChange(signedChange, { readId: skippedId, readLong: readVarBytes });
  return read === null ? null : { device: read.device, madeAt: read.change.madeAt, update: read.change.update };
}

function skippedId(reader: Reader): undefined {
  readBytes(reader, ID_BYTES);
}
