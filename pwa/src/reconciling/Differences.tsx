import type { DraftDifference } from "@circle/review/draft-differences";
import bullets from "../scoring/Bullets.module.css";
import { type ScoreLabels, ScoreWord } from "../scoring/ScoreWord.tsx";

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
  switch (difference.of) {
    case "community":
    case "visitOn":
    case "editionTitle":
      return `${HEADINGS[difference.of]}: “${difference.before}” is now “${difference.after}”`;
    case "standardAdded":
      return `${difference.code} is new in the draft`;
    case "standardRemoved":
      return `${difference.code} is no longer in the draft`;
    case "findingAdded":
      return `New ${difference.sort}: “${difference.finding.text}”`;
    case "findingRemoved":
      return `No longer there, ${difference.sort}: “${difference.finding.text}”`;
    case "arrangement":
      return "Standards or findings stand in another order";
    case "standard": {
      const { code, fields, before, after } = difference;
      return (
        <>
          {code}:{" "}
          {fields.includes("peerScore") && (
            <>
              the team’s score was <ScoreWord score={before.peerScore} labels={labels} />, is now{" "}
              <ScoreWord score={after.peerScore} labels={labels} />.{" "}
            </>
          )}
          {fields.includes("selfScore") && (
            <>
              the community’s score was <ScoreWord score={before.selfScore} labels={labels} />, is now{" "}
              <ScoreWord score={after.selfScore} labels={labels} />.{" "}
            </>
          )}
          {fields
            .filter((field) => field !== "peerScore" && field !== "selfScore")
            .map((field) => FIELD_WORDS[field])
            .join(", ")}
        </>
      );
    }
  }
}

type OtherField = Exclude<Extract<DraftDifference, { of: "standard" }>["fields"][number], "peerScore" | "selfScore">;

const FIELD_WORDS: Readonly<Record<OtherField, string>> = {
  type: "its type",
  core: "whether it is core",
  text: "its text",
  selfUnsettled: "what the community left open",
  selfReason: "the community’s reason",
  selfComment: "the community’s comment",
  selfAddendum: "what the community added later",
  peerUnsettled: "what the team left open",
  peerReason: "the team’s reason",
  peerComment: "the team’s comment",
};

const HEADINGS = { community: "Community", visitOn: "Date", editionTitle: "Edition" } as const;

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
