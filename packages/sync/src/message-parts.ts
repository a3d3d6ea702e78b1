import { bytesToHex, hexToBytes } from "@noble/hashes/utils.js";
import * as encoding from "lib0/encoding";
import {
  malformed,
  readByte,
  readBytes,
  readList,
  readString,
  readVarBytes,
  readVarUint,
  readVarView,
} from "./bytes.ts";
import type { Reader } from "./bytes.ts";
import { readChangeId, writeChangeId } from "./change.ts";
import { HASH_BYTES } from "./vector-hash.ts";
import type { Held, Vector } from "./vector.ts";

/** What is said in the same way in a request and in its answer. */

type Encoder = encoding.Encoder;

/** Of a workbook: a hash where the other side is thought to have the same, else every opening. */
export type WorkbookSaid =
  | { readonly kind: "hash"; readonly hash: string }
  | { readonly kind: "openings"; readonly vector: Vector };

export type StatementsSaid =
  | { readonly kind: "hash"; readonly hash: string }
  | { readonly kind: "ids"; readonly ids: readonly string[] };

const HASH = 0;
const IN_FULL = 1;
const ID_BYTES = 32;

export function writeList<Value>(encoder: Encoder, values: Iterable<Value>, writeOne: (value: Value) => void): void {
  const listed = [...values];
  encoding.writeVarUint(encoder, listed.length);
  listed.forEach(writeOne);
}

export function writeBlobs(encoder: Encoder, blobs: readonly Uint8Array[]): void {
  writeList(encoder, blobs, (blob) => encoding.writeVarUint8Array(encoder, blob));
}

export function readBlobs(reader: Reader): readonly Uint8Array[] {
  return readList(reader, 1, readVarBytes);
}

export function readBlobViews(reader: Reader): readonly Uint8Array[] {
  return readList(reader, 1, readVarView);
}

/** A word of a closed union goes over the wire as it is. */
export function readWord<Word extends string>(reader: Reader, words: readonly Word[]): Word {
  const said = readString(reader);
  return words.find((word) => word === said) ?? malformed();
}

export function writeWorkbooks(encoder: Encoder, workbooks: ReadonlyMap<string, WorkbookSaid>): void {
  writeList(encoder, workbooks, ([workbook, said]) => {
    encoding.writeVarString(encoder, workbook);
    if (said.kind === "hash") return writeHash(encoder, said.hash);
    encoding.writeUint8(encoder, IN_FULL);
    writeVector(encoder, said.vector);
  });
}

export function readWorkbooks(reader: Reader): ReadonlyMap<string, WorkbookSaid> {
  return uniqueMap(readList(reader, 3, () => [readString(reader), readWorkbookSaid(reader)] as const));
}

function readWorkbookSaid(reader: Reader): WorkbookSaid {
  const form = readByte(reader);
  if (form === HASH) return { kind: "hash", hash: readHex(reader, HASH_BYTES) };
  return form === IN_FULL ? { kind: "openings", vector: readVector(reader) } : malformed();
}

function writeVector(encoder: Encoder, vector: Vector): void {
  writeList(encoder, vector, ([opening, held]) => {
    encoding.writeVarUint(encoder, opening);
    encoding.writeVarUint(encoder, held.number);
    writeChangeId(encoder, held.id);
  });
}

function readVector(reader: Reader): Vector {
  return uniqueMap(readList(reader, 2 + ID_BYTES, () => [readVarUint(reader), readHeld(reader)] as const));
}

function readHeld(reader: Reader): Held {
  const number = readVarUint(reader);
  return number === 0 ? malformed() : { number, id: readChangeId(reader) };
}

export function writeStatementsSaid(encoder: Encoder, said: StatementsSaid): void {
  if (said.kind === "hash") return writeHash(encoder, said.hash);
  encoding.writeUint8(encoder, IN_FULL);
  writeList(encoder, said.ids, (id) => writeHex(encoder, id, ID_BYTES));
}

export function readStatementsSaid(reader: Reader): StatementsSaid {
  const form = readByte(reader);
  if (form === HASH) return { kind: "hash", hash: readHex(reader, HASH_BYTES) };
  return form === IN_FULL
    ? { kind: "ids", ids: readList(reader, ID_BYTES, () => readHex(reader, ID_BYTES)) }
    : malformed();
}

function writeHash(encoder: Encoder, hash: string): void {
  encoding.writeUint8(encoder, HASH);
  writeHex(encoder, hash, HASH_BYTES);
}

function writeHex(encoder: Encoder, hex: string, length: number): void {
  const bytes = hexToBytes(hex);
  if (bytes.length !== length) throw new Error(`${hex} has not ${length} bytes`);
  encoding.writeUint8Array(encoder, bytes);
}

function readHex(reader: Reader, length: number): string {
  return bytesToHex(readBytes(reader, length));
}

/** Two words on one thing have no meaning. */
function uniqueMap<Key, Value>(pairs: readonly (readonly [Key, Value])[]): ReadonlyMap<Key, Value> {
  const map = new Map(pairs);
  return map.size === pairs.length ? map : malformed();
}
