/**
 * Derives one draft for the process that started it, and ends when that one lets go of it; after so many milliseconds
 * (its argument) in any case. Started by `deriving.ts`.
 */
import { hash } from "node:crypto";
import { Worker } from "node:worker_threads";
import { draftOf, draftText } from "@circle/review/draft";
import type { Workbook } from "@circle/review/workbook";
import type { WorkbookId } from "@circle/review/workbook-id";
import { joinedUpdate, outlineOf } from "@circle/sync/update-outline";
import { takeIn } from "@circle/workbook-doc/entries-map";
import { newDoc } from "@circle/workbook-doc/layout";
import { readWorkbook } from "@circle/workbook-doc/read";
import { readSigned } from "../reviews/read-signed.ts";
import type { DerivedDraft, DraftSource } from "./deriving.ts";

// What derives can be kept busy for hours and hears of nothing meanwhile, nor that the server has gone.
new Worker(`setTimeout(() => process.kill(process.pid, "SIGKILL"), ${Number(process.argv[2])})`, { eval: true });
process.once("disconnect", () => process.exit());
// Who asked reports a bug, and leaves out its message. Printed here, that could say what people wrote.
process.once("uncaughtException", (fault) => process.send?.(fault));
process.once("message", (source) => process.send?.(derivedFrom(source as DraftSource)));

function derivedFrom({ details, edition, submission, selfReview, team }: DraftSource): DerivedDraft {
  const draft = draftOf({
    details,
    edition,
    submission,
    selfReview: workbookOf("self-review", selfReview),
    team: workbookOf("team", team),
  });
  const text = draftText(draft);
  return { draft, sha256: hash("sha256", text), bytes: Buffer.byteLength(text) };
}

function workbookOf(id: WorkbookId, changes: readonly Uint8Array[]): Workbook {
  const outlines = changes.flatMap((encoded) => {
    const signed = readSigned(encoded);
    return signed === null ? [] : (outlineOf(signed.change.update) ?? []);
  });
  const doc = newDoc();
  takeIn(doc, joinedUpdate(outlines));
  return readWorkbook(doc, id);
}
