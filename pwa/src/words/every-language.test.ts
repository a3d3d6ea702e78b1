import { expect, test } from "vitest";
import { cy } from "./cy/cy.ts";
import { easyCy } from "./cy/easy.ts";
import { easyEn } from "./en/easy.ts";
import { en } from "./en/en.ts";
import type { Language } from "./languages.ts";
import { sayings } from "./made-sayings.ts";
import { words } from "./all-words.ts";
import { type EasyWords, speak, type Words } from "./words.ts";

const OTHERS: Readonly<Record<Exclude<Language, "en">, { readonly usual: Words; readonly easy: EasyWords }>> = {
  cy: { usual: cy, easy: easyCy },
};

/** Names, marks, and words that are the same in both. */
const SAME: Readonly<Record<keyof typeof OTHERS, readonly string[]>> = {
  cy: [
    "coordinating.actWithDetails",
    "coordinating.contactAs",
    "coordinating.editionNamed",
    "coordinating.optionOf",
    "coordinating.person",
    "coordinating.usualDay.0.startsAt",
    "coordinating.usualDay.1.startsAt",
    "coordinating.usualDay.2.startsAt",
    "coordinating.usualDay.3.startsAt",
    "coordinating.usualDay.4.startsAt",
    "coordinating.usualDay.5.startsAt",
    "coordinating.usualDay.6.startsAt",
    "coordinating.usualDay.7.startsAt",
    "coordinating.usualDay.8.startsAt",
    "draft.option",
    "draft.wordsChosen",
    "guides.pageHead",
    "look.appName",
    "reviews.countOfScore",
    "reviews.onTheDay",
    "reviews.partOfDay",
    "reviews.presentLeft",
    "settings.percent",
    "trade.backgroundWords staff",
  ],
};

function untranslated(english: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): readonly string[] {
  return namesOf([...other].filter(([where, sentence]) => english.get(where) === sentence));
}

function namesOf(said: Iterable<readonly [where: string, sentence: string]>): readonly string[] {
  return [...new Set([...said].map(([where]) => where.replace(/ #\d$/, "")))].toSorted();
}

/** A guide in easy words is another text, not the same sentences said more plainly: `guides.test.ts` looks after it. */
function plainerSayings({ guides: _another, ...plainer }: EasyWords): ReadonlyMap<string, string> {
  return sayings(plainer);
}

for (const [language, { usual, easy }] of Object.entries(OTHERS)) {
  test(`${language} says something else than English wherever English says something, but for names and marks`, () => {
    expect(untranslated(sayings(en), sayings(usual))).toEqual(SAME[language as keyof typeof SAME]);
  });

  test(`${language} has a sentence for all that English has one for, and no other`, () => {
    expect(namesOf(sayings(usual))).toEqual(namesOf(sayings(en)));
    for (const [where, sentence] of sayings(usual)) expect(sentence, where).toMatch(/\S/);
  });

  test(`${language} has plainer words for what English has them for, and not the same ones`, () => {
    const [plain, english] = [plainerSayings(easy), plainerSayings(easyEn)];
    expect(namesOf(plain)).toEqual(namesOf(english));
    expect(untranslated(english, plain)).toEqual([]);
  });
}

for (const [language, easy, usual] of [
  ["en", easyEn, en],
  ["cy", easyCy, cy],
] as const) {
  test(`plainer words in ${language} stand for something that is said, and are never longer`, () => {
    const said = sayings(usual);
    for (const [where, plain] of plainerSayings(easy)) {
      expect(said.has(where), where).toBe(true);
      expect(plain.length, `${where}: ${plain}`).toBeLessThanOrEqual(said.get(where)?.length ?? 0);
    }
  });

  test(`each of the plainer words in ${language} is another one for at least one thing`, () => {
    const said = sayings(usual);
    const nameOf = (where: string) => where.replace(/ \S+$/, "");
    const changed = [...plainerSayings(easy)].filter(([where, plain]) => plain !== said.get(where));
    const names = new Set(changed.map(([where]) => nameOf(where)));
    expect([...plainerSayings(easy).keys()].filter((where) => !names.has(nameOf(where)))).toEqual([]);
  });
}

test("whoever has chosen easy read is told in plainer words what has them, and all else as usual", async () => {
  await speak("cy", true);
  expect(words().keeping.saidNo).toBe(easyCy.keeping?.saidNo);
  expect(words().outcomes.notYetSentence("elsewhere")).toBe(easyCy.outcomes?.notYetSentence?.("elsewhere"));
  expect(words().keeping.stay).toBe(cy.keeping.stay);
  expect(words().outcomes.notYetWords("offline")).toBe(cy.outcomes.notYetWords("offline"));
  await speak("cy", false);
  expect(words().keeping.saidNo).toBe(cy.keeping.saidNo);
  await speak("en", true);
  expect(words().outcomes.notYetSentence("elsewhere")).toBe(easyEn.outcomes?.notYetSentence?.("elsewhere"));
});

test("a copy of one's work is called what its button calls it: nobody is told to export anything", () => {
  const said = [...sayings(en), ...sayings(easyEn)];
  expect(said.some(([where]) => where.startsWith("keeping.saveCopy"))).toBe(true);
  expect(said.filter(([, sentence]) => /export/i.test(sentence))).toEqual([]);
});
