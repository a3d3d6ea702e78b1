import { en } from "./en/en.ts";
import { speaking } from "./words.ts";

/** As `words` of `words.ts`, and all else that the app says: for pages that are loaded when they are asked for. */
export const words = speaking(en);
