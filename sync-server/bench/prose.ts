import { sampleContent } from "../src/sample/sample-content.ts";

/** Draws numbers from 0 to 1, the same for the same seed, so that two runs write the same. */
export type Draw = () => number;

export function drawFrom(seed: number): Draw {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The words of a note, in order, with the spaces that follow them. */
export type Prose = (length: number, draw: Draw) => readonly string[];

/**
 * English-like notes: each word is one that follows the word before it somewhere in the sample's own texts. They
 * compress no better than those texts, because nothing is repeated that people would not repeat.
 */
export function proseFromSample(): Prose {
  const words = sampleTexts().join(" ").split(/\s+/);
  const followers = new Map<string, string[]>();
  for (const [index, word] of words.entries()) {
    const next = words[index + 1];
    if (next !== undefined) followers.set(word, [...(followers.get(word) ?? []), next]);
  }
  const one = (from: readonly string[], draw: Draw): string => from[Math.floor(draw() * from.length)] ?? "";
  return (length, draw) => {
    const note: string[] = [];
    let left = length;
    for (let word = one(words, draw); left > 0; word = one(followers.get(word) ?? words, draw)) {
      const piece = `${word} `.slice(0, left);
      note.push(piece);
      left -= piece.length;
    }
    return note;
  };
}

function sampleTexts(): readonly string[] {
  const { edition, said, findings } = sampleContent();
  const ofStandards = edition.sections
    .flatMap(({ standards }) => standards)
    .flatMap(({ text, guidance, easyRead }) => [text, guidance, easyRead]);
  const ofPeople = Object.values(said).flatMap((lines) => lines.map(({ text }) => text));
  return [...ofStandards, ...ofPeople, ...findings.map(({ text }) => text)].filter((text) => text !== "");
}
