import * as Y from "yjs";

/** W1: where things lie in a workbook's document. A new place means a new layout, read beside the old one for ever. */
export const ENTRIES = "entries";

/**
 * A document for a workbook. It keeps what was written in a map also where somebody wrote over it or deleted it: read into
 * a document that does not, an entry could be taken out of the workbook.
 */
export function newDoc(): Y.Doc {
  return new Y.Doc({ gc: true, gcFilter: ({ parentSub }) => parentSub === null });
}

/** A workbook's document as one window writes it: all that it adds has the opening's id. */
export function openDoc(opening: number): Y.Doc {
  const doc = newDoc();
  doc.clientID = opening;
  return doc;
}

/**
 * Whether a top-level name is that of a text: `note/<code>` or `finding/<id>`. No code and no id is longer; with a longer
 * name a snapshot, which says it again, might not fit into a change.
 */
export function isTextName(name: string): boolean {
  return /^(?:note|finding)\/.{1,1000}$/s.test(name);
}
