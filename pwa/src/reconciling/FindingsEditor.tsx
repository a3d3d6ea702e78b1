import type { FindingId } from "@circle/review/ids";
import { type Finding, findingsOf } from "@circle/review/findings";
import { findingName, type Workbook } from "@circle/review/workbook";
import { Plus, Trash2 } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import type { ReviewOnTablet } from "../reviews/use-review.ts";
import { useReviewSheet } from "../reviews/use-review-sheet.ts";
import { NoteField } from "../scoring/NoteField.tsx";
import type { NamedWorkbook } from "../scoring/named-reviewers.ts";
import { ReadNote } from "../scoring/ReadNote.tsx";
import { nameReminder, useKnownWords } from "../scoring/use-known-words.ts";
import type { WorkbookEdits } from "../workbook/workbook-edits.ts";
import { words } from "../words/all-words.ts";
import { FindingStandards } from "./FindingStandards.tsx";
import { ReviewersProposals } from "./ReviewersProposals.tsx";
import styles from "./FindingsEditor.module.css";

const SORTS = ["achievement", "improvement"] as const;
/** No team has as many; each has a choice of all standards, and thousands would take many seconds. */
const FINDINGS_AT_ONCE = 100;

/** What the community does well and what it could do next, in the team's words. */
export function FindingsEditor({
  here,
  team,
  named,
  edits,
}: {
  readonly here: ReviewOnTablet;
  readonly team: Workbook;
  readonly named: readonly NamedWorkbook[];
  readonly edits: WorkbookEdits | null;
}) {
  const [added, setAdded] = useState<FindingId | null>(null);
  const [areAllShown, setAllShown] = useState(false);
  const findings = findingsOf(team);
  useReviewSheet(here.details, words().reviews.teamDecisions);
  const names = useKnownWords(here);
  const say = words().reconciling;
  return (
    <>
      <ReviewersProposals {...{ named, team, edits }} sections={here.sections} />
      <div className={styles["sorts"]}>
        {SORTS.map((sort) => {
          const { heading, add, empty, name } = say.findings[sort];
          const own = findings.filter((finding) => finding.sort === sort);
          const shown = areAllShown ? own : own.slice(0, FINDINGS_AT_ONCE);
          const addOne = (edit: WorkbookEdits) => {
            setAdded(edit.addFinding(sort, [], ""));
            if (own.length >= FINDINGS_AT_ONCE) setAllShown(true); // it stands last
          };
          return (
            <section key={sort} className="stack" aria-labelledby={sort}>
              <h2 id={sort}>{heading}</h2>
              {own.length === 0 && <p className="soft">{edits === null ? say.noFindings : empty}</p>}
              {shown.map((finding, place) => (
                <FindingCard
                  key={finding.finding}
                  label={name(place + 1)}
                  {...{ here, finding, edits, names }}
                  isNew={finding.finding === added}
                />
              ))}
              {shown.length < own.length && (
                <p>
                  <button type="button" className="button" onClick={() => setAllShown(true)}>
                    {say.showAll(own.length)}
                  </button>
                </p>
              )}
              {edits !== null && (
                <p>
                  <button type="button" className="button" onClick={() => addOne(edits)}>
                    <Plus aria-hidden /> {add}
                  </button>
                </p>
              )}
            </section>
          );
        })}
      </div>
    </>
  );
}

function FindingCard({
  label,
  here,
  finding,
  edits,
  names,
  isNew,
}: {
  readonly label: string;
  readonly here: ReviewOnTablet;
  readonly finding: Finding;
  readonly edits: WorkbookEdits | null;
  readonly names: ReadonlySet<string>;
  readonly isNew: boolean;
}) {
  const { finding: id, text, standards } = finding;
  const card = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isNew) card.current?.querySelector("textarea")?.focus();
  }, [isNew]);
  if (edits === null) {
    return (
      <div className="card">
        <ReadNote text={text} />
        {standards.length > 0 && <p className="soft small">{standards.join(", ")}</p>}
      </div>
    );
  }
  return (
    <div ref={card} className="card stack">
      <NoteField
        label={label}
        rows={3}
        reminder={nameReminder(text, names)}
        text={text}
        onText={(next, caret) => edits.writeText(findingName(id), next, caret)}
      />
      <FindingStandards
        here={here}
        label={label}
        standards={standards}
        onChange={(next) => edits.changeFinding(id, next)}
      />
      <p>
        <button type="button" className="button flush" data-weight="quiet" onClick={() => edits.withdrawFinding(id)}>
          <Trash2 aria-hidden /> {words().reconciling.removeFinding}
        </button>
      </p>
    </div>
  );
}
