import { mayCommand } from "@circle/review/access";
import type { ReviewId } from "@circle/review/ids";
import { useCallback, useEffect } from "react";
import { listMembers } from "./people-commands.ts";
import { ActionButton } from "../look/ActionButton.tsx";
import { Notice } from "../look/Notice.tsx";
import { Page } from "../look/Page.tsx";
import { Waiting } from "../look/Waiting.tsx";
import { EmptyFileButton } from "../scoring/self-review-file/EmptyFileButton.tsx";
import { CloseReview } from "../reviews/CloseReview.tsx";
import { TeamList } from "../reviews/TeamList.tsx";
import type { ReviewOnTablet } from "../reviews/use-review.ts";
import { WithReview } from "../reviews/WithReview.tsx";
import { words } from "../words/all-words.ts";
import { Audit } from "./Audit.tsx";
import { Members } from "./Members.tsx";
import { Quarantine } from "./Quarantine.tsx";
import { useAsked } from "../look/use-asked.ts";

/** Who is invited, who has joined with which tablets, and what only lead or coordinator can do about it. */
export function PeoplePage({ review }: { readonly review: ReviewId }) {
  const say = words().coordinating;
  const back = { href: `/r/${review}`, words: say.theReview };
  return (
    <WithReview review={review} title={say.peopleAndTablets} back={back}>
      {(onTablet) => (
        <Page title={say.peopleAndTablets} over={<bdi>{onTablet.details.community}</bdi>} back={back} width="wide">
          {mayCommand(onTablet.roles, "seePeople") ? <People review={onTablet} /> : <p>{say.notForYou}</p>}
        </Page>
      )}
    </WithReview>
  );
}

function People({ review }: { readonly review: ReviewOnTablet }) {
  const say = words().coordinating;
  const ask = useCallback(() => listMembers(review.review), [review.review]);
  const { answer, again } = useAsked(ask);
  const { status, roles } = review;
  useEffect(() => {
    void again(); // somebody joined, sealed, or made contact
  }, [status, again]);

  if (answer === "asking") return <Waiting words={say.lookingUpPeople} />;
  if (answer.kind !== "members") {
    return (
      <>
        <Notice tone="warn" live>
          <p>
            {words().outcomes.failureSentence(answer.kind)} {say.lastKnown}
          </p>
          <ActionButton act={again} busyWords={say.trying}>
            {say.tryAgain}
          </ActionButton>
        </Notice>
        <TeamList review={review} />
      </>
    );
  }
  return (
    <>
      <Members key={review.review} review={review} members={answer.members} onChanged={again} />
      {mayCommand(roles, "seeQuarantine") && <Quarantine review={review} members={answer.members} />}
      {mayCommand(roles, "invite") && (status?.submitted ?? null) === null && (
        <section className="card stack no-print" aria-labelledby="self-review-file">
          <h2 id="self-review-file">{say.selfReviewFile}</h2>
          <p>{say.selfReviewFileWhy}</p>
          <EmptyFileButton review={review} label={say.selfReviewFileGet} />
        </section>
      )}
      {mayCommand(roles, "close") && (
        <section className="card stack no-print" aria-labelledby="close">
          <h2 id="close">{say.closeReview}</h2>
          <CloseReview review={review} />
        </section>
      )}
      {mayCommand(roles, "seeAudit") && <Audit review={review.review} members={answer.members} />}
    </>
  );
}
