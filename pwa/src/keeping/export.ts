import { parseWorkbookId, type WorkbookId } from "@circle/review/workbook-id";
import { carriedRowBytes } from "@circle/sync/carried-row";
import { parseSignedChange } from "@circle/sync/change";
import { type Sign, SIGNATURE_BYTES } from "@circle/sync/signing";
import { readWorkbook } from "@circle/workbook-doc/read";
import { inTime } from "../device/in-time.ts";
import { thisTablet } from "../device/this-tablet.ts";
import { signWith } from "../device/web-keys.ts";
import { packAll } from "../syncing/exchange.ts";
import { words } from "../words/all-words.ts";
import { docOf } from "../workbook/workbook-content.ts";
import { type CollectedReview, type CollectedWork, type CollectedWorkbook, collectedWork } from "./collected-work.ts";
import { type ExportedReview, type ExportedRow, encodeExport } from "./export-file.ts";
import { ifPossible } from "./if-possible.ts";
import { readableWorkbook, unreadableWorkbook } from "./readable.ts";

export type Copy = { readonly kind: CollectedWork["kind"]; readonly file: Blob };

const PACKING_LIMIT_MS = 3_000;

/**
 * One file with everything that was written on this tablet, readable part first. Works without server, session and
 * storage, and with what is damaged.
 */
export async function exportMine(): Promise<Copy> {
  await inTime(PACKING_LIMIT_MS, ifPossible("a copy is made of what is not packed", packAllHere));
  const { kind, record, reviews } = await collectedWork();
  const sign = record === null ? null : signWith(record.privateKey);
  const exported = {
    person: record?.person?.id ?? "",
    device: record?.device ?? "",
    madeAt: Date.now(),
    reviews: await Promise.all(reviews.map((one) => exportedReview(one, sign))),
  };
  const readable = [record?.person?.name ?? "", ...reviews.flatMap(readableReview)].join("\n");
  return { kind, file: new Blob([encodeExport(readable, exported)], { type: "application/octet-stream" }) };
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
  return `open-circle-${plain === "" ? "copy" : plain}-${new Date(at).toISOString().slice(0, 10)}.circle`;
}

async function exportedReview(
  { review, statements, setAside, workbooks }: CollectedReview,
  sign: Sign | null,
): Promise<ExportedReview> {
  const changes = workbooks.flatMap((one) => one.changes.map(({ bytes }) => bytes));
  const rows = workbooks.flatMap(({ workbook, rows: own }) =>
    own.map(({ opening, update }) => signedRow(review, { workbook, opening, update }, sign)),
  );
  return { review, statements, changes: inOrder([...changes, ...setAside]), rows: await Promise.all(rows) };
}

/** Without a key, which only storage that never could be read takes away, it can be read by people and not be brought in. */
async function signedRow(review: string, row: Omit<ExportedRow, "signature">, sign: Sign | null): Promise<ExportedRow> {
  const signature =
    sign === null ? null : await ifPossible("a row was not signed", () => sign(carriedRowBytes({ review, ...row })));
  return { ...row, signature: signature ?? new Uint8Array(SIGNATURE_BYTES) };
}

function readableReview({ community, workbooks }: CollectedReview): readonly string[] {
  return workbooks.map((one) => readableOf(one, community));
}

/** What is damaged can't be shown, and its bytes are in the file all the same. */
function readableOf({ workbook, changes, rows }: CollectedWorkbook, community: string): string {
  const id = parseWorkbookId(workbook);
  if (id === null) return "";
  const title = `${community}, ${titleOf(id)}`;
  try {
    return readableWorkbook(readWorkbook(docOf({ changes, rows }), id), title);
  } catch (error) {
    console.warn(`${title} can't be shown in a copy`, error);
    return unreadableWorkbook(title);
  }
}

function titleOf(workbook: WorkbookId): string {
  const say = words().keeping.copy.workbooks;
  switch (workbook) {
    case "self-review":
    case "team":
    case "response":
      return say[workbook];
    default:
      return say.mine;
  }
}

function inOrder(changes: readonly Uint8Array[]): readonly Uint8Array[] {
  const numberOf = (bytes: Uint8Array) => parseSignedChange(bytes)?.change.number ?? 0;
  return changes.toSorted((a, b) => numberOf(a) - numberOf(b));
}
