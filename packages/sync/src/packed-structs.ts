import * as encoding from "lib0/encoding";
import * as Y from "yjs";

/** A struct as it lies in an update. */
export type WrittenStruct = { readonly clock: number; readonly bytes: Uint8Array };

/** UTF-16 units of the longest text that is one struct: a whole note, which has 60 kB if it is written in Chinese. */
const TEXT_LIMIT = 20_000;

/** The structs that the document has of one opening, the first of them cut so that they begin at `fromClock`. */
export function structsFrom(doc: Y.Doc, opening: number, fromClock: number): readonly WrittenStruct[] {
  const structs = doc.store.clients.get(opening) ?? [];
  return structs
    .filter(({ id, length }) => id.clock + length > fromClock)
    .flatMap((struct) => piecesOf(struct, Math.max(0, fromClock - struct.id.clock)));
}

function piecesOf(struct: Y.Item | Y.GC, offset: number): readonly WrittenStruct[] {
  const text = struct instanceof Y.Item && struct.content instanceof Y.ContentString ? struct.content.str : "";
  if (!(struct instanceof Y.Item) || text.length - offset <= TEXT_LIMIT) return [written(struct, offset)];
  const pieces: WrittenStruct[] = [];
  for (let start = offset; start < text.length; ) {
    const end = wholeCharactersEnd(text, start + TEXT_LIMIT);
    pieces.push(written(textPiece(struct, text.slice(0, end)), start));
    start = end;
  }
  return pieces;
}

/** The item as it was when its text ended there. */
function textPiece({ id, origin, rightOrigin, parent, parentSub }: Y.Item, text: string): Y.Item {
  return new Y.Item(id, null, origin, null, rightOrigin, parent, parentSub, new Y.ContentString(text));
}

/** `end`, or one less where that would cut a surrogate pair in two: its halves cannot be written. */
function wholeCharactersEnd(text: string, end: number): number {
  const isInsidePair = end < text.length && /[\uD800-\uDBFF]/.test(text.charAt(end - 1));
  return isInsidePair ? end - 1 : end;
}

function written(struct: Y.Item | Y.GC, offset: number): WrittenStruct {
  const encoder = new Y.UpdateEncoderV1();
  struct.write(encoder, offset);
  return { clock: struct.id.clock + offset, bytes: encoding.toUint8Array(encoder.restEncoder) };
}
