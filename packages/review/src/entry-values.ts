import type { Entry } from "./entries.ts";

/** Whether two entries of one kind say the same, whoever gave them and whatever they replace. */
export function sameValue(left: Entry, right: Entry): boolean {
  return valueOf(left) === valueOf(right);
}

/** The entries without those that say the same as one before them. */
export function distinct<E extends Entry>(entries: readonly E[]): readonly E[] {
  if (entries.length <= 1) return entries;
  const seen = new Set<string>();
  return entries.filter((entry) => seen.size !== seen.add(valueOf(entry)).size);
}

/** What an entry says, as a text that is equal where two say the same. */
function valueOf(entry: Entry): string {
  switch (entry.kind) {
    case "score":
      return JSON.stringify([entry.standard, entry.score, entry.reason]);
    case "sources":
      return JSON.stringify([entry.standard, entry.sources.toSorted()]);
    case "flag":
      return JSON.stringify([entry.standard, entry.flagged]);
    case "finding":
      return JSON.stringify([entry.finding, entry.sort, entry.standards.toSorted(), entry.withdrawn]);
    case "absence":
      return JSON.stringify([entry.reviewer, entry.absent, entry.reason]);
    case "decision":
      return JSON.stringify([entry.standard, entry.score, entry.reason, entry.decidedOn.toSorted()]);
    case "reveal":
      return JSON.stringify(
        entry.named.map(({ reviewer, sealOrAbsence }) => `${reviewer} ${sealOrAbsence}`).toSorted(),
      );
    case "seal": // each holds another moment
    case "submission":
    case "snapshot":
      return entry.id;
  }
}
