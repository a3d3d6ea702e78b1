import { draft } from "./draft.ts";
import { guides } from "./guides.ts";
import { look } from "./look.ts";
import { settings } from "./settings.ts";

/** English: complete, and what is said where another language has nothing. */
export const en = { draft, guides, look, settings };
