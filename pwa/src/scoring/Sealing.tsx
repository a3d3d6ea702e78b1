import type { SealEntry } from "@circle/review/entries";
import type { Held, Workbook } from "@circle/review/workbook";
import { CircleCheckBig, LockOpen, PencilLine } from "lucide-react";
import { useState } from "react";
import { Notice } from "../look/Notice.tsx";
import { Time } from "../look/Time.tsx";
import { AfterClosing } from "../reviews/ClosedReview.tsx";
import type { ReviewOnTablet } from "../reviews/use-review.ts";
import type { WorkbookEdits } from "../workbook/workbook-edits.ts";
import { FinishDialog } from "./FinishDialog.tsx";
import { ReasonDialog } from "./ReasonDialog.tsx";

/** Where a reviewer seals the workbook, unseals it, and adds afterthoughts once the team has seen it. */
export function Sealing({
  here,
  workbook,
  edits,
  seal,
  isRevealed,
  addsLater,
  onAddLater,
}: {
  readonly here: ReviewOnTablet;
  readonly workbook: Workbook;
  readonly edits: WorkbookEdits | null;
  readonly seal: Held<SealEntry> | null;
  readonly isRevealed: boolean;
  readonly addsLater: boolean;
  readonly onAddLater: () => void;
}) {
  const [asked, setAsked] = useState<"seal" | "unseal" | null>(null);
  if (edits === null) return null;
  return (
    <>
      <AfterClosing review={here} />
      {seal === null && (
        <button type="button" className="button" onClick={() => setAsked("seal")}>
          <CircleCheckBig aria-hidden /> I have finished
        </button>
      )}
      {seal === null && isRevealed && (
        <p className="soft small">The team looks at its scores together already. What you score now is new to them.</p>
      )}
      {seal !== null && !isRevealed && (
        <Notice>
          <p>
            You have finished: sealed <Time at={seal.givenAt} />. Your scores stay as they are until the team looks at
            all of them together.
          </p>
          <button type="button" className="button" onClick={() => setAsked("unseal")}>
            <LockOpen aria-hidden /> Unseal
          </button>
        </Notice>
      )}
      {seal !== null && isRevealed && (
        <Notice>
          <p>
            The team has your scores as you sealed them, <Time at={seal.givenAt} />. What you change now is an
            afterthought: it is shown beside them, as added later.
          </p>
          {!addsLater && (
            <button type="button" className="button" onClick={onAddLater}>
              <PencilLine aria-hidden /> Add an afterthought
            </button>
          )}
        </Notice>
      )}
      {asked === "seal" && (
        <FinishDialog
          title="Have you finished?"
          words="Sealing keeps your scores as they are. The lead sees that you have finished; nobody sees a score until the team looks at all of them together. Until then you can unseal and say why."
          confirmWords="Seal my workbook"
          path={`/r/${here.review}/score`}
          workbook={workbook}
          sections={here.sections}
          onConfirm={edits.seal}
          onClose={() => setAsked(null)}
        />
      )}
      {asked === "unseal" && (
        <ReasonDialog
          title="Unseal your workbook?"
          label="Why?"
          hint="For instance: I forgot the kitchen standards."
          confirmWords="Unseal"
          cancelWords="Leave it sealed"
          onReason={edits.unseal}
          onClose={() => setAsked(null)}
        />
      )}
    </>
  );
}
