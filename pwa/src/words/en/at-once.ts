import { installingAtOnce } from "./installing-at-once.ts";
import { keepingAtOnce } from "./keeping-at-once.ts";
import { look } from "./look.ts";
import * as outcomes from "./outcomes-at-once.ts";
import { reviewsAtOnce } from "./reviews-at-once.ts";
import { scoring } from "./scoring.ts";
import { sealing } from "./sealing.ts";
import * as trade from "./trade.ts";

/** What is said until scoring can be used, and of any trouble: it comes with the app, all else with the pages that say it. */
export const atOnce = {
  guides: { opener: "Guide" },
  installing: installingAtOnce,
  keeping: keepingAtOnce,
  look,
  outcomes,
  reviews: reviewsAtOnce,
  scoring,
  sealing,
  settings: { opener: "Text and language" },
  trade,
};
