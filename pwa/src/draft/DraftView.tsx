import type { Draft } from "@circle/review/draft";
import { ArrowUp } from "lucide-react";
import { memo, useMemo, useState } from "react";
import { flushSync } from "react-dom";
import { useReviewSheet } from "../reviews/use-review-sheet.ts";
import type { ScoreLabels } from "../scoring/ScoreWord.tsx";
import type { EasyTexts } from "../scoring/use-sentence.ts";
import { words } from "../words/all-words.ts";
import { Contents } from "./Contents.tsx";
import { ALL, filterRows, fitting } from "./draft-filter.ts";
import { DraftStandards, sectionId } from "./DraftStandards.tsx";
import styles from "./DraftView.module.css";
import { Findings } from "./Findings.tsx";
import { SectionBars } from "./SectionBars.tsx";
import { FilterResult, StandardsFilter } from "./StandardsFilter.tsx";
import { Summary } from "./Summary.tsx";
import { useAddressHash } from "./use-address-hash.ts";

/** A draft to read and print: summary, sections, achievements, improvements, and every standard. */
export const DraftView = memo(function DraftView({
  draft,
  easy,
  labels,
  version = null,
}: {
  readonly draft: Draft;
  /** Shown above the full sentences. */
  readonly easy: EasyTexts;
  readonly labels: ScoreLabels;
  /** Null: the one that is not shared yet. */
  readonly version?: number | null;
}) {
  const say = words().draft;
  useReviewSheet(draft, version === null ? say.notShared : say.version(version));
  return (
    <div className={styles["draft"]}>
      <div className={styles["watermark"]} aria-hidden="true">
        {say.watermark}
      </div>
      <Opened draft={draft} easy={easy} labels={labels} />
    </div>
  );
});

function Opened({
  draft,
  easy,
  labels,
}: {
  readonly draft: Draft;
  readonly easy: EasyTexts;
  readonly labels: ScoreLabels;
}) {
  const say = words().draft;
  const [filter, setFilter] = useState(ALL);
  const [printsShown, setPrintsShown] = useState(false);
  const rows = useMemo(() => filterRows(draft, easy), [draft, easy]);
  const shown = useMemo(() => new Set(fitting(rows, filter).map(({ code }) => code)), [rows, filter]);
  useAddressHash((id) => {
    const asked = rows.find(({ code }) => code === id);
    if (asked !== undefined && !shown.has(asked.code)) flushSync(() => setFilter(ALL));
    const target = document.getElementById(id);
    target?.focus({ preventScroll: true });
    target?.scrollIntoView();
  });
  return (
    <>
      <Summary draft={draft} labels={labels} />
      <Contents draft={draft} shown={shown} />
      <SectionBars draft={draft} labels={labels} />
      <Findings id="achievements" heading={say.achievements} findings={draft.achievements} />
      <Findings id="improvements" heading={say.improvements} findings={draft.improvements} />
      <section
        className={styles["standards"]}
        aria-labelledby="standards"
        data-print={printsShown ? "shown" : undefined}
      >
        <h2 id="standards" tabIndex={-1}>
          {say.standards}
        </h2>
        <StandardsFilter draft={draft} rows={rows} filter={filter} onFilter={setFilter} labels={labels} />
        <FilterResult
          shown={shown.size}
          total={rows.length}
          filter={filter}
          onFilter={setFilter}
          printsShown={printsShown}
          onPrintsShown={setPrintsShown}
          labels={labels}
        />
        {draft.sections.map((section, place) => (
          <DraftStandards
            key={section.name}
            id={sectionId(place)}
            section={section}
            easy={easy}
            shown={shown}
            labels={labels}
          />
        ))}
        <a className={`button no-print ${styles["up"]}`} href="#contents">
          <ArrowUp aria-hidden />
          <span className="visually-hidden">{say.backToContents}</span>
        </a>
      </section>
    </>
  );
}
