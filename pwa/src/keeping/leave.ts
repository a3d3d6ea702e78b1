import type { ReviewId } from "@circle/review/ids";
import { attempted } from "../device/attempted.ts";
import { setJoinedMarker, setLeftMarker } from "../device/joined-marker.ts";
import { db, store } from "../device/this-tablet.ts";
import { endSessionLeft } from "../joining/session.ts";
import { forgetAll } from "../scoring/remembered.ts";
import { countNotReceivedOf } from "../syncing/received.ts";
import { throwAllAway } from "../workbook/browser-copies.ts";
import { closeWorkbooks, workbooksOpen } from "../workbook/workbooks-here.ts";

export type LeaveOutcome =
  | { readonly kind: "left" }
  | { readonly kind: "notReceived"; readonly count: number } // changes and unpacked rows that the server is not known to have
  | { readonly kind: "storageFailed" };

/** How many changes and unpacked rows the server is not known to have, here or in one review. Rejects if storage fails. */
export async function countNotReceived(review?: ReviewId): Promise<number> {
  const reviews = review === undefined ? (await store.reviews()).map((record) => record.review) : [review];
  const holdings = await Promise.all(reviews.map((one) => store.holdingsOf(one)));
  const unwritten = workbooksOpen().filter(
    (one) => (review === undefined || one.review === review) && one.open.unwritten() !== null,
  );
  return countNotReceivedOf(holdings.flat()) + unwritten.length;
}

/** Empties this tablet. `discard` is the count the person has typed; anything else than the true count refuses. */
export async function signOut(discard?: { readonly discard: number }): Promise<LeaveOutcome> {
  const counted = await attempted(() => countNotReceived());
  const count = counted.kind === "done" ? counted.value : null;
  if (count === null) return { kind: "storageFailed" };
  if (count > 0 && discard?.discard !== count) return { kind: "notReceived", count };
  closeWorkbooks();
  const emptied = await attempted(async () => {
    await throwAllAway();
    // Emptied, not deleted: deleting waits for other windows, and could come over a tablet that has joined again.
    await db.transaction("rw", db.tables, () => Promise.all(db.tables.map((table) => table.clear())));
  });
  if (emptied.kind === "failed") return { kind: "storageFailed" };
  forgetAll();
  setJoinedMarker(null);
  setLeftMarker(true);
  await endSessionLeft();
  const others = windows();
  others.postMessage("left");
  others.close();
  return { kind: "left" };
}

/** Another window has emptied this tablet: what this one still shows and holds is nobody's any more. */
export function reloadWhenLeft(): void {
  windows().addEventListener("message", () => location.assign("/"));
}

function windows(): BroadcastChannel {
  return new BroadcastChannel("open-circle-left");
}

/** Takes a review off this tablet, once everything is received. */
export async function purgeReview(review: ReviewId): Promise<LeaveOutcome> {
  const counted = await attempted(() => countNotReceived(review));
  if (counted.kind === "failed") return { kind: "storageFailed" };
  if (counted.value > 0) return { kind: "notReceived", count: counted.value };
  closeWorkbooks(review);
  const purged = await attempted(async () => {
    await store.purge(review);
    await throwAllAway(` ${review} `);
  });
  return { kind: purged.kind === "failed" ? "storageFailed" : "left" };
}
