import { counted, number } from "../counted.ts";
import { listed } from "../listed.ts";

const scores = (count: number) => counted("en", count, { one: "# score", other: "# scores", none: "no scores" });
const comments = (count: number) =>
  counted("en", count, { one: "# comment", other: "# comments", none: "no comments" });
const place = (line: number, code: string) => (code === "" ? `Line ${line}` : `Line ${line} (${code})`);

export const selfReviewFile = {
  opener: "Bring in from a file",
  title: "Bring in the self-review from a file",
  intro:
    "If you have written your scores and comments in a spreadsheet, save it as “CSV UTF-8” and choose it here. Nothing is changed before you have seen what is in it.",
  getEmpty: "Get an empty file to fill in",
  fileName: (community: string) => `Self-review ${community}.csv`,
  columns: { code: "code", section: "section", standard: "standard", score: "score", comment: "comment" },
  given: (name: string) => `The browser has been given “${name}”. Look for it among your downloads or files.`,
  choose: "Choose the file",
  reading: "Reading the file …",
  unreadable:
    "This tablet did not hand out the file. If it lies in the cloud, download it first, then choose it again.",
  notRead: "This file can’t be read. Nothing was changed.",
  found: (scoreCount: number, commentCount: number) => `${scores(scoreCount)}, ${comments(commentCount)} to bring in`,
  nothingNew: "Nothing in this file is new.",
  emptyFile: "Nothing is filled in in this file: no row has a score or a comment.",
  replacing: (count: number) =>
    `${counted("en", count, { one: "# score takes", other: "# scores take" })} the place of another. The one before stays in the history.`,
  below: (count: number) =>
    `${counted("en", count, { one: "# comment comes", other: "# comments come" })} below one that is there already. Nothing is overwritten.`,
  alreadyThere: (count: number) =>
    `${counted("en", count, { one: "# entry of the file is", other: "# entries of the file are" })} there already.`,
  noRoom: (codes: readonly string[]) =>
    `There is no room left for the comment on ${listed("en", codes)}: a comment can have 20,000 characters. It is not brought in.`,
  faults: (count: number) => counted("en", count, { one: "# line can’t be read", other: "# lines can’t be read" }),
  faultsHint:
    "These lines are not brought in. Put them right in the file and bring it in again: what is there already stays as it is.",
  moreFaults: (count: number) => `And ${number("en", count)} more.`,
  bringIn: "Bring it in",
  bringing: "Bringing it in …",
  another: "Choose another file",
  leaveIt: "Leave it as it is",
  close: "Close",
  done: (scoreCount: number, commentCount: number) => `Brought in: ${scores(scoreCount)}, ${comments(commentCount)}.`,
  doneNotAll: (count: number) =>
    `${counted("en", count, { one: "# comment", other: "# comments" })} could not be written, because somebody wrote there at the same moment. Bring the file in again.`,

  refusals: {
    tooLarge: (mostBytes: number) => `It is larger than ${number("en", mostBytes / 1024 / 1024)} MB.`,
    tooManyRows: (most: number, found: number) =>
      `It has ${number("en", found)} filled rows. At most ${number("en", most)} can be brought in.`,
    empty: "It is empty.",
    semicolons:
      "Its cells are divided by semicolons. Save it with commas: in most spreadsheets that is “CSV UTF-8 (comma delimited)”.",
    noColumn: (column: string) => `Its first row has no column called “${column}”.`,
    columnTwice: (column: string) => `Its first row has the column “${column}” twice.`,
  },
  csv: {
    notUtf8: (line: number, column: number) =>
      `Line ${line}, character ${column}: this letter can’t be read. Save the file as “CSV UTF-8”.`,
    unclosedQuote: (line: number, column: number) =>
      `Line ${line}, character ${column}: a quotation mark opens here and is never closed.`,
    textAfterQuote: (line: number, column: number) =>
      `Line ${line}, character ${column}: there is text after a closing quotation mark. A quotation mark inside a cell must be doubled.`,
    wrongCellCount: (line: number, found: number, expected: number) =>
      `Line ${line}: it has ${counted("en", found, { one: "# cell", other: "# cells" })}, the first row has ${number("en", expected)}.`,
  },
  rows: {
    unknownCode: (line: number, code: string) =>
      code === ""
        ? `Line ${line}, column “code”: no code stands there, so it is not known which standard is meant.`
        : `Line ${line}, column “code”: no standard of this review is called “${code}”.`,
    repeatedCode: (line: number, code: string, firstLine: number) =>
      `${place(line, code)}, column “code”: this code stands in line ${firstLine} too. Neither line is brought in.`,
    unknownScore: (line: number, code: string, word: string, words: readonly string[]) =>
      `${place(line, code)}, column “score”: “${word}” is no score. Write ${words.join(", ")}, or leave it empty.`,
    longComment: (line: number, code: string, most: number, found: number) =>
      `${place(line, code)}, column “comment”: it has ${number("en", found)} characters, at most ${number("en", most)} fit.`,
  },
};
