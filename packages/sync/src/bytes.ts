/** Reads bytes that may come from anybody. Writing is lib0's; its own reader gives unsafe numbers and indistinct errors. */

class MalformedBytes extends Error {}

/** Always the same one: where it came from is of no interest, and finding that out costs more than reading the bytes. */
const MALFORMED = new MalformedBytes();

export type Reader = { readonly bytes: Uint8Array; at: number; countLeft: number };

/** How many things all lists in one parse may have together: a byte can become a hundred times its size in memory. */
const COUNT_LIMIT = 2 ** 18;
/** The same in what a server takes from anybody: what is asked is shorter than what is answered. */
export const REQUEST_COUNT_LIMIT = 2 ** 16;

/** For readers: these bytes are not what they should be. Only `parsed` catches it. */
export function malformed(): never {
  throw MALFORMED;
}

/** The door: what `read` makes of all these bytes, or null if they are malformed or any are left over. */
export function parsed<Value>(
  bytes: Uint8Array,
  read: (reader: Reader) => Value,
  countLimit: number = COUNT_LIMIT,
): Value | null {
  const reader = { bytes, at: 0, countLeft: countLimit };
  try {
    const value = read(reader);
    return reader.at === bytes.length ? value : null;
  } catch (error) {
    if (error instanceof MalformedBytes) return null;
    throw error;
  }
}

function bytesLeft(reader: Reader): number {
  return reader.bytes.length - reader.at;
}

export function readByte(reader: Reader): number {
  const byte = reader.bytes[reader.at] ?? malformed();
  reader.at += 1;
  return byte;
}

export function expectByte(reader: Reader, expected: number): void {
  if (readByte(reader) !== expected) malformed();
}

/** A whole number up to 2^53 - 1, in the one shortest form that lib0 writes. */
export function readVarUint(reader: Reader): number {
  return readDigits(reader, 0, 1);
}

export function readVarInt(reader: Reader): number {
  const first = readByte(reader);
  const sign = (first & 64) === 0 ? 1 : -1;
  return sign * (first < 128 ? first & 63 : readDigits(reader, first & 63, 64));
}

function readDigits(reader: Reader, lowest: number, firstScale: number): number {
  let value = lowest;
  for (let scale = firstScale; scale < 2 ** 53; scale *= 128) {
    const byte = readByte(reader);
    value += (byte & 127) * scale;
    if (byte >= 128) continue;
    const isShortest = byte !== 0 || scale === 1;
    return isShortest && Number.isSafeInteger(value) ? value : malformed();
  }
  return malformed();
}

/** How many things follow, believed only if the bytes left can hold as many. */
export function readCount(reader: Reader, leastBytesEach: number): number {
  const count = readVarUint(reader);
  reader.countLeft -= count;
  return count * leastBytesEach <= bytesLeft(reader) && reader.countLeft >= 0 ? count : malformed();
}

export function readList<Value>(reader: Reader, leastBytesEach: number, readOne: (reader: Reader) => Value): Value[] {
  const values: Value[] = [];
  for (let left = readCount(reader, leastBytesEach); left > 0; left -= 1) values.push(readOne(reader));
  return values;
}

/** A view of the next bytes. */
export function readView(reader: Reader, length: number): Uint8Array {
  if (length > bytesLeft(reader)) malformed();
  reader.at += length;
  return reader.bytes.subarray(reader.at - length, reader.at);
}

/** A view of as many of the next bytes as they say themselves. */
export function readVarView(reader: Reader): Uint8Array {
  return readView(reader, readVarUint(reader));
}

/** A copy of the next bytes: IndexedDB would store all that a view is a view of. */
export function readBytes(reader: Reader, length: number): Uint8Array {
  return new Uint8Array(readView(reader, length));
}

export function readVarBytes(reader: Reader): Uint8Array {
  return readBytes(reader, readVarUint(reader));
}

const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
const ASCII_END = 0x80;

export function readString(reader: Reader): string {
  return decoded(readView(reader, readVarUint(reader)));
}

/** Goes past what `readString` would read, and says how many UTF-16 units that is. ASCII, as most is, need not be decoded. */
export function passString(reader: Reader): number {
  const length = readVarUint(reader);
  const { bytes, at } = reader;
  if (length > bytesLeft(reader)) malformed();
  let plain = at;
  while (plain < at + length && (bytes[plain] ?? ASCII_END) < ASCII_END) plain += 1;
  if (plain < at + length) return decoded(readView(reader, length)).length;
  reader.at = plain;
  return length;
}

function decoded(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes);
  } catch {
    return malformed(); // the decoder throws only for bytes that are not UTF-8
  }
}
