import type { DecisionState } from "@circle/review/decisions";
import type { DecisionEntry, ScoreEntry } from "@circle/review/entries";
import { everGiven } from "@circle/review/standing";
import type { Held, Workbook } from "@circle/review/workbook";
import { Notice } from "../look/Notice.tsx";
import { sentenceWith } from "../look/sentence-with.ts";
import { Time } from "../look/Time.tsx";
import bullets from "../scoring/Bullets.module.css";
import { type ScoreLabels, ScoreWord } from "../scoring/ScoreWord.tsx";
import { isolated } from "../words/isolated.ts";
import { words } from "../words/all-words.ts";
import type { TeamSources } from "./team-sources.ts";

type New = Extract<DecisionState, { readonly state: "newSinceDecision" }>;

/** Names what has come or changed since the team decided. The decision holds until the lead says otherwise. */
export function NewSince({
  news: { decision, added },
  sources,
  labels,
  onKeep,
}: {
  readonly news: New;
  readonly sources: TeamSources;
  readonly labels: ScoreLabels;
  /** Null: to look at only. */
  readonly onKeep: ((decision: DecisionEntry) => void) | null;
}) {
  const say = words().reconciling;
  return (
    <Notice tone="warn">
      <p>
        <strong>{say.newSince}</strong> <Time at={decision.givenAt} />
        {":"}
      </p>
      <ul className={bullets["bullets"]}>
        {added.map(({ workbook, entry }) => {
          const source = sourceOf(workbook, sources);
          const before = source.workbook === undefined ? [] : seenThen(source.workbook, entry, decision);
          return (
            <li key={entry.id}>
              {`${isolated(source.name)}: `}
              <ScoreWord score={entry.score} labels={labels} blank={say.tookBack} />
              {`${entry.reason === "" ? "" : ` ${words().scoring.because(entry.reason)}`}, `}
              <Time at={entry.givenAt} />
              {". "}
              {before.length === 0 ? (
                say.noScoreThen
              ) : (
                <>
                  {say.before}{" "}
                  {before.map((old) => (
                    <ScoreWord key={old.id} score={old.score} labels={labels} blank={say.noScore} />
                  ))}
                </>
              )}
            </li>
          );
        })}
      </ul>
      {onKeep !== null && (
        <>
          <button type="button" className="button" onClick={() => onKeep(decision)}>
            <span>{sentenceWith(say.keepDecision, <ScoreWord score={decision.score} labels={labels} />)}</span>
          </button>
          <p>{say.orChoose}</p>
        </>
      )}
    </Notice>
  );
}

function sourceOf(
  id: Workbook["id"],
  { named, self }: TeamSources,
): { readonly name: string; readonly workbook: Workbook | undefined } {
  if (id === "self-review") return { name: words().reconciling.theCommunity, workbook: self?.workbook };
  const found = named.find(({ workbook }) => workbook.id === id);
  return { name: found?.name ?? words().reconciling.aReviewer, workbook: found?.workbook };
}

/** What the decision was taken on, of what stands in one workbook now. */
function seenThen(workbook: Workbook, entry: ScoreEntry, { decidedOn }: DecisionEntry): readonly Held<ScoreEntry>[] {
  return everGiven(workbook, "score", entry.standard).filter(({ id }) => decidedOn.includes(id));
}
