import type { ReviewId } from "@circle/review/ids";
import { type ReactNode, useEffect, useState } from "react";
import { ActionButton } from "../look/ActionButton.tsx";
import { laterPart } from "../look/later-part.ts";
import { Notice } from "../look/Notice.tsx";
import { Page } from "../look/Page.tsx";
import { Unreadable } from "../look/Unreadable.tsx";
import { Waiting } from "../look/Waiting.tsx";
import { words } from "../words/words.ts";
import type { FetchOutcome } from "./fetch-review.ts";
import { SectionsOf } from "./section-titles.tsx";
import { useReading } from "./use-reading.ts";
import { type ReviewOnTablet, useReview } from "./use-review.ts";

type Back = { readonly href: string; readonly words: string };
type Fetched = Exclude<FetchOutcome["kind"], "fetched"> | "fetching";

/** Shows a review that is on this tablet. One that isn't is fetched, or the page says why it can't be. */
export function WithReview({
  review,
  title,
  back,
  children,
}: {
  readonly review: ReviewId;
  /** The page's heading until the review is there. */
  readonly title: string;
  readonly back: Back;
  readonly children: (review: ReviewOnTablet) => ReactNode;
}) {
  const say = words().reviews;
  const onTablet = useReview(review);
  useReading(review);
  switch (onTablet.state) {
    case "ready":
      return <SectionsOf edition={onTablet.edition}>{children(onTablet)}</SectionsOf>;
    case "missing":
      return (
        <Page title={title} back={back}>
          <Fetching key={review} review={review} />
        </Page>
      );
    case "loading":
      return (
        <Page title={title} back={back}>
          <Waiting words={say.opening} />
        </Page>
      );
    case "failed":
      return (
        <Page title={title} back={back}>
          <Unreadable />
        </Page>
      );
  }
}

/** Whoever can't load what fetches a review can't fetch it. */
async function fetchReview(review: ReviewId): Promise<FetchOutcome> {
  const part = await laterPart(() => import("./fetch-review.ts"));
  return part === null ? { kind: "offline" } : await part.fetchReview(review);
}

function Fetching({ review }: { readonly review: ReviewId }) {
  const [fetched, setFetched] = useState<Fetched>("fetching");

  useEffect(() => {
    let isHere = true;
    void fetchReview(review).then(({ kind }) => {
      if (isHere && kind !== "fetched") setFetched(kind); // once fetched, the page shows it by itself
    });
    return () => {
      isHere = false;
    };
  }, [review]);

  async function again() {
    const { kind } = await fetchReview(review);
    if (kind !== "fetched") setFetched(kind);
  }

  if (fetched === "fetching") return <Waiting words={words().reviews.fetching} />;
  return (
    <Notice tone="warn" live>
      <p>{words().outcomes.fetchSentence(fetched)}</p>
      {fetched !== "notYours" && (
        <ActionButton act={again} busyWords={words().reviews.trying}>
          {words().reviews.tryAgain}
        </ActionButton>
      )}
    </Notice>
  );
}
