import { randomBytes } from "node:crypto";
import { ownerOfOpening, type PersonNumber } from "@circle/review/ids";
import { type Change, type SignedChange } from "@circle/sync/change";
import { SALT_BYTES } from "@circle/sync/change-bytes";
import { packedUpdates } from "@circle/sync/pack";
import { outlineOf } from "@circle/sync/update-outline";
import { changesOf, type HeldWorkbook } from "./held-review.ts";

type Packing = {
  readonly review: string;
  /** Whose openings are packed. */
  readonly number: PersonNumber;
  readonly madeAt: number;
  readonly sign: (change: Change) => Promise<SignedChange>;
};

/** Packs and signs what was written in a workbook since the last time, and holds it as its changes. */
export async function packWorkbook(
  workbook: HeldWorkbook,
  { review, number, madeAt, sign }: Packing,
): Promise<readonly SignedChange[]> {
  if (workbook.rows.length === 0) return [];
  const stored = changesOf(workbook).map(({ change }) => change.update);
  const openings = new Map([...workbook.changes].map(([opening, changes]) => [opening, clockAfter(changes)]));
  const owner = (opening: number): boolean => ownerOfOpening(opening) === number;
  const { packed, waiting } = packedUpdates({ stored, rows: workbook.rows, openings, owner });
  const made: SignedChange[] = [];
  for (const { opening, updates } of packed) {
    const changes = workbook.changes.get(opening) ?? [];
    workbook.changes.set(opening, changes);
    for (const update of updates) {
      const place = { review, workbook: workbook.id, opening, number: changes.length + 1 };
      const previous = changes.at(-1)?.id ?? null;
      const signed = await sign({ ...place, previous, madeAt, salt: randomBytes(SALT_BYTES), update });
      changes.push(signed);
      made.push(signed);
    }
  }
  workbook.rows = [...waiting];
  return made;
}

/** The clock up to which an opening is packed. */
function clockAfter(changes: readonly SignedChange[]): number {
  return changes.reduce((clock, { change }) => Math.max(clock, outlineOf(change.update)?.toClock ?? 0), 0);
}
