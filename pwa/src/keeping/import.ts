export type ImportOutcome =
  | {
      readonly kind: "imported";
      /** Changes that were not here before; 0 and 0 when the file was imported before. */
      readonly changes: number;
      /** What had not been packed when the file was made, and was written again. */
      readonly writtenAgain: number;
      /** Changes that this person may not have or whose signature does not hold. */
      readonly leftOut: number;
    }
  | { readonly kind: "notAnExport" | "newerFormat" | "nobody" | "storageFailed" };

/** Takes in a file made by `exportMine`, here or elsewhere. A second time changes nothing. */
export function importFile(_file: Blob): Promise<ImportOutcome> {
  throw new Error("not written yet");
}
