import { progressOf } from "@circle/review/progress";
import { useNow } from "../look/Time.tsx";
import { timeWords } from "../look/times.ts";
import { Unreadable } from "../look/Unreadable.tsx";
import { Waiting } from "../look/Waiting.tsx";
import { words } from "../words/all-words.ts";
import { useWorkbook } from "../workbook/use-workbook.ts";
import { SectionProgressList } from "./SectionProgressList.tsx";
import { Step } from "./Step.tsx";
import type { ReviewOnTablet } from "./use-review.ts";
import { WorkbookProgress } from "./WorkbookProgress.tsx";

/** The host community's next step: score itself, submit, read the draft. */
export function HostStep({ review }: { readonly review: ReviewOnTablet }) {
  const now = useNow();
  const say = words().reviews;
  const version = review.published.at(-1);
  const submitted = review.status?.submitted ?? null;
  if (version !== undefined) {
    return (
      <Step heading={say.draftIsHere} to={{ href: `/r/${review.review}/draft`, words: say.readDraft }}>
        <p>{say.versionForCommunity(version.version, timeWords(version.at, now), submitted !== null)}</p>
      </Step>
    );
  }
  if (submitted === null) return <SelfReviewToDo review={review} />;
  return (
    <Step
      heading={say.selfReviewSubmitted}
      to={{ href: `/r/${review.review}/self-review`, words: say.lookAtIt, isPressing: false }}
    >
      <p>
        {say.submittedAt(timeWords(submitted.at, now))}{" "}
        {review.status?.revealed === true ? say.teamIsAgreeing : say.visitIsNext}
      </p>
    </Step>
  );
}

function SelfReviewToDo({ review }: { readonly review: ReviewOnTablet }) {
  const say = words().reviews;
  const own = useWorkbook(review.review, "self-review");
  if (own.state === "opening") return <Waiting words={say.openingSelfReview} />;
  if (own.state === "failed") return <Unreadable />;
  if (own.state !== "open") return null;
  const progress = progressOf(own.workbook, review.sections);
  const { blank } = progress.counts;
  const opener =
    blank === progress.total ? say.startSelfReview : blank > 0 ? say.goOnWithSelfReview : say.readAndSubmit;
  return (
    <Step
      heading={blank === 0 ? say.everyStandardScored : say.howIsYourCommunity}
      to={{ href: `/r/${review.review}/self-review`, words: opener }}
    >
      <p>{say.scoreTogether}</p>
      <WorkbookProgress progress={progress} labels={review.edition.scoreLabels} />
      <SectionProgressList sections={progress.sections} />
    </Step>
  );
}
