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
import { words } from "../words/words.ts";
import { ReviewerScoring } from "./ReviewerScoring.tsx";

/** A reviewer's own scores and notes. */
export const ScoringPage = memo(function ScoringPage({
  review,
  standard,
}: {
  readonly review: ReviewId;
  readonly standard: string | null;
}) {
  const say = words().scoring;
  const back = { href: `/r/${review}`, words: say.back };
  return (
    <WithReview review={review} title={say.title} back={back}>
      {(here) =>
        here.me?.roles.includes("reviewer") ? (
          <OwnWorkbook here={here} me={here.me} standard={standard} />
        ) : (
          <Page title={say.title} over={<bdi>{here.details.community}</bdi>} back={back}>
            <p>{say.notReviewer}</p>
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
  const say = words().scoring;
  return (
    <Page
      title={say.title}
      part={standard}
      over={<bdi>{here.details.community}</bdi>}
      back={{ href: `/r/${here.review}`, words: say.back }}
      review={here.review}
      workbook={workbook}
      width="full"
    >
      {inUse.state === "opening" && <Waiting words={say.opening} />}
      {inUse.state === "failed" && <Unreadable />}
      {inUse.state === "notHere" && <p>{say.notHere}</p>}
      {inUse.state === "open" && <ReviewerScoring here={here} me={me} inUse={inUse} standard={standard} />}
    </Page>
  );
}
