import { ownerOfOpening, type PersonId, type PersonNumber } from "@circle/review/ids";
import { createContext } from "react";
import type { Holding, RefusedChange } from "../device/tablet-store.ts";
import { deviceRecord, store } from "../device/this-tablet.ts";
import { useStored } from "../device/use-stored.ts";
import { knownFacts } from "../reviews/known-facts.ts";
import { type OwnWorkbookHere, workbooksOpen } from "../workbook/workbooks-here.ts";

/** How everything is kept, as far as this tablet's storage tells. */
export type KeptHere = {
  /** By open workbook, in this window, when the rest was read: with more rows than that, the rest is old. */
  readonly rowsCompleted: ReadonlyMap<OwnWorkbookHere, number>;
  readonly holdings: readonly HoldingHere[];
  readonly refused: readonly RefusedChange[];
};

/** `isMine`: something in it was written by the person whose tablet this is, here or on another. */
export type HoldingHere = Holding & { readonly review: string; readonly isMine: boolean };

export const Kept = createContext<KeptHere | "loading" | "failed">("loading");

/** A row of this window's own changes nothing here: `useKeeping` counts it, until something else is stored. */
export function useReadKept(): KeptHere | "loading" | "failed" {
  return useStored("keeping", readKept, { of: ["othersRow", "rest"], isSame: isSameKept });
}

async function readKept(): Promise<KeptHere> {
  const person = (await deviceRecord())?.person?.id ?? null;
  const rowsCompleted = new Map(workbooksOpen().map((one) => [one, one.open.rowsCompleted()]));
  const all = await Promise.all(
    (await store.reviews()).map(async ({ review }) => {
      const [holdings, refused, number] = await Promise.all([
        store.holdingsOf(review),
        store.refusedOf(review),
        person === null ? null : numberIn(review, person),
      ]);
      return {
        holdings: holdings.map((holding) => ({ ...holding, review, isMine: isWrittenBy(number, holding) })),
        refused,
      };
    }),
  );
  return {
    rowsCompleted,
    holdings: all.flatMap(({ holdings }) => holdings),
    refused: all.flatMap(({ refused }) => refused),
  };
}

/** A person's number never changes: what was found once is not looked up again. */
const numbers = new Map<string, PersonNumber>();

async function numberIn(review: string, person: PersonId): Promise<PersonNumber | null> {
  const key = `${person} ${review}`;
  const number = numbers.get(key) ?? (await knownFacts(store, review)).members.get(person)?.number ?? null;
  if (number !== null) numbers.set(key, number);
  return number;
}

/** Rows that are in no change yet were made on this tablet. */
function isWrittenBy(number: PersonNumber | null, { openings, unpacked }: Holding): boolean {
  return unpacked > 0 || [...openings.keys()].some((opening) => ownerOfOpening(opening) === number);
}

function isSameKept(a: KeptHere, b: KeptHere): boolean {
  const isSameCount = [...b.rowsCompleted].every(([one, rows]) => (a.rowsCompleted.get(one) ?? 0) === rows);
  const told = ({ holdings, refused }: KeptHere) => [
    holdings.map((one) => ({
      ...one,
      openings: [...one.openings],
      serverVector: one.serverVector && [...one.serverVector],
    })),
    refused,
  ];
  return isSameCount && JSON.stringify(told(a)) === JSON.stringify(told(b));
}
