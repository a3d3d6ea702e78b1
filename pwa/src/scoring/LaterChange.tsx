import type { StandardCode } from "@circle/standards/edition";
import { Notice } from "../look/Notice.tsx";
import { words } from "../words/words.ts";
import { type AsSealed, standardAsSealed } from "./as-sealed.ts";
import { ReadNote } from "./ReadNote.tsx";
import { ScoreSaid } from "./ScoreSaid.tsx";
import type { ScoreLabels } from "./ScoreWord.tsx";

/** Says what stood when it was sealed or submitted, where something else stands now. */
export function LaterChange({
  asSealed,
  code,
  labels,
  stoodWords,
}: {
  readonly asSealed: AsSealed;
  readonly code: StandardCode;
  readonly labels: ScoreLabels;
  /** "What stood when you sealed is kept beside it:" */
  readonly stoodWords: string;
}) {
  const { scores, note, isOtherScore, isOtherNote } = standardAsSealed(asSealed, code);
  if (!isOtherScore && !isOtherNote) return null;
  const say = words().sealing;
  return (
    <Notice>
      <p>
        <strong>{say.changedLater}</strong> {stoodWords}
      </p>
      {isOtherScore && (
        <p>
          <ScoreSaid scores={scores} labels={labels} />
        </p>
      )}
      {isOtherNote && <ReadNote text={note === "" ? say.noWords : note} />}
    </Notice>
  );
}
