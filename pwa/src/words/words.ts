import type { Language } from "./languages.ts";
import { atOnce } from "./en/at-once.ts";
import type { en } from "./en/en.ts";
import { isolating } from "./isolated.ts";

/** All that the app says, by the part of the app that says it. Each language has exactly these. */
export type Words = typeof en;

/** Plainer words for some of it; all else is said as usual. */
export type EasyWords = { readonly [Part in keyof Words]?: Partial<Words[Part]> };

/** `words` is null for English, which is there already: each part of it comes with the code that says it. */
type Speech = { readonly language: Language; readonly words: Words | null; readonly easy: EasyWords };

const ENGLISH: Speech = { language: "en", words: null, easy: {} };

let spoken: Speech = ENGLISH;

/**
 * What the app says, in the language and the plainness chosen; these are the words that came with it, `all-words.ts` has
 * the rest. To be asked while a page is drawn, not once and kept: whoever chooses another language sees the whole page
 * drawn anew.
 */
export const words = speaking(atOnce);

export function language(): Language {
  return spoken.language;
}

/** From now on `words` gives these. English stays where what is asked can't be loaded; then the answer is false. */
export async function speak(asked: Language, isEasy: boolean): Promise<boolean> {
  try {
    spoken = await speechIn(asked, isEasy);
    return true;
  } catch {
    spoken = ENGLISH; // a file is neither on the tablet nor to be had from the server
    return false;
  }
}

/** Says these of the English words in whatever language is spoken. */
export function speaking<Said extends object>(english: Said & (Words extends Said ? unknown : never)): () => Said {
  let made: { readonly of: Speech; readonly said: Said } | null = null;
  return () => {
    if (made?.of === spoken) return made.said;
    const said = isolating(withEasy(wordsOf(spoken, english), spoken.easy));
    made = { of: spoken, said };
    return said;
  };
}

/** Another language has all of them, and so these. */
function wordsOf<Said>(speech: Speech, english: Said): Said {
  return (speech.words as Said | null) ?? english;
}

async function speechIn(asked: Language, isEasy: boolean): Promise<Speech> {
  switch (asked) {
    case "en":
      return isEasy ? { ...ENGLISH, easy: (await import("./en/easy.ts")).easyEn } : ENGLISH;
    case "cy": {
      const [{ cy }, { easyCy }] = await Promise.all([import("./cy/cy.ts"), import("./cy/easy.ts")]);
      return { language: asked, words: cy, easy: isEasy ? easyCy : {} };
    }
  }
}

function withEasy<Said extends object>(usual: Said, easy: EasyWords): Said {
  const parts = Object.entries(usual as Readonly<Record<string, object>>).map(([part, said]) => [
    part,
    { ...said, ...easy[part as keyof Words] },
  ]);
  return Object.fromEntries(parts) as Said; // the same parts, each with the same words
}
