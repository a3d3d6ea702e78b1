import { counted } from "../counted.ts";
import type { EasyWords } from "../words.ts";
import { easyGuides } from "./easy-guides.ts";
import { easyOutcomes } from "./easy-outcomes.ts";
import { easyReviews, easySelfReviewFile } from "./easy-reviews.ts";
import { easyScoring, easySealing } from "./easy-scoring.ts";

/** Shorter sentences and simpler words, for who has chosen easy read. */
export const easyEn: EasyWords = {
  joining: {
    forWhom: "For people who visit each other's communities.",
    needCode: "You need a code or a link. The coordinator gives it to you. You need no e-mail.",
    story: {
      selfReview: "A community looks at how it is doing.",
      visit: "A small team from other communities visits. It writes down what it saw.",
      together: "The team agrees what to say.",
      draft: "The community reads it.",
    },
    onlyYou: "Only you can read what you write, until the team looks together.",
    whatCode: "The coordinator gave you a code or a link. It works once, on one tablet.",
    codeHint: "12 letters and numbers, like 7KQ2-M9XA-T4WD. Small letters are fine.",
    tabletNameHint: "So that you know which tablet is yours. You can change it.",
    yoursAlready: (tablet) => `This tablet is already yours (${tablet}).`,
    notYou: (name) => `Not ${name}? Close this page. The code is not used up.`,
    tabletIsAnothers: (owner, invited) => `This is ${owner}'s tablet. The code is for ${invited}. It was not used.`,
    useOwnTablet: (owner, invited) =>
      `Use the code on ${invited}'s own tablet. Or sign ${owner} out first. That empties this tablet, once the server has all of ${owner}'s work.`,
  },
  keeping: {
    allReceived: "The server has all your work.",
    attentionWhy:
      "The server did not take some of your work. It is safe on this tablet. Save a copy. Show this page to the coordinator.",
    copiesWhat: "One file with all you wrote on this tablet. Anybody who has it can read it: keep it safe.",
    bringInHint: "A copy that you saved before. What is here stays.",
    storageKept: "The browser keeps what is here until somebody removes it.",
    storageNotKept:
      "The browser may remove what is here when the tablet gets full. Put the app on the Home Screen, or ask the browser to keep it.",
    saidNo: "The browser said no. Put the app on the Home Screen. Ask again.",
    leavingWhat: (name) =>
      `Signing out takes all that is ${name}'s off this tablet. To come back you need a new code and a network.`,
    allHasBeenReceived: "The server has everything. This tablet will be emptied.",
    wouldLose: (pieces) =>
      counted("en", pieces, {
        one: "The server does not have # piece of your work. If you sign out now, it is lost.",
        other: "The server does not have # pieces of your work. If you sign out now, they are lost.",
      }),
    saveFirst: "Wait for the network. Or save a copy first. You can bring it in later.",
    wrongWhat: "A report for who helps you. No names, no scores, nothing that you wrote.",
    joinedBefore: (name) => `${name ?? "Somebody"} used this tablet before. What the app had kept is gone.`,
    canFetchBack: "What the server has is safe. You can get it back now. The rest is only in a saved copy.",
    bringInAfterwards: "Did you save a copy? Bring it in later, under “This tablet”.",
    storesNothingWhy: "The app can't keep your work here. This may be a private window. Or the tablet is full.",
    leavePrivate: "Open the app in an ordinary window, not a private one.",
    unreadableWhy: (name) =>
      `What ${name} wrote is still here. It can't be read now. This page tries again every second.`,
    dontRemove: "Don't remove the app. What the server does not have would be lost.",
  },
  outcomes: easyOutcomes,
  reviews: easyReviews,
  scoring: easyScoring,
  sealing: easySealing,
  draft: {
    summaryIntro: () => "This is what the team saw, beside what the community said.",
    bySectionIntro: (met) =>
      `The bars show how often each score was given. “${met}: 8 of 12” means: of 12 standards that could be scored, 8 are ${met}.`,
  },
  guides: easyGuides,
  selfReviewFile: easySelfReviewFile,
};
