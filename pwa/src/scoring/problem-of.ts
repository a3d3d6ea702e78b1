import type { EditOutcome } from "../workbook/workbook-edits.ts";
import { words } from "../words/words.ts";

/** What to say of an edit that was not made; null where all is well. */
export function problemOf(outcome: EditOutcome): string | null {
  switch (outcome.kind) {
    case "done":
    case "unchanged":
      return null;
    case "tooLong":
    case "reasonMissing":
      return words().outcomes.editSentence(outcome);
  }
}
