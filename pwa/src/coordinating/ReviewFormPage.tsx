import { mayCommand } from "@circle/review/access";
import type { Person } from "@circle/review/commands";
import type { ReviewId } from "@circle/review/ids";
import { useMemo } from "react";
import { useLocation } from "wouter";
import { changeReview, createReview } from "./review-commands.ts";
import { Page } from "../look/Page.tsx";
import { WithReview } from "../reviews/WithReview.tsx";
import type { ReviewOnTablet } from "../reviews/use-review.ts";
import { words } from "../words/all-words.ts";
import { EMPTY_FORM, formOf } from "./review-form.ts";
import { ReviewDetailsForm } from "./ReviewDetailsForm.tsx";

export function NewReviewPage({ person }: { readonly person: Person }) {
  const say = words().coordinating;
  return (
    <Page title={say.newReview} back={{ href: "/", words: words().reviews.title }}>
      {person.coordinator ? <NewReview /> : <p>{say.reviewsNotForYou}</p>}
    </Page>
  );
}

function NewReview() {
  const [, navigate] = useLocation();
  const say = words().coordinating;
  return (
    <ReviewDetailsForm
      name="new-review"
      atFirst={EMPTY_FORM}
      edition={null}
      submitWords={say.makeReview}
      busyWords={say.makingReview}
      send={createReview}
      onSent={(sent) => {
        if (sent.kind === "created") navigate(`/r/${sent.review}/people`, { replace: true });
      }}
    />
  );
}

export function EditReviewPage({ review }: { readonly review: ReviewId }) {
  return (
    <WithReview
      review={review}
      title={words().coordinating.changeReview}
      back={{ href: `/r/${review}`, words: words().coordinating.theReview }}
    >
      {(onTablet) => <EditReview review={onTablet} />}
    </WithReview>
  );
}

function EditReview({ review }: { readonly review: ReviewOnTablet }) {
  const say = words().coordinating;
  return (
    <Page
      title={say.changeReview}
      over={<bdi>{review.details.community}</bdi>}
      back={{ href: `/r/${review.review}`, words: say.theReview }}
    >
      {mayCommand(review.roles, "changeReview") ? <ChangedReview review={review} /> : <p>{say.reviewsNotForYou}</p>}
    </Page>
  );
}

function ChangedReview({ review }: { readonly review: ReviewOnTablet }) {
  const [, navigate] = useLocation();
  const say = words().coordinating;
  const atFirst = useMemo(() => formOf(review.details), [review.details]);
  return (
    <ReviewDetailsForm
      name={`review/${review.review}`}
      atFirst={atFirst}
      edition={review.edition}
      submitWords={say.saveChanges}
      busyWords={say.saving}
      send={(details) => changeReview(review.review, details)}
      onSent={() => navigate(`/r/${review.review}`)}
    />
  );
}
