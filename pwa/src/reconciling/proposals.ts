import { type Finding, findingsOf } from "@circle/review/findings";
import type { Section } from "@circle/standards/edition";
import type { NamedWorkbook } from "../scoring/named-reviewers.ts";

/** A reviewer's achievement or improvement. `key` is its own, also where two workbooks have findings of one id. */
export type NamedProposal = { readonly key: string; readonly name: string; readonly proposal: Finding };

/** What reviewers propose in words, about standards that this review asks about: what else they name would be taken over with them. */
export function proposalsIn(named: readonly NamedWorkbook[], sections: readonly Section[]): readonly NamedProposal[] {
  const asked = new Set(sections.flatMap(({ standards }) => standards.map(({ code }) => code)));
  return named.flatMap(({ name, workbook }) =>
    findingsOf(workbook)
      .filter(({ text }) => text.trim() !== "")
      .map((finding) => ({
        key: `${workbook.id} ${finding.finding}`,
        name,
        proposal: { ...finding, standards: finding.standards.filter((code) => asked.has(code)) },
      })),
  );
}
