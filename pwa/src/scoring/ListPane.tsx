import type { StandardCode } from "@circle/standards/edition";
import type { Score } from "@circle/standards/scores";
import { Keyboard } from "lucide-react";
import type { ReactNode } from "react";
import { Link } from "wouter";
import { FilterChoice } from "./FilterChoice.tsx";
import styles from "./ListPane.module.css";
import type { ScoreLabels } from "./ScoreWord.tsx";
import { StandardList } from "./StandardList.tsx";
import { GivenLine } from "./GivenLine.tsx";
import { type RowSection, SCORING_FILTERS, type ScoringFilter } from "./scoring-rows.ts";
import { standardPath } from "./standard-path.ts";
import type { Given } from "./use-giving.ts";

const FILTER_WORDS: Readonly<Record<ScoringFilter, string>> = {
  all: "All",
  unscored: "Not scored",
  flagged: "Come back",
};

/** How far it is, what to show, and the standards. */
export function ListPane({
  sections,
  filtered: { filter, shown, choose, countOf },
  path,
  labels,
  current,
  goOnWith,
  given,
  onScore,
  onUndo,
  onHelp,
  finishing,
}: {
  readonly sections: readonly RowSection[];
  readonly filtered: {
    readonly filter: ScoringFilter;
    readonly shown: readonly RowSection[];
    readonly choose: (filter: ScoringFilter) => void;
    readonly countOf: (filter: ScoringFilter) => number;
  };
  readonly path: string;
  readonly labels: ScoreLabels;
  readonly current: StandardCode;
  /** Where somebody was, when the list alone is shown. */
  readonly goOnWith: StandardCode | null;
  readonly given: Given | null;
  readonly onScore: ((code: StandardCode, score: Score) => void) | null;
  readonly onUndo: () => void;
  readonly onHelp: () => void;
  readonly finishing: ReactNode;
}) {
  const filters = SCORING_FILTERS.map((one) => ({ filter: one, words: FILTER_WORDS[one], count: countOf(one) }));
  const total = sections.reduce((sum, { rows }) => sum + rows.length, 0);
  const scored = total - countOf("unscored");
  return (
    <>
      <div className={styles["head"]}>
        <div className={styles["far"]}>
          <label className={styles["progress"]}>
            <span>
              <strong>{scored}</strong> of {total} scored
            </span>
            <progress value={scored} max={total} />
          </label>
          {finishing}
        </div>
        {goOnWith !== null && (
          <Link className={`button ${styles["goOn"]}`} data-weight="main" href={standardPath(path, goOnWith)}>
            {scored === 0 ? "Begin with" : "Go on with"} {goOnWith}
          </Link>
        )}
        <FilterChoice
          legend="Standards to show"
          filters={filters.filter(({ filter: one, count }) => one !== "flagged" || count > 0 || filter === "flagged")}
          chosen={filter}
          onChoose={choose}
        />
      </div>
      {shown.length === 0 && <p className={styles["none"]}>{EMPTY_WORDS[filter]}</p>}
      <StandardList sections={shown} path={path} labels={labels} current={current} onScore={onScore} />
      <button type="button" className={`button ${styles["keys"]}`} data-weight="quiet" onClick={onHelp}>
        <Keyboard aria-hidden /> Scoring by keyboard
      </button>
      <div className={styles["given"]} data-said={given !== null || undefined}>
        <GivenLine given={given} labels={labels} current={null} onUndo={onUndo} onClear={null} />
      </div>
    </>
  );
}

const EMPTY_WORDS: Readonly<Record<ScoringFilter, string>> = {
  all: "This edition has no standards for this kind of community.",
  unscored: "All standards are scored.",
  flagged: "You have marked none to come back to.",
};
