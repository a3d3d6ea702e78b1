import * as Y from "yjs";
import { structsFrom } from "./packed-structs.ts";
import { splitIntoUpdates } from "./split-into-updates.ts";
import { deletionsOnly, joinedUpdates, outlineOf } from "./update-outline.ts";
import type { UpdateOutline } from "./update-outline.ts";
import { walk } from "./update-walk.ts";
import type { Deletion, Section } from "./update-walk.ts";

/** What an opening did, as this tablet stored it: an update of Yjs, and the opening that made its deletions. */
export type Row = { readonly opening: number; readonly update: Uint8Array };

/** The updates of an opening's next changes, in their order. */
export type PackedOpening = { readonly opening: number; readonly updates: readonly Uint8Array[] };

export type Packed<StoredRow extends Row> = {
  readonly packed: readonly PackedOpening[];
  /** Rows of which nothing was packed: something they stand on is not here. All the others are packed whole. */
  readonly waiting: readonly StoredRow[];
};

export type Unpacked<StoredRow extends Row> = {
  /** The updates of all changes of this workbook that are stored here. */
  readonly stored: readonly Uint8Array[];
  /** The rows that no change holds yet. */
  readonly rows: readonly StoredRow[];
  /** By opening, the clock up to which it is packed; 0 for those not named. */
  readonly openings: ReadonlyMap<number, number>;
  /** Whether an opening is this person's. Others' structs may lie in a row, and are not theirs to pack. */
  readonly owner: (opening: number) => boolean;
};

/**
 * What this person's openings did and no change holds yet: exactly their own structs, each from its packed clock on,
 * and the deletions that their rows made.
 *
 * What was typed key by key becomes one struct, and text deleted before it was packed leaves only its length; what lies in
 * a map is packed whole, whoever wrote over it or deleted it. A row is
 * packed whole or waits, and holds up nothing but what stands on it; one that no server would take in waits too.
 */
export function packedUpdates<StoredRow extends Row>(unpacked: Unpacked<StoredRow>): Packed<StoredRow> {
  const { stored, rows, openings, owner } = unpacked;
  const known = stored.flatMap((update) => outlineOf(update) ?? []);
  const { doc, whole } = integrated(
    known,
    rows.flatMap((row) => walkedRow(row, owner) ?? []),
  );
  const packed = [...deletionsByOpening(whole)].flatMap(([opening, deletions]) => {
    const structs = structsFrom(doc, opening, openings.get(opening) ?? 0);
    const updates = splitIntoUpdates(opening, structs, deletions);
    return updates.length === 0 ? [] : [{ opening, updates }];
  });
  const taken = new Set(whole.map(({ row }) => row));
  return { packed, waiting: rows.filter((row) => !taken.has(row)) };
}

type WalkedRow<StoredRow extends Row> = {
  readonly row: StoredRow;
  readonly outlines: readonly UpdateOutline[];
  readonly own: readonly Section[];
  readonly deletions: readonly Deletion[];
};

function walkedRow<StoredRow extends Row>(
  row: StoredRow,
  owner: Unpacked<StoredRow>["owner"],
): WalkedRow<StoredRow> | null {
  const walked = owner(row.opening) ? walk(row.update, () => {}) : null;
  if (walked === null) return null;
  const { sections, deletions } = walked;
  const outlines = [...sections.map((section) => ({ ...section, deletions: [] })), deletionsOnly(deletions)];
  return { row, outlines, own: sections.filter(({ opening }) => owner(opening)), deletions };
}

type Integrated<StoredRow extends Row> = { readonly doc: Y.Doc; readonly whole: readonly WalkedRow<StoredRow>[] };

/** The document of all that is known, and of those rows of which all own structs find their place in it. */
function integrated<StoredRow extends Row>(
  known: readonly UpdateOutline[],
  rows: readonly WalkedRow<StoredRow>[],
): Integrated<StoredRow> {
  for (let left = rows; ; ) {
    const doc = new Y.Doc({ gcFilter: ({ parentSub }) => parentSub === null }); // as workbook-doc/layout.ts keeps maps whole
    const updates = joinedUpdates([...known, ...left.flatMap(({ outlines }) => outlines)]);
    for (const update of updates) Y.applyUpdate(doc, update);
    const isWhole = ({ opening, toClock }: Section) => toClock <= Y.getState(doc.store, opening);
    const whole = left.filter(({ own }) => own.every(isWhole));
    if (whole.length === left.length) return { doc, whole };
    left = whole; // again, without what was there of the others
  }
}

/** What each opening deleted, with an empty list for those that only wrote. */
function deletionsByOpening(rows: readonly WalkedRow<Row>[]): ReadonlyMap<number, readonly Deletion[]> {
  const byOpening = new Map<number, Deletion[]>();
  const of = (opening: number) => {
    const deletions = byOpening.get(opening) ?? [];
    byOpening.set(opening, deletions);
    return deletions;
  };
  for (const { row, own, deletions } of rows) {
    for (const { opening } of own) of(opening);
    for (const deletion of deletions) of(row.opening).push(deletion);
  }
  return byOpening;
}
