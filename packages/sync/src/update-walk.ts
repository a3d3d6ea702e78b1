import { passAnyValue } from "./any-value.ts";
import { malformed, parsed, passString, readByte, readCount, readList, readVarUint } from "./bytes.ts";
import type { Reader } from "./bytes.ts";
import type { WalkedStruct } from "./walked-struct.ts";

/** Reads Yjs updates (V1) without Yjs, accepting only what a workbook can hold and Yjs applies without harm. */

export type Deletion = { readonly client: number; readonly clock: number; readonly length: number };

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
  const { bytes } = reader;
  const info = readByte(reader);
  const kind = info === GC ? "gc" : kindOf(info & CONTENT);
  const hasNeighbour = (info & (HAS_ORIGIN | HAS_RIGHT_ORIGIN)) !== 0;
  if ((info & HAS_ORIGIN) !== 0) expectNeighbour(reader, opening, clock);
  if ((info & HAS_RIGHT_ORIGIN) !== 0) expectNeighbour(reader, opening, clock);
  const parentAt = kind === "gc" || hasNeighbour ? null : passTopLevelParent(reader);
  const parentSubAt = parentAt === null || (info & HAS_PARENT_SUB) === 0 ? null : passedString(reader);
  const contentAt = reader.at;
  return { bytes, clock, length: passContent(reader, kind), kind, parentAt, parentSubAt, contentAt };
}

function kindOf(content: number): WalkedStruct["kind"] {
  switch (content) {
    case DELETED:
      return "deleted";
    case STRING:
      return "string";
    case ANY:
      return "any";
    default:
      return malformed();
  }
}

/** Yjs looks for a neighbour of the same opening without asking whether it is there already, and throws. */
function expectNeighbour(reader: Reader, opening: number, clock: number): void {
  const client = readVarUint(reader);
  const neighbourClock = readClock(reader);
  if (client === opening && neighbourClock >= clock) malformed();
}

function passTopLevelParent(reader: Reader): number {
  return readVarUint(reader) === 1 ? passedString(reader) : malformed();
}

/** Where the string began. */
function passedString(reader: Reader): number {
  const { at } = reader;
  passString(reader);
  return at;
}

/** How long the struct is, in clocks. */
function passContent(reader: Reader, kind: WalkedStruct["kind"]): number {
  if (kind === "gc" || kind === "deleted") return readClock(reader);
  if (kind === "string") return passString(reader);
  const count = readCount(reader, 1);
  for (let left = count; left > 0; left -= 1) passAnyValue(reader);
  return count;
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
