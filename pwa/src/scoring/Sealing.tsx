import type { SealEntry } from "@circle/review/entries";
import type { Held, Workbook } from "@circle/review/workbook";
import { CircleCheckBig, LockOpen } from "lucide-react";
import { useState } from "react";
import { Notice } from "../look/Notice.tsx";
import { Time } from "../look/Time.tsx";
import type { ReviewOnTablet } from "../reviews/use-review.ts";
import type { WorkbookEdits } from "../workbook/workbook-edits.ts";
import { FinishDialog } from "./FinishDialog.tsx";
import { UnsealDialog } from "./UnsealDialog.tsx";

/** Where a reviewer says "I have finished", and opens it again. */
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
  const [asked, setAsked] = useState<"finish" | "open" | null>(null);
  if (here.closed) return <p className="soft">This review is closed. Your scores are here to read.</p>;
  if (edits === null) return null;
  return (
    <>
      {seal === null && (
        <button type="button" className="button" onClick={() => setAsked("finish")}>
          <CircleCheckBig aria-hidden /> I have finished
        </button>
      )}
      {seal === null && isRevealed && (
        <p className="soft small">The team has opened its scores. What you score now is shown to them as new.</p>
      )}
      {seal !== null && !isRevealed && (
        <Notice>
          <p>
            You finished at <Time at={seal.givenAt} />. Your scores stay as they are until the team looks at them together.
          </p>
          <button type="button" className="button" onClick={() => setAsked("open")}>
            <LockOpen aria-hidden /> Open them again
          </button>
        </Notice>
      )}
      {seal !== null && isRevealed && (
        <Notice>
          <p>
            The team has seen your scores as you left them at <Time at={seal.givenAt} />. What you change now is shown beside
            them as added later.
          </p>
          {!addsLater && (
            <button type="button" className="button" onClick={onAddLater}>
              <LockOpen aria-hidden /> Add a later change
            </button>
          )}
        </Notice>
      )}
      {asked === "finish" && (
        <FinishDialog
          title="Have you finished?"
          words="Then your scores stay as they are, and the lead sees that you are done; nobody sees the scores until the team opens all of them together. Until then you can open them again and say why."
          confirmWords="Yes, I have finished"
          path={`/r/${here.review}/score`}
          workbook={workbook}
          sections={here.sections}
          onConfirm={edits.seal}
          onClose={() => setAsked(null)}
        />
      )}
      {asked === "open" && <UnsealDialog onUnseal={edits.unseal} onClose={() => setAsked(null)} />}
    </>
  );
}
