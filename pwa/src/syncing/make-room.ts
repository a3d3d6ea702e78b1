import { openingOf, ownerOfOpening } from "@circle/review/ids";
import type { Refusal } from "@circle/sync/intake";
import * as Y from "yjs";
import { endsOf } from "./pack-rows.ts";
import type { NewChange, Row, WorkbookContent } from "../device/tablet-store.ts";
import { docOf } from "../workbook/workbook-content.ts";
import { structsIn, writeAgain } from "../workbook/write-again.ts";
import type { Tablet } from "./tablet.ts";

export type Room = {
  readonly review: string;
  readonly workbook: string;
  readonly opening: number;
  /** From this change on, what is held here gives way to `branch`. */
  readonly number: number;
  readonly branch: readonly NewChange[];
  readonly reason: Refusal;
  /** Whether what would be lost is this person's, and written again under a new opening. */
  readonly isOwn: boolean;
};

/**
 * Sets aside what can't stay as it is, takes the server's branch in its place, and writes again what would be lost.
 * One transaction; if somebody wrote meanwhile nothing is done, and the next exchange comes back to it.
 */
export async function makeRoom({ store, now, random32 }: Tablet, room: Room): Promise<void> {
  const { review, workbook, opening, number, branch, reason, isOwn } = room;
  const content = await store.contentOf(review, workbook);
  const from = endsOf(content.changes.filter((change) => change.opening === opening && change.number < number)).get(
    opening,
  );
  const clock = from?.clock ?? 0;
  const rows = content.rows.filter((row) => standsOn(row, opening, clock));
  const writtenAgain = isOwn ? rowWrittenAgain(content, rows, room, clock, random32()) : null;
  await store.setAside({
    review,
    workbook,
    generation: content.generation,
    opening,
    from: number,
    rowsSeen: content.rows.map(({ id }) => id),
    rows: rows.map(({ id }) => id),
    branch,
    writtenAgain: writtenAgain === null ? null : { review, workbook, ...writtenAgain, madeAt: now() },
    reason,
    at: now(),
  });
}

/** Whether a row holds structs of the opening that come after this clock. */
function standsOn({ update }: Row, opening: number, clock: number): boolean {
  return Y.decodeUpdate(update).structs.some(({ id, length }) => id.client === opening && id.clock + length > clock);
}

function rowWrittenAgain(
  content: WorkbookContent,
  leaving: readonly Row[],
  { opening, number, branch }: Room,
  clock: number,
  random32: number,
): Pick<Row, "opening" | "update"> | null {
  const staying = content.changes.filter((change) => change.opening !== opening || change.number < number);
  const arriving = branch.map((change) => ({ ...change, sequence: 0 }));
  const before = docOf(content);
  const after = docOf({
    changes: [...staying, ...arriving],
    rows: content.rows.filter((row) => !leaving.includes(row)),
  });
  const left = leaving.map(({ update }) => structsIn(update));
  after.clientID = openingOf(ownerOfOpening(opening), random32);
  const updates: Uint8Array[] = [];
  after.on("update", (update: Uint8Array) => updates.push(update));
  writeAgain(before, after, (client, at) => {
    if (client === opening && at >= clock) return true;
    return at >= Y.getState(after.store, client) || left.some((isLeft) => isLeft(client, at));
  });
  return updates.length === 0 ? null : { opening: after.clientID, update: Y.mergeUpdates(updates) };
}
