import type { Edition, EditionId } from "@circle/standards/edition";
import type { ScoreLabels } from "./ScoreWord.tsx";

const known = new Map<EditionId, ScoreLabels>();

/** What an edition calls the scores: one object for each edition, so that no list is drawn again because it was read again. */
export function scoreLabels({ id, scoreLabels: labels }: Edition): ScoreLabels {
  const before = known.get(id) ?? labels;
  known.set(id, before);
  return before;
}
