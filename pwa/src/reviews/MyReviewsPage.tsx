import { Plus } from "lucide-react";
import { Link } from "wouter";
import type { Person } from "../device/identity.ts";
import { Page } from "../look/Page.tsx";
import { Unreadable } from "../look/Unreadable.tsx";
import { Waiting } from "../look/Waiting.tsx";
import { ReviewCard } from "./ReviewCard.tsx";
import styles from "./MyReviewsPage.module.css";
import { useMyReviews } from "./use-my-reviews.ts";

export function MyReviewsPage({ person }: { readonly person: Person }) {
  const reviews = useMyReviews();
  return (
    <Page title="My reviews" over={person.name} width="wide">
      {reviews === "loading" && <Waiting words="Looking up your reviews …" />}
      {reviews === "failed" && <Unreadable />}
      {typeof reviews !== "string" && reviews.length === 0 && <NoReviews isCoordinator={person.coordinator} />}
      {typeof reviews !== "string" && reviews.length > 0 && (
        <ul className={styles["reviews"]}>
          {reviews.map((review) => (
            <li key={review.review}>
              <ReviewCard review={review} />
            </li>
          ))}
        </ul>
      )}
      <div className="row">
        {person.coordinator && (
          <Link href="/new-review" className="button" data-weight={reviews.length === 0 ? "main" : undefined}>
            <Plus aria-hidden /> New review
          </Link>
        )}
        <Link href="/join" className="button" data-weight="quiet">
          I have another code
        </Link>
      </div>
    </Page>
  );
}

function NoReviews({ isCoordinator }: { readonly isCoordinator: boolean }) {
  if (isCoordinator) {
    return (
      <p className="reading">
        Reviews will be listed here. Make one to begin with: say which community is visited and when, then invite its
        people.
      </p>
    );
  }
  return (
    <p className="reading">
      The reviews that you take part in will be listed here. If you expect one, connect to a network for a moment, or
      ask the coordinator for a code.
    </p>
  );
}
