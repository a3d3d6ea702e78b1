import { progressOf } from "@circle/review/progress";
import { Time } from "../look/Time.tsx";
import { Unreadable } from "../look/Unreadable.tsx";
import { Waiting } from "../look/Waiting.tsx";
import { useWorkbook } from "../workbook/use-workbook.ts";
import { SectionProgressList } from "./SectionProgressList.tsx";
import { Step } from "./Step.tsx";
import type { ReviewOnTablet } from "./use-review.ts";
import { WorkbookProgress } from "./WorkbookProgress.tsx";

/** The host community's next step: score itself, submit, read the draft. */
export function HostStep({ review }: { readonly review: ReviewOnTablet }) {
  const version = review.published.at(-1);
  if (version !== undefined) {
    return (
      <Step heading="The draft is here" to={{ href: `/r/${review.review}/draft`, words: "Read the draft" }}>
        <p>
          Version {version.version}, published <Time at={version.at} />: what the team saw, beside what you said
          yourselves.
        </p>
      </Step>
    );
  }
  const submitted = review.status?.submitted ?? null;
  if (submitted === null) return <SelfReviewToDo review={review} />;
  return (
    <Step
      heading="Your self-review is submitted"
      to={{ href: `/r/${review.review}/self-review`, words: "Look at it", isPressing: false }}
    >
      <p>
        Submitted <Time at={submitted.at} />. What you add now is marked as added later.{" "}
        {review.status?.revealed === true
          ? "The team is agreeing what to say; the draft comes next."
          : "The visit comes next, then the draft."}
      </p>
    </Step>
  );
}

function SelfReviewToDo({ review }: { readonly review: ReviewOnTablet }) {
  const own = useWorkbook(review.review, "self-review");
  if (own.state === "opening") return <Waiting words="Opening your self-review …" />;
  if (own.state === "failed") return <Unreadable />;
  if (own.state === "notHere") return null;
  const progress = progressOf(own.workbook, review.sections);
  const { blank } = progress.counts;
  const words =
    blank === progress.total
      ? "Start the self-review"
      : blank > 0
        ? "Go on with the self-review"
        : "Read through and submit";
  return (
    <Step
      heading={blank === 0 ? "Every standard has a score" : "How is your community doing?"}
      to={{ href: `/r/${review.review}/self-review`, words }}
    >
      <p>Score your own community, all of you together if you can. Several people can write at once.</p>
      <WorkbookProgress progress={progress} labels={review.edition.scoreLabels} />
      <SectionProgressList sections={progress.sections} />
    </Step>
  );
}
