import type { EasyWords } from "../words.ts";

/** Shorter sentences and simpler words, for who has chosen easy read. */
export const easyEn: EasyWords = {};
