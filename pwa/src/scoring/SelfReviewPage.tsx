import type { ReviewId } from "@circle/review/ids";
import { progressOf } from "@circle/review/progress";
import { firmSealOf, submissionOf } from "@circle/review/seals";
import { reviewerWorkbook, type WorkbookId } from "@circle/review/workbook-id";
import type { StandardCode } from "@circle/standards/edition";
import { memo, useMemo, useState } from "react";
import { Link } from "wouter";
import { Page } from "../look/Page.tsx";
import { Unreadable } from "../look/Unreadable.tsx";
import { Waiting } from "../look/Waiting.tsx";
import type { ReviewOnTablet } from "../reviews/use-review.ts";
import { useReviewSheet } from "../reviews/use-review-sheet.ts";
import { WithReview } from "../reviews/WithReview.tsx";
import { useWorkbook, type WorkbookInUse } from "../workbook/use-workbook.ts";
import { words } from "../words/words.ts";
import { FirstHint } from "./FirstHint.tsx";
import { LaterChange } from "./LaterChange.tsx";
import { SelfReviewFile } from "./self-review-file/SelfReviewFile.tsx";
import { ScoringScreen } from "./ScoringScreen.tsx";
import { Submitting } from "./Submitting.tsx";
import { TooMuch } from "./TooMuch.tsx";
import { useAsSealed } from "./as-sealed.ts";
import { useKnownWords } from "./use-known-words.ts";
import { useWhereFrom } from "./use-where-from.ts";
import { scoreLabels } from "./score-labels.ts";

/** The community's own scores and comments: its members write, the team reads once they are submitted. */
export const SelfReviewPage = memo(function SelfReviewPage({
  review,
  standard,
}: {
  readonly review: ReviewId;
  readonly standard: string | null;
}) {
  const say = words().scoring;
  return (
    <WithReview review={review} title={say.selfTitle} back={{ href: `/r/${review}`, words: say.back }}>
      {(here) => <Opened here={here} standard={standard} />}
    </WithReview>
  );
});

function Opened({ here, standard }: { readonly here: ReviewOnTablet; readonly standard: string | null }) {
  const inUse = useWorkbook(here.review, "self-review");
  const say = words().scoring;
  return (
    <Page
      title={say.selfTitle}
      part={standard}
      over={<bdi>{here.details.community}</bdi>}
      back={{ href: `/r/${here.review}`, words: say.back }}
      review={here.review}
      workbook={here.roles.includes("host") ? "self-review" : undefined}
      width="full"
    >
      {inUse.state === "opening" && <Waiting words={say.openingSelf} />}
      {inUse.state === "failed" && <Unreadable />}
      {inUse.state === "notHere" && <p>{say.selfNotHere}</p>}
      {inUse.state === "tooMuch" && <TooMuch here={here} workbooks={["self-review"]} />}
      {inUse.state === "open" && <Readable {...{ here, inUse, standard }} />}
    </Page>
  );
}

type OpenedReview = {
  readonly here: ReviewOnTablet;
  readonly inUse: Extract<WorkbookInUse, { readonly state: "open" }>;
  readonly standard: string | null;
};

/** Where reviewers are to see the community's own scores only after theirs, they don't find them here before, either. */
function Readable(opened: OpenedReview) {
  const { details, me, roles, status } = opened.here;
  const isHidden = details.settings.selfScoreAfterOwn && roles.includes("reviewer") && status?.revealed !== true;
  if (me === null || !isHidden) return <SelfReview {...opened} />;
  return <AfterOwnScores {...opened} own={reviewerWorkbook(me.person)} />;
}

function AfterOwnScores({ own, ...opened }: OpenedReview & { readonly own: WorkbookId }) {
  const mine = useWorkbook(opened.here.review, own);
  if (mine.state === "opening") return <Waiting words={words().scoring.openingSelf} />;
  const isDone =
    mine.state === "open" &&
    (firmSealOf(mine.workbook) !== null || progressOf(mine.workbook, opened.here.sections).unscored.length === 0);
  if (isDone) return <SelfReview {...opened} />;
  return (
    <div className="stack">
      <p className="reading">{words().scoring.selfAfterOwn}</p>
      <p>
        <Link className="button" href={`/r/${opened.here.review}/score`}>
          {words().scoring.title}
        </Link>
      </p>
    </div>
  );
}

function SelfReview({ here, inUse, standard }: OpenedReview) {
  const { workbook, edits } = inUse;
  const say = words().sealing;
  const submission = submissionOf(workbook, here.status?.submitted?.submission ?? null);
  const asSubmitted = useAsSealed(workbook, submission);
  const [addsLater, setAddsLater] = useState(false);
  const isLocked = submission !== null && !addsLater;
  const writers = useMemo(() => here.members.filter(({ roles }) => roles.includes("host")), [here.members]);
  const labels = scoreLabels(here.edition);
  const whereFrom = useWhereFrom(inUse, writers);
  useReviewSheet(here.details, words().reviews.selfReviewWorkbook);
  return (
    <ScoringScreen
      review={here}
      path={`/r/${here.review}/self-review`}
      standard={standard}
      inUse={inUse}
      edits={isLocked ? null : edits}
      writers={writers}
      noteWords={words().scoring.selfNote}
      whereFrom={whereFrom}
      finishing={
        <Submitting {...{ here, workbook, edits, submission, addsLater }} onAddLater={() => setAddsLater(true)} />
      }
      finishingHere={null}
      toKnowHere={null}
      locked={
        submission === null ? null : { words: say.submitted, toSettle: edits && say.toSettle(say.addAfterthought) }
      }
      selfScores={null}
      names={useKnownWords(here)}
      hint={
        <FirstHint
          name="self-review"
          isNeeded={!isLocked && edits !== null}
          hasBegun={workbook.entries.some(({ by }) => by === here.me?.number)}
          hint={words().scoring.hintSelf}
          labels={labels}
        />
      }
      alsoHere={<SelfReviewFile here={here} workbook={workbook} edits={isLocked ? null : edits} />}
      beside={(code: StandardCode) =>
        asSubmitted !== null && (
          <LaterChange asSealed={asSubmitted} code={code} labels={labels} stoodWords={say.stoodAtSubmission} />
        )
      }
    />
  );
}
