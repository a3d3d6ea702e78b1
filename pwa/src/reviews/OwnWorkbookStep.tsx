import { progressOf } from "@circle/review/progress";
import { sealOf } from "@circle/review/seals";
import type { Workbook } from "@circle/review/workbook";
import type { WorkbookId } from "@circle/review/workbook-id";
import { plural } from "../look/plural.ts";
import { Time } from "../look/Time.tsx";
import { Unreadable } from "../look/Unreadable.tsx";
import { Waiting } from "../look/Waiting.tsx";
import { useWorkbook } from "../workbook/use-workbook.ts";
import { SectionProgressList } from "./SectionProgressList.tsx";
import { Step } from "./Step.tsx";
import { othersNotReady } from "./team-state.ts";
import type { ReviewOnTablet } from "./use-review.ts";
import { WorkbookProgress } from "./WorkbookProgress.tsx";

type Props = { readonly review: ReviewOnTablet; readonly workbook: WorkbookId };

/** A reviewer's next step: score, read through, seal, wait for the others, read the draft. */
export function OwnWorkbookStep({ review, workbook }: Props) {
  const version = review.published.at(-1);
  if (version === undefined) return <BeforeTheDraft review={review} workbook={workbook} />;
  if (review.roles.includes("lead")) return null; // whose own step says so
  return (
    <Step heading="The draft is published" to={{ href: `/r/${review.review}/draft`, words: "Read the draft" }}>
      <p>
        Version {version.version}, published <Time at={version.at} />. You can still add an afterthought to your own
        workbook.
      </p>
    </Step>
  );
}

function BeforeTheDraft({ review, workbook }: Props) {
  const own = useWorkbook(review.review, workbook);
  if (own.state === "opening") return <Waiting words="Opening your workbook …" />;
  if (own.state === "failed") return <Unreadable />;
  if (own.state === "notHere") return null;
  const seal = sealOf(own.workbook);
  if (seal !== null) return <Sealed review={review} sealedAt={seal.givenAt} />;
  return <ToScore review={review} workbook={own.workbook} />;
}

function ToScore({ review, workbook }: { readonly review: ReviewOnTablet; readonly workbook: Workbook }) {
  const progress = progressOf(workbook, review.sections);
  const { blank } = progress.counts;
  const words = blank === progress.total ? "Start scoring" : blank > 0 ? "Go on scoring" : "Read through and seal";
  return (
    <Step heading={headingOf(blank, progress.total)} to={{ href: `/r/${review.review}/score`, words }}>
      <WorkbookProgress progress={progress} labels={review.edition.scoreLabels} />
      {progress.unsettled.length > 0 && (
        <p>
          {plural(progress.unsettled.length, "standard has", "standards have")} two different scores from your tablets.
          Open
          {progress.unsettled.length === 1 ? " it" : " them"} and choose the one you mean.
        </p>
      )}
      <SectionProgressList sections={progress.sections} />
    </Step>
  );
}

function headingOf(blank: number, total: number): string {
  if (blank === total) return "Your workbook is ready";
  return blank > 0 ? "Score what you see and hear" : "You have scored every standard";
}

function Sealed({ review, sealedAt }: { readonly review: ReviewOnTablet; readonly sealedAt: number }) {
  const waitingFor = othersNotReady(review);
  const isRevealed = review.status?.revealed === true;
  if (isRevealed && !review.roles.includes("lead")) {
    return (
      <Step
        heading="The team is looking together"
        to={{ href: `/r/${review.review}/team`, words: "See all the team's scores" }}
      >
        <p>
          The lead decides the team's score for each standard. You can still add an afterthought to your own workbook.
        </p>
      </Step>
    );
  }
  return (
    <Step heading="You have sealed your workbook">
      <p>
        Sealed <Time at={sealedAt} />. {!isRevealed && "You can unseal it with a reason until the team looks together."}
      </p>
      {!isRevealed && waitingFor.length > 0 && <p>Not sealed yet: {waitingFor.join(", ")}.</p>}
    </Step>
  );
}
