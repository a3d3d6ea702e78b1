import { decisionStateOf } from "@circle/review/decisions";
import { reviewerWorkbook } from "@circle/review/workbook-id";
import { words } from "../words/all-words.ts";
import { TooMuchHere } from "../scoring/TooMuch.tsx";
import { useWorkbooks } from "../workbook/use-workbook.ts";
import { Step } from "./Step.tsx";
import { isReady, reviewersOf } from "./team-state.ts";
import type { ReviewOnTablet } from "./use-review.ts";

/** The lead's next step: wait for seals, look together, decide, publish. */
export function LeadStep({ review }: { readonly review: ReviewOnTablet }) {
  const say = words().reviews;
  if (review.published.length > 0) {
    return (
      <Step heading={say.draftPublished} to={{ href: `/r/${review.review}/draft`, words: say.readDraft }}>
        <p>{say.correctWithReason}</p>
      </Step>
    );
  }
  return review.status?.revealed === true ? <ToDecide review={review} /> : <ToReveal review={review} />;
}

function ToReveal({ review }: { readonly review: ReviewOnTablet }) {
  const say = words().reviews;
  const reviewers = reviewersOf(review);
  const missing = reviewers.filter((member) => !isReady(member));
  const to = { href: `/r/${review.review}/reveal`, words: say.absencesAndLooking };
  if (reviewers.length === 0) {
    return (
      <Step heading={say.lookingTogether}>
        <p>{say.noReviewerYet}</p>
      </Step>
    );
  }
  if (missing.length === 0) {
    return (
      <Step heading={say.everyoneSealed} to={{ ...to, words: say.lookTogether }}>
        <p>{say.revealWhenReady}</p>
      </Step>
    );
  }
  return (
    <Step heading={say.lookingTogether} to={{ ...to, isPressing: false }}>
      <p>
        {say.sealedSoFar(
          reviewers.length - missing.length,
          reviewers.length,
          missing.map(({ name }) => name),
        )}
      </p>
    </Step>
  );
}

function ToDecide({ review }: { readonly review: ReviewOnTablet }) {
  const say = words().reviews;
  const reviewers = reviewersOf(review).map(({ person }) => reviewerWorkbook(person));
  const inUse = useWorkbooks(review.review, ["team", "self-review", ...reviewers]);
  const to = { href: `/r/${review.review}/team`, words: say.decideScores };
  if (inUse === "opening") return <Step heading={say.decideTogether} to={to} />;
  const { workbooks, tooMuch } = inUse;
  const team = workbooks.find(({ id }) => id === "team");
  const selfReview = workbooks.find(({ id }) => id === "self-review") ?? null;
  const scored = workbooks.filter(({ id }) => id !== "team" && id !== "self-review");
  const codes = review.sections.flatMap(({ standards }) => standards.map(({ code }) => code));
  const states = team === undefined ? [] : codes.map((code) => decisionStateOf(code, team, scored, selfReview).state);
  const decided = states.filter((state) => state === "decided").length;
  const late = states.filter((state) => state === "newSinceDecision").length;
  if (decided === codes.length) {
    return (
      <Step
        heading={say.everyStandardDecided}
        to={{ href: `/r/${review.review}/team?show=publish`, words: say.seeDraftAndPublish }}
      />
    );
  }
  return (
    <Step heading={say.decideTogether} to={to}>
      <p>{say.decidedSoFar(decided, codes.length, late)}</p>
      <TooMuchHere here={review} workbooks={tooMuch} />
    </Step>
  );
}
