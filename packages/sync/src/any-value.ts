import { malformed, passString, readByte, readCount, readString, readVarInt, readView } from "./bytes.ts";
import type { Reader } from "./bytes.ts";

/** The values that lib0's `writeAny` writes for plain JSON, and undefined. No bytes, no bigints: `JSON.stringify` throws on those. */

const DEPTH_LIMIT = 32;

const UNDEFINED = 127;
const NULL = 126;
const INTEGER = 125;
const FLOAT32 = 124;
const FLOAT64 = 123;
const FALSE = 121;
const TRUE = 120;
const STRING = 119;
const OBJECT = 118;
const ARRAY = 117;

/** Goes past a value, which lib0's `readAny` then reads without harm. */
export function passAnyValue(reader: Reader, depth = 0): void {
  switch (readByte(reader)) {
    case UNDEFINED:
    case NULL:
    case FALSE:
    case TRUE:
      return;
    case INTEGER:
      readVarInt(reader);
      return;
    case FLOAT32:
      readView(reader, 4);
      return;
    case FLOAT64:
      readView(reader, 8);
      return;
    case STRING:
      passString(reader);
      return;
    case OBJECT:
      passObject(reader, depth + 1);
      return;
    case ARRAY:
      passArray(reader, depth + 1);
      return;
    default:
      malformed();
  }
}

function passObject(reader: Reader, depth: number): void {
  if (depth > DEPTH_LIMIT) malformed();
  for (let left = readCount(reader, 2); left > 0; left -= 1) {
    passKey(reader);
    passAnyValue(reader, depth);
  }
}

/** Yjs would set the object's prototype. */
const FORBIDDEN_KEY = "__proto__";

function passKey(reader: Reader): void {
  const { at } = reader;
  if (passString(reader) !== FORBIDDEN_KEY.length) return;
  if (readString({ ...reader, at }) === FORBIDDEN_KEY) malformed();
}

function passArray(reader: Reader, depth: number): void {
  if (depth > DEPTH_LIMIT) malformed();
  for (let left = readCount(reader, 1); left > 0; left -= 1) passAnyValue(reader, depth);
}
