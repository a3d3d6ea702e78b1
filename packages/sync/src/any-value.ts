import { malformed, readByte, readCount, readList, readString, readVarInt, readView } from "./bytes.ts";
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

export function readAnyValue(reader: Reader, depth = 0): unknown {
  switch (readByte(reader)) {
    case UNDEFINED:
      return undefined;
    case NULL:
      return null;
    case INTEGER:
      return readVarInt(reader);
    case FLOAT32:
      return viewOf(reader, 4).getFloat32(0);
    case FLOAT64:
      return viewOf(reader, 8).getFloat64(0);
    case FALSE:
      return false;
    case TRUE:
      return true;
    case STRING:
      return readString(reader);
    case OBJECT:
      return readObject(reader, depth + 1);
    case ARRAY:
      return readArray(reader, depth + 1);
    default:
      return malformed();
  }
}

function viewOf(reader: Reader, length: number): DataView {
  const { buffer, byteOffset } = readView(reader, length);
  return new DataView(buffer, byteOffset, length);
}

function readObject(reader: Reader, depth: number): Readonly<Record<string, unknown>> {
  if (depth > DEPTH_LIMIT) malformed();
  const value: Record<string, unknown> = {};
  for (let left = readCount(reader, 2); left > 0; left -= 1) {
    const key = readString(reader);
    if (key === "__proto__") malformed(); // Yjs would set the object's prototype
    value[key] = readAnyValue(reader, depth);
  }
  return value;
}

function readArray(reader: Reader, depth: number): readonly unknown[] {
  return depth > DEPTH_LIMIT ? malformed() : readList(reader, 1, () => readAnyValue(reader, depth));
}
