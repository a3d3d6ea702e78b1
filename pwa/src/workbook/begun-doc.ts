import { deletionsIn, structsIn, writeAgain } from "@circle/workbook-doc/write-again";
import type * as Y from "yjs";
import type { WorkbookContent } from "../device/tablet-store.ts";
import type { Unwritten } from "./row-writer.ts";
import { deletionsUpdate } from "./deletions-update.ts";
import { docOf } from "./workbook-content.ts";

export type BegunDoc = {
  readonly doc: Y.Doc;
  /** What the document has and the store has not. */
  readonly writtenAgain: readonly Uint8Array[];
};

/**
 * A document of what the store has, to be written in under `opening`. What was done in `before`
 * and is in no row is written again in it. Throws if a record is damaged; `before` stays as it was.
 */
export function begunDoc(
  content: Pick<WorkbookContent, "changes" | "rows">,
  opening: number,
  before: Y.Doc,
  unwritten: Unwritten | null,
): BegunDoc {
  const doc = docOf(content);
  doc.clientID = opening;
  const writtenAgain: Uint8Array[] = [];
  if (unwritten === null) return { doc, writtenAgain };
  const { update } = unwritten;
  const keep = (added: Uint8Array): void => {
    writtenAgain.push(added);
  };
  doc.on("update", keep);
  writeAgain(before, doc, { lost: structsIn(update), deleted: deletionsIn(update) }, deletionsUpdate);
  doc.off("update", keep);
  return { doc, writtenAgain };
}
