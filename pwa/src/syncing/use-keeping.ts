import type { ReviewId } from "@circle/review/ids";
import type { WorkbookId } from "@circle/review/workbook-id";
import { use, useCallback, useMemo, useSyncExternalStore } from "react";
import type { WriteFailure } from "../device/attempted.ts";
import { readingTrouble, subscribeToReading } from "../device/reading-trouble.ts";
import { isHeldBack, subscribeToWorkbooks, type OwnWorkbookHere, workbooksOpen } from "../workbook/workbooks-here.ts";
import type { Keeping } from "./keeping-state.ts";
import { Kept, type KeptHere } from "./kept.ts";
import { needsAttention, receivedOf } from "./received.ts";
import { subscribeToTrouble, troubleNow } from "./trouble.ts";

/** The three true words for one workbook, one review, or everything on this tablet. */
export function useKeeping(review?: ReviewId, workbook?: WorkbookId): Keeping {
  const kept = use(Kept);
  const written = useSyncExternalStore(
    subscribeToWorkbooks,
    useCallback(() => writtenHere(review, workbook), [review, workbook]),
  );
  const isMore = useSyncExternalStore(
    subscribeToWorkbooks,
    useCallback(() => isMoreHere(kept, review, workbook), [kept, review, workbook]),
  );
  const trouble = useSyncExternalStore(subscribeToTrouble, troubleNow);
  const unreadable = useSyncExternalStore(subscribeToReading, readingTrouble);
  return useMemo((): Keeping => {
    const failure: WriteFailure | null = written === "saved" || written === "saving" ? unreadable : written;
    const base = { onTablet: failure === null ? (written as "saved" | "saving") : ("failed" as const), failure };
    // What can't be read can't be known to be there, nor to be with the server.
    if (unreadable !== null) return { ...base, received: { state: "notYet", why: "waiting" }, attention: [] };
    if (kept === "loading" || kept === "failed") return { ...base, received: { state: "unknown" }, attention: [] };
    const holdings = kept.holdings.filter((one) => isMeant(one, review, workbook));
    const refused = kept.refused.filter((one) => isMeant(one, review, workbook));
    return {
      ...base,
      received: receivedOf(holdings, refused, trouble, isMore || written !== "saved", ({ isMine }) => isMine),
      attention: refused.filter(needsAttention).map((one) => ({
        change: one.id,
        review: one.review as ReviewId,
        workbook: one.workbook as WorkbookId,
        refusal: one.refusal,
      })),
    };
  }, [kept, review, workbook, written, isMore, trouble, unreadable]);
}

function isMeant(
  one: { readonly review: string; readonly workbook: string },
  review: string | undefined,
  workbook: string | undefined,
): boolean {
  return (review === undefined || one.review === review) && (workbook === undefined || one.workbook === workbook);
}

function meant(review: string | undefined, workbook: string | undefined): readonly OwnWorkbookHere[] {
  return workbooksOpen().filter((one) => isMeant(one, review, workbook));
}

/** Whether this window has completed rows since what is kept was read. */
function isMoreHere(
  kept: KeptHere | "loading" | "failed",
  review: string | undefined,
  workbook: string | undefined,
): boolean {
  if (kept === "loading" || kept === "failed") return false;
  return meant(review, workbook).some((one) => one.open.rowsCompleted() !== (kept.rowsCompleted.get(one) ?? 0));
}

/** The worst of the open workbooks that are meant: those that are not open have nothing unwritten. What a field holds back may be of any. */
function writtenHere(review: string | undefined, workbook: string | undefined): "saved" | "saving" | WriteFailure {
  let worst: "saved" | "saving" = isHeldBack() ? "saving" : "saved";
  for (const { open } of meant(review, workbook)) {
    const writing = open.writing();
    if (writing.onTablet === "failed") return writing.failure;
    if (writing.onTablet === "saving") worst = "saving";
  }
  return worst;
}
