import { counted } from "../counted.ts";

/** What is left to do, of how many standards each. The standards' codes follow. */
const left = (is: string) => (standards: number) =>
  counted("en", standards, { one: `# standard ${is}:`, other: `# standards ${is}:` });

/** Handing over what was scored: the seal, the community's submission, and what is said afterwards. */
export const sealing = {
  sealed: "Sealed",
  submitted: "Submitted",
  finish: "I have finished",
  newToTeam: "The team looks at its scores together already. What you score now is new to them.",
  haveSealed: (when: string) =>
    `You have finished: sealed ${when}. Your scores stay as they are until the team looks at all of them together.`,
  unseal: "Unseal",
  teamHasThem: (when: string) =>
    `The team has your scores as you sealed them, ${when}. What you change now is an afterthought: it is shown beside them, as added later.`,
  addAfterthought: "Add an afterthought",
  toSettle: (act: string) => `To choose one, tap “${act}” above the list first.`,

  sealTitle: "Have you finished?",
  sealWhat:
    "Sealing keeps your scores as they are. The lead sees that you have finished; nobody sees a score until the team looks at all of them together. Until then you can unseal and say why.",
  sealAfterReveal:
    "The team sees your scores already. Sealing tells the lead that you have finished. What you change afterwards is shown beside them, as added later.",
  sealIt: "Finish and seal",
  unsealTitle: "Unseal your workbook?",
  why: "Why?",
  unsealHint: "For instance: I forgot the kitchen standards.",
  leaveSealed: "Leave it sealed",

  submittedBy: (name: string, when: string) => `Submitted by ${name}, ${when}.`,
  shownAsLater: "What you change now is an afterthought: it is shown beside it, as added later.",
  submit: "Submit the self-review",
  submitTitle: "Submit the self-review?",
  submitWhat:
    "Then the reviewers can read it: the scores and the comments, as they are now. Submitting can’t be taken back. What you add later is shown beside it as added later.",
  submitIt: "Yes, submit it for our community",

  scoredOf: (scored: number, total: number) => `${scored} of ${total} scored.`,
  nothingBlank: "Nothing is left blank.",
  unscored: left("not scored"),
  unsettled: left("with two scores to choose from"),
  unexplained: left("where a note would help"),
  withoutReason: left("not applicable, without a reason"),
  flagged: left("to discuss with the team"),
  toTalkAbout: left("to talk about together"),
  more: (standards: number) => `and ${standards} more`,
  notYet: "Not yet",

  changedLater: "Changed later.",
  stoodAtSeal: "What stood when you sealed is kept beside it:",
  stoodAtSubmission: "What stood at the submission is kept beside it:",
  noWords: "No words were there.",
  addedLater: "Added later:",
  absentAtReveal: "Absent at the reveal",
  notSealedThen: "Not sealed when all was revealed.",
  wordsTakenOut: "The words were taken out.",
};
