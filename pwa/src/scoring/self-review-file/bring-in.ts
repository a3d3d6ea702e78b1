import type { SelfReviewPlan } from "@circle/review/self-review-plan";
import { noteName } from "@circle/review/workbook";
import type { WorkbookEdits } from "../../workbook/workbook-edits.ts";

/** How much was written. `notWritten`: comments that had no room any more when it came to it. */
export type BroughtIn = { readonly scores: number; readonly comments: number; readonly notWritten: number };

/** Writes what a plan says, as if each score had been tapped and each comment typed. */
export function bringIn({ scores, comments }: SelfReviewPlan, edits: WorkbookEdits): BroughtIn {
  for (const { code, score } of scores) edits.giveScore(code, score);
  const written = comments.filter(({ code, text }) => edits.writeText(noteName(code), text).kind === "done");
  return { scores: scores.length, comments: written.length, notWritten: comments.length - written.length };
}
