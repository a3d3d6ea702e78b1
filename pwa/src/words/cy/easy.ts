import type { EasyWords } from "../words.ts";
import { easyGuides } from "./easy-guides.ts";

/** As `easy.ts` in English. */
export const easyCy: EasyWords = {
  draft: {
    summaryIntro: () => "Dyma beth a welodd y tîm, wrth ochr beth a ddywedodd y gymuned.",
    bySectionIntro: (met) =>
      `Mae’r barrau’n dangos pa mor aml y rhoddwyd pob sgôr. Mae “${met}: 8 o 12” yn golygu: o 12 safon y gellid eu sgorio, mae 8 felly.`,
  },
  guides: easyGuides,
};
