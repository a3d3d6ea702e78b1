import type { Finding } from "@circle/review/findings";
import { findingName } from "@circle/review/workbook";
import { Trash2 } from "lucide-react";
import { useEffect, useRef } from "react";
import type { ReviewOnTablet } from "../reviews/use-review.ts";
import { NoteField } from "../scoring/NoteField.tsx";
import { ReadNote } from "../scoring/ReadNote.tsx";
import { nameReminder } from "../scoring/use-known-words.ts";
import type { WorkbookEdits } from "../workbook/workbook-edits.ts";
import { words } from "../words/all-words.ts";
import { FindingStandards } from "./FindingStandards.tsx";
import styles from "./FindingsEditor.module.css";

/** One of the things that the team found, to be written. */
export function FindingCard({
  label,
  here,
  finding: { finding: id, text, standards },
  edits,
  names,
  isNew,
}: {
  readonly label: string;
  readonly here: ReviewOnTablet;
  readonly finding: Finding;
  readonly edits: WorkbookEdits;
  readonly names: ReadonlySet<string>;
  readonly isNew: boolean;
}) {
  const card = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isNew) card.current?.querySelector("textarea")?.focus();
  }, [isNew]);
  return (
    <div ref={card} className="card stack">
      <NoteField
        label={label}
        rows={3}
        reminder={nameReminder(text, names)}
        text={text}
        onText={(next, caret) => edits.writeText(findingName(id), next, caret)}
      />
      {standards.length > 0 && <p className={`soft small ${styles["about"]}`}>{standards.join(", ")}</p>}
      <FindingStandards
        here={here}
        label={label}
        standards={standards}
        onChange={(next) => edits.changeFinding(id, next)}
      />
      <p className="no-print">
        <button type="button" className="button flush" data-weight="quiet" onClick={() => edits.withdrawFinding(id)}>
          <Trash2 aria-hidden /> {words().reconciling.removeFinding}
        </button>
      </p>
    </div>
  );
}

/** The same, to be read. */
export function ReadFinding({
  label,
  finding: { text, standards },
}: {
  readonly label: string;
  readonly finding: Finding;
}) {
  return (
    <div className="card">
      <ReadNote label={label} text={text} />
      {standards.length > 0 && <p className="soft small">{standards.join(", ")}</p>}
    </div>
  );
}
