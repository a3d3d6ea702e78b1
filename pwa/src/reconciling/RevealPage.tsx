import type { ReviewId } from "@circle/review/ids";
import { memo } from "react";
import { Page } from "../look/Page.tsx";
import { Unreadable } from "../look/Unreadable.tsx";
import { Waiting } from "../look/Waiting.tsx";
import type { ReviewOnTablet } from "../reviews/use-review.ts";
import { WithReview } from "../reviews/WithReview.tsx";
import { useWorkbook } from "../workbook/use-workbook.ts";
import { LookingTogether } from "./LookingTogether.tsx";

const TITLE = "Looking together";

/** Where the lead sees who has sealed, marks who is absent, and reveals all scores to the team at once. */
export const RevealPage = memo(function RevealPage({ review }: { readonly review: ReviewId }) {
  return (
    <WithReview review={review} title={TITLE} back={{ href: `/r/${review}`, words: "The review" }}>
      {(here) => <Opened here={here} />}
    </WithReview>
  );
});

function Opened({ here }: { readonly here: ReviewOnTablet }) {
  const isLead = here.roles.includes("lead");
  const inUse = useWorkbook(here.review, "team");
  return (
    <Page
      title={TITLE}
      over={here.details.community}
      back={{ href: `/r/${here.review}`, words: "The review" }}
      review={here.review}
      workbook={isLead ? "team" : undefined}
    >
      {!isLead && <p>The lead reviewer reveals the scores, once every reviewer has sealed or is marked as absent.</p>}
      {isLead && inUse.state === "opening" && <Waiting words="Opening the team's workbook …" />}
      {isLead && inUse.state === "failed" && <Unreadable />}
      {isLead && inUse.state === "notHere" && (
        <p>The team's workbook could not be opened. Go back and open the review again.</p>
      )}
      {isLead && inUse.state === "open" && <LookingTogether here={here} team={inUse.workbook} edits={inUse.edits} />}
    </Page>
  );
}
