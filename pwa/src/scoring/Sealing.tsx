import type { SealEntry } from "@circle/review/entries";
import type { Held, Workbook } from "@circle/review/workbook";
import type { StandardCode } from "@circle/standards/edition";
import type { Score } from "@circle/standards/scores";
import { LockOpen, PencilLine } from "lucide-react";
import { useState } from "react";
import { Notice } from "../look/Notice.tsx";
import { sentenceWith } from "../look/sentence-with.ts";
import { Time } from "../look/Time.tsx";
import { AfterClosing } from "../reviews/ClosedReview.tsx";
import type { ReviewOnTablet } from "../reviews/use-review.ts";
import type { WorkbookEdits } from "../workbook/workbook-edits.ts";
import { words } from "../words/words.ts";
import { Finishing } from "./Finishing.tsx";
import { ReasonDialog } from "./ReasonDialog.tsx";

/** Where a reviewer seals the workbook, unseals it, and adds afterthoughts once the team has seen it. */
export function Sealing({
  here,
  workbook,
  selfScores,
  edits,
  seal,
  isRevealed,
  addsLater,
  onAddLater,
}: {
  readonly here: ReviewOnTablet;
  readonly workbook: Workbook;
  /** The community's own, as far as they can be seen. */
  readonly selfScores: ReadonlyMap<StandardCode, Score | null>;
  readonly edits: WorkbookEdits | null;
  readonly seal: Held<SealEntry> | null;
  readonly isRevealed: boolean;
  readonly addsLater: boolean;
  readonly onAddLater: () => void;
}) {
  const [unseals, setUnseals] = useState(false);
  const [isSealedHere, setIsSealedHere] = useState(false); // not by another tablet of theirs: the page stays where it is read
  const [wasSealed] = useState(seal !== null); // when the page was opened: then it is no news
  if (edits === null) return null;
  const say = words().sealing;
  return (
    <>
      <AfterClosing review={here} />
      {seal === null && <Finishing {...{ here, workbook, selfScores, edits }} onSealed={() => setIsSealedHere(true)} />}
      {seal === null && isRevealed && <p className="soft small">{say.newToTeam}</p>}
      {seal !== null && !isRevealed && (
        <Notice live={!wasSealed} inSight={isSealedHere}>
          <p>{sentenceWith(say.haveSealed, <Time at={seal.givenAt} />)}</p>
          <button type="button" className="button" onClick={() => setUnseals(true)}>
            <LockOpen aria-hidden /> {say.unseal}
          </button>
        </Notice>
      )}
      {seal !== null && isRevealed && (
        <Notice>
          <p>{sentenceWith(say.teamHasThem, <Time at={seal.givenAt} />)}</p>
          {!addsLater && (
            <button type="button" className="button" onClick={onAddLater}>
              <PencilLine aria-hidden /> {say.addAfterthought}
            </button>
          )}
        </Notice>
      )}
      {unseals && (
        <ReasonDialog
          title={say.unsealTitle}
          label={say.why}
          hint={say.unsealHint}
          confirmWords={say.unseal}
          cancelWords={say.leaveSealed}
          onReason={edits.unseal}
          onClose={() => setUnseals(false)}
        />
      )}
    </>
  );
}
