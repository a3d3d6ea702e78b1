import { textChange } from "@circle/workbook-doc/text-edits";

/**
 * What a person typed, moved onto a text that others changed meanwhile: all that was put in stays, from both.
 *
 * A field may show `shown` while the note already reads `now` (an input method is composing, or the screen is a moment
 * behind). Writing the field's `typed` as it is would take out what the others had added.
 */
export function merged(shown: string, typed: string, now: string): string {
  if (shown === now) return typed;
  const own = changeBetween(shown, typed);
  const others = changeBetween(shown, now);
  const from = moved(own.from, others, "start");
  const to = Math.max(from, moved(own.to, others, own.to === own.from ? "start" : "end"));
  const isTakenOut = from <= others.from && others.from + others.put.length <= to;
  const kept = isTakenOut ? others.put : "";
  return now.slice(0, from) + own.put + kept + now.slice(to);
}

/** Where a place in the text before a change is after it. Inside of what was replaced: before or behind the new words. */
function moved(place: number, { from, to, put }: Change, edge: "start" | "end"): number {
  if (place <= from) return place;
  if (place >= to) return place + put.length - (to - from);
  return edge === "start" ? from : from + put.length;
}

type Change = { readonly from: number; readonly to: number; readonly put: string };

/** The smallest single change that turns `before` into `after`; places are UTF-16 units of the text before. */
export function changeBetween(before: string, after: string): Change {
  const { at, removed, inserted } = textChange(before, after);
  return { from: at, to: at + removed, put: inserted };
}
