import type { StandardCode } from "@circle/standards/edition";
import { CheckCheck, Keyboard, MessagesSquare } from "lucide-react";
import type { RefObject } from "react";
import { Link } from "wouter";
import { sentenceWith } from "../look/sentence-with.ts";
import { useSectionTitle } from "../reviews/section-titles.tsx";
import { FilterChoice } from "../scoring/FilterChoice.tsx";
import styles from "../scoring/ListPane.module.css";
import { type Focusable, ListTools } from "../scoring/ListTools.tsx";
import type { ScoreLabels } from "../scoring/ScoreWord.tsx";
import listStyles from "../scoring/StandardList.module.css";
import { standardPath } from "../scoring/standard-path.ts";
import type { Filtered } from "../scoring/use-filter.ts";
import { words } from "../words/all-words.ts";
import { TEAM_FILTERS, type TeamFilter, type TeamRow as TeamRowData } from "./team-rows.ts";
import { TeamRow } from "./TeamRow.tsx";

/** Shown only where there are some. */
const RARE: readonly TeamFilter[] = ["contested", "new", "toDiscuss"];

/** How far the team is, what to show, and the standards. */
export function TeamListPane({
  filtered: { filter, looked, shown, choose, look, countOf },
  path,
  labels,
  current,
  goOnWith,
  contested,
  proposals,
  onTakeOverAll,
  onHelp,
  search,
}: {
  readonly filtered: Filtered<TeamRowData, TeamFilter>;
  readonly path: string;
  readonly labels: ScoreLabels;
  readonly current: StandardCode;
  readonly goOnWith: StandardCode | null;
  /** Undecided standards on which the reviewers do not agree. */
  readonly contested: readonly StandardCode[];
  /** How many undecided standards all reviewers agree on. */
  readonly proposals: number;
  /** Null: to look at only. */
  readonly onTakeOverAll: (() => void) | null;
  readonly onHelp: () => void;
  readonly search: RefObject<Focusable | null>;
}) {
  const say = words().reconciling;
  const titleOf = useSectionTitle();
  const filters = TEAM_FILTERS.map((one) => ({ filter: one, words: say.filters[one], count: countOf(one) }));
  const total = countOf("all");
  const decided = total - countOf("toDecide");
  return (
    <>
      <div className={styles["head"]}>
        <label className={styles["progress"]}>
          <span>{sentenceWith((count) => say.decidedOf(count, total), <strong>{decided}</strong>)}</span>
          <progress value={decided} max={total} />
        </label>
        {goOnWith !== null && (
          <Link className={`button ${styles["goOn"]}`} data-weight="main" href={standardPath(path, goOnWith)}>
            {decided === 0 ? words().scoring.beginWith(goOnWith) : words().scoring.goOnWith(goOnWith)}
          </Link>
        )}
        {onTakeOverAll !== null && proposals > 0 && (
          <button type="button" className="button" onClick={onTakeOverAll}>
            <CheckCheck aria-hidden /> {say.takeOverAll(proposals)}
          </button>
        )}
        {contested[0] !== undefined && (
          <Link className="button" href={standardPath(path, contested[0])} onClick={() => choose("contested")}>
            <MessagesSquare aria-hidden /> {say.goThrough(contested.length)}
          </Link>
        )}
        <ListTools
          looked={looked}
          onLook={look}
          found={shown.reduce((sum, { rows }) => sum + rows.length, 0)}
          search={search}
        >
          <FilterChoice
            legend={words().scoring.toShow}
            filters={filters.filter(({ filter: one, count }) => !RARE.includes(one) || count > 0 || filter === one)}
            chosen={filter}
            onChoose={choose}
          />
        </ListTools>
      </div>
      {shown.length === 0 && (
        <p className={styles["none"]}>{looked.trim() === "" ? say.none[filter] : words().scoring.nothingFound}</p>
      )}
      {shown.map(({ name, rows }) => (
        <section key={name} aria-label={titleOf(name)}>
          <h2 className={listStyles["section"]}>
            <bdi>{titleOf(name)}</bdi>
          </h2>
          <ul className={listStyles["rows"]}>
            {rows.map((row) => (
              <TeamRow key={row.code} row={row} path={path} labels={labels} isCurrent={row.code === current} />
            ))}
          </ul>
        </section>
      ))}
      <button type="button" className={`button ${styles["keys"]}`} data-weight="quiet" onClick={onHelp}>
        <Keyboard aria-hidden /> {say.keys.title}
      </button>
    </>
  );
}
