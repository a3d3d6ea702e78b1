import type { StandardCode } from "@circle/standards/edition";
import type { Score } from "@circle/standards/scores";
import { Keyboard } from "lucide-react";
import { type ReactNode, type RefObject, useRef } from "react";
import { Link } from "wouter";
import { useSectionTitle } from "../reviews/section-titles.tsx";
import { words } from "../words/words.ts";
import { FilterChoice } from "./FilterChoice.tsx";
import { GivenLine } from "./GivenLine.tsx";
import styles from "./ListPane.module.css";
import { type Focusable, ListTools } from "./ListTools.tsx";
import type { ScoreLabels } from "./ScoreWord.tsx";
import { SectionJump } from "./SectionJump.tsx";
import { StandardList } from "./StandardList.tsx";
import {
  isUnscored,
  type RowSection,
  SCORING_FILTERS,
  type ScoringFilter,
  type ScoringRow,
  sectionFilter,
} from "./scoring-rows.ts";
import { standardPath } from "./standard-path.ts";
import type { Filtered } from "./use-filter.ts";
import type { Given } from "./use-giving.ts";

/** How far it is, what to show, and the standards. */
export function ListPane({
  sections,
  filtered,
  path,
  labels,
  current,
  goOnWith,
  given,
  onScore,
  onUndo,
  onHelp,
  finishing,
  search,
  hint,
  alsoHere,
  flagWords,
}: {
  readonly sections: readonly RowSection[];
  readonly filtered: Filtered<ScoringRow, ScoringFilter>;
  readonly path: string;
  readonly labels: ScoreLabels;
  readonly current: StandardCode;
  /** What is to be done from here on, when the list alone is shown. */
  readonly goOnWith: StandardCode | null;
  readonly given: Given | null;
  readonly onScore: ((code: StandardCode, score: Score) => void) | null;
  readonly onUndo: () => void;
  readonly onHelp: () => void;
  readonly finishing: ReactNode;
  readonly search: RefObject<Focusable | null>;
  /** What somebody who is here for the first time is told. */
  readonly hint: ReactNode;
  /** What else can be done with all of it. */
  readonly alsoHere: ReactNode;
  /** What a mark to talk about means here. */
  readonly flagWords: { readonly filter: string; readonly none: string };
}) {
  const pane = useRef<HTMLDivElement>(null);
  const titleOf = useSectionTitle();
  const say = words().scoring;
  const { filter, looked, shown, choose, look, countOf } = filtered;
  const total = countOf("all");
  const scored = total - countOf("unscored");
  const found = shown.reduce((sum, { rows }) => sum + rows.length, 0);
  return (
    <div ref={pane}>
      <div className={styles["far"]}>
        <label className={styles["progress"]}>
          <span>{say.scoredOf(scored, total)}</span>
          <progress value={scored} max={total} />
        </label>
        {finishing}
      </div>
      <div className={styles["head"]}>
        {hint}
        {goOnWith !== null && (
          <Link className={`button ${styles["goOn"]}`} data-weight="main" href={standardPath(path, goOnWith)}>
            {scored === 0 ? say.beginWith(goOnWith) : say.goOnWith(goOnWith)}
          </Link>
        )}
        {alsoHere}
        <ListTools looked={looked} onLook={look} found={found} search={search}>
          <Filters flagWords={flagWords.filter} {...{ sections, filter, choose, countOf }} />
          <SectionJump
            pane={pane}
            sections={sections.map(({ name, rows }) => ({ name: titleOf(name), left: rows.filter(isUnscored).length }))}
          />
        </ListTools>
      </div>
      {shown.length === 0 && (
        <p className={styles["none"]}>{looked.trim() === "" ? noneWords(filter, flagWords.none) : say.nothingFound}</p>
      )}
      <StandardList sections={shown} path={path} labels={labels} current={current} onScore={onScore} />
      <button type="button" className={`button ${styles["keys"]}`} data-weight="quiet" onClick={onHelp}>
        <Keyboard aria-hidden /> {say.keys.title}
      </button>
      <div className={styles["given"]} data-said={given !== null || undefined}>
        <GivenLine given={given} labels={labels} current={null} onUndo={onUndo} onClear={null} />
      </div>
    </div>
  );
}

function Filters({
  flagWords,
  sections,
  filter,
  choose,
  countOf,
}: { readonly flagWords: string; readonly sections: readonly RowSection[] } & Pick<
  Filtered<ScoringRow, ScoringFilter>,
  "filter" | "choose" | "countOf"
>) {
  const say = words().scoring;
  const titleOf = useSectionTitle();
  const [all, unscored, ...others] = SCORING_FILTERS.map((one) => ({
    filter: one,
    words: one === "flagged" ? flagWords : say.filters[one],
    count: countOf(one),
  }));
  if (all === undefined || unscored === undefined) return null;
  return (
    <FilterChoice<ScoringFilter>
      legend={say.toShow}
      filters={[all, unscored]}
      others={{
        words: say.otherFilters,
        groups: [
          { name: say.otherFilters, filters: others },
          {
            name: say.sections,
            filters: sections.map(({ name, rows }) => ({
              filter: sectionFilter(name),
              words: titleOf(name),
              count: rows.length,
            })),
          },
        ],
      }}
      chosen={filter}
      onChoose={choose}
    />
  );
}

function noneWords(filter: ScoringFilter, noneFlagged: string): string {
  if (filter === "flagged") return noneFlagged;
  const { none } = words().scoring;
  return filter in none ? none[filter as keyof typeof none] : none.all;
}
