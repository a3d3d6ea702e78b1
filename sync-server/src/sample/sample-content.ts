import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Edition, StandardCode } from "@circle/standards/edition";
import { rowsByColumn } from "@circle/standards/csv-columns";
import { type EvidenceSource, isEvidenceSource } from "@circle/standards/evidence";
import { isScore, type Score } from "@circle/standards/scores";
import { makeEdition } from "../editions/make-edition.ts";

/** What somebody in the sample says on one standard. */
export type Said = {
  readonly standard: StandardCode;
  readonly score: Score | null;
  readonly text: string;
  readonly sources: readonly EvidenceSource[];
};

export type SampleFinding = {
  readonly sort: "achievement" | "improvement";
  readonly standards: readonly StandardCode[];
  readonly text: string;
};

const AUTHORS = ["self", "l", "a", "b", "team"] as const;
export type Author = (typeof AUTHORS)[number];

export type SampleContent = {
  readonly edition: Edition;
  readonly said: Readonly<Record<Author, readonly Said[]>>;
  readonly findings: readonly SampleFinding[];
};

const REVIEW_COLUMNS = [
  "code",
  "selfScore",
  "selfComment",
  "lScore",
  "lNote",
  "lSources",
  "aScore",
  "aNote",
  "aSources",
  "bScore",
  "bNote",
  "bSources",
  "teamScore",
  "teamComment",
] as const;
const FINDING_COLUMNS = ["kind", "codes", "text", "suggestedAction", "ownerRole", "byWhen"] as const;

/** The sample that ships with the product. A fault in it is a bug. */
export function sampleContent(): SampleContent {
  const rows = table("sample-review.csv", REVIEW_COLUMNS);
  const of = (author: Author): readonly Said[] =>
    rows.map((row) => {
      const cell = (column: (typeof REVIEW_COLUMNS)[number] | "selfSources" | "teamSources"): string =>
        column in row ? row[column as (typeof REVIEW_COLUMNS)[number]] : "";
      const score = cell(`${author}Score`);
      return {
        standard: row.code as StandardCode,
        score: isScore(score) ? score : null,
        text: author === "self" || author === "team" ? cell(`${author}Comment`) : cell(`${author}Note`),
        sources: cell(`${author}Sources`).split(";").filter(isEvidenceSource),
      };
    });
  return {
    edition: sampleEdition(),
    said: { self: of("self"), l: of("l"), a: of("a"), b: of("b"), team: of("team") },
    findings: table("sample-findings.csv", FINDING_COLUMNS).map(({ kind, codes, text }) => ({
      sort: kind === "achievement" ? "achievement" : "improvement",
      standards: codes.split(";") as StandardCode[],
      text,
    })),
  };
}

export function sampleEdition(): Edition {
  const made = makeEdition(bytesOf("sample-edition.csv"), {
    title: "Open Circle Sample Edition",
    year: 2026,
    coreValues: bytesOf("sample-core-values.csv"),
  });
  if (made.kind === "faults") throw new Error("the sample edition has faults");
  return made.edition;
}

type Table<Column extends string> = readonly Readonly<Record<Column, string>>[];

function table<const Column extends string>(file: string, columns: readonly Column[]): Table<Column> {
  const { rows, faults } = rowsByColumn(bytesOf(file), columns, "standards");
  if (faults.length > 0) throw new Error(`${file} has faults`);
  return rows.map((row) => {
    const cells = columns.map((column) => [column, row[column].text] as const);
    return Object.fromEntries(cells) as Record<Column, string>;
  });
}

function bytesOf(file: string): Uint8Array {
  return readFileSync(fileURLToPath(import.meta.resolve(`@circle/standards/sample/${file}`)));
}
