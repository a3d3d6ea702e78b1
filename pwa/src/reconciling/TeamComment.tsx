import type { DecisionState } from "@circle/review/decisions";
import type { Standing } from "@circle/review/standing";
import { noteName, type Workbook } from "@circle/review/workbook";
import type { StandardCode } from "@circle/standards/edition";
import type { Score } from "@circle/standards/scores";
import { NoteField } from "../scoring/NoteField.tsx";
import { ReadNote } from "../scoring/ReadNote.tsx";
import type { WorkbookEdits } from "../workbook/workbook-edits.ts";

/** What the team says beside its score. The community reads it. */
export function TeamComment({
  code,
  team,
  edits,
  state,
  stand,
  self,
}: {
  readonly code: StandardCode;
  readonly team: Workbook;
  readonly edits: WorkbookEdits | null;
  readonly state: DecisionState;
  readonly stand: Standing;
  readonly self: Score | null;
}) {
  const text = team.texts.get(noteName(code)) ?? "";
  if (edits === null) return <ReadNote label="The team’s comment" text={text} />;
  const decided = "decision" in state ? state.decision.score : null;
  return (
    <NoteField
      label="The team’s comment"
      hint={text.trim() === "" ? commentHint(decided, self, stand) : "The community reads this."}
      text={text}
      onText={(next, caret) => edits.writeText(noteName(code), next, caret)}
    />
  );
}

function commentHint(decided: Score | null, self: Score | null, stand: Standing): string {
  if (decided === null) return "The community reads this.";
  if (self !== null && decided !== self)
    return "The community scored itself otherwise. Please say why you differ; the community reads this.";
  if (decided === "partlyMet" || decided === "notMet") return "Please say what is missing; the community reads this.";
  if (stand.state === "disagree" && ![...stand.scores.values()].includes(decided)) {
    return "No reviewer gave this score. Please say how you came to it; the community reads this.";
  }
  return "The community reads this.";
}
