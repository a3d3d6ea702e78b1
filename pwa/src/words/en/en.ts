import { look } from "./look.ts";
import { settings } from "./settings.ts";

/** English: complete, and what is said where another language has nothing. */
export const en = { look, settings };
