import type { ReviewId } from "@circle/review/ids";
import { phaseSeenBy } from "@circle/review/status";
import { Page } from "../look/Page.tsx";
import { Notice } from "../look/Notice.tsx";
import { visitDaysAway, visitDayWords, visitDistanceWords } from "../look/times.ts";
import { useNow } from "../look/Time.tsx";
import { words } from "../words/all-words.ts";
import { Agenda, PresentPart } from "./Agenda.tsx";
import { ClosedReview } from "./ClosedReview.tsx";
import { NextSteps } from "./NextSteps.tsx";
import { PhaseTrail } from "./PhaseTrail.tsx";
import { PublishedVersions } from "./PublishedVersions.tsx";
import styles from "./ReviewHomePage.module.css";
import { ReviewLinks } from "./ReviewLinks.tsx";
import { TeamList } from "./TeamList.tsx";
import type { ReviewOnTablet } from "./use-review.ts";
import { WithReview } from "./WithReview.tsx";

/** A review's home: what it is, how far it is, and what is mine to do next. */
export function ReviewHomePage({ review }: { readonly review: ReviewId }) {
  const say = words().reviews;
  return (
    <WithReview review={review} title={say.review} back={{ href: "/", words: say.title }}>
      {(onTablet) => <ReviewHome review={onTablet} />}
    </WithReview>
  );
}

function ReviewHome({ review }: { readonly review: ReviewOnTablet }) {
  const say = words().reviews;
  const { details, status } = review;
  const now = useNow();
  const distance = visitDistanceWords(details.visitOn, now);
  return (
    <Page
      title={details.community}
      over={
        <>
          {details.organisation !== "" && (
            <p>
              <bdi>{details.organisation}</bdi>
            </p>
          )}
          <p>{say.onTheDay(visitDayWords(details.visitOn), distance)}</p>
        </>
      }
      back={{ href: "/", words: say.title }}
      width="wide"
    >
      {review.takenAway && (
        <Notice tone="warn">
          <p>{words().outcomes.TAKEN_OFF_TEAM}</p>
        </Notice>
      )}
      {status !== null && (
        <PhaseTrail
          phase={phaseSeenBy(review.roles, status.phase, visitDaysAway(details.visitOn, now))}
          isSubmitted={status.submitted !== null}
        />
      )}
      <PresentPart review={review} />
      <div className={styles["columns"]}>
        <div className={`stack ${styles["next"]}`}>
          {review.closed ? <ClosedReview review={review} /> : <NextSteps review={review} />}
        </div>
        <div className={`stack ${styles["side"]}`}>
          <ReviewLinks review={review} />
          <Agenda review={review} />
          <p className="soft small">{say.reviewedOn(review.edition.title, review.edition.year)}</p>
        </div>
        <div className={`stack ${styles["rest"]}`}>
          <PublishedVersions review={review} />
          <TeamList review={review} />
        </div>
      </div>
    </Page>
  );
}
