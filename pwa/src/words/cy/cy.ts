import type { Words } from "../words.ts";
import { coordinating } from "./coordinating.ts";
import { draft } from "./draft.ts";
import { guides } from "./guides.ts";
import { installing } from "./installing.ts";
import { joining } from "./joining.ts";
import { keeping } from "./keeping.ts";
import { look } from "./look.ts";
import * as outcomes from "./outcomes.ts";
import { publishing } from "./publishing.ts";
import { reconciling } from "./reconciling.ts";
import { revealing } from "./revealing.ts";
import { reviews } from "./reviews.ts";
import { scoring } from "./scoring.ts";
import { sealing } from "./sealing.ts";
import { selfReviewFile } from "./self-review-file.ts";
import { settings } from "./settings.ts";
import * as trade from "./trade.ts";

/** Welsh. A first translation, not checked by a native reader yet; the settings page says so. */
export const cy: Words = {
  coordinating,
  draft,
  guides,
  installing,
  joining,
  keeping,
  look,
  outcomes,
  publishing,
  reconciling,
  revealing,
  reviews,
  scoring,
  sealing,
  selfReviewFile,
  settings,
  trade,
};
