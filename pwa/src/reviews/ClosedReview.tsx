import type { ReviewId } from "@circle/review/ids";
import { useState } from "react";
import { useLocation } from "wouter";
import { purgeReview, type LeaveOutcome } from "../keeping/leave.ts";
import { ActionButton } from "../look/ActionButton.tsx";
import { Dialog } from "../look/Dialog.tsx";
import { Notice } from "../look/Notice.tsx";
import { leaveSentence } from "../words.ts";
import { Step } from "./Step.tsx";
import type { ReviewOnTablet } from "./use-review.ts";

/** A closed review can be read until it is taken off the tablet, once everything has been received. */
export function ClosedReview({ review }: { readonly review: ReviewOnTablet }) {
  const [isAsking, setAsking] = useState(false);
  return (
    <Step
      heading="This review is closed"
      to={review.published.length > 0 ? { href: `/r/${review.review}/draft`, words: "Read the draft" } : undefined}
    >
      <p>Thank you for taking part. You can take the review off this tablet; the server keeps it.</p>
      <p>
        <button type="button" className="button" onClick={() => setAsking(true)}>
          Take it off this tablet
        </button>
      </p>
      {isAsking && (
        <TakeOff review={review.review} community={review.details.community} onClose={() => setAsking(false)} />
      )}
    </Step>
  );
}

/** Asks first. It is refused while something of it has not been received. */
export function TakeOff({
  review,
  community,
  onClose,
}: {
  readonly review: ReviewId;
  readonly community: string;
  readonly onClose: () => void;
}) {
  const [, navigate] = useLocation();
  const [refusal, setRefusal] = useState<Exclude<LeaveOutcome, { kind: "left" }> | null>(null);

  async function takeOff() {
    const outcome = await purgeReview(review);
    if (outcome.kind === "left") return navigate("/");
    setRefusal(outcome);
  }

  return (
    <Dialog title={`Take “${community}” off this tablet?`} onClose={onClose}>
      <p>Your notes and scores of this review go from this tablet. The server keeps what it has received.</p>
      {refusal !== null && (
        <Notice tone="alarm" live>
          <p>{leaveSentence(refusal)}</p>
        </Notice>
      )}
      <div className="row">
        <ActionButton weight="grave" act={takeOff} busyWords="Removing …">
          Take it off
        </ActionButton>
        <button type="button" className="button" onClick={onClose}>
          Keep it
        </button>
      </div>
    </Dialog>
  );
}
