import type { StandardCode } from "@circle/standards/edition";
import { Notice } from "../look/Notice.tsx";
import { type AsSealed, standardAsSealed } from "./as-sealed.ts";
import { ReadNote } from "./ReadNote.tsx";
import { ScoreSaid } from "./ScoreSaid.tsx";
import type { ScoreLabels } from "./ScoreWord.tsx";

/** Says what stood when it was sealed or submitted, where something else stands now. */
export function LaterChange({
  asSealed,
  code,
  labels,
  whenWords,
}: {
  readonly asSealed: AsSealed;
  readonly code: StandardCode;
  readonly labels: ScoreLabels;
  /** "when you sealed" */
  readonly whenWords: string;
}) {
  const { scores, note, isOtherScore, isOtherNote } = standardAsSealed(asSealed, code);
  if (!isOtherScore && !isOtherNote) return null;
  return (
    <Notice>
      <p>
        <strong>Changed later.</strong> What stood {whenWords} is kept beside it:
      </p>
      {isOtherScore && (
        <p>
          <ScoreSaid scores={scores} labels={labels} />
        </p>
      )}
      {isOtherNote && <ReadNote text={note === "" ? "No words were there." : note} />}
    </Notice>
  );
}
