import type { ReviewId } from "@circle/review/ids";
import { memo } from "react";
import { Page } from "../look/Page.tsx";
import { Unreadable } from "../look/Unreadable.tsx";
import { Waiting } from "../look/Waiting.tsx";
import type { ReviewOnTablet } from "../reviews/use-review.ts";
import { WithReview } from "../reviews/WithReview.tsx";
import { useWorkbook } from "../workbook/use-workbook.ts";
import { words } from "../words/all-words.ts";
import { LookingTogether } from "./LookingTogether.tsx";

/** Where the lead sees who has sealed, marks who is absent, and reveals all scores to the team at once. */
export const RevealPage = memo(function RevealPage({ review }: { readonly review: ReviewId }) {
  const back = { href: `/r/${review}`, words: words().reconciling.back };
  return (
    <WithReview review={review} title={words().revealing.title} back={back}>
      {(here) => <Opened here={here} />}
    </WithReview>
  );
});

function Opened({ here }: { readonly here: ReviewOnTablet }) {
  const isLead = here.roles.includes("lead");
  const inUse = useWorkbook(here.review, "team");
  const say = words().revealing;
  return (
    <Page
      title={say.title}
      over={<bdi>{here.details.community}</bdi>}
      back={{ href: `/r/${here.review}`, words: words().reconciling.back }}
      review={here.review}
      workbook={isLead ? "team" : undefined}
    >
      {!isLead && <p>{say.notLead}</p>}
      {isLead && inUse.state === "opening" && <Waiting words={say.opening} />}
      {isLead && inUse.state === "failed" && <Unreadable />}
      {isLead && inUse.state === "notHere" && <p>{say.notHere}</p>}
      {isLead && inUse.state === "open" && <LookingTogether here={here} team={inUse.workbook} edits={inUse.edits} />}
    </Page>
  );
}
