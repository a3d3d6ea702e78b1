import type { StandardCode } from "@circle/standards/edition";
import type { Score } from "@circle/standards/scores";
import { memo } from "react";
import { useSectionTitle } from "../reviews/section-titles.tsx";
import { words } from "../words/words.ts";
import type { ScoreLabels } from "./ScoreWord.tsx";
import styles from "./StandardList.module.css";
import { StandardRow } from "./StandardRow.tsx";
import type { RowSection } from "./scoring-rows.ts";

/** The standards by section, each with its score. */
export const StandardList = memo(function StandardList({
  sections,
  path,
  labels,
  current,
  onScore,
}: {
  readonly sections: readonly RowSection[];
  readonly path: string;
  readonly labels: ScoreLabels;
  readonly current: StandardCode | null;
  readonly onScore: ((code: StandardCode, score: Score) => void) | null;
}) {
  const titleOf = useSectionTitle();
  return sections.map(({ name, rows }) => (
    <section key={name} aria-label={titleOf(name)}>
      <h2 className={styles["section"]}>
        <bdi>{titleOf(name)}</bdi>{" "}
        <span className="soft small">
          {words().scoring.doneOf(rows.filter(({ score }) => score !== null).length, rows.length)}
        </span>
      </h2>
      <ul className={styles["rows"]}>
        {rows.map((row) => (
          <StandardRow
            key={row.code}
            {...row}
            path={path}
            labels={labels}
            isCurrent={row.code === current}
            onScore={onScore}
          />
        ))}
      </ul>
    </section>
  ));
});
