import { type Language, LOCALES } from "./languages.ts";

type Forms = { readonly [rule in Exclude<Intl.LDMLPluralRule, "other">]?: string } & { readonly other: string };

const known = new Map<Language, { readonly rules: Intl.PluralRules; readonly numbers: Intl.NumberFormat }>();

function formatsOf(language: Language) {
  const formats = known.get(language) ?? {
    rules: new Intl.PluralRules(LOCALES[language]),
    numbers: new Intl.NumberFormat(LOCALES[language]),
  };
  known.set(language, formats);
  return formats;
}

/** "1 tablet", "2,000 tablets": the form that the language has for this number, with `#` as the number. `none` is for 0. */
export function counted(language: Language, count: number, forms: Forms & { readonly none?: string }): string {
  if (count === 0 && forms.none !== undefined) return forms.none;
  const { rules, numbers } = formatsOf(language);
  return (forms[rules.select(count)] ?? forms.other).replaceAll("#", numbers.format(count));
}

/** "20,000". */
export function number(language: Language, count: number): string {
  return formatsOf(language).numbers.format(count);
}
