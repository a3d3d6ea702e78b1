import { counted, number } from "../counted.ts";
import { listed } from "../listed.ts";
import type { Words } from "../words.ts";

/** What a client member who reviews meets, in simpler words. */
export const easyScoring: Partial<Words["scoring"]> = {
  notHere: "Your workbook did not open. Go back and open the review again.",
  tooMuch: (whose) =>
    `What ${listed("en", whose)} wrote is too much for this tablet. It can’t be shown. It is kept. Load this page again. If that does not help, tell the coordinator.`,
  selfAfterOwn: "Give your own scores first. Then you can read the community’s here.",
  hint: "Tap a score. Write a few words: what did you see or hear? It is kept on this tablet. You can change it until you tap “I have finished”.",
  hintSelf: "Several of you can score, each on their own tablet. You see what the others tap when there is a network.",
  ownNote: { label: "Note", hint: "What did you see or hear? From whom? No names, please." },
  why: "Please say why.",
  looksLikeName: (name) =>
    `Is “${name}” a name? Please write no names: “the cook” is enough. If it is no name, leave it.`,
  leftOut: (characters) => `The note is full. ${number("en", characters)} characters were left out.`,
  whyReminder: "A few words are enough. You can also leave it.",
  differentScores: (scores) => `${scores} scores are here.`,
  hadNotMet: "They come from different tablets. Nothing is lost.",
  chooseOne: "Tap the right one:",
  selfScoreLater: "Give your score first. Then you see the community’s here.",
  proposeHint: "The lead reads it when the team looks together.",
};

export const easySealing: Partial<Words["sealing"]> = {
  newToTeam: "The team has begun to look together. What you score now is new to them.",
  haveSealed: (when) => `You have finished, ${when}. Your scores stay as they are until the team looks together.`,
  teamHasThem: (when) => `The team has your scores from ${when}. What you change now is shown beside them.`,
  sealWhat:
    "Then your scores stay as they are. The lead sees that you have finished. Nobody sees your scores until the team looks together. Until then you can tap “Reopen” and say why.",
  sealAfterReveal:
    "The team sees your scores already. This tells the lead that you have finished. What you change afterwards is shown beside them.",
  sealed: "Done",
  sealIt: "Yes, I have",
  unseal: "Reopen",
  unsealTitle: "Open it again?",
  leaveSealed: "Leave it",
  unsealHint: "Like: I forgot the kitchen.",
  shownAsLater: "What you change now is shown beside it.",
  submitWhat:
    "Then the reviewers can read your scores and comments. You can’t take it back. You can still add something later.",
  unsettled: (standards) =>
    counted("en", standards, { one: "# standard has two scores:", other: "# standards have two scores:" }),
  withoutReason: (standards) =>
    counted("en", standards, { one: "# standard needs a reason:", other: "# standards need a reason:" }),
  stoodAtSeal: "When you finished, it was:",
  stoodAtSubmission: "When it was submitted, it was:",
  absentAtReveal: "Was absent",
  notSealedThen: "Not finished at that time.",
  noWords: "No words.",
};
