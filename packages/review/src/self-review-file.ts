import { type Cell, type CsvFault, csvText, parseCsv } from "@circle/standards/csv";
import type { Section, StandardCode } from "@circle/standards/edition";
import { DEFAULT_SCORE_LABELS, type Score, SCORES } from "@circle/standards/scores";
import { NOTE_LIMIT } from "./limits.ts";

/** A community's self-review as a file of a spreadsheet: a row for each standard, with a cell for its score and one for its comment. */

export const MOST_FILE_BYTES = 1024 * 1024;
const MOST_FILE_ROWS = 1000;

const FILE_COLUMNS = ["code", "section", "standard", "score", "comment"] as const;
export type FileColumn = (typeof FILE_COLUMNS)[number];

type ReadColumn = "code" | "score" | "comment";

/** What the first row may call the columns that are read, in whatever language the file was made; after "(" or ":" it may say more. */
const CALLED: Readonly<Record<ReadColumn, readonly string[]>> = {
  code: ["code", "cod"],
  score: ["score", "sgôr"],
  comment: ["comment", "sylw"],
};

/** What one row says of a standard: null and "" leave alone what is there. */
export type FiledStandard = { readonly code: StandardCode; readonly score: Score | null; readonly comment: string };

/** Why a file is not read at all. */
export type FileRefusal =
  | { readonly kind: "tooLarge"; readonly mostBytes: number }
  | { readonly kind: "tooManyRows"; readonly most: number; readonly found: number }
  | { readonly kind: "empty" | "semicolons" }
  | { readonly kind: "noColumn" | "columnTwice"; readonly column: ReadColumn }
  | CsvFault;

/** Why a row is not taken; all others are. `code` as it stands there, `line` as editors count. */
export type RowFault = { readonly line: number } & (
  | { readonly kind: "csv"; readonly fault: CsvFault }
  | { readonly kind: "unknownCode"; readonly code: string }
  | { readonly kind: "repeatedCode"; readonly code: string; readonly firstLine: number }
  | { readonly kind: "unknownScore"; readonly code: string; readonly word: string }
  | { readonly kind: "longComment"; readonly code: string; readonly most: number; readonly found: number }
);

export type SelfReviewFile =
  | { readonly kind: "refused"; readonly refusal: FileRefusal }
  | { readonly kind: "read"; readonly standards: readonly FiledStandard[]; readonly faults: readonly RowFault[] };

type Labels = Readonly<Record<Score, string>>;

/** A file to fill in, in UTF-8 with the mark by which spreadsheets know it. No cell of it is taken for a formula. */
export function emptySelfReviewFile(
  sections: readonly Section[],
  labels: Labels,
  called: Readonly<Record<FileColumn, string>>,
): string {
  const header = FILE_COLUMNS.map((column) =>
    column === "score" ? `${called.score} (${SCORES.map((score) => labels[score]).join(", ")})` : called[column],
  );
  const rows = sections.flatMap(({ name, standards }) =>
    standards.map(({ code, text }) => [code, name, text, "", ""].map(asText)),
  );
  return `\uFEFF${csvText([header, ...rows])}`;
}

function asText(cell: string): string {
  return /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
}

/** Rows whose score and comment are both empty are left alone; a code that stands there twice is not taken at all. */
export function parseSelfReviewFile(bytes: Uint8Array, sections: readonly Section[], labels: Labels): SelfReviewFile {
  const refused = (refusal: FileRefusal): SelfReviewFile => ({ kind: "refused", refusal });
  if (bytes.length > MOST_FILE_BYTES) return refused({ kind: "tooLarge", mostBytes: MOST_FILE_BYTES });
  const table = parseCsv(bytes);
  const [header, ...rows] = table.rows;
  const isUnread = table.faults.find(({ kind }) => kind === "notUtf8");
  if (isUnread !== undefined) return refused(isUnread);
  if (header === undefined) return refused(table.faults[0] ?? { kind: "empty" });
  const columns = columnsIn(header);
  if ("kind" in columns) return refused(columns);
  const filled = rows.filter((row) => row.some(({ text }) => text.trim() !== ""));
  if (filled.length > MOST_FILE_ROWS) {
    return refused({ kind: "tooManyRows", most: MOST_FILE_ROWS, found: filled.length });
  }
  const csvFaults = table.faults.map((fault): RowFault => ({ kind: "csv", line: fault.line, fault }));
  const read = readRows(filled, columns, sections, labels);
  return { ...read, faults: [...csvFaults, ...read.faults].toSorted((left, right) => left.line - right.line) };
}

