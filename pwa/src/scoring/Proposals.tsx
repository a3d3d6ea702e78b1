import type { FindingEntry } from "@circle/review/entries";
import { type Finding, findingsOf } from "@circle/review/findings";
import { findingName, type Workbook } from "@circle/review/workbook";
import type { StandardCode } from "@circle/standards/edition";
import { Plus, Trash2 } from "lucide-react";
import { useEffect, useEffectEvent, useRef } from "react";
import type { WorkbookEdits } from "../workbook/workbook-edits.ts";
import { words } from "../words/words.ts";
import { Fold } from "./Fold.tsx";
import { NoteField } from "./NoteField.tsx";
import { ReadNote } from "./ReadNote.tsx";
import { nameReminder } from "./use-known-words.ts";

/** What a reviewer proposes that the team says about the community, beside the standard it is about. */
export function Proposals({
  code,
  workbook,
  edits,
  names,
}: {
  readonly code: StandardCode;
  readonly workbook: Workbook;
  readonly edits: WorkbookEdits | null;
  /** Words with a capital that are nobody's name. */
  readonly names: ReadonlySet<string>;
}) {
  const say = words().scoring;
  const own = findingsOf(workbook).filter(({ standards }) => standards.includes(code));
  if (edits === null && own.length === 0) return null;
  const written = own.filter(({ text }) => text.trim() !== "").length; // the lead is shown no others
  const add = (sort: FindingEntry["sort"]) => edits?.addFinding(sort, [code], "");
  return (
    <Fold name="proposals" summary={written === 0 ? say.propose : say.proposed(written)}>
      <div className="stack">
        {own.map((finding) => (
          <Proposal key={finding.finding} {...{ code, finding, edits, names }} />
        ))}
        {edits !== null && (
          <>
            <p className="soft small">{say.proposeHint}</p>
            <div className="row">
              <button type="button" className="button" onClick={() => add("achievement")}>
                <Plus aria-hidden /> {say.proposeAchievement}
              </button>
              <button type="button" className="button" onClick={() => add("improvement")}>
                <Plus aria-hidden /> {say.proposeImprovement}
              </button>
            </div>
          </>
        )}
      </div>
    </Fold>
  );
}

function Proposal({
  code,
  finding: { finding, sort, text },
  edits,
  names,
}: {
  readonly code: StandardCode;
  readonly finding: Finding;
  readonly edits: WorkbookEdits | null;
  readonly names: ReadonlySet<string>;
}) {
  const say = words().scoring;
  const label = sort === "achievement" ? say.achievement(code) : say.improvement(code);
  const card = useRef<HTMLDivElement>(null);
  const focusIfJustAdded = useEffectEvent(() => {
    if (text === "") card.current?.querySelector("textarea")?.focus();
  });
  useEffect(() => focusIfJustAdded(), []);
  if (edits === null) return <ReadNote label={label} text={text} />;
  return (
    <div ref={card}>
      <NoteField
        label={label}
        rows={3}
        reminder={nameReminder(text, names)}
        text={text}
        onText={(next, caret) => edits.writeText(findingName(finding), next, caret)}
      />
      <button type="button" className="button flush" data-weight="quiet" onClick={() => edits.withdrawFinding(finding)}>
        <Trash2 aria-hidden /> {say.removeProposal}
      </button>
    </div>
  );
}
