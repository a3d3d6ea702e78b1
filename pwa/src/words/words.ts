import type { Language } from "./languages.ts";
import { en } from "./en/en.ts";
import { isolating } from "./isolated.ts";

/** All that the app says, by the part of the app that says it. Each language has exactly these. */
export type Words = typeof en;

/** Plainer words for some of it; all else is said as usual. */
export type EasyWords = { readonly [Part in keyof Words]?: Partial<Words[Part]> };

type Speech = { readonly language: Language; readonly words: Words };

const ENGLISH: Speech = { language: "en", words: isolating(en) };

let spoken: Speech = ENGLISH;

/**
 * What the app says, in the language and the plainness chosen. To be asked while a page is drawn, not once and kept:
 * whoever chooses another language sees the whole page drawn anew.
 */
export function words(): Words {
  return spoken.words;
}

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

async function speechIn(asked: Language, isEasy: boolean): Promise<Speech> {
  switch (asked) {
    case "en":
      return isEasy
        ? { language: asked, words: isolating(withEasy(en, (await import("./en/easy.ts")).easyEn)) }
        : ENGLISH;
    case "cy": {
      const [{ cy }, { easyCy }] = await Promise.all([import("./cy/cy.ts"), import("./cy/easy.ts")]);
      return { language: asked, words: isolating(isEasy ? withEasy(cy, easyCy) : cy) };
    }
  }
}

function withEasy(usual: Words, easy: EasyWords): Words {
  const parts = Object.entries(usual).map(([part, said]) => [part, { ...said, ...easy[part as keyof Words] }]);
  return Object.fromEntries(parts) as Words; // the same parts, each with the same words
}
