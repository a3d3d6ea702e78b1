import type { Draft } from "@circle/review/draft";
import type { ScoreCounts } from "@circle/review/score-counts";
import { useSectionTitle } from "../reviews/section-titles.tsx";
import { Fold } from "../scoring/Fold.tsx";
import type { ScoreLabels } from "../scoring/ScoreWord.tsx";
import { words } from "../words/all-words.ts";
import styles from "./CountsTable.module.css";
import { PARTS } from "./draft-summary.ts";
import { partWords } from "./score-parts.ts";

/** The bars' numbers as a table. */
export function CountsTable({ draft, labels }: { readonly draft: Draft; readonly labels: ScoreLabels }) {
  const say = words().draft;
  const titleOf = useSectionTitle();
  const lines = [
    ...draft.sections.map((section) => ({ ...section, name: titleOf(section.name) })),
    { name: say.allStandards, self: draft.self, peer: draft.peer },
  ];
  return (
    <Fold name="counts" summary={say.asTable}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a table that is wider than the screen must scroll by keyboard */}
      <section className={styles["wide"]} aria-label={say.asTableLabel} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{say.section}</th>
              <th scope="col">{say.whose}</th>
              {PARTS.map((part) => (
                <th key={part} scope="col" className={styles["number"]}>
                  {partWords(part, labels)}
                </th>
              ))}
            </tr>
          </thead>
          {lines.map(({ name, self, peer }) => (
            <tbody key={name}>
              <tr>
                <th scope="rowgroup" rowSpan={2} dir="auto">
                  {name}
                </th>
                <Numbers whose={say.community} counts={self} />
              </tr>
              <tr>
                <Numbers whose={say.team} counts={peer} />
              </tr>
            </tbody>
          ))}
        </table>
      </section>
    </Fold>
  );
}

function Numbers({ whose, counts }: { readonly whose: string; readonly counts: ScoreCounts }) {
  return (
    <>
      <th scope="row">{whose}</th>
      {PARTS.map((part) => (
        <td key={part} className={styles["number"]}>
          {counts[part]}
        </td>
      ))}
    </>
  );
}
