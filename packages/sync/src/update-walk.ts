import { readAnyValue } from "./any-value.ts";
import { malformed, parsed, readByte, readCount, readList, readString, readVarUint } from "./bytes.ts";
import type { Reader } from "./bytes.ts";

/** Reads Yjs updates (V1) without Yjs, accepting only what a workbook can hold and Yjs applies without harm. */

export type Deletion = { readonly client: number; readonly clock: number; readonly length: number };

export type WalkedStruct = {
  readonly clock: number;
  readonly length: number;
  readonly kind: "gc" | "deleted" | "string" | "any";
  /** The top-level type it lies in; null where that follows from its neighbours, as for most typed text. */
  readonly parent: string | null;
  /** The key in a map. Said only where `parent` is. */
  readonly parentSub: string | null;
  /** A text for "string", an array of values for "any", else undefined. */
  readonly read: () => unknown;
};

/** What an update holds of one opening. */
export type Section = {
  readonly opening: number;
  readonly fromClock: number;
  /** The clock after the last struct. */
  readonly toClock: number;
  readonly structCount: number;
  /** The structs without the header: a view into the update. */
  readonly structs: Uint8Array;
};

export type Walk = { readonly sections: readonly Section[]; readonly deletions: readonly Deletion[] };

/** Yjs keeps structs that wait for others in a format that doubles clocks; beyond 2^52 it would misread its own. */
const CLOCK_LIMIT = 2 ** 48;

// The info byte of a struct, as in Yjs's Item.write.
const HAS_ORIGIN = 0x80;
const HAS_RIGHT_ORIGIN = 0x40;
const HAS_PARENT_SUB = 0x20;
const CONTENT = 0x1f;

const GC = 0;
const DELETED = 1;
const STRING = 4;
const ANY = 8;

/** Null if malformed. `see` is called as structs are read: what it was shown counts only if the walk comes to an end. */
export function walk(update: Uint8Array, see: (struct: WalkedStruct) => void): Walk | null {
  return parsed(update, (reader) => {
    const sections = readList(reader, 5, () => readSection(reader, see));
    if (new Set(sections.map(({ opening }) => opening)).size !== sections.length) malformed();
    return { sections, deletions: readDeletions(reader) };
  });
}

function readSection(reader: Reader, see: (struct: WalkedStruct) => void): Section {
  const structCount = readCount(reader, 2);
  const opening = readVarUint(reader);
  const fromClock = readClock(reader);
  const start = reader.at;
  if (structCount === 0) malformed();
  let toClock = fromClock;
  for (let left = structCount; left > 0; left -= 1) {
    const struct = readStruct(reader, opening, toClock);
    toClock += struct.length;
    if (struct.length === 0 || toClock > CLOCK_LIMIT) malformed();
    see(struct);
  }
  return { opening, fromClock, toClock, structCount, structs: reader.bytes.subarray(start, reader.at) };
}

function readStruct(reader: Reader, opening: number, clock: number): WalkedStruct {
  const info = readByte(reader);
  if (info === GC) return { clock, parent: null, parentSub: null, kind: "gc", ...readLength(reader) };
  const hasNeighbour = (info & (HAS_ORIGIN | HAS_RIGHT_ORIGIN)) !== 0;
  if ((info & HAS_ORIGIN) !== 0) expectNeighbour(reader, opening, clock);
  if ((info & HAS_RIGHT_ORIGIN) !== 0) expectNeighbour(reader, opening, clock);
  const parent = hasNeighbour ? null : readTopLevelParent(reader);
  const parentSub = hasNeighbour || (info & HAS_PARENT_SUB) === 0 ? null : readString(reader);
  return { clock, parent, parentSub, ...readContent(reader, info & CONTENT) };
}

/** Yjs looks for a neighbour of the same opening without asking whether it is there already, and throws. */
function expectNeighbour(reader: Reader, opening: number, clock: number): void {
  const neighbour = { client: readVarUint(reader), clock: readClock(reader) };
  if (neighbour.client === opening && neighbour.clock >= clock) malformed();
}

function readTopLevelParent(reader: Reader): string {
  return readVarUint(reader) === 1 ? readString(reader) : malformed();
}

function readContent(reader: Reader, content: number): Pick<WalkedStruct, "kind" | "length" | "read"> {
  switch (content) {
    case DELETED:
      return { kind: "deleted", ...readLength(reader) };
    case STRING: {
      const text = readString(reader);
      return { kind: "string", length: text.length, read: () => text };
    }
    case ANY: {
      const values = readList(reader, 1, (within) => readAnyValue(within));
      return { kind: "any", length: values.length, read: () => values };
    }
    default:
      return malformed();
  }
}

function readLength(reader: Reader): Pick<WalkedStruct, "length" | "read"> {
  return { length: readClock(reader), read: () => undefined };
}

function readClock(reader: Reader): number {
  const clock = readVarUint(reader);
  return clock <= CLOCK_LIMIT ? clock : malformed();
}

function readDeletions(reader: Reader): readonly Deletion[] {
  const byClient = readList(reader, 4, readDeletionsOfClient);
  if (new Set(byClient.map(([first]) => first?.client)).size !== byClient.length) malformed();
  return byClient.flat();
}

/** In order and apart, as Yjs writes them: its format for waiting deletions garbles any others. */
function readDeletionsOfClient(reader: Reader): readonly Deletion[] {
  const client = readVarUint(reader);
  let end = 0;
  const deletions = readList(reader, 2, () => {
    const deletion = { client, clock: readClock(reader), length: readClock(reader) };
    if (deletion.clock < end || deletion.length === 0) malformed();
    end = deletion.clock + deletion.length;
    if (end > CLOCK_LIMIT) malformed();
    return deletion;
  });
  return deletions.length === 0 ? malformed() : deletions;
}
