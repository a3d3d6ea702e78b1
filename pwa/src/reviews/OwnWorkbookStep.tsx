import { progressOf } from "@circle/review/progress";
import { ownSealOf } from "@circle/review/seals";
import type { Workbook } from "@circle/review/workbook";
import type { WorkbookId } from "@circle/review/workbook-id";
import { useNow } from "../look/Time.tsx";
import { timeWords } from "../look/times.ts";
import { Unreadable } from "../look/Unreadable.tsx";
import { Waiting } from "../look/Waiting.tsx";
import { words } from "../words/all-words.ts";
import { useWorkbook } from "../workbook/use-workbook.ts";
import { SectionProgressList } from "./SectionProgressList.tsx";
import { Step } from "./Step.tsx";
import { othersNotReady } from "./team-state.ts";
import type { ReviewOnTablet } from "./use-review.ts";
import { WorkbookProgress } from "./WorkbookProgress.tsx";

type Props = { readonly review: ReviewOnTablet; readonly workbook: WorkbookId };

/** A reviewer's next step: score, read through, seal, wait for the others, read the draft. */
export function OwnWorkbookStep({ review, workbook }: Props) {
  const now = useNow();
  const say = words().reviews;
  const version = review.published.at(-1);
  if (version === undefined) return <BeforeTheDraft review={review} workbook={workbook} />;
  if (review.roles.includes("lead")) return null; // whose own step says so
  return (
    <Step heading={say.draftPublished} to={{ href: `/r/${review.review}/draft`, words: say.readDraft }}>
      <p>{say.versionForReviewer(version.version, timeWords(version.at, now))}</p>
    </Step>
  );
}

function BeforeTheDraft({ review, workbook }: Props) {
  const own = useWorkbook(review.review, workbook);
  if (own.state === "opening") return <Waiting words={words().reviews.openingWorkbook} />;
  if (own.state === "failed") return <Unreadable />;
  if (own.state !== "open") return null;
  const seal = ownSealOf(own.workbook, review.status?.revealed ?? false);
  if (seal !== null) return <Sealed review={review} sealedAt={seal.givenAt} />;
  return <ToScore review={review} workbook={own.workbook} />;
}

function ToScore({ review, workbook }: { readonly review: ReviewOnTablet; readonly workbook: Workbook }) {
  const say = words().reviews;
  const progress = progressOf(workbook, review.sections);
  const { blank } = progress.counts;
  const opener = blank === progress.total ? say.startScoring : blank > 0 ? say.goOnScoring : say.readAndSeal;
  return (
    <Step heading={headingOf(blank, progress.total)} to={{ href: `/r/${review.review}/score`, words: opener }}>
      <WorkbookProgress progress={progress} labels={review.edition.scoreLabels} />
      {progress.unsettled.length > 0 && <p>{say.twoScores(progress.unsettled.length)}</p>}
      <SectionProgressList sections={progress.sections} />
    </Step>
  );
}

function headingOf(blank: number, total: number): string {
  const say = words().reviews;
  if (blank === total) return say.workbookReady;
  return blank > 0 ? say.scoreWhatYouSee : say.scoredEveryStandard;
}

function Sealed({ review, sealedAt }: { readonly review: ReviewOnTablet; readonly sealedAt: number }) {
  const now = useNow();
  const say = words().reviews;
  const waitingFor = othersNotReady(review);
  const isRevealed = review.status?.revealed === true;
  if (isRevealed && !review.roles.includes("lead")) {
    return (
      <Step heading={say.teamLooksTogether} to={{ href: `/r/${review.review}/team`, words: say.seeTeamScores }}>
        <p>{say.leadDecides}</p>
      </Step>
    );
  }
  return (
    <Step heading={say.youHaveSealed}>
      <p>
        {say.youSealedAt(timeWords(sealedAt, now))} {!isRevealed && say.canUnseal}
      </p>
      {!isRevealed && waitingFor.length > 0 && <p>{say.notSealedBy(waitingFor)}</p>}
    </Step>
  );
}
