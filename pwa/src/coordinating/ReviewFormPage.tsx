import type { ReviewId } from "@circle/review/ids";
import { useMemo } from "react";
import { useLocation } from "wouter";
import { changeReview, createReview } from "../api/commands.ts";
import { Page } from "../look/Page.tsx";
import { WithReview } from "../reviews/WithReview.tsx";
import type { ReviewOnTablet } from "../reviews/use-review.ts";
import { EMPTY_FORM, formOf } from "./review-form.ts";
import { ReviewDetailsForm } from "./ReviewDetailsForm.tsx";

export function NewReviewPage() {
  const [, navigate] = useLocation();
  return (
    <Page title="New review" back={{ href: "/", words: "My reviews" }}>
      <ReviewDetailsForm
        name="new-review"
        atFirst={EMPTY_FORM}
        edition={null}
        submitWords="Make the review"
        busyWords="Making the review …"
        send={createReview}
        onSent={(sent) => {
          if (sent.kind === "created") navigate(`/r/${sent.review}/people`, { replace: true });
        }}
      />
    </Page>
  );
}

export function EditReviewPage({ review }: { readonly review: ReviewId }) {
  return (
    <WithReview review={review} title="Change the review" back={{ href: `/r/${review}`, words: "The review" }}>
      {(onTablet) => <EditReview review={onTablet} />}
    </WithReview>
  );
}

function EditReview({ review }: { readonly review: ReviewOnTablet }) {
  const [, navigate] = useLocation();
  const atFirst = useMemo(() => formOf(review.details), [review.details]);
  return (
    <Page
      title="Change the review"
      over={review.details.community}
      back={{ href: `/r/${review.review}`, words: "The review" }}
    >
      <ReviewDetailsForm
        name={`review/${review.review}`}
        atFirst={atFirst}
        edition={review.edition}
        submitWords="Save the changes"
        busyWords="Saving …"
        send={(details) => changeReview(review.review, details)}
        onSent={() => navigate(`/r/${review.review}`)}
      />
    </Page>
  );
}
