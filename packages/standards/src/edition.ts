import type { EvidenceSource } from "./evidence.ts";
import type { Score } from "./scores.ts";
import type { Sector } from "./sectors.ts";

declare const brand: unique symbol;

/** Names an edition and proves its content: `sample-edition-2026-0123456789abcdef`. */
export type EditionId = string & { readonly [brand]: "EditionId" };

/** As the edition writes it: `CO1`, `1.2.10`, `007`. */
export type StandardCode = string & { readonly [brand]: "StandardCode" };

/** 1: essential to safety, rights, dignity or law; 2: expected of a good service; 3: aspirational (`domain.md` 2.3). */
export const STANDARD_TYPES = [1, 2, 3] as const;
export type StandardType = (typeof STANDARD_TYPES)[number];

/** `guidance` and `easyRead` may be "", `evidence` and `questions` may be []. */
export type Standard = {
  readonly code: StandardCode;
  readonly text: string;
  readonly type: StandardType;
  readonly core: boolean;
  readonly appliesTo: "all" | readonly Sector[];
  readonly guidance: string;
  readonly easyRead: string;
  readonly evidence: readonly EvidenceSource[];
  readonly questions: readonly string[];
};

export type Section = { readonly name: string; readonly standards: readonly Standard[] };

/** Context and training only, never scored. */
export type CoreValue = { readonly number: number; readonly label: string; readonly description: string };

/** Never changes: a correction is another edition with another id. */
export type Edition = {
  readonly id: EditionId;
  readonly title: string;
  readonly year: number;
  readonly sections: readonly Section[];
  readonly coreValues: readonly CoreValue[];
  readonly scoreLabels: Readonly<Record<Score, string>>;
};

/** An edition before its content has been given an id. */
export type EditionContent = Omit<Edition, "id">;

/** What a community of this sector is reviewed on; sections with nothing for it are left out. */
export function standardsFor(edition: EditionContent, sector: Sector): readonly Section[] {
  return edition.sections
    .map(({ name, standards }) => ({ name, standards: standards.filter((standard) => isFor(standard, sector)) }))
    .filter(({ standards }) => standards.length > 0);
}

function isFor({ appliesTo }: Standard, sector: Sector): boolean {
  return appliesTo === "all" || appliesTo.includes(sector);
}
