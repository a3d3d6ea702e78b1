import { createContext } from "react";
import type { Holding, RefusedChange } from "../device/tablet-store.ts";
import { store } from "../device/this-tablet.ts";
import { useStored } from "../device/use-stored.ts";
import { type WorkbookHere, workbooksOpen } from "../workbook/workbooks-here.ts";

/** How everything is kept, as far as this tablet's storage tells. */
export type KeptHere = {
  /** By open workbook, in this window, when the rest was read: with more rows than that, the rest is old. */
  readonly rowsCompleted: ReadonlyMap<WorkbookHere, number>;
  readonly holdings: readonly (Holding & { readonly review: string })[];
  readonly refused: readonly RefusedChange[];
};

export const Kept = createContext<KeptHere | "loading" | "failed">("loading");

/** A row of this window's own changes nothing here: `useKeeping` counts it, until something else is stored. */
export function useReadKept(): KeptHere | "loading" | "failed" {
  return useStored("keeping", readKept, { of: ["othersRow", "rest"], isSame: isSameKept });
}

async function readKept(): Promise<KeptHere> {
  const rowsCompleted = new Map(workbooksOpen().map((one) => [one, one.open.rowsCompleted()]));
  const all = await Promise.all(
    (await store.reviews()).map(async ({ review }) => {
      const [holdings, refused] = await Promise.all([store.holdingsOf(review), store.refusedOf(review)]);
      return { holdings: holdings.map((holding) => ({ ...holding, review })), refused };
    }),
  );
  return {
    rowsCompleted,
    holdings: all.flatMap(({ holdings }) => holdings),
    refused: all.flatMap(({ refused }) => refused),
  };
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
