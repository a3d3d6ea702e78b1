import type { StandardCode } from "@circle/standards/edition";
import { type Draft, type DraftFinding, type DraftStandard, draftText } from "./draft.ts";

type FieldOfStandard = Exclude<keyof DraftStandard, "code">;

/** How one draft differs from an earlier one, to be told to somebody who has seen the earlier one. */
export type DraftDifference =
  | { readonly of: "community" | "visitOn" | "editionTitle"; readonly before: string; readonly after: string }
  | {
      readonly of: "standard";
      readonly code: StandardCode;
      readonly fields: readonly FieldOfStandard[];
      readonly before: DraftStandard;
      readonly after: DraftStandard;
    }
  | { readonly of: "standardAdded" | "standardRemoved"; readonly code: StandardCode }
  | { readonly of: "findingAdded" | "findingRemoved"; readonly sort: FindingSort; readonly finding: DraftFinding }
  /** The same standards and findings in other sections, or in another order. */
  | { readonly of: "arrangement" };

type FindingSort = "achievement" | "improvement";

/** None if and only if both have the same text, and so the same digest. */
export function draftDifferences(before: Draft, after: Draft): readonly DraftDifference[] {
  const differences = [
    ...(["community", "visitOn", "editionTitle"] as const)
      .filter((of) => before[of] !== after[of])
      .map((of) => ({ of, before: before[of], after: after[of] })),
    ...standardDifferences(before, after),
    ...findingDifferences("achievement", before.achievements, after.achievements),
    ...findingDifferences("improvement", before.improvements, after.improvements),
  ];
  const isElsewhere = differences.length === 0 && draftText(before) !== draftText(after);
  return isElsewhere ? [{ of: "arrangement" }] : differences;
}

function standardDifferences(before: Draft, after: Draft): readonly DraftDifference[] {
  const [olds, news] = [standardsOf(before), standardsOf(after)];
  const changed = [...news.values()].flatMap((standard): readonly DraftDifference[] => {
    const old = olds.get(standard.code);
    if (old === undefined) return [{ of: "standardAdded", code: standard.code }];
    const fields = FIELDS.filter((field) => !isSame(old[field], standard[field]));
    return fields.length === 0 ? [] : [{ of: "standard", code: standard.code, fields, before: old, after: standard }];
  });
  const removed = [...olds.keys()].filter((code) => !news.has(code));
  return [...changed, ...removed.map((code) => ({ of: "standardRemoved" as const, code }))];
}

const EVERY_FIELD: Readonly<Record<FieldOfStandard, true>> = {
  type: true,
  core: true,
  text: true,
  selfScore: true,
  selfUnsettled: true,
  selfReason: true,
  selfComment: true,
  selfAddendum: true,
  peerScore: true,
  peerUnsettled: true,
  peerReason: true,
  peerComment: true,
};
const FIELDS = Object.keys(EVERY_FIELD) as readonly FieldOfStandard[];

function standardsOf({ sections }: Draft): ReadonlyMap<StandardCode, DraftStandard> {
  return new Map(sections.flatMap(({ standards }) => standards).map((standard) => [standard.code, standard]));
}

function findingDifferences(
  sort: FindingSort,
  before: readonly DraftFinding[],
  after: readonly DraftFinding[],
): readonly DraftDifference[] {
  const missingIn = (some: readonly DraftFinding[], others: readonly DraftFinding[]) => {
    const left = [...others];
    return some.filter((finding) => {
      const same = left.findIndex((other) => isSame(other, finding));
      if (same !== -1) left.splice(same, 1);
      return same === -1;
    });
  };
  return [
    ...missingIn(before, after).map((finding) => ({ of: "findingRemoved" as const, sort, finding })),
    ...missingIn(after, before).map((finding) => ({ of: "findingAdded" as const, sort, finding })),
  ];
}

function isSame(left: unknown, right: unknown): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}
