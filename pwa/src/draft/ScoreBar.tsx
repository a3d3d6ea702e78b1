import type { ScoreCounts } from "@circle/review/score-counts";
import { SCORES, type Score } from "@circle/standards/scores";
import { ScoreMark } from "../look/ScoreMark.tsx";
import { type ScoreLabels, ScoreWord } from "../scoring/ScoreWord.tsx";
import styles from "./ScoreBar.module.css";

const PARTS = [...SCORES, "blank"] as const;
type Part = (typeof PARTS)[number];

/** How often each score was given, as a bar whose parts have a shape and a number, and as one sentence for those who listen. */
export function ScoreBar({
  whose,
  counts,
  labels,
}: {
  readonly whose: string;
  readonly counts: ScoreCounts;
  readonly labels: ScoreLabels;
}) {
  const parts = PARTS.filter((part) => counts[part] > 0);
  const sentence = parts.map((part) => `${partWords(part, labels)} ${counts[part]}`).join(", ");
  return (
    <div className={styles["row"]}>
      <span className="small soft">{whose}</span>
      <span className={styles["bar"]} aria-hidden="true">
        {parts.map((part) => (
          <span key={part} className={styles["part"]} data-part={part} style={{ flexGrow: counts[part] }}>
            <ScoreMark score={scoreOf(part)} /> {counts[part]}
          </span>
        ))}
      </span>
      <span className="visually-hidden">{sentence}</span>
    </div>
  );
}

/** What the shapes mean. */
export function ScoreKey({ labels }: { readonly labels: ScoreLabels }) {
  return (
    <ul className={styles["key"]} aria-label="What the shapes mean">
      {PARTS.map((part) => (
        <li key={part}>
          <ScoreWord score={scoreOf(part)} labels={labels} />
        </li>
      ))}
    </ul>
  );
}

export function partWords(part: Part, labels: ScoreLabels): string {
  return part === "blank" ? "Not scored" : labels[part];
}

function scoreOf(part: Part): Score | null {
  return part === "blank" ? null : part;
}
