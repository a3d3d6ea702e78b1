import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
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
  const decoder = decoding.createDecoder(file.subarray(end + 1));
  try {
    decoding.readVarUint(decoder);
    const exported = readExported(decoder);
    return decoding.hasContent(decoder) ? { kind: "notAnExport" } : { kind: "export", exported };
  } catch {
    return { kind: "notAnExport" }; // a damaged file: lib0 throws where bytes are missing
  }
}

function readExported(decoder: decoding.Decoder): Exported {
  const person = decoding.readVarString(decoder);
  const device = decoding.readVarString(decoder);
  const madeAt = decoding.readVarUint(decoder);
  const reviews = readList(decoder, () => ({
    review: decoding.readVarString(decoder),
    statements: readList(decoder, () => readBytes(decoder)),
    changes: readList(decoder, () => readBytes(decoder)),
    rows: readList(decoder, () => ({
      workbook: decoding.readVarString(decoder),
      opening: decoding.readVarUint(decoder),
      update: readBytes(decoder),
      signature: new Uint8Array(decoding.readUint8Array(decoder, SIGNATURE_BYTES)),
    })),
  }));
  return { person, device, madeAt, reviews };
}

function readList<One>(decoder: decoding.Decoder, read: () => One): readonly One[] {
  const list: One[] = [];
  for (let left = decoding.readVarUint(decoder); left > 0; left -= 1) list.push(read());
  return list;
}

/** A copy: IndexedDB would store the whole file that a view is a view of. */
function readBytes(decoder: decoding.Decoder): Uint8Array {
  return new Uint8Array(decoding.readVarUint8Array(decoder));
}
