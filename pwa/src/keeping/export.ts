import type { PersonId } from "@circle/review/ids";
import { parseWorkbookId, type WorkbookId } from "@circle/review/workbook-id";
import { parseSignedChange } from "@circle/sync/change";
import { carriedRowBytes } from "@circle/sync/carried-row";
import { type Sign, SIGNATURE_BYTES } from "@circle/sync/signing";
import { readWorkbook } from "@circle/workbook-doc/read";
import * as Y from "yjs";
import { attempted } from "../device/attempted.ts";
import type { DeviceRecord } from "../device/device-db.ts";
import { inTime } from "../device/in-time.ts";
import { deviceRecord, lastDeviceRecord, store, thisTablet } from "../device/this-tablet.ts";
import { signWith } from "../device/web-keys.ts";
import { knownFacts } from "../reviews/known-facts.ts";
import { packAll } from "../syncing/exchange.ts";
import { ownWorkbooks } from "../syncing/own-workbooks.ts";
import { docOf } from "../workbook/workbook-content.ts";
import { type WorkbookHere, workbooksOpen } from "../workbook/workbooks-here.ts";
import { type Exported, type ExportedReview, type ExportedRow, encodeExport } from "./export-file.ts";
import { readableWorkbook } from "./readable.ts";

/** "inMemoryOnly": the storage could not be read, or not in time; workbooks that no window had open are missing. */
export type Copy = { readonly kind: "whole" | "inMemoryOnly"; readonly file: Blob };

const PACKING_LIMIT_MS = 3_000;
const READING_LIMIT_MS = 5_000;

/**
 * One file with everything that was written on this tablet, readable part first. Works without server, session and
 * storage: what storage does not give, or not in time, comes from the open windows' memory.
 */
export async function exportMine(): Promise<Copy> {
  await inTime(PACKING_LIMIT_MS, attempted(packAllHere));
  const read = await inTime(READING_LIMIT_MS, attempted(readStored));
  const stored = read === "late" || read.kind === "failed" ? null : read.value;
  const record = stored === null ? lastDeviceRecord() : stored.record;
  const sign = record === null ? null : signWith(record.privateKey);
  const reviews = withMemory(stored?.reviews ?? [], stored === null);
  const exported: Exported = {
    person: record?.person?.id ?? "",
    device: record?.device ?? "",
    madeAt: Date.now(),
    reviews: await Promise.all(reviews.map(({ exported: one }) => signedRows(one, sign))),
  };
  const readable = [record?.person?.name ?? "", ...reviews.flatMap((one) => one.readable)].join("\n");
  const file = new Blob([encodeExport(readable, exported)], { type: "application/octet-stream" });
  return { kind: stored === null ? "inMemoryOnly" : "whole", file };
}

/**
 * Signed changes are the same wherever they arrive. What is in none would be written again by the tablet that it is
 * brought in on, and stand twice once this one is back too.
 */
async function packAllHere(): Promise<void> {
  const tablet = await thisTablet();
  if (tablet !== null) await packAll(tablet);
}

/** `open-circle-<name>-<date>.circle` */
export function exportName(name: string, at: number): string {
  const plain = name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
  return `open-circle-${plain === "" ? "export" : plain}-${new Date(at).toISOString().slice(0, 10)}.circle`;
}

type UnsignedRow = Omit<ExportedRow, "signature">;
type Unsigned = Omit<ExportedReview, "rows"> & { readonly rows: readonly UnsignedRow[] };
type Part = { readonly exported: Unsigned; readonly readable: readonly string[] };

/** Without a key, which only storage that never could be read takes away, the rows can be read by people and not be brought in. */
async function signedRows(exported: Unsigned, sign: Sign | null): Promise<ExportedReview> {
  const { review } = exported;
  const rows = exported.rows.map(async (row) => {
    const signature = sign === null ? new Uint8Array(SIGNATURE_BYTES) : await sign(carriedRowBytes({ review, ...row }));
    return { ...row, signature };
  });
  return { ...exported, rows: await Promise.all(rows) };
}

type Stored = { readonly record: DeviceRecord | null; readonly reviews: readonly Part[] };

async function readStored(): Promise<Stored> {
  const record = await deviceRecord();
  return { record, reviews: await storedReviews(record?.person?.id) };
}

async function storedReviews(person: PersonId | undefined): Promise<readonly Part[]> {
  const parts: Part[] = [];
  for (const { review } of await store.reviews()) {
    const facts = await knownFacts(store, review);
    const own: readonly string[] = person === undefined ? [] : ownWorkbooks(facts, person);
    const holdings = await store.holdingsOf(review);
    const community = facts.details?.community ?? review;
    const [changes, rows, readable]: [Uint8Array[], UnsignedRow[], string[]] = [[], [], []];
    for (const { workbook } of holdings.filter((one) => own.includes(one.workbook))) {
      const content = await store.contentOf(review, workbook);
      changes.push(...content.changes.map(({ bytes }) => bytes));
      rows.push(...content.rows.map(({ opening, update }) => ({ workbook, opening, update })));
      readable.push(readableOf(workbook, docOf(content), community));
    }
    for (const one of await store.setAsideOf(review)) changes.push(one.bytes);
    const statements = (await store.statementsOf(review)).map(({ bytes }) => bytes);
    parts.push({ exported: { review, statements, changes: inOrder(changes), rows }, readable });
  }
  return parts;
}

/** What is only in memory comes on top; where the store could not be read, whole documents. */
function withMemory(stored: readonly Part[], storeFailed: boolean): readonly Part[] {
  const parts = new Map(stored.map((part) => [part.exported.review, part]));
  for (const here of workbooksOpen().filter(({ open }) => open.edit !== null)) {
    const before = parts.get(here.review) ?? {
      exported: { review: here.review, statements: [], changes: [], rows: [] },
      readable: [],
    };
    const row = storeFailed ? wholeRow(here) : here.open.unwritten();
    if (row === null) continue;
    parts.set(here.review, {
      exported: { ...before.exported, rows: [...before.exported.rows, { workbook: here.workbook, ...row }] },
      readable: [...before.readable, readableOf(here.workbook, here.open.doc(), here.review)],
    });
  }
  return [...parts.values()];
}

function wholeRow({ open }: WorkbookHere): { readonly opening: number; readonly update: Uint8Array } {
  return { opening: open.doc().clientID, update: Y.encodeStateAsUpdate(open.doc()) };
}

function readableOf(workbook: string, doc: Y.Doc, community: string): string {
  const id = parseWorkbookId(workbook);
  return id === null ? "" : readableWorkbook(readWorkbook(doc, id), `${community}, ${titleOf(id)}`);
}

function titleOf(workbook: WorkbookId): string {
  switch (workbook) {
    case "self-review":
      return "self-review";
    case "team":
      return "the team's workbook";
    case "response":
      return "the community's response";
    default:
      return "my workbook";
  }
}

function inOrder(changes: readonly Uint8Array[]): readonly Uint8Array[] {
  const numberOf = (bytes: Uint8Array) => parseSignedChange(bytes)?.change.number ?? 0;
  return changes.toSorted((a, b) => numberOf(a) - numberOf(b));
}
