import { emptySelfReviewFile, parseSelfReviewFile } from "@circle/review/self-review-file";
import type { Section } from "@circle/standards/edition";
import { DEFAULT_SCORE_LABELS } from "@circle/standards/scores";
import { afterEach, expect, test } from "vitest";
import { LANGUAGES } from "../../words/languages.ts";
import { words } from "../../words/all-words.ts";
import { speak } from "../../words/words.ts";
import { fileRefusalSentence, rowFaultSentence } from "./fault-words.ts";

const sections = [{ name: "The day", standards: [{ code: "CS1", text: "Meets." }] }] as unknown as readonly Section[];
const parse = (text: string) => parseSelfReviewFile(new TextEncoder().encode(text), sections, DEFAULT_SCORE_LABELS);
afterEach(() => speak("en", false));

test.for(LANGUAGES)(
  "the empty file that is given in a language (%s) can be brought in when it is filled in",
  async (language) => {
    await speak(language, false);
    const empty = emptySelfReviewFile(sections, DEFAULT_SCORE_LABELS, words().selfReviewFile.columns);
    expect(parse(empty.replace(/,,\r\n$/, ",Met,Each week\r\n"))).toEqual({
      kind: "read",
      faults: [],
      standards: [{ code: "CS1", score: "met", comment: "Each week" }],
    });
  },
);

test("a fault says line and column in plain words, and what to write instead", () => {
  const file = parse("code,score,comment\nCS1,Mett,\nCS9,Met,\nCS1\n,Met,\n");
  if (file.kind !== "read") throw new Error("it is read");
  expect(file.faults.map((fault) => rowFaultSentence(fault, DEFAULT_SCORE_LABELS))).toEqual([
    "Line 2 (CS1), column “score”: “Mett” is no score. Write Met, Partly met, Not met, Not applicable, Could not assess, or leave it empty.",
    "Line 3, column “code”: no standard of this review is called “CS9”.",
    "Line 4: it has 1 cell, the first row has 3.",
    "Line 5, column “code”: no code stands there, so it is not known which standard is meant.",
  ]);
});

test("a file that can't be read says why", () => {
  const why = (text: string) => {
    const file = parse(text);
    return file.kind === "refused" ? fileRefusalSentence(file.refusal) : "read";
  };
  expect(why("code;score;comment")).toMatch("divided by semicolons");
  expect(why("code,comment")).toBe("Its first row has no column called “score”.");
  expect(why('"code')).toBe("Line 1, character 1: a quotation mark opens here and is never closed.");
});
