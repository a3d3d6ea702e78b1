import { atOnce } from "./at-once.ts";
import { coordinating } from "./coordinating.ts";
import { draft } from "./draft.ts";
import { guides } from "./guides.ts";
import { installing } from "./installing.ts";
import { joining } from "./joining.ts";
import { keeping } from "./keeping.ts";
import * as outcomes from "./outcomes.ts";
import { publishing } from "./publishing.ts";
import { reconciling } from "./reconciling.ts";
import { revealing } from "./revealing.ts";
import { reviews } from "./reviews.ts";
import { selfReviewFile } from "./self-review-file.ts";
import { settings } from "./settings.ts";

/** English: complete, and what is said where another language has nothing. */
export const en = {
  ...atOnce,
  coordinating,
  draft,
  guides: { ...atOnce.guides, ...guides },
  installing: { ...atOnce.installing, ...installing },
  joining,
  keeping: { ...atOnce.keeping, ...keeping },
  outcomes: { ...atOnce.outcomes, ...outcomes },
  publishing,
  reconciling,
  revealing,
  reviews: { ...atOnce.reviews, ...reviews },
  selfReviewFile,
  settings: { ...atOnce.settings, ...settings },
};
