import { createElement, Fragment, type ReactNode } from "react";

const FIRST_MARK = 0xe000; // of the characters that no script uses

/** A whole sentence with things drawn inside it, such as a time or a score, each where the language puts it. */
export function sentenceWith(sentence: (...about: string[]) => string, ...drawn: readonly ReactNode[]): ReactNode {
  const marks = drawn.map((_, place) => String.fromCharCode(FIRST_MARK + place));
  const parts = sentence(...marks).split(/(\p{Co})/u);
  return createElement(Fragment, null, ...parts.map((part) => drawn[marks.indexOf(part)] ?? part));
}
