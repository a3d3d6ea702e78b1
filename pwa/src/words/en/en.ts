import { draft } from "./draft.ts";
import { settings } from "./settings.ts";

/** English: complete, and what is said where another language has nothing. */
export const en = { draft, settings };
