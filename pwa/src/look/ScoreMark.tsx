import type { Score } from "@circle/standards/scores";
import styles from "./ScoreMark.module.css";

/** A score as shape and colour, for use beside its word: it is hidden from screen readers. Blank is an empty dotted place. */
export function ScoreMark({ score }: { readonly score: Score | null }) {
  return (
    <svg
      className={styles["mark"]}
      data-score={score ?? "blank"}
      viewBox="0 0 24 24"
      aria-hidden="true"
      focusable="false"
    >
      {shapeOf(score)}
    </svg>
  );
}

function shapeOf(score: Score | null) {
  switch (score) {
    case "met":
      return <circle cx="12" cy="12" r="10" fill="currentColor" />;
    case "partlyMet":
      return (
        <>
          <circle cx="12" cy="12" r="8.75" fill="none" stroke="currentColor" strokeWidth="2.5" />
          <path d="M12 2a10 10 0 0 1 0 20z" fill="currentColor" />
        </>
      );
    case "notMet":
      return <circle cx="12" cy="12" r="8.75" fill="none" stroke="currentColor" strokeWidth="2.5" />;
    case "notApplicable":
      return <path d="M4 12h16" stroke="currentColor" strokeWidth="3" strokeLinecap="round" />;
    case "couldNotAssess":
      return (
        <path
          d="M8 9.2a4 4 0 1 1 5.6 3.7c-1 .5-1.6 1-1.6 2.1M12 19v.6"
          fill="none"
          stroke="currentColor"
          strokeWidth="2.6"
          strokeLinecap="round"
        />
      );
    case null:
      return (
        <circle cx="12" cy="12" r="8.75" fill="none" stroke="currentColor" strokeWidth="1.5" strokeDasharray="1.5 4" />
      );
  }
}
