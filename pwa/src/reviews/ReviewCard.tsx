import { phaseSeenBy } from "@circle/review/status";
import { Link } from "wouter";
import { sentenceWith } from "../look/sentence-with.ts";
import { useNow } from "../look/Time.tsx";
import { visitDaysAway, visitDayWords, visitDistanceWords } from "../look/times.ts";
import { words } from "../words/all-words.ts";
import { nextWords } from "./next-words.ts";
import styles from "./ReviewCard.module.css";
import type { ReviewSummary } from "./use-my-reviews.ts";

export function ReviewCard({ review }: { readonly review: ReviewSummary }) {
  const say = words().reviews;
  const now = useNow();
  const distance = visitDistanceWords(review.visitOn, now);
  const day = visitDayWords(review.visitOn);
  const phase = phaseSeenBy(review.roles, review.phase, visitDaysAway(review.visitOn, now));
  return (
    <article className={`card ${styles["review"]}`}>
      <h2>
        <Link href={`/r/${review.review}`} className={styles["name"]}>
          <bdi>{review.community}</bdi>
        </Link>
      </h2>
      <p className="soft">
        <bdi>{review.organisation}</bdi>
      </p>
      <p>{distance === null ? day : sentenceWith((when) => say.onTheDay(day, when), <strong>{distance}</strong>)}</p>
      <p className={styles["next"]}>{review.takenAway ? say.takenOff : nextWords(phase, review.roles)}</p>
      <p className={`small ${styles["tags"]}`}>
        <span className={styles["phase"]}>{words().trade.phaseWords(phase)}</span>
        <span className="soft">{review.roles.map(words().trade.roleWords).join(", ")}</span>
      </p>
      {!review.onTablet && (
        <p className="small soft">{review.phase === "closed" ? say.notOnTabletClosed : say.notOnTablet}</p>
      )}
    </article>
  );
}
