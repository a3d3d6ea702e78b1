import { installing } from "./installing.ts";
import { joining } from "./joining.ts";
import { keeping } from "./keeping.ts";
import { look } from "./look.ts";
import { settings } from "./settings.ts";

/** English: complete, and what is said where another language has nothing. */
export const en = {
  installing,
  joining,
  keeping,
  look,
  settings,
};
