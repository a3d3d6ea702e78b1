import { openingOf, ownerOfOpening, type PersonNumber } from "@circle/review/ids";
import type { Refusal } from "@circle/sync/intake";
import * as Y from "yjs";
import { endsOf } from "./pack-rows.ts";
import type { NewChange, Row, WorkbookContent } from "../device/tablet-store.ts";
import { deletionsUpdate } from "../workbook/deletions-update.ts";
import { docOf, updateOf } from "../workbook/workbook-content.ts";
import { anyOf, deletionsIn, type Ids, structsIn, writeAgain } from "@circle/workbook-doc/write-again";
import type { Tablet } from "../device/tablet.ts";

export type Room = {
  readonly review: string;
  readonly workbook: string;
  readonly opening: number;
  /** From this change on, what is held here gives way to `branch`. */
  readonly number: number;
  readonly branch: readonly NewChange[];
  readonly reason: Refusal;
  /** Of whom what would be lost is written again, under a new opening: this person, if the workbook is theirs too. */
  readonly writer: PersonNumber | null;
};

/**
 * Sets aside what can't stay as it is, takes the server's branch in its place, and writes again what would be lost.
 * One transaction; if somebody wrote meanwhile nothing is done, and the next exchange comes back to it.
 */
export async function makeRoom({ store, now, random32 }: Tablet, room: Room): Promise<void> {
  const { review, workbook, opening, number, branch, reason } = room;
  const content = await store.contentOf(review, workbook);
  const from = endsOf(content.changes.filter((change) => change.opening === opening && change.number < number)).get(
    opening,
  );
  const { rows, writtenAgain } = giving(content, room, from?.clock ?? 0, random32());
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

type Giving = { readonly rows: readonly Row[]; readonly writtenAgain: Pick<Row, "opening" | "update"> | null };

/** What gives way with it. Where nothing of one's own does, the workbook is not read: it may be one that takes hours. */
function giving(content: WorkbookContent, room: Room, clock: number, random32: number): Giving {
  if (room.writer === null && content.rows.length === 0) return { rows: [], writtenAgain: null };
  const { before, after, rows } = parted(content, room, clock);
  return { rows, writtenAgain: rowWrittenAgain({ before, after, rows, content, room, clock }, random32) };
}

type Parted = {
  readonly before: Y.Doc;
  /** With the branch, and without what gives way to it. */
  readonly after: Y.Doc;
  /** Those that give way: they hold what moves, or find no place any more in what stays. */
  readonly rows: readonly Row[];
};

function parted(content: WorkbookContent, { opening, number, branch }: Room, clock: number): Parted {
  const before = docOf(content);
  const staying = content.changes.filter((change) => change.opening !== opening || change.number < number);
  const changes = [...staying, ...branch.map((change) => ({ ...change, sequence: 0 }))];
  const fitting = content.rows.filter(({ update }) => isWholeIn(before, update)); // what waits already goes on waiting
  for (let rows = content.rows.filter((row) => holds(row, opening, clock)); ; ) {
    const after = docOf({ changes, rows: content.rows.filter((row) => !rows.includes(row)) });
    const lost = fitting.filter((row) => !rows.includes(row) && !isWholeIn(after, row.update));
    if (lost.length === 0) return { before, after, rows };
    rows = [...rows, ...lost];
  }
}

/** Whether a row holds structs of the opening that come after this clock. */
function holds({ update }: Row, opening: number, clock: number): boolean {
  return structsOf(update).some(({ id, length }) => id.client === opening && id.clock + length > clock);
}

function isWholeIn({ store }: Y.Doc, update: Uint8Array): boolean {
  return structsOf(update).every(({ id, length }) => id.clock + length <= Y.getState(store, id.client));
}

function structsOf(update: Uint8Array) {
  return Y.decodeUpdate(update).structs.filter((struct) => !(struct instanceof Y.Skip));
}

/** Each writes again only what is their own; of another's opening, what they had written beside it. */
function rowWrittenAgain(
  { before, after, rows, content, room, clock }: Parted & ToWriteAgain,
  random32: number,
): Giving["writtenAgain"] {
  const { opening, number, writer } = room;
  if (writer === null) return null;
  after.clientID = openingOf(writer, random32);
  const isOwn = ownerOfOpening(opening) === writer;
  const moved = content.changes.filter((change) => isOwn && change.opening === opening && change.number >= number);
  const gone = [...rows.map(({ update }) => update), ...moved.map(updateOf)];
  const inRows = anyOf(rows.map(({ update }) => structsIn(update)));
  const updates: Uint8Array[] = [];
  after.on("update", (update: Uint8Array) => updates.push(update));
  const ends = Y.decodeStateVector(Y.encodeStateVector(after));
  const lost: Ids = (client, at) => {
    if (ownerOfOpening(client) !== writer) return false;
    return (client === opening && at >= clock) || inRows(client, at) || at >= (ends.get(client) ?? 0);
  };
  writeAgain(before, after, { lost, deleted: anyOf(gone.map(deletionsIn)) }, deletionsUpdate);
  return updates.length === 0 ? null : { opening: after.clientID, update: Y.mergeUpdates(updates) };
}

type ToWriteAgain = { readonly content: WorkbookContent; readonly room: Room; readonly clock: number };
