import type { BoardGroup } from "@circle/review/board-needs";
import type { Phase } from "@circle/review/status";
import { type ReactNode, useState } from "react";
import { Field } from "../look/Field.tsx";
import { Notice } from "../look/Notice.tsx";
import { useNow } from "../look/Time.tsx";
import { timeWords } from "../look/times.ts";
import { words } from "../words/all-words.ts";
import styles from "./Board.module.css";
import { BoardCard } from "./BoardCard.tsx";
import { type BoardFilter, EVERYTHING, fits, type GroupOfRows, groupsOf, phasesIn } from "./board-view.ts";
import type { Board as Told, BoardRow, Trouble } from "./use-board.ts";

/** What was asked for last: who comes back from a review finds the board as it was. */
let askedLast = EVERYTHING;

/** All reviews of whoever looks after many: what needs somebody first, who is missing, and what to do next. */
export function Board({ told, trouble }: { readonly told: Told; readonly trouble: Trouble | null }) {
  const [filter, setFilter] = useState(askedLast);
  const now = useNow();
  const say = words().coordinating;
  const ask = (asked: BoardFilter) => {
    askedLast = asked;
    setFilter(asked);
  };
  const found = told.rows.filter((row) => fits(row, filter));
  const groups = groupsOf(found, now);
  const isFiltered = filter.phase !== "all" || filter.find.trim() !== "";
  return (
    <div className={styles["board"]}>
      {told.rows.length > 1 && <Asking rows={told.rows} filter={filter} onAsk={ask} />}
      <output className="visually-hidden">{isFiltered && say.found(found.length)}</output>
      {groups.length > 1 && <Jumps groups={groups} />}
      {found.length === 0 && (
        <div className="stack">
          <p>{say.noneFound}</p>
          <div>
            <button type="button" className="button" onClick={() => ask(EVERYTHING)}>
              {say.showAll}
            </button>
          </div>
        </div>
      )}
      {groups.map((one) => (
        <Group
          key={one.group}
          {...one}
          isOffline={trouble !== null}
          isFolded={one.group === "done" && !isFiltered && groups.length > 1}
        />
      ))}
    </div>
  );
}

/** From when what is shown is, and why it is no newer. */
export function AsOf({ toldAt, trouble }: Pick<Told, "toldAt"> & { readonly trouble: Trouble | null }) {
  const now = useNow();
  const say = words().coordinating;
  const at = toldAt === null ? null : timeWords(toldAt, now);
  if (trouble === null) return at === null ? null : <p className="soft small">{say.asOf(at)}</p>;
  return (
    <Notice tone="warn" live>
      <p>
        {trouble === "offline"
          ? say.noNetwork
          : trouble === "storageFailed"
            ? say.boardNotKept
            : words().outcomes.failureSentence(trouble)}{" "}
        {at !== null && say.stoodAt(at)}
      </p>
    </Notice>
  );
}

function Asking({
  rows,
  filter,
  onAsk,
}: {
  readonly rows: readonly BoardRow[];
  readonly filter: BoardFilter;
  readonly onAsk: (asked: BoardFilter) => void;
}) {
  const say = words().coordinating;
  return (
    <search className={styles["asking"]}>
      <Field label={say.find}>
        {(described) => (
          <input
            {...described}
            type="search"
            dir="auto"
            value={filter.find}
            autoComplete="off"
            enterKeyHint="search"
            onChange={({ currentTarget }) => onAsk({ ...filter, find: currentTarget.value })}
          />
        )}
      </Field>
      <Field label={say.howFar}>
        {(described) => (
          <select
            {...described}
            value={filter.phase}
            onChange={({ currentTarget }) => onAsk({ ...filter, phase: currentTarget.value as Phase | "all" })}
          >
            <option value="all">{say.optionOf(say.allPhases, rows.length)}</option>
            {phasesIn(rows).map(({ phase, count }) => (
              <option key={phase} value={phase}>
                {say.optionOf(words().trade.phaseWords(phase), count)}
              </option>
            ))}
          </select>
        )}
      </Field>
    </search>
  );
}

function headingOf(group: BoardGroup): string {
  return `board-${group}`;
}

/** From the top of a long board to each of its groups. */
function Jumps({ groups }: { readonly groups: readonly GroupOfRows[] }) {
  const say = words().coordinating;
  return (
    <nav aria-label={say.groupsOfReviews}>
      <ul className={styles["jumps"]}>
        {groups.map(({ group, rows }) => (
          <li key={group}>
            <a
              href={`#${headingOf(group)}`}
              onClick={(event) => {
                event.preventDefault(); // the address stays: going back leaves the board, not the jump
                const heading = document.getElementById(headingOf(group));
                heading?.focus({ preventScroll: true });
                heading?.scrollIntoView();
              }}
            >
              {say.optionOf(say.groups[group], rows.length)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Group({
  group,
  rows,
  isFolded,
  isOffline,
}: GroupOfRows & { readonly isFolded: boolean; readonly isOffline: boolean }) {
  const say = words().coordinating;
  return (
    <section className={styles["group"]} aria-labelledby={headingOf(group)} data-group={group}>
      <h2 id={headingOf(group)} tabIndex={-1}>
        {say.groups[group]} <span className={styles["count"]}>{say.reviewsCounted(rows.length)}</span>
      </h2>
      <Folded isFolded={isFolded} summary={say.showThem(rows.length)}>
        <ul className={styles["rows"]}>
          {rows.map((row) => (
            <li key={row.review}>
              <BoardCard row={row} isOffline={isOffline} />
            </li>
          ))}
        </ul>
      </Folded>
    </section>
  );
}

/** What is done is many after a few cycles: it is drawn when somebody looks. */
function Folded({
  isFolded,
  summary,
  children,
}: {
  readonly isFolded: boolean;
  readonly summary: string;
  readonly children: ReactNode;
}) {
  const [isOpen, setOpen] = useState(false);
  if (!isFolded) return children;
  return (
    <details className={styles["fold"]} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{summary}</summary>
      {isOpen && children}
    </details>
  );
}
