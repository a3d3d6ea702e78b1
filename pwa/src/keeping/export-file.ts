import * as encoding from "lib0/encoding";
import { parsed, type Reader, readBytes, readList, readString, readVarBytes, readVarUint } from "@circle/sync/bytes";
import { SIGNATURE_BYTES } from "@circle/sync/signing";

/** What an export holds of one review. Statements and changes are signed, and stay so; rows are not in a change yet. */
export type ExportedReview = {
  readonly review: string;
  readonly statements: readonly Uint8Array[];
  readonly changes: readonly Uint8Array[];
  readonly rows: readonly ExportedRow[];
};

/** Signed by the export's device (`carriedRowBytes`); 64 zeros where it had no key to sign with. */
export type ExportedRow = {
  readonly workbook: string;
  readonly opening: number;
  readonly update: Uint8Array;
  readonly signature: Uint8Array;
};

export type Exported = {
  readonly person: string;
  readonly device: string;
  readonly madeAt: number;
  readonly reviews: readonly ExportedReview[];
};

export type ParsedExport =
  | { readonly kind: "export"; readonly exported: Exported }
  | { readonly kind: "notAnExport" | "newerFormat" };

const FIRST_LINE = "Open Circle export 1\n";
const ANY_VERSION = /^Open Circle export (\d+)\n/;
const VERSION = 1;
/** The shortest that each can be. */
const LEAST_BYTES = { review: 4, row: 3 + SIGNATURE_BYTES };
/** More than a tablet ever comes to hold; it is the person's own file, and all of it has to come in. */
const EXPORT_COUNT_LIMIT = 2 ** 24;

/** A text that anybody can read, a zero byte, and then what the app reads. */
export function encodeExport(readable: string, exported: Exported): Uint8Array<ArrayBuffer> {
  const text = new TextEncoder().encode(`${FIRST_LINE}\n${readable.replaceAll("\0", "")}\n`);
  const bytes = encoding.encode((encoder) => writeExported(encoder, exported));
  const file = new Uint8Array(text.length + 1 + bytes.length);
  file.set(text, 0);
  file.set(bytes, text.length + 1);
  return file;
}

function writeExported(encoder: encoding.Encoder, { person, device, madeAt, reviews }: Exported): void {
  encoding.writeVarUint(encoder, VERSION);
  encoding.writeVarString(encoder, person);
  encoding.writeVarString(encoder, device);
  encoding.writeVarUint(encoder, madeAt);
  writeList(encoder, reviews, ({ review, statements, changes, rows }) => {
    encoding.writeVarString(encoder, review);
    writeList(encoder, statements, (one) => encoding.writeVarUint8Array(encoder, one));
    writeList(encoder, changes, (one) => encoding.writeVarUint8Array(encoder, one));
    writeList(encoder, rows, ({ workbook, opening, update, signature }) => {
      encoding.writeVarString(encoder, workbook);
      encoding.writeVarUint(encoder, opening);
      encoding.writeVarUint8Array(encoder, update);
      encoding.writeUint8Array(encoder, signature);
    });
  });
}

function writeList<One>(encoder: encoding.Encoder, list: readonly One[], write: (one: One) => void): void {
  encoding.writeVarUint(encoder, list.length);
  list.forEach(write);
}

export function parseExport(file: Uint8Array): ParsedExport {
  const end = file.indexOf(0);
  const [, version] = ANY_VERSION.exec(new TextDecoder().decode(file.subarray(0, FIRST_LINE.length + 10))) ?? [];
  if (version === undefined || end === -1) return { kind: "notAnExport" };
  if (Number(version) > VERSION) return { kind: "newerFormat" };
  const exported = parsed(file.subarray(end + 1), readExported, EXPORT_COUNT_LIMIT);
  return exported === null ? { kind: "notAnExport" } : { kind: "export", exported };
}

function readExported(reader: Reader): Exported {
  readVarUint(reader); // the version, which the first line has told
  const person = readString(reader);
  const device = readString(reader);
  const madeAt = readVarUint(reader);
  const reviews = readList(reader, LEAST_BYTES.review, readReview);
  return { person, device, madeAt, reviews };
}

function readReview(reader: Reader): ExportedReview {
  return {
    review: readString(reader),
    statements: readList(reader, 1, readVarBytes),
    changes: readList(reader, 1, readVarBytes),
    rows: readList(reader, LEAST_BYTES.row, readRow),
  };
}

function readRow(reader: Reader): ExportedRow {
  return {
    workbook: readString(reader),
    opening: readVarUint(reader),
    update: readVarBytes(reader),
    signature: readBytes(reader, SIGNATURE_BYTES),
  };
}
