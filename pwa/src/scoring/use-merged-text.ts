import { type RefObject, useLayoutEffect, useRef, useState } from "react";
import type { EditOutcome } from "../workbook/workbook-edits.ts";
import { problemOf } from "./problem-of.ts";
import { changeBetween, merged } from "./text-merge.ts";
import { useHoldBack } from "./use-hold-back.ts";

/**
 * Keeps a field and a text that others write in at the same time together. What they add comes in without moving the
 * caret, and without disturbing an input method that is composing.
 */
export function useMergedText(
  field: RefObject<HTMLTextAreaElement | null>,
  text: string,
  onText: (text: string, caret?: number) => EditOutcome,
) {
  const shown = useRef(text); // what the field read when it and the note last met
  const now = useRef(text); // what the note reads
  const isComposing = useRef(false);
  const isRefused = useRef(false); // what the field shows is too long for the note, and stays to be shortened
  const [problem, setProblem] = useState<string | null>(null);
  const [isAhead, setAhead] = useState(false); // the note has not taken what the field shows
  useHoldBack(isAhead);

  useLayoutEffect(() => {
    if (field.current !== null) begin(field.current, now.current);
  }, [field]);

  useLayoutEffect(() => {
    now.current = text;
    if (field.current === null || isComposing.current || isRefused.current) return;
    show(field.current, text);
    shown.current = text;
  }, [field, text]);

  function write() {
    if (field.current === null) return;
    const next = merged(shown.current, field.current.value, now.current);
    const isAsShown = next === field.current.value;
    const fault = problemOf(onText(next, isAsShown ? field.current.selectionEnd : undefined));
    setProblem(fault);
    isRefused.current = fault !== null;
    setAhead(fault !== null);
    if (fault !== null) return;
    shown.current = field.current.value;
    now.current = next;
  }

  function startComposing() {
    isComposing.current = true;
  }

  function endComposing() {
    isComposing.current = false;
    write();
    if (field.current === null || shown.current !== field.current.value) return; // what is too long stays to be shortened
    show(field.current, now.current);
    shown.current = now.current;
  }

  return { problem, write, startComposing, endComposing };
}

/** Not by the field's default, which React gives anew at each drawing: until something is typed that moves the caret. */
function begin(field: HTMLTextAreaElement, text: string) {
  if (field.value === "") field.value = text;
}

/** Puts a text into the field; the browser keeps the caret where it was among the words. */
function show(field: HTMLTextAreaElement, text: string) {
  if (field.value === text) return;
  const { from, to, put } = changeBetween(field.value, text);
  field.setRangeText(put, from, to, "preserve");
}
