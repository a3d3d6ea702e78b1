import type { DecisionState } from "@circle/review/decisions";
import type { Standing } from "@circle/review/standing";
import { noteName, type Workbook } from "@circle/review/workbook";
import type { StandardCode } from "@circle/standards/edition";
import type { Score } from "@circle/standards/scores";
import { NoteField } from "../scoring/NoteField.tsx";
import { ReadNote } from "../scoring/ReadNote.tsx";
import { nameReminder } from "../scoring/use-known-words.ts";
import type { WorkbookEdits } from "../workbook/workbook-edits.ts";
import { words } from "../words/all-words.ts";

/** What the team says beside its score. The community reads it. */
export function TeamComment({
  code,
  team,
  edits,
  state,
  stand,
  self,
  names,
}: {
  readonly code: StandardCode;
  readonly team: Workbook;
  readonly edits: WorkbookEdits | null;
  readonly state: DecisionState;
  readonly stand: Standing;
  readonly self: Score | null;
  /** Words with a capital that are nobody's name. */
  readonly names: ReadonlySet<string>;
}) {
  const say = words().reconciling;
  const text = team.texts.get(noteName(code)) ?? "";
  if (edits === null) return <ReadNote label={say.comment} text={text} />;
  const decided = "decision" in state ? state.decision.score : null;
  return (
    <NoteField
      label={say.comment}
      hint={text.trim() === "" ? commentHint(decided, self, stand) : say.commentHint}
      reminder={nameReminder(text, names)}
      text={text}
      onText={(next, caret) => edits.writeText(noteName(code), next, caret)}
    />
  );
}

function commentHint(decided: Score | null, self: Score | null, stand: Standing): string {
  const say = words().reconciling;
  if (decided === null) return say.commentHint;
  if (self !== null && decided !== self) return say.commentDiffers;
  if (decided === "partlyMet" || decided === "notMet") return say.commentMissing;
  if (stand.state === "disagree" && ![...stand.scores.values()].includes(decided)) {
    return say.commentNobodys;
  }
  return say.commentHint;
}
