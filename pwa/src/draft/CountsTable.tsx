import type { Draft } from "@circle/review/draft";
import type { ScoreCounts } from "@circle/review/score-counts";
import { SCORES } from "@circle/standards/scores";
import { Fold } from "../scoring/Fold.tsx";
import type { ScoreLabels } from "../scoring/ScoreWord.tsx";
import styles from "./CountsTable.module.css";
import { partWords } from "./ScoreBar.tsx";

const PARTS = [...SCORES, "blank"] as const;

/** The bars' numbers as a table. */
export function CountsTable({ draft, labels }: { readonly draft: Draft; readonly labels: ScoreLabels }) {
  const lines = [...draft.sections, { name: "All standards", self: draft.self, peer: draft.peer }];
  return (
    <Fold name="counts" summary="The same numbers as a table">
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a table that is wider than the screen must scroll by keyboard */}
      <section className={styles["wide"]} aria-label="Numbers of standards by score" tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">Section</th>
              <th scope="col">Whose</th>
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
                <th scope="rowgroup" rowSpan={2}>
                  {name}
                </th>
                <Numbers whose="Community" counts={self} />
              </tr>
              <tr>
                <Numbers whose="Team" counts={peer} />
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
