import type { Member } from "@circle/review/members";
import { ownSealOf } from "@circle/review/seals";
import { ownScore } from "@circle/review/standing";
import type { WorkbookId } from "@circle/review/workbook-id";
import type { StandardCode } from "@circle/standards/edition";
import { useMemo, useState } from "react";
import { Notice } from "../look/Notice.tsx";
import { sentenceWith } from "../look/sentence-with.ts";
import { Time } from "../look/Time.tsx";
import type { ReviewOnTablet } from "../reviews/use-review.ts";
import { useReviewSheet } from "../reviews/use-review-sheet.ts";
import type { WorkbookInUse } from "../workbook/use-workbook.ts";
import { words } from "../words/words.ts";
import { Finishing } from "./Finishing.tsx";
import { FirstHint } from "./FirstHint.tsx";
import { LaterChange } from "./LaterChange.tsx";
import { ReviewerSaid } from "./ReviewerSaid.tsx";
import styles from "./ReviewerScoring.module.css";
import { ScoringScreen } from "./ScoringScreen.tsx";
import { Sealing } from "./Sealing.tsx";
import { SelfSaid } from "./SelfSaid.tsx";
import { TooMuch, TooMuchHere } from "./TooMuch.tsx";
import { useAsSealed } from "./as-sealed.ts";
import { useKnownWords } from "./use-known-words.ts";
import { type OtherReviewers, useOtherReviewers } from "./use-other-reviewers.ts";
import { useSelfReview } from "./use-self-review.ts";
import { useWakeLock } from "./use-wake-lock.ts";
import { useWhereFrom } from "./use-where-from.ts";
import { scoreLabels } from "./score-labels.ts";

const NO_OTHERS: OtherReviewers = { named: [], tooMuch: [] };
const SELF_REVIEW: WorkbookId = "self-review";

/** Scoring with what belongs to it: the seal, the community's own score beside, and after the reveal the others'. */
export function ReviewerScoring({
  here,
  me,
  inUse,
  standard,
}: {
  readonly here: ReviewOnTablet;
  readonly me: Member;
  readonly inUse: Extract<WorkbookInUse, { readonly state: "open" }>;
  readonly standard: string | null;
}) {
  const { workbook, edits } = inUse;
  const say = words().sealing;
  const isRevealed = here.status?.revealed ?? false;
  const [sealedOn, setSealedOn] = useState<string | null>(null); // the card on which it was done says so
  const seal = ownSealOf(workbook, isRevealed);
  const [addsLater, setAddsLater] = useState(false);
  const isLocked = seal !== null && !(isRevealed && addsLater);
  const isNewToTeam = isRevealed && seal === null && edits !== null; // what is scored from now on
  const selfFound = useSelfReview(here);
  const self = selfFound === "opening" || selfFound === "tooMuch" ? null : selfFound;
  const others = useOtherReviewers(here, me.person, isRevealed);
  const { named, tooMuch: othersTooMuch } = others === "opening" ? NO_OTHERS : others;
  const tooMuch = selfFound === "tooMuch" ? [SELF_REVIEW, ...othersTooMuch] : othersTooMuch;
  const asSealed = useAsSealed(workbook, seal);
  const labels = scoreLabels(here.edition);

  const hidesSelf = here.details.settings.selfScoreAfterOwn && !isRevealed;
  const selfScores = useMemo(() => {
    const seen = [...(self?.said ?? [])].filter(
      ([code]) => !hidesSelf || ownScore(workbook, code).state !== "unscored",
    );
    return new Map(seen.map(([code, { selfScore }]) => [code, selfScore]));
  }, [self, hidesSelf, workbook]);
  useWakeLock(!isLocked);
  useReviewSheet(here.details, words().reviews.workbookOf(me.name));

  const beside = (code: StandardCode) => {
    const own = ownScore(workbook, code);
    const said = self?.said.get(code);
    const isHidden = hidesSelf && own.state === "unscored";
    return (
      <>
        {asSealed !== null && (
          <LaterChange asSealed={asSealed} code={code} labels={labels} stoodWords={say.stoodAtSeal} />
        )}
        {said !== undefined && !isHidden && <SelfSaid self={said} labels={labels} />}
        {said !== undefined && isHidden && <p className="soft small">{words().scoring.selfScoreLater}</p>}
        {named.map((reviewer) => (
          <ReviewerSaid key={reviewer.workbook.id} {...{ reviewer, code, labels }} />
        ))}
        <TooMuchHere here={here} workbooks={tooMuch} />
      </>
    );
  };

  return (
    <ScoringScreen
      review={here}
      path={`/r/${here.review}/score`}
      standard={standard}
      inUse={inUse}
      edits={isLocked ? null : edits}
      writers={null}
      noteWords={words().scoring.ownNote}
      whereFrom={useWhereFrom(inUse, null)}
      finishing={
        <Sealing
          {...{ here, workbook, selfScores, edits, seal, isRevealed, addsLater }}
          onAddLater={() => setAddsLater(true)}
        />
      }
      finishingHere={
        edits !== null &&
        seal === null && (
          <div className={styles["finishing"]}>
            <Finishing {...{ here, workbook, selfScores, edits }} onSealed={() => setSealedOn(standard)} />
          </div>
        )
      }
      toKnowHere={
        isNewToTeam ? (
          <p className="soft small">{say.newToTeam}</p>
        ) : seal !== null && sealedOn !== null && sealedOn === standard ? (
          <div className={styles["finishing"]}>
            <Notice live inSight>
              <p>{sentenceWith(isRevealed ? say.teamHasThem : say.haveSealed, <Time at={seal.givenAt} />)}</p>
            </Notice>
          </div>
        ) : null
      }
      locked={
        seal === null
          ? null
          : { words: say.sealed, toSettle: say.toSettle(isRevealed ? say.addAfterthought : say.unseal) }
      }
      beside={beside}
      selfScores={selfScores}
      names={useKnownWords(here)}
      alsoHere={null}
      hint={
        <>
          <TooMuch here={here} workbooks={tooMuch} />
          <FirstHint
            name="scoring"
            isNeeded={!isLocked}
            hasBegun={workbook.entries.length > 0}
            hint={words().scoring.hint}
            labels={labels}
          />
        </>
      }
    />
  );
}
