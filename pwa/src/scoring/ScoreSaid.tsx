import type { OwnScore } from "@circle/review/standing";
import type { Score } from "@circle/standards/scores";
import { words } from "../words/words.ts";
import { type ScoreLabels, ScoreWord } from "./ScoreWord.tsx";

export type SaidScore = { readonly score: Score | null; readonly reason: string };

/** A score with its reason. More than one have not been settled; none is blank. */
export function ScoreSaid({
  scores,
  labels,
  blank = words().scoring.notScored,
}: {
  readonly scores: readonly SaidScore[];
  readonly labels: ScoreLabels;
  /** What stands there when there is none. */
  readonly blank?: string;
}) {
  if (scores.length === 0) return <ScoreWord score={null} labels={labels} blank={blank} />;
  const say = words().scoring;
  return (
    <>
      {scores.length > 1 && say.notSettled}
      {scores.map(({ score, reason }) => (
        <span key={`${score} ${reason}`}>
          {scores.length > 1 && " "}
          <ScoreWord score={score} labels={labels} blank={say.wasTakenBack} />
          {reason !== "" && ` ${say.because(reason)}`}
        </span>
      ))}
    </>
  );
}

/** As a draft has them: where some contradict each other, their reasons are left out. */
export function draftedScores(unsettled: readonly Score[], one: SaidScore): readonly SaidScore[] {
  if (unsettled.length > 0) return unsettled.map((score) => ({ score, reason: "" }));
  return one.score === null ? [] : [one];
}

export function scoresOf(own: OwnScore): readonly SaidScore[] {
  switch (own.state) {
    case "unscored":
      return [];
    case "scored":
      return [own];
    case "unsettled":
      return own.entries;
  }
}
