import type { StandardCode } from "@circle/standards/edition";
import type { Score } from "@circle/standards/scores";
import type { FiledStandard } from "./self-review-file.ts";
import { ownScore } from "./standing.ts";
import { NOTE_LIMIT } from "./limits.ts";
import { noteName, type Workbook } from "./workbook.ts";

/** What bringing in a file would add to a workbook. What says the same already is not in it: brought in twice, a file adds nothing. */
export type SelfReviewPlan = {
  readonly scores: readonly { readonly code: StandardCode; readonly score: Score; readonly replaces: boolean }[];
  /** `text`: all of the comment as it will read. `isBelow`: there is another, which stays above it. */
  readonly comments: readonly { readonly code: StandardCode; readonly text: string; readonly isBelow: boolean }[];
  /** Comments for which there is no room below those that are there. */
  readonly noRoom: readonly StandardCode[];
  /** How many scores and comments of the file stand there already. */
  readonly alreadyThere: number;
};

export function selfReviewPlan(standards: readonly FiledStandard[], workbook: Workbook): SelfReviewPlan {
  const scores: SelfReviewPlan["scores"][number][] = [];
  const comments: SelfReviewPlan["comments"][number][] = [];
  const noRoom: StandardCode[] = [];
  let alreadyThere = 0;
  for (const { code, score, comment } of standards) {
    const own = ownScore(workbook, code);
    if (own.state === "scored" && own.score === score) alreadyThere += 1;
    else if (score !== null) scores.push({ code, score, replaces: own.state !== "unscored" });
    const before = workbook.texts.get(noteName(code)) ?? "";
    if (comment === "") continue;
    const text = before.trim() === "" ? comment : `${before.trimEnd()}\n\n${comment}`;
    if (holds(before, comment)) alreadyThere += 1;
    else if (text.length > NOTE_LIMIT) noRoom.push(code);
    else comments.push({ code, text, isBelow: before.trim() !== "" });
  }
  return { scores, comments, noRoom, alreadyThere };
}

/** As all of it, or as paragraphs of it: so it stands there once it was brought in, whatever was written around it since. */
function holds(text: string, comment: string): boolean {
  return `\n\n${text.trim()}\n\n`.includes(`\n\n${comment}\n\n`);
}
