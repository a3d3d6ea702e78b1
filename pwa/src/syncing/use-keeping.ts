import type { ReviewId } from "@circle/review/ids";
import type { WorkbookId } from "@circle/review/workbook-id";
import { useCallback, useMemo, useSyncExternalStore } from "react";
import type { Holding, RefusedChange } from "../device/tablet-store.ts";
import { store } from "../device/this-tablet.ts";
import { useStored } from "../device/use-stored.ts";
import { subscribeToWorkbooks, type WorkbookHere, workbooksOpen } from "../workbook/workbooks-here.ts";
import type { Keeping, WriteFailure } from "./keeping-state.ts";
import { needsAttention, receivedOf } from "./received.ts";
import { subscribeToTrouble, troubleNow } from "./trouble.ts";

type Kept = {
  /** In this window, when the rest was read: with more rows than that, the rest is old. */
  readonly rowsCompleted: number;
  readonly holdings: readonly Holding[];
  readonly refused: readonly RefusedChange[];
};

/** The three true words for one workbook, one review, or everything on this tablet. */
export function useKeeping(review?: ReviewId, workbook?: WorkbookId): Keeping {
  const kept = useStored(`keeping ${review ?? ""} ${workbook ?? ""}`, () => readKept(review, workbook), {
    of: ["othersRow", "rest"], // a row of this window's own is counted by `rowsCompleted`, and read with what comes next
    isSame: isSameKept,
  });
  const written = useSyncExternalStore(
    subscribeToWorkbooks,
    useCallback(() => writtenHere(review, workbook), [review, workbook]),
  );
  const rowsCompleted = useSyncExternalStore(
    subscribeToWorkbooks,
    useCallback(() => rowsCompletedHere(review, workbook), [review, workbook]),
  );
  const trouble = useSyncExternalStore(subscribeToTrouble, troubleNow);
  return useMemo((): Keeping => {
    const failure: WriteFailure | null = written === "saved" || written === "saving" ? null : written;
    const base = { onTablet: failure === null ? (written as "saved" | "saving") : ("failed" as const), failure };
    if (kept === "loading") return { ...base, received: { state: "unknown" }, attention: [] };
    if (kept === "failed") {
      return {
        onTablet: "failed",
        failure: failure ?? "storageFault",
        received: { state: "notYet", why: "waiting" },
        attention: [],
      };
    }
    const isMore = written !== "saved" || kept.rowsCompleted !== rowsCompleted;
    return {
      ...base,
      received: receivedOf(kept.holdings, kept.refused, trouble, isMore),
      attention: kept.refused.filter(needsAttention).map((one) => ({
        change: one.id,
        review: one.review as ReviewId,
        workbook: one.workbook as WorkbookId,
        refusal: one.refusal,
      })),
    };
  }, [kept, written, rowsCompleted, trouble]);
}

async function readKept(review: string | undefined, workbook: string | undefined): Promise<Kept> {
  const rowsCompleted = rowsCompletedHere(review, workbook);
  const reviews = review === undefined ? (await store.reviews()).map((record) => record.review) : [review];
  const isMeant = (one: { readonly workbook: string }) => workbook === undefined || one.workbook === workbook;
  const all = await Promise.all(
    reviews.map(async (one) => ({
      holdings: (await store.holdingsOf(one)).filter(isMeant),
      refused: (await store.refusedOf(one)).filter(isMeant),
    })),
  );
  return {
    rowsCompleted,
    holdings: all.flatMap(({ holdings }) => holdings),
    refused: all.flatMap(({ refused }) => refused),
  };
}

function isSameKept(a: Kept, b: Kept): boolean {
  const told = ({ rowsCompleted, holdings, refused }: Kept) => [
    rowsCompleted,
    holdings.map((one) => ({
      ...one,
      openings: [...one.openings],
      serverVector: one.serverVector && [...one.serverVector],
    })),
    refused,
  ];
  return JSON.stringify(told(a)) === JSON.stringify(told(b));
}

function meant(review: string | undefined, workbook: string | undefined): readonly WorkbookHere[] {
  return workbooksOpen().filter(
    (one) => (review === undefined || one.review === review) && (workbook === undefined || one.workbook === workbook),
  );
}

function rowsCompletedHere(review: string | undefined, workbook: string | undefined): number {
  return meant(review, workbook).reduce((sum, { open }) => sum + open.rowsCompleted(), 0);
}

/** The worst of the open workbooks that are meant: those that are not open have nothing unwritten. */
function writtenHere(review: string | undefined, workbook: string | undefined): "saved" | "saving" | WriteFailure {
  let worst: "saved" | "saving" = "saved";
  for (const { open } of meant(review, workbook)) {
    const writing = open.writing();
    if (writing.onTablet === "failed") return writing.failure;
    if (writing.onTablet === "saving") worst = "saving";
  }
  return worst;
}
