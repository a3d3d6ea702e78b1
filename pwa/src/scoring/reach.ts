/**
 * What of a card stays at the bottom edge of the window, within reach of the thumb, while the text above is read: the
 * scores with their words; only their shapes; or no scores, which then stand below the sentence of the standard.
 */
export type Reach = "words" | "shapes" | "none";

/**
 * So that it takes no more than about a third of the height. No style sheet can tell: their queries know either how high
 * the window is or how large the letters are that were chosen in the app.
 *
 * All in CSS pixels; `letter` is what the letters are measured by, 16 where nobody has chosen others.
 */
export function reachIn(width: number, height: number, letter: number): Reach {
  if (height >= 34 * letter && width >= 18 * letter) return "words";
  return height >= 420 || (height >= 300 && width >= 600) ? "shapes" : "none";
}
