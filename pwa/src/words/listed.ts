import { type Language, LOCALES } from "./languages.ts";

/** "Ann", "Ann and Bea", "Ann, Bea and Cem". The Welsh "and" changes with the sound that follows: there commas do. */
export function listed(language: Language, names: readonly string[]): string {
  const type = language === "cy" ? "unit" : "conjunction";
  return new Intl.ListFormat(LOCALES[language], { type }).format(names);
}
