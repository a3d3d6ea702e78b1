import { BEGINNING, DONE_BY_PEOPLE, USUAL } from "./words-around-names.ts";

/**
 * What looks like somebody's name in a note, or null: a title with a word after it, a capital where no sentence begins,
 * or, where one begins, a word that is no usual beginning before what only people do: "Anna said". A guess, made on this
 * tablet only, for a reminder that stops nobody (domain.md 14.2, rule 15).
 *
 * `known` are words that are no names here: those of the community, its organisation and the edition.
 */
export function nameIn(note: string, known: ReadonlySet<string>): string | null {
  const titled = TITLED.exec(note)?.[0];
  if (titled !== undefined) return titled;
  for (const sentence of note.split(SENTENCE_ENDS)) {
    const looksLikeName = (word: string) => isCapitalised(word) && !known.has(word) && !USUAL.has(bare(word));
    const [first, ...rest] = sentence.match(WORDS) ?? [];
    if (first !== undefined && looksLikeName(first) && isNameBeginning(first, sentence)) return first;
    const found = rest.find(looksLikeName);
    if (found !== undefined) return bare(found);
  }
  return null;
}

/** The words with a capital in texts that name nobody. */
export function capitalisedIn(texts: readonly string[]): ReadonlySet<string> {
  return new Set(texts.flatMap((text) => text.match(WORDS) ?? []).filter(isCapitalised));
}

const TITLED = /\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Sr|Fr|Parch)\.?\s+\p{Lu}[\p{L}'’-]+/u;
const SENTENCE_ENDS = /[.!?:;\n•"“”()[\]]+/u;
const WORDS = /[\p{L}\p{M}\p{N}'’-]+/gu;

function isCapitalised(word: string): boolean {
  return /^\p{Lu}\p{Ll}+/u.test(word) && bare(word).length > 1;
}

/** "Sam’s" speaks of Sam. */
function bare(word: string): string {
  return word.replace(/['’]s$/u, "");
}

/** In Welsh the verb comes first, and the name after it. */
function isNameBeginning(first: string, sentence: string): boolean {
  const isOfMany = first.endsWith("s") && !/(?:[aiuy]s|James|Charles|Agnes)$/.test(first);
  const isWork = /^(?:Ex|Co|Non|Vice)-|(?:ist|keeper|worker|ator)$/.test(first);
  if (isOfMany || isWork || BEGINNING.has(first)) return false;
  return DONE_BY_PEOPLE.test(sentence.slice(sentence.indexOf(first) + first.length));
}
