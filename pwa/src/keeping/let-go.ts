import { attempted } from "../device/attempted.ts";
import { db, thisTablet } from "../device/this-tablet.ts";
import { NETWORK } from "@circle/review/network";
import { knownFacts } from "../reviews/known-facts.ts";
import { ifNobodyReads } from "../reviews/use-reading.ts";
import { stopOtherWindows, tellOtherWindows } from "../syncing/other-windows.ts";
import { countNotReceivedOf } from "../syncing/received.ts";
import { ifNobodyExchanges } from "../syncing/sync-now.ts";
import type { Tablet } from "../device/tablet.ts";
import { throwAllAway } from "../workbook/browser-copies.ts";
import { closeWorkbooks, unwrittenHere } from "../workbook/workbooks-here.ts";

/**
 * Takes closed reviews off this tablet, each once the server has everything of it that is here and no page of it is
 * open. For after an exchange: the server has just said what it has.
 */
export async function letGoOfClosed(): Promise<void> {
  const closed = await attempted(closedReviews);
  if (closed.kind === "failed" || closed.value === null) return;
  const { tablet, reviews } = closed.value;
  for (const review of reviews) {
    await ifNobodyReads(review, async () => {
      await attempted(() => ifNobodyExchanges(() => letGo(tablet, review))); // else after the next exchange
    });
  }
}

/** Those of which nothing is missing on the server. */
async function closedReviews(): Promise<{ readonly tablet: Tablet; readonly reviews: readonly string[] } | null> {
  const tablet = await thisTablet();
  if (tablet === null) return null;
  const reviews: string[] = [];
  for (const { review } of await tablet.store.reviews()) {
    if (review === NETWORK || !(await knownFacts(tablet.store, review)).closed) continue;
    if ((await countMissing(tablet, review)) === 0) reviews.push(review);
  }
  return { tablet, reviews };
}

async function letGo(tablet: Tablet, review: string): Promise<void> {
  if ((await stopOtherWindows()) > 0 || unwrittenHere() > 0) return;
  if (!(await purgeReceived(tablet, review))) return;
  closeWorkbooks(review);
  tellOtherWindows({ kind: "purged", review });
  await attempted(() => throwAllAway(` ${review} `));
}

async function countMissing({ store }: Tablet, review: string): Promise<number> {
  return countNotReceivedOf(await store.holdingsOf(review));
}

/** Counted and purged in one transaction. It stays listed, as one that is fetched to be read. */
async function purgeReceived(tablet: Tablet, review: string): Promise<boolean> {
  return await db.transaction("rw", db.tables, async () => {
    if ((await countMissing(tablet, review)) > 0) return false;
    const before = await db.listed.get(review);
    await tablet.store.purge(review);
    if (before !== undefined) await db.listed.put({ ...before, listed: { ...before.listed, phase: "closed" } });
    return true;
  });
}
