import type { ReviewId } from "@circle/review/ids";
import type { Member } from "@circle/review/members";
import { reviewerWorkbook } from "@circle/review/workbook-id";
import { Page } from "../look/Page.tsx";
import { Waiting } from "../look/Waiting.tsx";
import { type ReviewOnTablet, useReview } from "../reviews/use-review.ts";
import { useWorkbook } from "../workbook/use-workbook.ts";
import { NotHere } from "./NotHere.tsx";
import { ReviewerScoring } from "./ReviewerScoring.tsx";

/** A reviewer's own scores and notes. */
export function ScoringPage({ review, standard }: { readonly review: ReviewId; readonly standard: string | null }) {
  const here = useReview(review);
  if (here.state !== "ready") return <NotHere title="Your scores" state={here.state} />;
  if (here.me === null || !here.me.roles.includes("reviewer")) {
    return (
      <Page title="Your scores" over={here.details.community} back={{ href: `/r/${review}`, words: "The review" }}>
        <p>You are not one of the reviewers here, so there is nothing for you to score.</p>
      </Page>
    );
  }
  return <OwnScores here={here} me={here.me} standard={standard} />;
}

function OwnScores({ here, me, standard }: { readonly here: ReviewOnTablet; readonly me: Member; readonly standard: string | null }) {
  const workbook = reviewerWorkbook(me.person);
  const inUse = useWorkbook(here.review, workbook);
  return (
    <Page
      title="Your scores"
      over={here.details.community}
      back={{ href: `/r/${here.review}`, words: "The review" }}
      review={here.review}
      workbook={workbook}
      width="full"
    >
      {inUse.state === "open" ? (
        <ReviewerScoring here={here} me={me} inUse={inUse} standard={standard} />
      ) : (
        <Waiting words="Opening your workbook …" />
      )}
    </Page>
  );
}
