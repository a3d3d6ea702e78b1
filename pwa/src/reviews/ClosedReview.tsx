import { Notice } from "../look/Notice.tsx";
import { Step } from "./Step.tsx";
import type { ReviewOnTablet } from "./use-review.ts";

/** A closed review can be read for as long as a page of it is open. Then the tablet lets go of it. */
export function ClosedReview({ review }: { readonly review: ReviewOnTablet }) {
  return (
    <Step
      heading="This review is closed"
      to={review.published.length > 0 ? { href: `/r/${review.review}/draft`, words: "Read the draft" } : undefined}
    >
      <p>
        Thank you for taking part. When you leave its pages, and everything from here has been received, this tablet
        lets go of the review by itself; the server keeps it. What was published can be read again wherever there is a
        network: print it if you need it without one.
      </p>
    </Step>
  );
}

/** Closing ends what can be published, never what somebody may write in their own workbook. */
export function AfterClosing({ review }: { readonly review: ReviewOnTablet }) {
  if (!review.closed) return null;
  return (
    <Notice>
      <p>
        This review is closed. What you write now comes after that: it is kept and sent, and changes nothing that was
        published.
      </p>
    </Notice>
  );
}
