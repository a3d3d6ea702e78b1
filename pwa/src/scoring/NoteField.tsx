import { NOTE_LIMIT } from "@circle/review/limits";
import { type ClipboardEvent, type ReactNode, useId, useLayoutEffect, useRef, useState } from "react";
import type { EditOutcome } from "../workbook/workbook-edits.ts";
import { problemOf } from "./problem-of.ts";
import styles from "./NoteField.module.css";
import { useHoldBack } from "./use-hold-back.ts";
import { changeBetween, merged } from "./text-merge.ts";

const ALMOST_FULL = NOTE_LIMIT - 2_000;

/**
 * A text that others may write in at the same time. What they add comes in without moving the caret, and without
 * disturbing an input method that is composing.
 */
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
  const shown = useRef(text); // what the field read when it and the note last met
  const now = useRef(text); // what the note reads
  const isComposing = useRef(false);
  const isRefused = useRef(false); // what the field shows is too long for the note, and stays to be shortened
  const leftOut = useRef(0);
  const [problem, setProblem] = useState<string | null>(null);
  const [isAhead, setAhead] = useState(false); // the note has not taken what the field shows
  useHoldBack(isAhead);

  useLayoutEffect(() => {
    now.current = text;
    if (field.current === null || isComposing.current || isRefused.current) return;
    show(field.current, text);
    shown.current = text;
  }, [text]);

  function write() {
    if (field.current === null) return;
    const next = merged(shown.current, field.current.value, now.current);
    const isAsShown = next === field.current.value;
    const fault = problemOf(onText(next, isAsShown ? field.current.selectionEnd : undefined));
    setProblem(fault ?? leftOutSentence(leftOut.current));
    leftOut.current = 0;
    isRefused.current = fault !== null;
    setAhead(fault !== null);
    if (fault !== null) return;
    shown.current = field.current.value;
    now.current = next;
  }

  function countWhatDoesNotFit({ currentTarget, clipboardData }: ClipboardEvent<HTMLTextAreaElement>) {
    const { selectionStart, selectionEnd, value } = currentTarget;
    const room = NOTE_LIMIT - value.length + (selectionEnd - selectionStart);
    leftOut.current = Math.max(0, clipboardData.getData("text").replaceAll("\r\n", "\n").length - room);
    setProblem(leftOutSentence(leftOut.current)); // a field that is full already takes no input at all
  }

  function endComposing() {
    isComposing.current = false;
    write();
    if (field.current === null || shown.current !== field.current.value) return; // what is too long stays to be shortened
    show(field.current, now.current);
    shown.current = now.current;
  }

  const isAlmostFull = text.length > ALMOST_FULL;
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
        rows={rows}
        maxLength={NOTE_LIMIT}
        defaultValue={text}
        aria-describedby={hint === undefined ? `${id}-room` : `${id}-hint ${id}-room`}
        onInput={write}
        onPaste={countWhatDoesNotFit}
        onCompositionStart={() => {
          isComposing.current = true;
        }}
        onCompositionEnd={endComposing}
      />
      <output className="small" id={`${id}-room`}>
        {isAlmostFull && `${count(text.length)} of ${count(NOTE_LIMIT)} characters. `}
        {problem}
      </output>
      {reminder !== null && (
        <output className="notice small" data-tone="warn">
          {reminder}
        </output>
      )}
    </div>
  );
}

/** Puts a text into the field; the browser keeps the caret where it was among the words. */
function show(field: HTMLTextAreaElement, text: string) {
  if (field.value === text) return;
  const { from, to, put } = changeBetween(field.value, text);
  field.setRangeText(put, from, to, "preserve");
}

function leftOutSentence(characters: number): string | null {
  return characters === 0 ? null : `The last ${count(characters)} characters did not fit and were left out.`;
}

function count(number: number): string {
  return number.toLocaleString("en-GB");
}
