import type { FileRefusal, RowFault } from "@circle/review/self-review-file";
import type { CsvFault } from "@circle/standards/csv";
import { type Score, SCORES } from "@circle/standards/scores";
import { words } from "../../words/all-words.ts";

/** Why a file can't be brought in at all, and what to do. */
export function fileRefusalSentence(refusal: FileRefusal): string {
  const say = words().selfReviewFile;
  switch (refusal.kind) {
    case "tooLarge":
      return say.refusals.tooLarge(refusal.mostBytes);
    case "tooManyRows":
      return say.refusals.tooManyRows(refusal.most, refusal.found);
    case "empty":
    case "semicolons":
      return say.refusals[refusal.kind];
    case "noColumn":
    case "columnTwice":
      return say.refusals[refusal.kind](say.columns[refusal.column]);
    default:
      return csvSentence(refusal);
  }
}

/** Which line can't be read, in which column, and why. */
export function rowFaultSentence(fault: RowFault, labels: Readonly<Record<Score, string>>): string {
  const say = words().selfReviewFile.rows;
  switch (fault.kind) {
    case "csv":
      return csvSentence(fault.fault);
    case "unknownCode":
      return say.unknownCode(fault.line, shown(fault.code));
    case "repeatedCode":
      return say.repeatedCode(fault.line, fault.code, fault.firstLine);
    case "unknownScore":
      return say.unknownScore(
        fault.line,
        fault.code,
        shown(fault.word),
        SCORES.map((score) => labels[score]),
      );
    case "longComment":
      return say.longComment(fault.line, fault.code, fault.most, fault.found);
  }
}

function csvSentence(fault: CsvFault): string {
  const say = words().selfReviewFile.csv;
  if (fault.kind === "wrongCellCount") return say.wrongCellCount(fault.line, fault.found, fault.expected);
  return say[fault.kind](fault.line, fault.column);
}

/** Whatever stands in a file, a sentence stays a sentence. */
function shown(text: string): string {
  const line = text.replaceAll(/[\p{C}\s]+/gu, " ");
  return line.length > 60 ? `${line.slice(0, 60)}…` : line;
}
