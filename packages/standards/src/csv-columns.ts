import { type Cell, parseCsv } from "./csv.ts";
import type { Fault, FaultSource } from "./fault.ts";

const MOST_CSV_BYTES = 5 * 1024 * 1024;

/** A row's cells by the names of their columns; line ends inside a cell are LF. */
export type NamedRow<Column extends string> = Readonly<Record<Column, Cell>>;

export type NamedRows<Column extends string> = {
  readonly rows: readonly NamedRow<Column>[];
  readonly faults: readonly Fault[];
};

/**
 * Reads a CSV whose header names exactly these columns, in any order.
 *
 * Rows in which every cell is empty, as spreadsheets leave them behind, are skipped. If the header is wrong there are no rows.
 */
export function rowsByColumn<Column extends string>(
  bytes: Uint8Array,
  columns: readonly Column[],
  source: FaultSource,
): NamedRows<Column> {
  const start = { source, line: 1, column: 1 };
  if (bytes.length > MOST_CSV_BYTES) {
    return { rows: [], faults: [{ kind: "tooLarge", mostBytes: MOST_CSV_BYTES, ...start }] };
  }
  const table = parseCsv(bytes);
  const csvFaults = table.faults.map((fault) => ({ ...fault, source }));
  const [header, ...rows] = table.rows;
  if (header === undefined) {
    return { rows: [], faults: csvFaults.length > 0 ? csvFaults : [{ kind: "emptyFile", ...start }] };
  }
  const faults = headerFaults(header, columns, source);
  if (faults.length > 0) return { rows: [], faults: [...faults, ...csvFaults] };
  const filled = rows.filter((row) => row.some(({ text }) => text !== ""));
  return { rows: filled.map((row) => namedRow<Column>(header, row)), faults: csvFaults };
}

function headerFaults(header: readonly Cell[], columns: readonly string[], source: FaultSource): readonly Fault[] {
  const names = header.map(({ text }) => text);
  if (isBySemicolons(names, columns)) return [{ kind: "semicolons", source, line: header[0]?.line ?? 1, column: 1 }];
  const wrong = header.flatMap(({ text: name, line, column }, index): readonly Fault[] => {
    if (!columns.includes(name)) return [{ kind: "unknownColumn", name, source, line, column }];
    return names.indexOf(name) < index ? [{ kind: "repeatedColumn", name, source, line, column }] : [];
  });
  const missing = columns.filter((name) => !names.includes(name));
  const place = { source, line: header[0]?.line ?? 1, column: 1 };
  return [...wrong, ...missing.map((name): Fault => ({ kind: "missingColumn", name, ...place }))];
}

/** As spreadsheets save it where the comma stands in numbers. */
function isBySemicolons(names: readonly string[], columns: readonly string[]): boolean {
  const [only, ...others] = names;
  return others.length === 0 && only?.split(";").some((name) => columns.includes(name)) === true && only.includes(";");
}

function namedRow<Column extends string>(header: readonly Cell[], row: readonly Cell[]): NamedRow<Column> {
  const cells = row.map((cell, index) => [header[index]?.text, { ...cell, text: withLineFeeds(cell.text) }] as const);
  return Object.fromEntries(cells) as NamedRow<Column>; // the header has been checked, and rows are as long as it
}

/** The same edition saved on another system keeps its id. */
function withLineFeeds(text: string): string {
  return text.replace(/\r\n?/g, "\n");
}
