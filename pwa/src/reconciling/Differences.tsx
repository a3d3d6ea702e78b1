import type { DraftDifference } from "@circle/review/draft-differences";
import { sentenceWith } from "../look/sentence-with.ts";
import bullets from "../scoring/Bullets.module.css";
import { type ScoreLabels, ScoreWord } from "../scoring/ScoreWord.tsx";
import { words } from "../words/all-words.ts";

/** How a draft differs from the one that was seen. */
export function Differences({
  differences,
  labels,
}: {
  readonly differences: readonly DraftDifference[];
  readonly labels: ScoreLabels;
}) {
  return (
    <ul className={bullets["bullets"]}>
      {differences.map((difference) => (
        <li key={keyOf(difference)}>
          <OneDifference difference={difference} labels={labels} />
        </li>
      ))}
    </ul>
  );
}

function OneDifference({ difference, labels }: { readonly difference: DraftDifference; readonly labels: ScoreLabels }) {
  const say = words().publishing;
  switch (difference.of) {
    case "community":
    case "visitOn":
    case "editionTitle":
      return say.isNow(say[difference.of], difference.before, difference.after);
    case "standardAdded":
      return say.isNew(difference.code);
    case "standardRemoved":
      return say.isGone(difference.code);
    case "findingAdded":
      return say.newFinding[difference.sort](difference.finding.text);
    case "findingRemoved":
      return say.goneFinding[difference.sort](difference.finding.text);
    case "arrangement":
      return say.otherOrder;
    case "standard": {
      const { code, fields, before, after } = difference;
      const others = fields.flatMap((field) =>
        field === "peerScore" || field === "selfScore" ? [] : [say.fields[field]],
      );
      return (
        <>
          {`${code}: `}
          {fields.includes("peerScore") && (
            <>
              {sentenceWith(
                say.teamScoreWas,
                <ScoreWord score={before.peerScore} labels={labels} />,
                <ScoreWord score={after.peerScore} labels={labels} />,
              )}{" "}
            </>
          )}
          {fields.includes("selfScore") && (
            <>
              {sentenceWith(
                say.selfScoreWas,
                <ScoreWord score={before.selfScore} labels={labels} />,
                <ScoreWord score={after.selfScore} labels={labels} />,
              )}{" "}
            </>
          )}
          {others.length > 0 && say.changed(others)}
        </>
      );
    }
  }
}

function keyOf(difference: DraftDifference): string {
  switch (difference.of) {
    case "standard":
    case "standardAdded":
    case "standardRemoved":
      return `${difference.of} ${difference.code}`;
    case "findingAdded":
    case "findingRemoved":
      return `${difference.of} ${difference.sort} ${difference.finding.text}`;
    case "community":
    case "visitOn":
    case "editionTitle":
    case "arrangement":
      return difference.of;
  }
}
