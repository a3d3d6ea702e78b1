import { Step } from "./Step.tsx";
import { nextWords } from "./next-words.ts";
import type { ReviewOnTablet } from "./use-review.ts";

/** A coordinator's next step: mostly to see that everyone is there. */
export function CoordinatorStep({ review }: { readonly review: ReviewOnTablet }) {
  const phase = review.status?.phase ?? "preparing";
  if (phase === "draft") {
    return (
      <Step
        heading={nextWords(phase, ["coordinator"])}
        to={{ href: `/r/${review.review}/draft`, words: "Read the draft" }}
      />
    );
  }
  const words = review.members.length === 0 ? "Invite people" : "People and tablets";
  return (
    <Step heading={nextWords(phase, ["coordinator"])} to={{ href: `/r/${review.review}/people`, words }}>
      {phase === "preparing" && <p>Each gets a code of their own, as a link or on paper. It works for 14 days.</p>}
    </Step>
  );
}
