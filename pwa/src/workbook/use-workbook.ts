import type { DeviceId, PersonId, ReviewId } from "@circle/review/ids";
import type { Workbook } from "@circle/review/workbook";
import type { WorkbookId } from "@circle/review/workbook-id";
import type { WorkbookEdits } from "./workbook-edits.ts";

/** Which person on which tablet wrote in an opening; `device` is null while it has not been packed or is not known. */
export type OpeningMaker = { readonly person: PersonId | null; readonly device: DeviceId | null; readonly deviceName: string | null };

export type WorkbookInUse =
  | { readonly state: "opening" }
  | { readonly state: "notHere" } // this tablet holds nothing of it and its person may not write in it
  | {
      readonly state: "open";
      readonly workbook: Workbook;
      /** Null: to read only. */
      readonly edits: WorkbookEdits | null;
      readonly openings: ReadonlyMap<number, OpeningMaker>;
    };

/** A workbook as it is on this tablet, live across windows. The value changes only when the workbook does. */
export function useWorkbook(_review: ReviewId, _workbook: WorkbookId): WorkbookInUse {
  throw new Error("not written yet");
}

/** Several at once, for reconciling and the draft: those of `workbooks` that are here, with what they hold. */
export function useWorkbooks(_review: ReviewId, _workbooks: readonly WorkbookId[]): readonly Workbook[] | "opening" {
  throw new Error("not written yet");
}
