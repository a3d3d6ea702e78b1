import { draft } from "./draft.ts";
import { installing } from "./installing.ts";
import { joining } from "./joining.ts";
import { keeping } from "./keeping.ts";
import { look } from "./look.ts";
import * as outcomes from "./outcomes.ts";
import { reconciling } from "./reconciling.ts";
import { scoring } from "./scoring.ts";
import { settings } from "./settings.ts";
import * as trade from "./trade.ts";

/** English: complete, and what is said where another language has nothing. */
export const en = { draft, installing, joining, keeping, look, outcomes, reconciling, scoring, settings, trade };
