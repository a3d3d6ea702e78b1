import * as Y from "yjs";

type SharedType = Pick<Y.AbstractType<Y.YEvent<Y.Array<unknown>>>, "_map" | "_start">;

/** Whether a struct with this id is to be written again. */
export type Lost = (client: number, clock: number) => boolean;

/**
 * Writes again, in one transaction of `into`, what stands in `from`, is lost, and is not already there: entries under
 * their own ids, texts at the end of the text they stood in. Twice is once.
 */
export function writeAgain(from: Y.Doc, into: Y.Doc, lost: Lost): void {
  into.transact(() => {
    for (const [name, type] of from.share) {
      for (const [key, value] of lostEntries(type, lost)) {
        const entries = into.getMap(name);
        if (!entries.has(key)) entries.set(key, value);
      }
      for (const piece of lostPieces(type, lost)) {
        const text = into.getText(name);
        const before = text.toJSON();
        if (before.includes(piece.trim())) continue;
        text.insert(text.length, before === "" ? piece : `\n${piece}`);
      }
    }
  });
}

function lostEntries(type: SharedType, lost: Lost): readonly (readonly [string, unknown])[] {
  return [...type._map].flatMap(([key, item]) => {
    if (item.deleted || !lost(item.id.client, item.id.clock + item.length - 1)) return [];
    return [[key, item.content.getContent().at(-1)] as const];
  });
}

/** What stands in a text from lost structs, each run of them in one piece. */
function lostPieces(type: SharedType, lost: Lost): readonly string[] {
  const pieces: string[] = [];
  let piece = "";
  for (let item = type._start; item !== null; item = item.right) {
    if (item.deleted || !(item.content instanceof Y.ContentString)) continue;
    const { str } = item.content;
    for (let at = 0; at < str.length; at += 1) {
      if (lost(item.id.client, item.id.clock + at)) {
        piece += str.charAt(at);
        continue;
      }
      if (piece.trim() !== "") pieces.push(piece);
      piece = "";
    }
  }
  return piece.trim() === "" ? pieces : [...pieces, piece];
}

/** The structs that an update holds. */
export function structsIn(update: Uint8Array): Lost {
  const { structs } = Y.decodeUpdate(update);
  const ranges = structs.map(({ id, length }) => ({ client: id.client, from: id.clock, to: id.clock + length }));
  return (client, clock) => ranges.some((range) => range.client === client && clock >= range.from && clock < range.to);
}
