import { words } from "../words/all-words.ts";
import { Step } from "./Step.tsx";
import { nextWords } from "./next-words.ts";
import type { ReviewOnTablet } from "./use-review.ts";

/** A coordinator's next step: mostly to see that everyone is there. */
export function CoordinatorStep({ review }: { readonly review: ReviewOnTablet }) {
  const say = words().reviews;
  const phase = review.status?.phase ?? "preparing";
  if (phase === "draft") {
    return (
      <Step
        heading={nextWords(phase, ["coordinator"])}
        to={{ href: `/r/${review.review}/draft`, words: say.readDraft }}
      />
    );
  }
  const opener = review.members.length === 0 ? say.invitePeople : say.peopleAndTablets;
  return (
    <Step heading={nextWords(phase, ["coordinator"])} to={{ href: `/r/${review.review}/people`, words: opener }}>
      {phase === "preparing" && <p>{say.eachGetsACode}</p>}
    </Step>
  );
}
