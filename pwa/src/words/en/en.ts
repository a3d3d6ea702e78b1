import { coordinating } from "./coordinating.ts";
import { look } from "./look.ts";
import { reviews } from "./reviews.ts";
import { selfReviewFile } from "./self-review-file.ts";
import { settings } from "./settings.ts";

/** English: complete, and what is said where another language has nothing. */
export const en = { coordinating, look, reviews, selfReviewFile, settings };
