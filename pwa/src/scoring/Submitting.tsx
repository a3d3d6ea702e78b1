import type { SubmissionEntry } from "@circle/review/entries";
import type { Held, Workbook } from "@circle/review/workbook";
import { PencilLine, Send } from "lucide-react";
import { useState } from "react";
import { Notice } from "../look/Notice.tsx";
import { sentenceWith } from "../look/sentence-with.ts";
import { Time } from "../look/Time.tsx";
import { AfterClosing } from "../reviews/ClosedReview.tsx";
import type { ReviewOnTablet } from "../reviews/use-review.ts";
import type { WorkbookEdits } from "../workbook/workbook-edits.ts";
import { words } from "../words/words.ts";
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
  const [isSubmittedHere, setIsSubmittedHere] = useState(false); // not by somebody else: the page stays where it is read
  const [wasSubmitted] = useState(submission !== null); // when the page was opened: then it is no news
  const say = words().sealing;
  if (submission !== null) {
    return (
      <>
        {edits !== null && <AfterClosing review={here} />}
        <Notice live={!wasSubmitted} inSight={isSubmittedHere}>
          <p>
            {sentenceWith(
              (when) => say.submittedBy(nameOf(submission.by, here.members), when),
              <Time at={submission.givenAt} />,
            )}{" "}
            {edits !== null && say.shownAsLater}
          </p>
          {edits !== null && !addsLater && (
            <button type="button" className="button" onClick={onAddLater}>
              <PencilLine aria-hidden /> {say.addAfterthought}
            </button>
          )}
        </Notice>
      </>
    );
  }
  if (edits === null) return null;
  const hasBegun = workbook.entries.length > 0 || workbook.texts.size > 0; // before, there is nothing to hand over
  return (
    <>
      <AfterClosing review={here} />
      {hasBegun && (
        <button type="button" className="button" onClick={() => setIsAsked(true)}>
          <Send aria-hidden /> {say.submit}
        </button>
      )}
      {isAsked && (
        <FinishDialog
          title={say.submitTitle}
          what={say.submitWhat}
          confirmWords={say.submitIt}
          path={`/r/${here.review}/self-review`}
          workbook={workbook}
          selfScores={null}
          sections={here.sections}
          onConfirm={(applicable) => {
            setIsSubmittedHere(true);
            return edits.submit(applicable);
          }}
          onClose={() => setIsAsked(false)}
        />
      )}
    </>
  );
}
