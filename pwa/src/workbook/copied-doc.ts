import { takeIn } from "@circle/workbook-doc/entries-map";
import * as Y from "yjs";
import type { After } from "./row-writer.ts";
import { beyond, type WorkingCopies, type WorkingCopy } from "./working-copy.ts";

/** A working copy takes what was done after the row's write has begun and the screen has shown it. */
const COPY_AFTER_MS = 50;

export type CopiedDoc = {
  /** The copy takes this soon, if it is open. */
  readonly relay: (update: Uint8Array) => void;
  readonly close: () => void;
};

/**
 * Keeps a working copy beside a document and never waits for it. What it alone has of this person's, because only the
 * store failed, becomes part of the document.
 */
export function copiedDoc(
  doc: Y.Doc,
  name: string,
  {
    copies,
    after,
    isOwn,
  }: { readonly copies: WorkingCopies; readonly after: After; readonly isOwn: (opening: number) => boolean },
): CopiedDoc {
  let copy: WorkingCopy | null = null;
  let uncopied: readonly Uint8Array[] = [];
  let closed = false;

  const begun = copies.open(name).then((opened) => {
    if (opened === null) return;
    if (closed) return opened.close();
    const update = beyond(opened.doc, doc, isOwn);
    if (update !== null) takeIn(doc, update);
    copy = opened;
    relay(Y.encodeStateAsUpdate(doc, Y.encodeStateVector(opened.doc)));
  });
  begun.catch((error: unknown) => {
    copy = null;
    console.warn("the working copy is not used", error);
  });

  function relay(update: Uint8Array): void {
    if (copy === null) return;
    if (uncopied.length === 0) after(COPY_AFTER_MS, relayNow);
    uncopied = [...uncopied, update];
  }

  function relayNow(): void {
    const updates = uncopied;
    uncopied = [];
    try {
      if (copy !== null && updates.length > 0) Y.applyUpdate(copy.doc, Y.mergeUpdates([...updates]));
    } catch {
      copy?.close(); // a broken cache is not used any more; it is opened anew with the workbook
      copy = null;
    }
  }

  return {
    relay,
    close: () => {
      closed = true;
      relayNow();
      copy?.close();
      copy = null;
    },
  };
}
