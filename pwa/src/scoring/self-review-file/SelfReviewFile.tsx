import type { Workbook } from "@circle/review/workbook";
import { FileUp } from "lucide-react";
import { useState } from "react";
import type { ReviewOnTablet } from "../../reviews/use-review.ts";
import { words } from "../../words/all-words.ts";
import type { WorkbookEdits } from "../../workbook/workbook-edits.ts";
import { FileDialog } from "./FileDialog.tsx";

/** Where a member of the community brings in what was written in a spreadsheet. Nobody else may: `edits` is null for them. */
export function SelfReviewFile({
  here,
  workbook,
  edits,
}: {
  readonly here: ReviewOnTablet;
  readonly workbook: Workbook;
  readonly edits: WorkbookEdits | null;
}) {
  const [isOpen, setOpen] = useState(false);
  if (edits === null) return null;
  return (
    <>
      <button type="button" className="button" onClick={() => setOpen(true)}>
        <FileUp aria-hidden /> {words().selfReviewFile.opener}
      </button>
      {isOpen && <FileDialog {...{ here, workbook, edits }} onClose={() => setOpen(false)} />}
    </>
  );
}
