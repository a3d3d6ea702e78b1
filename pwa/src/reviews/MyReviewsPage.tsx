import { Plus } from "lucide-react";
import { Link } from "wouter";
import { AsOf, Board } from "../coordinating/Board.tsx";
import { useBoard } from "../coordinating/use-board.ts";
import type { Person } from "@circle/review/commands";
import { Page } from "../look/Page.tsx";
import { Unreadable } from "../look/Unreadable.tsx";
import { Waiting } from "../look/Waiting.tsx";
import { words } from "../words/all-words.ts";
import { ReviewCard } from "./ReviewCard.tsx";
import styles from "./MyReviewsPage.module.css";
import { useMyReviews } from "./use-my-reviews.ts";

/** Where the app begins: the reviews somebody is in, or, for whoever looks after them all, the board. */
export function MyReviewsPage({ person }: { readonly person: Person }) {
  return (
    <Page title={words().reviews.title} over={<bdi>{person.name}</bdi>} width="wide">
      {person.coordinator ? <AllReviews person={person} /> : <OwnReviews />}
    </Page>
  );
}

function AllReviews({ person }: { readonly person: Person }) {
  const { board, trouble } = useBoard(person.id);
  const say = words().reviews;
  const isEmpty = board !== "loading" && board.rows.length === 0;
  return (
    <>
      {board === "loading" && <Waiting words={say.looking} />}
      {isEmpty && <p className="reading">{say.noneToCoordinate}</p>}
      <div className="row">
        <Link href="/new-review" className="button" data-weight={isEmpty ? "main" : undefined}>
          <Plus aria-hidden /> {say.newReview}
        </Link>
        {board !== "loading" && <AsOf toldAt={board.toldAt} trouble={trouble} />}
      </div>
      {board !== "loading" && !isEmpty && <Board told={board} trouble={trouble} />}
      <AnotherCode />
    </>
  );
}

function OwnReviews() {
  const reviews = useMyReviews();
  const say = words().reviews;
  return (
    <>
      {reviews === "loading" && <Waiting words={say.looking} />}
      {reviews === "failed" && <Unreadable />}
      {typeof reviews !== "string" && reviews.length === 0 && <p className="reading">{say.none}</p>}
      {typeof reviews !== "string" && reviews.length > 0 && (
        <ul className={styles["reviews"]}>
          {reviews.map((review) => (
            <li key={review.review}>
              <ReviewCard review={review} />
            </li>
          ))}
        </ul>
      )}
      <AnotherCode />
    </>
  );
}

function AnotherCode() {
  return (
    <div className={styles["another"]}>
      <Link href="/join" className="button" data-weight="quiet">
        {words().reviews.anotherCode}
      </Link>
    </div>
  );
}
