/**
 * What looks like somebody's name in a note, or null: a title with a word after it, or a capital where no sentence
 * begins. A guess, made on this tablet only, for a reminder that stops nobody (domain.md 14.2, rule 15).
 *
 * `known` are words that are no names here: those of the community, its organisation and the edition.
 */
export function nameIn(note: string, known: ReadonlySet<string>): string | null {
  const titled = TITLED.exec(note)?.[0];
  if (titled !== undefined) return titled;
  for (const sentence of note.split(SENTENCE_ENDS)) {
    const [, ...rest] = sentence.match(WORDS) ?? [];
    const found = rest.find((word) => isCapitalised(word) && !known.has(word) && !USUAL.has(bare(word)));
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

/** Notes are in either language, whatever the app speaks. Welsh words begin differently after some others. */
const USUAL = new Set(
  [
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
    "January February March April May June July August September October November December",
    "Christmas Easter Eid Diwali Ramadan Hanukkah English Welsh Scottish Irish British Wales England Scotland Ireland London",
    "Type Standard Section Core Community House Meeting Staff Manager Lead Reviewer Team Trust Board Chair Charter Policy",
    "Dydd Ddydd Nos Llun Lun Mawrth Fawrth Mercher Fercher Iau Gwener Wener Sadwrn Sul",
    "Ionawr Chwefror Ebrill Mai Fai Mehefin Fehefin Gorffennaf Orffennaf Awst Medi Fedi Hydref Tachwedd Dachwedd Rhagfyr Ragfyr",
    "Nadolig Pasg Basg Cymru Gymru Nghymru Chymru Cymraeg Gymraeg Cymreig Gymreig Saesneg Lloegr Alban Iwerddon Prydain Brydain Caerdydd Gaerdydd",
    "Math Safon Adran Craidd Graidd Cymuned Gymuned Tŷ Dŷ Cyfarfod Gyfarfod Rheolwr Arweinydd Adolygydd Tîm Dîm Ymddiriedolaeth Bwrdd Fwrdd Cadeirydd Gadeirydd Siarter Polisi Bolisi",
  ].flatMap((line) => line.split(" ")),
);
