import { openingOf, type PersonNumber } from "@circle/review/ids";
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import * as Y from "yjs";
import { carriedRowBytes } from "@circle/sync/carried-row";
import { parseSignedChange } from "@circle/sync/change";
import { joinedUpdates, outlineOf, type UpdateOutline } from "@circle/sync/update-outline";
import { walk } from "@circle/sync/update-walk";
import { type KnownFacts, knownFacts } from "../reviews/known-facts.ts";
import { fromBase64url } from "../syncing/base64url.ts";
import { ownWorkbooks } from "../syncing/own-workbooks.ts";
import { verifiedChange } from "../syncing/verify-change.ts";
import type { Tablet } from "../device/tablet.ts";
import { deletionsUpdate } from "../workbook/deletions-update.ts";
import { docOf } from "../workbook/workbook-content.ts";
import { takeIn } from "@circle/workbook-doc/entries-map";
import { newDoc } from "@circle/workbook-doc/layout";
import { anyOf, deletionsIn, type Ids, structsIn, writeAgain } from "@circle/workbook-doc/write-again";
import type { Exported, ExportedReview, ExportedRow } from "./export-file.ts";
import { takeBundle } from "./take-bundle.ts";

export type ExportTaken = { readonly changes: number; readonly writtenAgain: number; readonly leftOut: number };

/**
 * Changes keep their signatures. What had not been packed is written again under a new opening, if it is this person's:
 * the tablet that it comes from may still be alive and pack it too.
 */
export async function takeExport(tablet: Tablet, exported: Exported): Promise<ExportTaken> {
  let [changes, writtenAgain, leftOut] = [0, 0, 0];
  for (const review of exported.reviews) {
    const taken = await takeBundle(tablet, review);
    changes += taken.stored;
    leftOut += taken.leftOut;
    const own = await ownRows(tablet, review, exported.device);
    leftOut += review.rows.length - own.length;
    writtenAgain += await writeRowsAgain(tablet, { ...review, rows: own });
  }
  return { changes, writtenAgain, leftOut };
}

/** Rows that a device of this person signed which has not ended, and that can be read. What a file says of its maker is only a claim. */
async function ownRows(
  { store, person, verify }: Tablet,
  { review, rows }: ExportedReview,
  device: string,
): Promise<readonly ExportedRow[]> {
  const granted = (await knownFacts(store, review)).allDevices.get(device);
  const publicKey = granted?.person === person && !granted.ended ? fromBase64url(granted.publicKey) : null;
  if (publicKey === null) return [];
  const own = await Promise.all(
    rows.map(async (row) => {
      const isWhole = walk(row.update, () => {}) !== null;
      return isWhole && (await verify(publicKey, row.signature, carriedRowBytes({ review, ...row }))) ? [row] : [];
    }),
  );
  return own.flat();
}

async function writeRowsAgain(tablet: Tablet, { review, changes, rows }: ExportedReview): Promise<number> {
  const facts = await knownFacts(tablet.store, review);
  const number = facts.members.get(tablet.person)?.number;
  if (number === undefined) return 0;
  let written = 0;
  for (const workbook of ownWorkbooks(facts, tablet.person)) {
    const own = rows.filter((row) => row.workbook === workbook);
    const signed = await signedIn(tablet, facts, { review, workbook, changes });
    written += await writeAgainIn(tablet, { review, workbook, number, changes: signed, rows: own });
  }
  return written;
}

type RowsOfFile = {
  readonly review: string;
  readonly workbook: string;
  readonly number: PersonNumber;
  /** What the rows may stand on. */
  readonly changes: readonly UpdateOutline[];
  readonly rows: readonly ExportedRow[];
};

/**
 * Those changes of a workbook that their makers signed, also where another one has their place: else anybody could
 * change what is written again.
 */
async function signedIn(
  { verify }: Tablet,
  facts: KnownFacts,
  { review, workbook, changes }: Pick<ExportedReview, "review" | "changes"> & { readonly workbook: string },
): Promise<readonly UpdateOutline[]> {
  const outlines: UpdateOutline[] = [];
  for (const bytes of changes) {
    const signed = parseSignedChange(bytes);
    if (signed?.change.review !== review || signed.change.workbook !== workbook) continue;
    const { kind } = await verifiedChange(signed, facts, { end: undefined, heldAt: undefined }, verify);
    const outline = kind === "accepted" || kind === "gap" ? outlineOf(signed.change.update) : null;
    if (outline !== null) outlines.push(outline);
  }
  return outlines;
}

/** How many of them were not here. Again from the start, if a part of the workbook was set aside meanwhile. */
async function writeAgainIn(tablet: Tablet, file: RowsOfFile): Promise<number> {
  const { store, now, random32 } = tablet;
  const { review, workbook, number, changes } = file;
  const ids = new Map(file.rows.map(({ update }) => [idOf(update), update]));
  const before = await store.importedBefore([...ids.keys()]);
  const fresh = [...ids].filter(([id]) => !before.has(id));
  if (fresh.length === 0) return 0;
  const updates = fresh.map(([, update]) => update);
  const content = await store.contentOf(review, workbook);
  const here = docOf(content);
  here.clientID = openingOf(number, random32());
  const added: Uint8Array[] = [];
  here.on("update", (update: Uint8Array) => added.push(update));
  const inRows = anyOf(updates.map(structsIn));
  const held = Y.decodeStateVector(Y.encodeStateVector(here));
  const lost: Ids = (client, clock) => clock >= (held.get(client) ?? 0) && inRows(client, clock);
  const deleted = anyOf(updates.map(deletionsIn));
  writeAgain(docFromFile(changes, updates), here, { lost, deleted }, deletionsUpdate);
  const update = added.length === 0 ? Y.encodeStateAsUpdate(new Y.Doc()) : Y.mergeUpdates(added);
  const row = { review, workbook, opening: here.clientID, update, madeAt: now() };
  const imported = fresh.map(([id]) => id);
  if ((await store.addRow(row, content.generation, imported)) === "stale") return await writeAgainIn(tablet, file);
  return added.length === 0 ? 0 : fresh.length;
}

function docFromFile(changes: readonly UpdateOutline[], rows: readonly Uint8Array[]): Y.Doc {
  const doc = newDoc();
  for (const update of joinedUpdates(changes)) takeIn(doc, update);
  for (const update of rows) takeIn(doc, update);
  return doc;
}

function idOf(update: Uint8Array): string {
  return bytesToHex(sha256(update));
}
