import type { DecisionEntry, ScoreEntry } from "@circle/review/entries";
import type { Held } from "@circle/review/workbook";
import type { ReactNode } from "react";
import { Time } from "../look/Time.tsx";
import { words } from "../words/words.ts";
import bullets from "./Bullets.module.css";
import { Fold } from "./Fold.tsx";
import { type ScoreLabels, ScoreWord } from "./ScoreWord.tsx";

/** All scores ever given here, latest first. */
export function ScoreHistory<E extends Held<ScoreEntry> | Held<DecisionEntry>>({
  entries,
  labels,
  whereFrom,
}: {
  readonly entries: readonly E[];
  readonly labels: ScoreLabels;
  readonly whereFrom: (entry: E) => ReactNode;
}) {
  if (entries.length === 0) return null;
  const say = words().scoring;
  return (
    <Fold name="history" summary={say.history(entries.length)}>
      <ol reversed className={bullets["times"]}>
        {entries.map((entry) => (
          <li key={entry.id}>
            <Time at={entry.givenAt} /> <ScoreWord score={entry.score} labels={labels} blank={say.scoreTakenBack} />
            {entry.reason !== "" && ` ${say.because(entry.reason)}`}
            <span className="soft">
              {", "}
              <bdi>{whereFrom(entry)}</bdi>
            </span>
          </li>
        ))}
      </ol>
    </Fold>
  );
}
