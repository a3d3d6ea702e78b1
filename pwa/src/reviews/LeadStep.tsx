import { decisionStateOf } from "@circle/review/decisions";
import { reviewerWorkbook } from "@circle/review/workbook-id";
import { useWorkbooks } from "../workbook/use-workbook.ts";
import { Step } from "./Step.tsx";
import { isReady, reviewersOf } from "./team-state.ts";
import type { ReviewOnTablet } from "./use-review.ts";

/** The lead's next step: wait for seals, look together, decide, publish. */
export function LeadStep({ review }: { readonly review: ReviewOnTablet }) {
  if (review.published.length > 0) {
    return (
      <Step heading="The draft is published" to={{ href: `/r/${review.review}/draft`, words: "Read the draft" }}>
        <p>
          If something in it needs correcting, change it with the team's decisions and publish a new version with a
          reason.
        </p>
      </Step>
    );
  }
  return review.status?.revealed === true ? <ToDecide review={review} /> : <ToReveal review={review} />;
}

function ToReveal({ review }: { readonly review: ReviewOnTablet }) {
  const reviewers = reviewersOf(review);
  const missing = reviewers.filter((member) => !isReady(member));
  const to = { href: `/r/${review.review}/reveal`, words: "Absences and looking together" };
  if (reviewers.length === 0) {
    return (
      <Step heading="Looking together">
        <p>No reviewer is in this review yet, as far as this tablet knows. A coordinator invites them.</p>
      </Step>
    );
  }
  if (missing.length === 0) {
    return (
      <Step heading="Everyone has sealed" to={{ ...to, words: "Look together" }}>
        <p>When the team is ready, reveal: then all of you see all scores and notes side by side.</p>
      </Step>
    );
  }
  return (
    <Step heading="Looking together" to={{ ...to, isPressing: false }}>
      <p>
        {reviewers.length - missing.length} of {reviewers.length} have sealed or are absent. Not yet:{" "}
        {missing.map(({ name }) => name).join(", ")}.
      </p>
    </Step>
  );
}

function ToDecide({ review }: { readonly review: ReviewOnTablet }) {
  const reviewers = reviewersOf(review).map(({ person }) => reviewerWorkbook(person));
  const workbooks = useWorkbooks(review.review, ["team", "self-review", ...reviewers]);
  const to = { href: `/r/${review.review}/team`, words: "Decide the team's scores" };
  if (workbooks === "opening") return <Step heading="Decide together" to={to} />;
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
        heading="Every standard is decided"
        to={{ href: `/r/${review.review}/team?show=publish`, words: "See the draft and publish it" }}
      />
    );
  }
  return (
    <Step heading="Decide together" to={to}>
      <p>
        {decided} of {codes.length} standards decided{late > 0 && `; on ${late} something is new since the decision`}.
      </p>
    </Step>
  );
}