type Columns = Readonly<Record<ReadColumn, number>>;

function columnsIn(header: readonly Cell[]): Columns | FileRefusal {
  const names = header.map(({ text }) => plain(text.split(/[(:]/)[0] ?? ""));
  if (names.length === 1 && names[0]?.includes(";") === true) return { kind: "semicolons" };
  const places = (column: ReadColumn) => names.flatMap((name, at) => (CALLED[column].includes(name) ? at : []));
  const [code, score, comment] = [places("code"), places("score"), places("comment")];
  for (const [column, found] of [
    ["code", code],
    ["score", score],
    ["comment", comment],
  ] as const) {
    if (found.length === 0) return { kind: "noColumn", column };
    if (found.length > 1) return { kind: "columnTwice", column };
  }
  return { code: code[0] ?? 0, score: score[0] ?? 0, comment: comment[0] ?? 0 };
}

function readRows(
  rows: readonly (readonly Cell[])[],
  columns: Columns,
  sections: readonly Section[],
  labels: Labels,
): Extract<SelfReviewFile, { readonly kind: "read" }> {
  const codeOf = codesIn(sections);
  const scores = wordsForScores(labels);
  const linesOf = new Map<StandardCode, number[]>();
  const faults: RowFault[] = [];
  const standards: FiledStandard[] = [];
  for (const row of rows) {
    const cell = (column: ReadColumn) => row[columns[column]]?.text.replaceAll(/\r\n?/g, "\n").trim() ?? "";
    const [line, written, word, comment] = [row[0]?.line ?? 1, cell("code"), cell("score"), cell("comment")];
    const code = codeOf(written) ?? codeOf(written.replace(/^'/, ""));
    const isBlank = word === "" && comment === "";
    if (code !== undefined) linesOf.set(code, [...(linesOf.get(code) ?? []), line]);
    if (isBlank) continue;
    const score = word === "" ? null : scores.get(plain(word));
    if (code === undefined) faults.push({ kind: "unknownCode", line, code: written });
    else if (score === undefined) faults.push({ kind: "unknownScore", line, code, word });
    else if (comment.length > NOTE_LIMIT) {
      faults.push({ kind: "longComment", line, code, most: NOTE_LIMIT, found: comment.length });
    } else standards.push({ code, score, comment });
  }
  const twice = [...linesOf].filter(([, lines]) => lines.length > 1);
  const repeated = twice.flatMap(([code, [firstLine = 1, ...others]]) =>
    others.map((line): RowFault => ({ kind: "repeatedCode", line, code, firstLine })),
  );
  const isTwice = new Set(twice.map(([code]) => code));
  return {
    kind: "read",
    standards: standards.filter(({ code }) => !isTwice.has(code)),
    faults: [...faults, ...repeated],
  };
}

/** A code is found by its own spelling, and by another that is as good where no other code has it. */
function codesIn(sections: readonly Section[]): (written: string) => StandardCode | undefined {
  const codes = sections.flatMap(({ standards }) => standards.map(({ code }) => code));
  const exact = new Map(codes.map((code) => [code as string, code]));
  const alike = new Map<string, readonly StandardCode[]>();
  for (const code of codes) alike.set(plain(code), [...(alike.get(plain(code)) ?? []), code]);
  return (written) => {
    const [only, ...others] = alike.get(plain(written)) ?? [];
    return exact.get(written) ?? (others.length === 0 ? only : undefined);
  };
}

/** The edition's own words count before the usual ones, and those before the stored ones. */
function wordsForScores(labels: Labels): ReadonlyMap<string, Score> {
  return new Map(
    [(score: Score) => score, (score: Score) => DEFAULT_SCORE_LABELS[score], (score: Score) => labels[score]].flatMap(
      (wordFor) => SCORES.map((score) => [plain(wordFor(score)), score] as const),
    ),
  );
}

function plain(text: string): string {
  return text.trim().replaceAll(/\s+/g, " ").toLowerCase();
}
