import { type Position, positionsIn } from "./position.ts";

/** One cell as text, and where it begins in the file. */
export type Cell = Position & { readonly text: string };

export type CsvFault = Position &
  (
    | { readonly kind: "notUtf8" | "unclosedQuote" | "textAfterQuote" }
    | { readonly kind: "wrongCellCount"; readonly expected: number; readonly found: number }
  );

/** Rows with a fault are not among the rows; all rows have as many cells as the first. */
export type CsvTable = {
  readonly rows: readonly (readonly Cell[])[];
  readonly faults: readonly CsvFault[];
};

/** A file with so many is no table. */
const MOST_FAULTS = 1000;

/** Reads RFC 4180 in UTF-8. A byte order mark and empty lines are skipped, any line end and a missing last one are taken. */
export function parseCsv(bytes: Uint8Array): CsvTable {
  const text = new TextDecoder().decode(bytes);
  const positionAt = positionsIn(text);
  const badOffset = offsetOfBadByte(bytes);
  if (badOffset !== undefined) return { rows: [], faults: [{ kind: "notUtf8", ...positionAt(badOffset) }] };

  const rows: (readonly Cell[])[] = [];
  const faults: CsvFault[] = [];
  let expected: number | undefined;
  for (let offset = 0; offset < text.length && faults.length < MOST_FAULTS; ) {
    const row = rowAt(text, offset, positionAt);
    const isEmptyLine = row.end === offset;
    if (!isEmptyLine) {
      expected ??= row.cells.length;
      const found = row.cells.length;
      if (row.fault !== undefined) faults.push(row.fault);
      else if (found === expected) rows.push(row.cells);
      else faults.push({ kind: "wrongCellCount", expected, found, ...positionAt(offset) });
    }
    offset = row.end + 1; // the LF of a CRLF is an empty line
  }
  return { rows, faults };
}

type Row = { readonly cells: readonly Cell[]; readonly end: number; readonly fault: CsvFault | undefined };

/** A row up to its line end; after an unclosed quote that is the end of the file. */
function rowAt(text: string, start: number, positionAt: (offset: number) => Position): Row {
  const cells: Cell[] = [];
  let fault: CsvFault | undefined;
  let offset = start;
  for (;;) {
    const position = positionAt(offset);
    if (text[offset] === '"') {
      const close = closingQuote(text, offset);
      if (close === -1) return { cells, end: text.length, fault: fault ?? { kind: "unclosedQuote", ...position } };
      cells.push({ text: text.slice(offset + 1, close).replaceAll('""', '"'), ...position });
      offset = endOfPlainCell(text, close + 1);
      if (offset > close + 1) fault ??= { kind: "textAfterQuote", ...positionAt(close + 1) };
    } else {
      const end = endOfPlainCell(text, offset);
      cells.push({ text: text.slice(offset, end), ...position });
      offset = end;
    }
    if (text[offset] !== ",") return { cells, end: offset, fault };
    offset += 1;
  }
}

function closingQuote(text: string, opening: number): number {
  let quote = text.indexOf('"', opening + 1);
  while (quote !== -1 && text[quote + 1] === '"') quote = text.indexOf('"', quote + 2);
  return quote;
}

function endOfPlainCell(text: string, start: number): number {
  let end = start;
  while (end < text.length && text[end] !== "," && text[end] !== "\r" && text[end] !== "\n") end += 1;
  return end;
}

/** Where in the decoded text the first character stands that the bytes did not spell. */
function offsetOfBadByte(bytes: Uint8Array): number | undefined {
  const spelled = new TextEncoder().encode(new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes));
  const firstBad = spelled.findIndex((byte, index) => byte !== bytes[index]);
  if (firstBad === -1) return undefined;
  return new TextDecoder().decode(spelled.subarray(0, firstBad), { stream: true }).length;
}

/** RFC 4180 with CRLF line ends, without a byte order mark; all cells come back from `parseCsv` as they were. */
export function csvText(rows: readonly (readonly string[])[]): string {
  return rows
    .map((row) => `${row.map((cell) => (needsQuotes(cell, row) ? quoted(cell) : cell)).join(",")}\r\n`)
    .join("");
}

function needsQuotes(cell: string, row: readonly string[]): boolean {
  if (cell === "") return row.length === 1; // else it would be an empty line
  return /[",\r\n\uFEFF]/.test(cell); // U+FEFF as the first character would be taken for a byte order mark
}

function quoted(cell: string): string {
  return `"${cell.replaceAll('"', '""')}"`;
}
