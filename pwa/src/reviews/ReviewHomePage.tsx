import type { ReviewId } from "@circle/review/ids";
import { Page } from "../look/Page.tsx";
import { Notice } from "../look/Notice.tsx";
import { visitDayWords, visitDistanceWords } from "../look/times.ts";
import { useNow } from "../look/Time.tsx";
import { words } from "../words/words.ts";
import { Agenda } from "./Agenda.tsx";
import { ClosedReview } from "./ClosedReview.tsx";
import { NextSteps } from "./NextSteps.tsx";
import { PhaseTrail } from "./PhaseTrail.tsx";
import { PublishedVersions } from "./PublishedVersions.tsx";
import styles from "./ReviewHomePage.module.css";
import { ReviewLinks } from "./ReviewLinks.tsx";
import { TeamList } from "./TeamList.tsx";
import type { ReviewOnTablet } from "./use-review.ts";
import { WithReview } from "./WithReview.tsx";

const BACK = { href: "/", words: "My reviews" };

/** A review's home: what it is, how far it is, and what is mine to do next. */
export function ReviewHomePage({ review }: { readonly review: ReviewId }) {
  return (
    <WithReview review={review} title="Review" back={BACK}>
      {(onTablet) => <ReviewHome review={onTablet} />}
    </WithReview>
  );
}

function ReviewHome({ review }: { readonly review: ReviewOnTablet }) {
  const { details, status } = review;
  const distance = visitDistanceWords(details.visitOn, useNow());
  return (
    <Page
      title={details.community}
      over={
        <>
          {details.organisation !== "" && <p>{details.organisation}</p>}
          <p>
            {visitDayWords(details.visitOn)}
            {distance !== null && `, ${distance}`}
          </p>
        </>
      }
      back={BACK}
      width="wide"
    >
      {review.takenAway && (
        <Notice tone="warn">
          <p>{words().outcomes.TAKEN_OFF_TEAM}</p>
        </Notice>
      )}
      {status !== null && <PhaseTrail phase={status.phase} />}
      <div className={styles["columns"]}>
        <div className={`stack ${styles["next"]}`}>
          {review.closed ? <ClosedReview review={review} /> : <NextSteps review={review} />}
        </div>
        <div className={`stack ${styles["side"]}`}>
          <ReviewLinks review={review} />
          <Agenda agenda={details.agenda} />
          <p className="soft small">
            Reviewed on “{review.edition.title}” ({review.edition.year}).
          </p>
        </div>
        <div className={`stack ${styles["rest"]}`}>
          <PublishedVersions review={review} />
          <TeamList review={review} />
        </div>
      </div>
    </Page>
  );
}
