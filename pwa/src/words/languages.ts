/**
 * The languages of the app's own texts. Standards are in the language of their edition.
 *
 * These words are stored on tablets: one may be added, never renamed.
 */
export const LANGUAGES = ["en", "cy"] as const;
export type Language = (typeof LANGUAGES)[number];

/** What each calls itself, so that its readers find it whatever the app speaks now. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { en: "English", cy: "Cymraeg" };

/** For dates, numbers and plurals. */
export const LOCALES: Readonly<Record<Language, string>> = { en: "en-GB", cy: "cy-GB" };
