import type { Language } from "./languages.ts";
import { en } from "./en/en.ts";
import { easyEn } from "./en/easy.ts";

/** All that the app says, by the part of the app that says it. Each language has exactly these. */
export type Words = typeof en;

/** Plainer words for some of it; all else is said as usual. */
export type EasyWords = { readonly [Part in keyof Words]?: Partial<Words[Part]> };

type Speech = { readonly language: Language; readonly usual: Words; readonly easy: EasyWords };

const ENGLISH: Speech = { language: "en", usual: en, easy: easyEn };

let spoken: Speech = ENGLISH;
let current: Words = en;

/**
 * What the app says, in the language and the plainness chosen. To be asked while a page is drawn, not once and kept:
 * whoever chooses another language sees the whole page drawn anew.
 */
export function words(): Words {
  return current;
}

export function language(): Language {
  return spoken.language;
}

/** From now on `words` gives these. English stays where another language can't be loaded; then the answer is false. */
export async function speak(asked: Language, isEasy: boolean): Promise<boolean> {
  const speech = await speechIn(asked);
  spoken = speech ?? ENGLISH;
  current = isEasy ? withEasy(spoken) : spoken.usual;
  return speech !== null;
}

async function speechIn(asked: Language): Promise<Speech | null> {
  switch (asked) {
    case "en":
      return ENGLISH;
    case "cy":
      try {
        const [{ cy }, { easyCy }] = await Promise.all([import("./cy/cy.ts"), import("./cy/easy.ts")]);
        return { language: "cy", usual: cy, easy: easyCy };
      } catch {
        return null; // its file is neither on the tablet nor to be had from the server
      }
  }
}

function withEasy({ usual, easy }: Speech): Words {
  const parts = Object.entries(usual).map(([part, said]) => [part, { ...said, ...easy[part as keyof Words] }]);
  return Object.fromEntries(parts) as Words; // the same parts, each with the same words
}
