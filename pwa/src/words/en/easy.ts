import type { EasyWords } from "../words.ts";
import { easyGuides } from "./easy-guides.ts";

/** Shorter sentences and simpler words, for who has chosen easy read. */
export const easyEn: EasyWords = {
  draft: {
    summaryIntro: () => "This is what the team saw, beside what the community said.",
    bySectionIntro: (met) =>
      `The bars show how often each score was given. “${met}: 8 of 12” means: of 12 standards that could be scored, 8 are ${met}.`,
    notSharedWords: "Only the team and the coordinator can see it. It can still change.",
  },
  guides: easyGuides,
};
