import { Notice } from "../look/Notice.tsx";
import { words } from "../words/words.ts";
import { Step } from "./Step.tsx";
import type { ReviewOnTablet } from "./use-review.ts";

/** A closed review can be read for as long as a page of it is open. Then the tablet lets go of it. */
export function ClosedReview({ review }: { readonly review: ReviewOnTablet }) {
  const say = words().reviews;
  return (
    <Step
      heading={say.closedHeading}
      to={review.published.length > 0 ? { href: `/r/${review.review}/draft`, words: say.readDraft } : undefined}
    >
      <p>{say.thankYou}</p>
    </Step>
  );
}

/** Closing ends what can be published, never what somebody may write in their own workbook. */
export function AfterClosing({ review }: { readonly review: ReviewOnTablet }) {
  if (!review.closed) return null;
  return (
    <Notice>
      <p>{words().reviews.afterClosing}</p>
    </Notice>
  );
}
