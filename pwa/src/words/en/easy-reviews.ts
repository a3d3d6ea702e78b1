import { counted } from "../counted.ts";
import type { EasyWords } from "../words.ts";

export const easyReviews: NonNullable<EasyWords["reviews"]> = {
  none: "Your reviews will be here. Is one missing? Connect to a network, or ask the coordinator for a code.",
  notOnTablet: "Not on this tablet. Open it once with a network.",
  takenOff: "You are no longer in the team.",
  versionForCommunity: (version, at, isBesideOwn) =>
    `Version ${version}, from ${at}: what the team saw${isBesideOwn ? ", and what you said" : ""}.`,
  submittedAt: (at) => `Submitted ${at}. What you add now is marked.`,
  scoreTogether: "Score your own community. Do it together if you can.",
  readAndSeal: "Read it and finish",
  youHaveSealed: "You have finished",
  youSealedAt: (at) => `Done ${at}.`,
  sealedAt: (at) => `Done ${at}`,
  notSealedYet: "Not done yet",
  canUnseal: "You can open it again, with a reason.",
  leadDecides: "The lead decides. You can still add to your own workbook.",
  versionForReviewer: (version, at) => `Version ${version}, from ${at}. You can still add to your own workbook.`,
  thankYou:
    "Thank you for taking part. This tablet lets go of the review when all of it was received. The server keeps it. Print what you need without a network.",
  afterClosing: "This review is closed. You can still write. It is kept. It changes nothing that was published.",
};

export const easySelfReviewFile: NonNullable<EasyWords["selfReviewFile"]> = {
  intro: "Did you write in a spreadsheet? Save it as “CSV UTF-8” and choose it here. You see first what is in it.",
  unreadable: "The file did not open. Download it first, then choose it again.",
  replacing: (count) =>
    counted("en", count, {
      one: "# score is another one now. The old one stays in the history.",
      other: "# scores are others now. The old ones stay in the history.",
    }),
  below: (count) =>
    counted("en", count, {
      one: "# comment comes below another. Nothing is lost.",
      other: "# comments come below others. Nothing is lost.",
    }),
  faultsHint: "These lines are left out. Mend them in the file. Then bring it in again.",
};
