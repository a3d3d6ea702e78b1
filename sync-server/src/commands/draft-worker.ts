/** Derives one draft. Started by `draft-process.ts`. */
import { hash } from "node:crypto";
import { parentPort, workerData } from "node:worker_threads";
import { draftOf, draftText } from "@circle/review/draft";
import type { Workbook } from "@circle/review/workbook";
import type { WorkbookId } from "@circle/review/workbook-id";
import { joinedUpdate, outlineOf } from "@circle/sync/update-outline";
import { takeIn } from "@circle/workbook-doc/entries-map";
import { newDoc } from "@circle/workbook-doc/layout";
import { readWorkbook } from "@circle/workbook-doc/read";
import { readSigned } from "../reviews/read-signed.ts";
import { DRAFT_BYTES } from "../sync/limits.ts";
import type { DerivedDraft, DraftSource } from "./deriving.ts";

const { details, edition, submission, selfReview, team } = workerData as DraftSource;
const draft = draftOf({
  details,
  edition,
  submission,
  selfReview: workbookOf("self-review", selfReview),
  team: workbookOf("team", team),
});
const text = draftText(draft);
const isTooLarge = Buffer.byteLength(text) > DRAFT_BYTES;
const derived: DerivedDraft = { draft: isTooLarge ? null : draft, sha256: hash("sha256", text) };
parentPort?.postMessage(derived);

function workbookOf(id: WorkbookId, changes: readonly Uint8Array[]): Workbook {
  const outlines = changes.flatMap((encoded) => {
    const signed = readSigned(encoded);
    return signed === null ? [] : (outlineOf(signed.change.update) ?? []);
  });
  const doc = newDoc();
  takeIn(doc, joinedUpdate(outlines));
  return readWorkbook(doc, id);
}
