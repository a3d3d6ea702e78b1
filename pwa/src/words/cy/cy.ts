import type { Words } from "../words.ts";
import { coordinating } from "./coordinating.ts";
import { look } from "./look.ts";
import { reviews } from "./reviews.ts";
import { selfReviewFile } from "./self-review-file.ts";
import { settings } from "./settings.ts";

/** Welsh. A first translation, not checked by a native reader yet; the settings page says so. */
export const cy: Words = { coordinating, look, reviews, selfReviewFile, settings };
