import { mayCommand } from "@circle/review/access";
import type { ReviewId } from "@circle/review/ids";
import { useCallback, useEffect } from "react";
import { listMembers } from "../api/commands.ts";
import { ActionButton } from "../look/ActionButton.tsx";
import { Notice } from "../look/Notice.tsx";
import { Page } from "../look/Page.tsx";
import { Waiting } from "../look/Waiting.tsx";
import { CloseReview } from "../reviews/CloseReview.tsx";
import { TeamList } from "../reviews/TeamList.tsx";
import type { ReviewOnTablet } from "../reviews/use-review.ts";
import { WithReview } from "../reviews/WithReview.tsx";
import { words } from "../words/words.ts";
import { Audit } from "./Audit.tsx";
import { Members } from "./Members.tsx";
import { Quarantine } from "./Quarantine.tsx";
import { useAsked } from "../look/use-asked.ts";

/** Who is invited, who has joined with which tablets, and what only lead or coordinator can do about it. */
export function PeoplePage({ review }: { readonly review: ReviewId }) {
  const back = { href: `/r/${review}`, words: "The review" };
  return (
    <WithReview review={review} title="People and tablets" back={back}>
      {(onTablet) => (
        <Page title="People and tablets" over={onTablet.details.community} back={back} width="wide">
          {mayCommand(onTablet.roles, "seePeople") ? (
            <People review={onTablet} />
          ) : (
            <p>The lead reviewer and the coordinators look after people and tablets.</p>
          )}
        </Page>
      )}
    </WithReview>
  );
}

function People({ review }: { readonly review: ReviewOnTablet }) {
  const ask = useCallback(() => listMembers(review.review), [review.review]);
  const { answer, again } = useAsked(ask);
  const { status, roles } = review;
  useEffect(() => {
    void again(); // somebody joined, sealed, or made contact
  }, [status, again]);

  if (answer === "asking") return <Waiting words="Looking up the people …" />;
  if (answer.kind !== "members") {
    return (
      <>
        <Notice tone="warn" live>
          <p>{words().outcomes.failureSentence(answer.kind)} Below is what this tablet last knew.</p>
          <ActionButton act={again} busyWords="Trying …">
            Try again
          </ActionButton>
        </Notice>
        <TeamList review={review} />
      </>
    );
  }
  return (
    <>
      <Members review={review} members={answer.members} onChanged={again} />
      {mayCommand(roles, "seeQuarantine") && <Quarantine review={review} members={answer.members} />}
      {mayCommand(roles, "close") && (
        <section className="card stack no-print" aria-labelledby="close">
          <h2 id="close">Close the review</h2>
          <CloseReview review={review} />
        </section>
      )}
      {mayCommand(roles, "seeAudit") && <Audit review={review.review} members={answer.members} />}
    </>
  );
}
