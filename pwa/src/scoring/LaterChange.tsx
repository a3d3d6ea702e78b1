import { noteName } from "@circle/review/workbook";
import type { StandardCode } from "@circle/standards/edition";
import { Notice } from "../look/Notice.tsx";
import { ReadNote } from "./ReadNote.tsx";
import { type ScoreLabels, ScoreWord } from "./ScoreWord.tsx";
import type { AsSealed } from "./use-as-sealed.ts";

/** Says what stood when it was sealed or submitted, where something else stands now. */
export function LaterChange({
  asSealed: { snapshot, addenda },
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
  const isOtherScore = addenda.standards.includes(code);
  const isOtherNote = addenda.texts.includes(noteName(code));
  if (!isOtherScore && !isOtherNote) return null;
  const scores = snapshot.scores.get(code) ?? [];
  return (
    <Notice>
      <p>
        <strong>Changed later.</strong> What stood {whenWords} is kept beside it:
      </p>
      {isOtherScore && (
        <p>
          {scores.length === 0 && <ScoreWord score={null} labels={labels} />}
          {scores.map(({ entry, score }) => (
            <ScoreWord key={entry} score={score} labels={labels} />
          ))}
        </p>
      )}
      {isOtherNote && <ReadNote text={snapshot.texts.get(noteName(code)) ?? "No words were there."} />}
    </Notice>
  );
}
