import { ownerOfOpening } from "@circle/review/ids";
import { encodeSignedChange, signChange } from "@circle/sync/change";
import { SALT_BYTES } from "@circle/sync/change-bytes";
import { packedUpdates } from "@circle/sync/pack";
import { outlineOf } from "@circle/sync/update-outline";
import { endOf } from "../device/continuing.ts";
import type { NewChange, OpeningEnd, StoredChange } from "../device/tablet-store.ts";
import { updateOf } from "../workbook/workbook-content.ts";
import type { Tablet } from "../device/tablet.ts";

export type PackOutcome = "packed" | "nothing" | "moved";

/**
 * Makes changes of the rows of one workbook that are in none yet. Rejects if the store fails.
 *
 * Signing happens outside of transactions; the one that stores the changes looks again whether the rows are still
 * unpacked. "moved": another window was first, and nothing was stored.
 */
export async function packRows(tablet: Tablet, review: string, workbook: string, owner: number): Promise<PackOutcome> {
  const { store } = tablet;
  const { rows, changes } = await store.contentOf(review, workbook);
  if (rows.length === 0) return "nothing";
  const ends = endsOf(changes);
  const { packed, waiting } = packedUpdates({
    stored: changes.map(updateOf),
    rows,
    openings: new Map([...ends].map(([opening, { clock }]) => [opening, clock])),
    owner: (opening) => ownerOfOpening(opening) === owner,
  });
  const ready = rows.filter((row) => !waiting.includes(row));
  const made: NewChange[] = [];
  for (const { opening, updates } of packed) {
    const madeAt = ready.filter((row) => row.opening === opening).at(-1)?.madeAt ?? tablet.now(); // it may be signed days later
    let end = ends.get(opening);
    for (const update of updates) {
      const change = await nextChange(tablet, { review, workbook, opening, end, update, madeAt });
      made.push(change);
      end = endOf(change);
    }
  }
  const done = ready.map(({ id }) => id);
  if (done.length === 0) return "nothing";
  return (await store.storePacked(review, workbook, done, made)) === "stored" ? "packed" : "moved";
}

export function endsOf(changes: readonly StoredChange[]): ReadonlyMap<number, OpeningEnd> {
  const ends = new Map<number, OpeningEnd>();
  for (const change of changes) {
    if (change.number > (ends.get(change.opening)?.number ?? 0)) ends.set(change.opening, endOf(change));
  }
  return ends;
}

type Next = {
  readonly review: string;
  readonly workbook: string;
  readonly opening: number;
  readonly end: OpeningEnd | undefined;
  readonly update: Uint8Array;
  readonly madeAt: number;
};

async function nextChange(
  { device, sign, random32 }: Tablet,
  { review, workbook, opening, end, update, madeAt }: Next,
): Promise<NewChange> {
  const number = (end?.number ?? 0) + 1;
  const previous = end?.id ?? null;
  const salt = new Uint8Array(Uint32Array.from({ length: SALT_BYTES / 4 }, random32).buffer);
  const change = { review, workbook, opening, number, previous, madeAt, salt, update };
  const signed = await signChange(change, device, sign);
  const outline = outlineOf(update);
  const toClock = outline === null || outline.opening === null ? (end?.clock ?? 0) : outline.toClock;
  return { id: signed.id, review, workbook, opening, number, previous, toClock, bytes: encodeSignedChange(signed) };
}
