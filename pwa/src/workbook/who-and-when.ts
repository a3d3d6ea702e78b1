import { readKeptChange } from "@circle/sync/change-bytes";
import { type Dated, type TextTimes, textTimesWith } from "@circle/workbook-doc/text-times";
import type * as Y from "yjs";
import type { Row, StoredChange } from "../device/tablet-store.ts";

/** What a workbook's document does not say of itself. */
export type WhoAndWhen = {
  /** By opening, the device that signed its changes, as far as they are here. */
  readonly makers: ReadonlyMap<number, string>;
  /** When each text was last written in, on any tablet, as far as that was on the day of the opening or later. */
  readonly textTimes: TextTimes;
};

export const NOTHING_KNOWN: WhoAndWhen = { makers: new Map(), textTimes: new Map() };

/** What can tell of it: changes and rows, as the store has them. */
export type Telling = {
  readonly changes: readonly Pick<StoredChange, "opening" | "bytes">[];
  readonly rows: readonly Pick<Row, "update" | "madeAt">[];
};

/** Added to what is known, from what was read of the store and lies in `doc` already. Each is the same if nothing of it has changed. */
export function whoAndWhenWith(known: WhoAndWhen, doc: Y.Doc, telling: Telling, since: number): WhoAndWhen {
  return {
    makers: makersWith(known.makers, telling.changes),
    textTimes: textTimesWith(known.textTimes, doc, writtenSince(since, telling)),
  };
}

/** What was written from a moment on, and when: a change as a whole by when the last of it was, by its tablet's clock. */
function writtenSince(since: number, { changes, rows }: Telling): readonly Dated[] {
  const packed = changes.flatMap(({ bytes }) => readKeptChange(bytes) ?? []);
  return [...packed, ...rows]
    .filter(({ madeAt }) => madeAt >= since)
    .map(({ update, madeAt }) => ({ update, at: madeAt }));
}

function makersWith(known: WhoAndWhen["makers"], changes: Telling["changes"]): WhoAndWhen["makers"] {
  const firsts = changes.filter(({ opening }) => !known.has(opening));
  if (firsts.length === 0) return known;
  return new Map([
    ...known,
    ...firsts.map((change) => [change.opening, readKeptChange(change.bytes)?.device ?? ""] as const),
  ]);
}
