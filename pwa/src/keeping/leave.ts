import { attempted } from "../device/attempted.ts";
import { joinedMarker, setJoinedMarker, setLeftMarker } from "../device/joined-marker.ts";
import { db, store } from "../device/this-tablet.ts";
import { forgetAll } from "../scoring/remembered.ts";
import { stopOtherWindows, tellOtherWindows } from "../syncing/other-windows.ts";
import { countNotReceivedOf } from "../syncing/received.ts";
import { withoutExchange } from "../syncing/sync-now.ts";
import { closeWorkbooks, unwrittenHere, writeAllNow } from "../workbook/workbooks-here.ts";

export type LeaveOutcome =
  | { readonly kind: "left" }
  | { readonly kind: "notReceived"; readonly count: number } // changes, rows and unwritten texts that the server is not known to have
  | { readonly kind: "storageFailed" }; // everything is as it was

/** How much the server is not known to have of what this tablet stores, and of what its windows could not write. Rejects if storage fails. */
export async function countNotReceived(): Promise<number> {
  const [, elsewhere] = await Promise.all([writeAllNow(), stopOtherWindows()]);
  return (await countStored()) + unwrittenHere() + elsewhere;
}

/** Changes and unpacked rows. */
async function countStored(): Promise<number> {
  const holdings = await Promise.all((await store.reviews()).map(({ review }) => store.holdingsOf(review)));
  return countNotReceivedOf(holdings.flat());
}

/**
 * Empties this tablet, and loads its windows again. `discard` is the count the person has typed; anything else than the
 * true count refuses. What is left to do then is done by the next start: `finishLeaving`.
 */
export async function signOut(discard = 0): Promise<LeaveOutcome> {
  const [, elsewhere] = await Promise.all([writeAllNow(), stopOtherWindows()]);
  const name = joinedMarker();
  const emptied = await attempted(() => withoutExchange(() => emptyStorage(discard, elsewhere)));
  if (emptied.kind === "failed" || emptied.value > 0) {
    setJoinedMarker(name);
    setLeftMarker(false);
    return emptied.kind === "failed" ? { kind: "storageFailed" } : { kind: "notReceived", count: emptied.value };
  }
  closeWorkbooks();
  forgetAll();
  tellOtherWindows({ kind: "left" });
  location.assign("/");
  return { kind: "left" };
}

/**
 * Counted and emptied in one transaction: what is written or arrives after it is refused by the store. Gives what was
 * in the way. Emptied, not deleted: deleting waits for other windows, and could come over a tablet that has joined again.
 */
async function emptyStorage(discard: number, elsewhere: number): Promise<number> {
  return await db.transaction("rw", db.tables, async () => {
    const count = (await countStored()) + unwrittenHere() + elsewhere;
    if (count > 0 && count !== discard) return count;
    setJoinedMarker(null);
    setLeftMarker(true);
    await Promise.all(db.tables.map((table) => table.clear()));
    return 0;
  });
}
