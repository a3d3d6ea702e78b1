import type { EasyWords } from "../words.ts";

/** As `easy.ts` in English. */
export const easyCy: EasyWords = {};
