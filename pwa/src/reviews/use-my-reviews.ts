import type * as commands from "@circle/review/commands";
import type { ReviewId } from "@circle/review/ids";
import { NETWORK } from "@circle/review/network";
import { rolesOf } from "@circle/review/review-facts";
import type { WorkbookId } from "@circle/review/workbook-id";
import { useEffect } from "react";
import { db, store, thisTablet } from "../device/this-tablet.ts";
import { useStored } from "../device/use-stored.ts";
import { ownWorkbooks } from "../syncing/own-workbooks.ts";
import { refreshMyReviews } from "./fetch-review.ts";
import { knownFacts } from "./known-facts.ts";

export type ReviewSummary = commands.ReviewSummary & {
  /** Whether it opens without a network. */
  readonly onTablet: boolean;
  /** The server gives this person nothing of it any more. */
  readonly takenAway: boolean;
  /** The workbooks that are written in here, or were: also by who has another role now. */
  readonly own: readonly WorkbookId[];
};

/** The person's reviews, newest visit first; refreshed from the server when there is one. */
export function useMyReviews(): readonly ReviewSummary[] | "loading" | "failed" {
  const reviews = useStored("my reviews", readMyReviews, { of: ["rest"] });
  useEffect(() => {
    const refresh = () => {
      if (document.visibilityState === "visible") void refreshMyReviews();
    };
    refresh();
    window.addEventListener("online", refresh);
    document.addEventListener("visibilitychange", refresh);
    return () => {
      window.removeEventListener("online", refresh);
      document.removeEventListener("visibilitychange", refresh);
    };
  }, []);
  return reviews;
}

async function readMyReviews(): Promise<readonly ReviewSummary[]> {
  const tablet = await thisTablet();
  const listed = await db.listed.orderBy("review").toArray();
  const summaries = new Map<string, ReviewSummary>(
    listed
      .filter(({ review }) => review !== NETWORK)
      .map(({ review, listed: summary }) => [review, { ...summary, onTablet: false, takenAway: false, own: [] }]),
  );
  for (const { review, edition, status, state } of await store.reviews()) {
    const facts = await knownFacts(store, review);
    if (review === NETWORK || edition === null || facts.details === null || tablet === null) continue;
    const { community, organisation, visitOn, sector } = facts.details;
    const before = summaries.get(review);
    const own = rolesOf(facts, tablet.person);
    summaries.set(review, {
      review: review as ReviewId,
      community,
      organisation,
      visitOn,
      sector,
      phase: facts.closed ? "closed" : (status?.phase ?? before?.phase ?? "preparing"),
      roles: own.length === 0 ? (before?.roles ?? []) : own,
      onTablet: true,
      takenAway: state === "notYours",
      own: ownWorkbooks(facts, tablet.person).filter((workbook) => workbook !== "response"), // no page writes in it yet
    });
  }
  return [...summaries.values()].toSorted((a, b) => (a.visitOn < b.visitOn ? 1 : -1));
}
