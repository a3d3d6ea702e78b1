import type { DraftSection, DraftStandard } from "./draft.ts";

/** In UTF-16 units, of all that a community writes in one review: more than any ever wrote. */
const ROOM = 500_000;
const CUT_TO = 1_000;

/**
 * The sections as they are; or, where the community's texts are longer than a draft has room for, with each of them cut.
 * Else whoever writes enough in a self-review could keep its draft from ever being published.
 */
export function withRoom(sections: readonly DraftSection[]): readonly DraftSection[] {
  const texts = sections.flatMap(({ standards }) => standards.flatMap(communityTexts));
  if (texts.reduce((length, text) => length + text.length, 0) <= ROOM) return sections;
  return sections.map((section) => ({ ...section, standards: section.standards.map(withTextsCut) }));
}

function communityTexts({ selfReason, selfComment, selfAddendum }: DraftStandard): readonly string[] {
  return [selfReason, selfComment, selfAddendum?.reason ?? "", selfAddendum?.comment ?? ""];
}

function withTextsCut(standard: DraftStandard): DraftStandard {
  const { selfReason, selfComment, selfAddendum: now } = standard;
  const selfAddendum = now && { ...now, reason: cut(now.reason), comment: cut(now.comment) };
  return { ...standard, selfReason: cut(selfReason), selfComment: cut(selfComment), selfAddendum };
}

function cut(text: string): string {
  if (text.length <= CUT_TO) return text;
  return `${text.slice(0, CUT_TO).replace(/[\uD800-\uDBFF]$/, "")}…`; // no half of a letter
}
