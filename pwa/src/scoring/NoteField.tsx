import { NOTE_LIMIT } from "@circle/review/limits";
import { type ClipboardEvent, type ReactNode, useId, useRef, useState } from "react";
import type { EditOutcome } from "../workbook/workbook-edits.ts";
import { words } from "../words/words.ts";
import styles from "./NoteField.module.css";
import { useMergedText } from "./use-merged-text.ts";

const ALMOST_FULL = NOTE_LIMIT - 2_000;

/** A text that others may write in at the same time. */
export function NoteField({
  label,
  hint,
  text,
  onText,
  rows = 5,
  reminder = null,
}: {
  readonly label: ReactNode;
  readonly hint?: string;
  readonly text: string;
  /** `caret`: where it stands after the change, if the text is as the field shows it. */
  readonly onText: (text: string, caret?: number) => EditOutcome;
  readonly rows?: number;
  /** Something to think about, which keeps nobody from writing. */
  readonly reminder?: string | null;
}) {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const { problem, write, startComposing, endComposing } = useMergedText(field, text, onText);
  const [leftOut, setLeftOut] = useState(0);
  const isPasted = useRef(false);
  const say = words().scoring;

  function paste({ currentTarget, clipboardData }: ClipboardEvent<HTMLTextAreaElement>) {
    setLeftOut(charactersLeftOut(currentTarget, clipboardData.getData("text")));
    isPasted.current = true; // a field that is full already takes no input at all
  }

  function input() {
    if (!isPasted.current) setLeftOut(0);
    isPasted.current = false;
    write();
  }

  return (
    <div>
      <label htmlFor={id}>{label}</label>
      {hint !== undefined && (
        <p className="soft small" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <textarea
        ref={field}
        className={styles["field"]}
        id={id}
        dir="auto"
        rows={rows}
        maxLength={NOTE_LIMIT}
        aria-describedby={hint === undefined ? `${id}-room` : `${id}-hint ${id}-room`}
        onInput={input}
        onPaste={paste}
        onCompositionStart={startComposing}
        onCompositionEnd={endComposing}
      />
      <output className="small" id={`${id}-room`}>
        {text.length > ALMOST_FULL && `${say.charactersOf(text.length, NOTE_LIMIT)} `}
        {problem ?? (leftOut > 0 && say.leftOut(leftOut))}
      </output>
      {reminder !== null && (
        <output className="notice small" data-tone="warn">
          {reminder}
        </output>
      )}
    </div>
  );
}

function charactersLeftOut({ selectionStart, selectionEnd, value }: HTMLTextAreaElement, pasted: string): number {
  const room = NOTE_LIMIT - value.length + (selectionEnd - selectionStart);
  return Math.max(0, pasted.replaceAll("\r\n", "\n").length - room);
}
