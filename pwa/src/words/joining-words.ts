import { atOnce } from "./en/at-once.ts";
import { joining } from "./en/joining.ts";
import * as outcomes from "./en/outcomes.ts";
import { speaking } from "./words.ts";

/** As `words` of `words.ts`, and what is said to who has not joined yet. */
export const words = speaking({ ...atOnce, joining, outcomes: { ...atOnce.outcomes, ...outcomes } });
