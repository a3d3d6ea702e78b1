import { attempted } from "../device/attempted.ts";
import { thisTablet } from "../device/this-tablet.ts";
import { syncSoon } from "../syncing/schedule.ts";
import { parseExport } from "./export-file.ts";
import { takeExport } from "./take-export.ts";

export type ImportOutcome =
  | {
      readonly kind: "imported";
      /** Changes that were not here before; 0 and 0 when the file was imported before. */
      readonly changes: number;
      /** What had not been packed when the file was made, and was written again. */
      readonly writtenAgain: number;
      /** Changes that this person may not have, or whose signature does not hold. */
      readonly leftOut: number;
    }
  | { readonly kind: "unreadable" | "notAnExport" | "newerFormat" | "nobody" | "storageFailed" };

/** Takes in a file made by `exportMine`, here or elsewhere. A second time changes nothing. */
export async function importFile(file: Blob): Promise<ImportOutcome> {
  const bytes = await bytesOf(file);
  if (bytes === null) return { kind: "unreadable" };
  const parsed = parseExport(bytes);
  if (parsed.kind !== "export") return { kind: parsed.kind };
  const tablet = await attempted(thisTablet);
  if (tablet.kind === "failed") return { kind: "storageFailed" };
  if (tablet.value === null) return { kind: "nobody" };
  const joined = tablet.value;
  const taken = await attempted(() => takeExport(joined, parsed.exported));
  if (taken.kind === "failed") return { kind: "storageFailed" };
  syncSoon();
  return { kind: "imported", ...taken.value };
}

async function bytesOf(file: Blob): Promise<Uint8Array | null> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    return null; // the system does not hand it out: it is elsewhere, was removed, or is not this app's to read
  }
}
