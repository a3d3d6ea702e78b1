import * as Y from "yjs";

/** W1: where things lie in a workbook's document. A new place means a new layout, read beside the old one for ever. */
export const ENTRIES = "entries";

/** A workbook's document as one window writes it: all that it adds has the opening's id. */
export function openDoc(opening: number): Y.Doc {
  const doc = new Y.Doc({ gc: true });
  doc.clientID = opening;
  return doc;
}

/** Whether a top-level name is that of a text: `note/<code>` or `finding/<id>`. */
export function isTextName(name: string): boolean {
  return /^(?:note|finding)\/./s.test(name);
}
