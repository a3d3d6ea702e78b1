import type { SubmissionEntry } from "@circle/review/entries";
import type { Held, Workbook } from "@circle/review/workbook";
import { PencilLine, Send } from "lucide-react";
import { useState } from "react";
import { Notice } from "../look/Notice.tsx";
import { Time } from "../look/Time.tsx";
import { AfterClosing } from "../reviews/ClosedReview.tsx";
import type { ReviewOnTablet } from "../reviews/use-review.ts";
import type { WorkbookEdits } from "../workbook/workbook-edits.ts";
import { FinishDialog } from "./FinishDialog.tsx";
import { nameOf } from "./scoring-rows.ts";

/** Where the community hands its self-review to the team, once. What it says later is added, and shown as such. */
export function Submitting({
  here,
  workbook,
  edits,
  submission,
  addsLater,
  onAddLater,
}: {
  readonly here: ReviewOnTablet;
  readonly workbook: Workbook;
  readonly edits: WorkbookEdits | null;
  readonly submission: Held<SubmissionEntry> | null;
  readonly addsLater: boolean;
  readonly onAddLater: () => void;
}) {
  const [isAsked, setIsAsked] = useState(false);
  if (submission !== null) {
    return (
      <>
        {edits !== null && <AfterClosing review={here} />}
        <Notice>
          <p>
            Submitted by {nameOf(submission.by, here.members)}, <Time at={submission.givenAt} />.{" "}
            {edits !== null && "What you change now is an afterthought: it is shown beside it, as added later."}
          </p>
          {edits !== null && !addsLater && (
            <button type="button" className="button" onClick={onAddLater}>
              <PencilLine aria-hidden /> Add an afterthought
            </button>
          )}
        </Notice>
      </>
    );
  }
  if (edits === null) return null;
  return (
    <>
      <AfterClosing review={here} />
      <button type="button" className="button" onClick={() => setIsAsked(true)}>
        <Send aria-hidden /> Submit the self-review
      </button>
      {isAsked && (
        <FinishDialog
          title="Submit the self-review?"
          words="Then the reviewers can read it: the scores and the comments, as they are now. Submitting can’t be taken back. What you add later is shown beside it as added later."
          confirmWords="Yes, submit it for our community"
          path={`/r/${here.review}/self-review`}
          workbook={workbook}
          sections={here.sections}
          onConfirm={edits.submit}
          onClose={() => setIsAsked(false)}
        />
      )}
    </>
  );
}
