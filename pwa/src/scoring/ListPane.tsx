import type { StandardCode } from "@circle/standards/edition";
import type { Score } from "@circle/standards/scores";
import { Keyboard } from "lucide-react";
import type { ReactNode } from "react";
import { Link } from "wouter";
import { FilterChoice } from "./FilterChoice.tsx";
import styles from "./ListPane.module.css";
import type { ScoreLabels } from "./ScoreWord.tsx";
import { StandardList } from "./StandardList.tsx";
import type { RowSection } from "./scoring-rows.ts";
import { standardPath } from "./standard-path.ts";
import { FILTERS, type Filter, fitting } from "./use-filter.ts";

const FILTER_WORDS: Readonly<Record<Filter, string>> = { all: "All", unscored: "Not scored", flagged: "Come back" };

/** How far it is, what to show, and the standards. */
export function ListPane({
  sections,
  shown,
  filter,
  onFilter,
  path,
  labels,
  current,
  goOnWith,
  onScore,
  onHelp,
  finishing,
}: {
  readonly sections: readonly RowSection[];
  readonly shown: readonly RowSection[];
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
  readonly path: string;
  readonly labels: ScoreLabels;
  readonly current: StandardCode;
  /** Where somebody was, when the list alone is shown. */
  readonly goOnWith: StandardCode | null;
  readonly onScore: ((code: StandardCode, score: Score) => void) | null;
  readonly onHelp: () => void;
  readonly finishing: ReactNode;
}) {
  const filters = FILTERS.map((one) => ({ filter: one, words: FILTER_WORDS[one], count: fitting(sections, one).length }));
  const total = fitting(sections, "all").length;
  const scored = total - fitting(sections, "unscored").length;
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
          onChoose={onFilter}
        />
      </div>
      {shown.length === 0 && <p className={styles["none"]}>{EMPTY_WORDS[filter]}</p>}
      <StandardList sections={shown} path={path} labels={labels} current={current} onScore={onScore} />
      <button type="button" className={`button ${styles["keys"]}`} data-weight="quiet" onClick={onHelp}>
        <Keyboard aria-hidden /> Scoring by keyboard
      </button>
    </>
  );
}

const EMPTY_WORDS: Readonly<Record<Filter, string>> = {
  all: "This edition has no standards for this kind of community.",
  unscored: "All standards are scored.",
  flagged: "You have marked none to come back to.",
};
