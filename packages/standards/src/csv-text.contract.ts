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
