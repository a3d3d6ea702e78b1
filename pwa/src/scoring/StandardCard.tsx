import type { ScoreEntry } from "@circle/review/entries";
import { historyOf, ownScore } from "@circle/review/standing";
import { type Held, noteName, type Workbook } from "@circle/review/workbook";
import type { StandardCode } from "@circle/standards/edition";
import type { Score } from "@circle/standards/scores";
import type { ReactNode } from "react";
import type { WorkbookEdits } from "../workbook/workbook-edits.ts";
import { words } from "../words/words.ts";
import { CardFrame } from "./CardFrame.tsx";
import { NoteField } from "./NoteField.tsx";
import { Proposals } from "./Proposals.tsx";
import { ReadNote } from "./ReadNote.tsx";
import { ReasonField } from "./ReasonField.tsx";
import { ScoreChoice } from "./ScoreChoice.tsx";
import { ScoreHistory } from "./ScoreHistory.tsx";
import { ScoreSaid, scoresOf } from "./ScoreSaid.tsx";
import type { ScoreLabels } from "./ScoreWord.tsx";
import { asksWhy } from "./scoring-rows.ts";
import { SourcesField } from "./SourcesField.tsx";
import type { AroundCard } from "./StandardsScreen.tsx";
import { StandardAgain, StandardHelp } from "./StandardWords.tsx";
import { UnsettledScores } from "./UnsettledScores.tsx";
import { nameReminder } from "./use-known-words.ts";

/** What differs between a reviewer's workbook and the community's own. */
export type NoteWords = { readonly label: string; readonly hint: string };

/** One standard: what it says, the note, what others say and what helps, and the score. The note comes early: on a phone it is seen beside the score. */
export function StandardCard({
  standard,
  head,
  workbook,
  edits,
  labels,
  noteWords,
  whereFrom,
  toSettle,
  onScore,
  beside,
  steps,
  reach,
  selfScore,
  names,
  proposes,
  finishing,
}: Omit<AroundCard, "isLast"> & {
  readonly workbook: Workbook;
  /** Null: to look at only. */
  readonly edits: WorkbookEdits | null;
  readonly labels: ScoreLabels;
  readonly noteWords: NoteWords;
  readonly whereFrom: (entry: Held<ScoreEntry>) => ReactNode;
  /** What its owner is to do first to settle two scores, where it can only be looked at. */
  readonly toSettle: string | null;
  /** What others say about this standard, and what was said here before. */
  readonly beside: ReactNode;
  /** The community's own, where it can be seen. */
  readonly selfScore: Score | null;
  /** Words with a capital that are nobody's name. */
  readonly names: ReadonlySet<string>;
  /** Whether its owner may propose what the team says of the community. */
  readonly proposes: boolean;
  /** What there is to do once nothing is left. */
  readonly finishing: ReactNode;
}) {
  const { code } = standard;
  const say = words().scoring;
  const own = ownScore(workbook, code);
  const score = own.state === "scored" ? own.score : null;
  return (
    <CardFrame
      {...{ code, head, steps, reach }}
      choice={
        edits && (
          <ScoreChoice
            look={reach === "shapes" ? "shapes" : "bar"}
            legend={say.scoreOf(code)}
            labels={labels}
            score={score}
            onScore={(next) => onScore(code, next)}
          />
        )
      }
    >
      {finishing}
      {own.state === "unsettled" && (
        <UnsettledScores
          entries={own.entries}
          labels={labels}
          whereFrom={whereFrom}
          onSettle={edits === null ? null : edits.settle}
          toSettle={toSettle}
        />
      )}
      {edits === null && own.state !== "unsettled" && (
        <p>
          <ScoreSaid scores={scoresOf(own)} labels={labels} />
        </p>
      )}
      <StandardAgain standard={standard} />
      {edits !== null && (
        <ReasonField
          label={score === "notApplicable" ? say.whyNotApplicable : null}
          reason={own.state === "scored" ? own.reason : ""}
          reminder={say.whyReminder}
          onReason={(reason) => edits.giveScore(code, "notApplicable", reason)}
        />
      )}
      <Note key={code} {...{ code, score, selfScore, workbook, edits, noteWords, names }} />
      {beside}
      <StandardHelp standard={standard} />
      <SourcesField standard={standard} workbook={workbook} edits={edits} />
      {proposes && <Proposals {...{ code, workbook, edits, names }} />}
      <ScoreHistory entries={historyOf(workbook, code)} labels={labels} whereFrom={whereFrom} />
    </CardFrame>
  );
}

function Note({
  code,
  score,
  workbook,
  edits,
  noteWords,
  selfScore,
  names,
}: {
  readonly code: StandardCode;
  readonly score: Score | null;
  readonly workbook: Workbook;
  readonly edits: WorkbookEdits | null;
  readonly noteWords: NoteWords;
  readonly selfScore: Score | null;
  readonly names: ReadonlySet<string>;
}) {
  const text = workbook.texts.get(noteName(code)) ?? "";
  if (edits === null) return <ReadNote label={noteWords.label} text={text} />;
  const isAsked = asksWhy(score, selfScore) && score !== "notApplicable" && text.trim() === ""; // that one asks by itself
  return (
    <NoteField
      label={noteWords.label}
      hint={isAsked ? `${words().scoring.why} ${noteWords.hint}` : noteWords.hint}
      reminder={nameReminder(text, names)}
      text={text}
      onText={(next, caret) => edits.writeText(noteName(code), next, caret)}
    />
  );
}
