import type { Draft } from "@circle/review/draft";
import { useId } from "react";
import { Choice, Field } from "../look/Field.tsx";
import { useSectionTitle } from "../reviews/section-titles.tsx";
import type { ScoreLabels } from "../scoring/ScoreWord.tsx";
import { words } from "../words/all-words.ts";
import { ALL, type DraftFilter, type FilterRow, fitting, isAll, MARKS, type Mark } from "./draft-filter.ts";
import { type Part, PARTS } from "./draft-summary.ts";
import styles from "./StandardsFilter.module.css";
import { partWords } from "./score-parts.ts";

/** Chooses which standards are shown. Each choice says how many there would be with it, beside all else that is chosen. */
export function StandardsFilter({
  draft,
  rows,
  filter,
  onFilter,
  labels,
}: {
  readonly draft: Draft;
  readonly rows: readonly FilterRow[];
  readonly filter: DraftFilter;
  readonly onFilter: (filter: DraftFilter) => void;
  readonly labels: ScoreLabels;
}) {
  const say = words().draft;
  const titleOf = useSectionTitle();
  const countWith = (change: Partial<DraftFilter>) => fitting(rows, { ...filter, ...change }).length;
  const choose = (change: Partial<DraftFilter>) => onFilter({ ...filter, ...change });
  return (
    <search className={`no-print ${styles["filter"]}`} aria-label={say.find}>
      <Field label={say.search}>
        {(described) => (
          <input
            {...described}
            type="search"
            dir="auto"
            autoComplete="off"
            spellCheck={false}
            maxLength={200}
            value={filter.words}
            onChange={({ currentTarget }) => choose({ words: currentTarget.value })}
          />
        )}
      </Field>
      <Field label={say.section}>
        {(described) => (
          <select
            {...described}
            value={filter.section ?? ""}
            onChange={({ currentTarget }) => choose({ section: currentTarget.value || null })}
          >
            <option value="">{say.option(say.allSections, countWith({ section: null }))}</option>
            {draft.sections.map(({ name }) => (
              <option key={name} value={name}>
                {say.option(titleOf(name), countWith({ section: name }))}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={say.teamScore}>
        {(described) => (
          <select
            {...described}
            value={filter.score ?? ""}
            onChange={({ currentTarget }) => choose({ score: (currentTarget.value || null) as Part | null })}
          >
            <option value="">{say.option(say.anyScore, countWith({ score: null }))}</option>
            {PARTS.map((part) => (
              <option key={part} value={part}>
                {say.option(partWords(part, labels), countWith({ score: part }))}
              </option>
            ))}
          </select>
        )}
      </Field>
      <fieldset className={styles["marks"]}>
        <legend className="visually-hidden">{say.onlyStandards}</legend>
        {MARKS.map((mark) => {
          const marks = toggled(filter.marks, mark);
          const count = countWith(marks.has(mark) ? { marks } : {});
          return (
            <MarkChoice
              key={mark}
              label={say.marks[mark]}
              count={count}
              isChosen={filter.marks.has(mark)}
              onChoose={() => choose({ marks })}
            />
          );
        })}
      </fieldset>
    </search>
  );
}

function toggled(marks: ReadonlySet<Mark>, mark: Mark): ReadonlySet<Mark> {
  return new Set(MARKS.filter((one) => marks.has(one) !== (one === mark)));
}

function MarkChoice({
  label,
  count,
  isChosen,
  onChoose,
}: {
  readonly label: string;
  readonly count: number;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}) {
  const id = useId();
  return (
    <span className={styles["mark"]} data-chosen={isChosen || undefined}>
      <input id={id} type="checkbox" checked={isChosen} onChange={onChoose} />
      <label htmlFor={id}>
        {label} <span className={styles["count"]}>{count}</span>
      </label>
    </span>
  );
}

/** How many standards are shown, the way back to all, and what of them is printed. */
export function FilterResult({
  shown,
  total,
  filter,
  onFilter,
  printsShown,
  onPrintsShown,
  labels,
}: {
  readonly shown: number;
  readonly total: number;
  readonly filter: DraftFilter;
  readonly onFilter: (filter: DraftFilter) => void;
  readonly printsShown: boolean;
  readonly onPrintsShown: (printsShown: boolean) => void;
  readonly labels: ScoreLabels;
}) {
  const say = words().draft;
  const titleOf = useSectionTitle();
  return (
    <>
      <div className={`no-print ${styles["result"]}`}>
        <output>{shown === 0 && total > 0 ? say.nothingShown : say.shown(shown, total)}</output>
        {!isAll(filter) && (
          <>
            <button type="button" className="button" onClick={() => onFilter(ALL)}>
              {say.showAll}
            </button>
            <Choice type="checkbox" checked={printsShown} onChoose={onPrintsShown} words={say.printShown} />
          </>
        )}
      </div>
      {!isAll(filter) && printsShown && (
        <p className={styles["printed"]}>{say.printedShown(shown, total, chosenWords(filter, labels, titleOf))}</p>
      )}
    </>
  );
}

function chosenWords(
  { section, score, marks, words: typed }: DraftFilter,
  labels: ScoreLabels,
  titleOf: (section: string) => string,
): readonly string[] {
  const say = words().draft;
  return [
    ...(section === null ? [] : [titleOf(section)]),
    ...(score === null ? [] : [say.scoreChosen(partWords(score, labels))]),
    ...MARKS.filter((mark) => marks.has(mark)).map((mark) => say.marks[mark]),
    ...(typed.trim() === "" ? [] : [say.wordsChosen(typed.trim())]),
  ];
}
