import type { Cell } from "./csv.ts";
import { type NamedRow, rowsByColumn } from "./csv-columns.ts";
import type { EditionContent } from "./edition.ts";
import { contentFaults } from "./edition-rules.ts";
import { type Fault, inReadingOrder, type Place } from "./fault.ts";
import { naturalOrder } from "./natural-order.ts";
import { DEFAULT_SCORE_LABELS } from "./scores.ts";
import type { Path } from "./value-checks.ts";

const STANDARD_COLUMNS = [
  "code",
  "section",
  "type",
  "core",
  "appliesTo",
  "text",
  "guidance",
  "easyRead",
  "evidence",
  "questions",
] as const;
const CORE_VALUE_COLUMNS = ["number", "label", "description"] as const;

type StandardRow = NamedRow<(typeof STANDARD_COLUMNS)[number]>;
type CoreValueRow = NamedRow<(typeof CORE_VALUE_COLUMNS)[number]>;

export type ImportedEdition =
  | { readonly kind: "edition"; readonly content: EditionContent }
  | { readonly kind: "faults"; readonly faults: readonly Fault[] };

/** Turns CSV files, columns as in `sample/`, into an edition's content, or says all that is wrong with them. */
export function importEdition(
  bytes: Uint8Array,
  { title, year, coreValues }: { readonly title: string; readonly year: number; readonly coreValues?: Uint8Array },
): ImportedEdition {
  const standardTable = rowsByColumn(bytes, STANDARD_COLUMNS, "standards");
  const coreTable = coreValues && rowsByColumn(coreValues, CORE_VALUE_COLUMNS, "coreValues");
  const fileFaults = [...standardTable.faults, ...(coreTable?.faults ?? [])];

  const sections = rowsBySection(standardTable.rows);
  const coreRows = coreTable?.rows.toSorted((left, right) => naturalOrder(left.number.text, right.number.text)) ?? [];
  const content: unknown = {
    title,
    year,
    sections: sections.map((rows) => ({ name: rows[0]?.section.text, standards: rows.map(standardOf) })),
    coreValues: coreRows.map(coreValueOf),
    scoreLabels: DEFAULT_SCORE_LABELS,
  };
  const valueFaults = contentFaults(content, (path) => placeOf(path, sections, coreRows));
  // Where the file itself could not be read, that it holds no standards is no news.
  const news = valueFaults.filter(({ kind }) => kind !== "noStandards" || standardTable.faults.length === 0);
  const faults = inReadingOrder([...fileFaults, ...news]);
  if (faults.length > 0) return { kind: "faults", faults };
  return { kind: "edition", content: content as EditionContent }; // no faults: `contentFaults` promises that it is one
}

/** Sections in the order in which they first appear, rows in the natural order of their codes. */
function rowsBySection(rows: readonly StandardRow[]): readonly (readonly StandardRow[])[] {
  const sections = new Map<unknown, StandardRow[]>();
  for (const row of rows) {
    const key = row.section.text.trim() === "" ? row : row.section.text; // each row without a section is a fault of its own
    const section = sections.get(key);
    if (section === undefined) sections.set(key, [row]);
    else section.push(row);
  }
  return [...sections.values()].map((section) =>
    section.toSorted((left, right) => naturalOrder(left.code.text, right.code.text)),
  );
}

/** A word that means nothing stays as it is, for `contentFaults` to find. */
function standardOf(row: StandardRow): unknown {
  return {
    code: row.code.text,
    text: row.text.text,
    type: valueOf(row.type, { "1": 1, "2": 2, "3": 3 }),
    core: valueOf(row.core, { yes: true, no: false }),
    appliesTo: row.appliesTo.text === "all" ? "all" : wordsIn(row.appliesTo),
    guidance: row.guidance.text,
    easyRead: row.easyRead.text,
    evidence: wordsIn(row.evidence),
    questions: row.questions.text === "" ? [] : [row.questions.text],
  };
}

function coreValueOf({ number, label, description }: CoreValueRow): unknown {
  const isPlain = /^[1-9][0-9]*$/.test(number.text);
  return { number: isPlain ? Number(number.text) : number.text, label: label.text, description: description.text };
}

function valueOf(cell: Cell, values: Readonly<Record<string, unknown>>): unknown {
  return Object.hasOwn(values, cell.text) ? values[cell.text] : cell.text;
}

function wordsIn(cell: Cell): readonly string[] {
  if (cell.text.trim() === "") return [];
  return cell.text.split(";").map((word) => word.trim());
}

function placeOf(
  [top, index, key, row, column]: Path,
  sections: readonly (readonly StandardRow[])[],
  coreRows: readonly CoreValueRow[],
): Place {
  if (top === "title" || top === "year") return { source: top, line: 1, column: 1 };
  if (top === "coreValues") return cellPlace(coreRows[Number(index)], String(key), "coreValues");
  const rows = sections[Number(index)];
  if (key === "name") return cellPlace(rows?.[0], "section", "standards");
  return cellPlace(rows?.[Number(row)], String(column), "standards");
}

/** Where this column's cell stands; the row's first cell if there is no such column. */
function cellPlace(row: Readonly<Record<string, Cell>> | undefined, column: string, source: Place["source"]): Place {
  const cell = row?.[column] ?? Object.values(row ?? {})[0];
  return { source, line: cell?.line ?? 1, column: cell?.column ?? 1 };
}
