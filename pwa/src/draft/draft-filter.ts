import type { Draft, DraftStandard } from "@circle/review/draft";
import type { StandardCode } from "@circle/standards/edition";
import { differs, type Part } from "./draft-summary.ts";

export const MARKS = ["differs", "commented", "addedLater", "typeOne", "core"] as const;
export type Mark = (typeof MARKS)[number];

/** What a reader wants to see of a draft; all of it must fit. */
export type DraftFilter = {
  /** By its name; null: all. */
  readonly section: string | null;
  /** The team's; null: any. */
  readonly score: Part | null;
  readonly marks: ReadonlySet<Mark>;
  /** Looked for in codes and texts: all of them, in any order, whatever their case and accents. */
  readonly words: string;
};

export const ALL: DraftFilter = { section: null, score: null, marks: new Set(), words: "" };

export function isAll({ section, score, marks, words }: DraftFilter): boolean {
  return section === null && score === null && marks.size === 0 && plain(words).trim() === "";
}

/** A standard with what filters ask of it, worked out once for a draft. */
export type FilterRow = {
  readonly code: StandardCode;
  readonly section: string;
  readonly score: Part;
  readonly marks: ReadonlySet<Mark>;
  readonly words: string;
};

export function filterRows(
  { sections }: Draft,
  easy: ReadonlyMap<StandardCode, string> = new Map(),
): readonly FilterRow[] {
  return sections.flatMap(({ name, standards }) =>
    standards.map((standard) => ({
      code: standard.code,
      section: name,
      score: standard.peerScore ?? ("blank" as const),
      marks: new Set(MARKS.filter((mark) => hasMark(standard, mark))),
      words: plain([standard.code, standard.text, easy.get(standard.code) ?? ""].join(" ")),
    })),
  );
}

function hasMark(standard: DraftStandard, mark: Mark): boolean {
  switch (mark) {
    case "differs":
      return differs(standard);
    case "commented":
      return [standard.selfComment, standard.peerComment, standard.selfAddendum?.comment ?? ""].some(
        (comment) => comment.trim() !== "",
      );
    case "addedLater":
      return standard.selfAddendum !== null;
    case "typeOne":
      return standard.type === 1;
    case "core":
      return standard.core;
  }
}

export function fitting(rows: readonly FilterRow[], filter: DraftFilter): readonly FilterRow[] {
  const words = plain(filter.words).split(/\s+/);
  return rows.filter(
    (row) =>
      (filter.section === null || row.section === filter.section) &&
      (filter.score === null || row.score === filter.score) &&
      [...filter.marks].every((mark) => row.marks.has(mark)) &&
      words.every((word) => row.words.includes(word)),
  );
}

/** As it is compared: without accents and capitals. */
function plain(text: string): string {
  return text.normalize("NFKD").replaceAll(/\p{M}/gu, "").toLowerCase();
}
