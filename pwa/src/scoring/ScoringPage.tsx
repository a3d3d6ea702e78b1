import type { ReviewId } from "@circle/review/ids";
import type { Member } from "@circle/review/members";
import { reviewerWorkbook } from "@circle/review/workbook-id";
import { memo } from "react";
import { Page } from "../look/Page.tsx";
import { Unreadable } from "../look/Unreadable.tsx";
import { Waiting } from "../look/Waiting.tsx";
import type { ReviewOnTablet } from "../reviews/use-review.ts";
import { WithReview } from "../reviews/WithReview.tsx";
import { useWorkbook } from "../workbook/use-workbook.ts";
import { ReviewerScoring } from "./ReviewerScoring.tsx";

const TITLE = "My workbook";

/** A reviewer's own scores and notes. */
export const ScoringPage = memo(function ScoringPage({
  review,
  standard,
}: {
  readonly review: ReviewId;
  readonly standard: string | null;
}) {
  const back = { href: `/r/${review}`, words: "The review" };
  return (
    <WithReview review={review} title={TITLE} back={back}>
      {(here) =>
        here.me?.roles.includes("reviewer") ? (
          <OwnWorkbook here={here} me={here.me} standard={standard} />
        ) : (
          <Page title={TITLE} over={here.details.community} back={back}>
            <p>You are not one of the reviewers here, so there is nothing for you to score.</p>
          </Page>
        )
      }
    </WithReview>
  );
});

function OwnWorkbook({
  here,
  me,
  standard,
}: {
  readonly here: ReviewOnTablet;
  readonly me: Member;
  readonly standard: string | null;
}) {
  const workbook = reviewerWorkbook(me.person);
  const inUse = useWorkbook(here.review, workbook);
  return (
    <Page
      title={TITLE}
      over={here.details.community}
      back={{ href: `/r/${here.review}`, words: "The review" }}
      review={here.review}
      workbook={workbook}
      width="full"
    >
      {inUse.state === "opening" && <Waiting words="Opening your workbook …" />}
      {inUse.state === "failed" && <Unreadable />}
      {inUse.state === "notHere" && (
        <p>Your workbook could not be opened on this tablet. Go back and open the review again.</p>
      )}
      {inUse.state === "open" && <ReviewerScoring here={here} me={me} inUse={inUse} standard={standard} />}
    </Page>
  );
}
