import { listed } from "../listed.ts";

export const revealing = {
  title: "Looking together",
  notLead: "The lead reviewer reveals the scores, once every reviewer has sealed or is marked as absent.",
  opening: "Opening the team's workbook …",
  notHere: "The team's workbook could not be opened. Go back and open the review again.",
  notKnown: "Who has sealed is told by the server. It will be shown here once this tablet has reached it.",
  revealed: "The scores are revealed: everyone on the team sees all scores and notes side by side.",
  decide: "Decide the team’s scores",
  intro:
    "Until now each reviewer sees only their own scores, and so do you. When all have sealed or are marked as absent, you reveal: from then on the whole team sees all scores and notes, side by side. It can’t be undone.",
  onItsWay: "You have revealed. It takes effect as soon as there is a network. The scores then come by themselves.",
  tryNow: "Try now",
  unsealedSince: "You have revealed, but somebody has unsealed since. When they have sealed again, reveal once more.",
  nobodyYet: "No reviewers are in this review yet.",
  missing: (names: readonly string[]) => `Not yet: ${names.join(", ")}.`,
  reveal: "Reveal to the team",
  revealAgain: "Reveal again",

  confirmTitle: "Reveal all scores to the team?",
  confirmWhat:
    "Everyone on the team then sees all scores and notes. What a reviewer changes afterwards is shown as added later. The community sees nothing of it.",
  confirmAbsent: (names: readonly string[]) => `Counted as absent: ${listed("en", names)}.`,
  confirmForGood: "It can’t be undone.",
  confirmOffline: "There is no network now: it takes effect as soon as there is one.",
  revealNow: "Reveal now",
  notYet: "Not yet",

  reviewers: "The reviewers",
  you: "(you)",
  sealOwnFirst: "Seal your own first",
  sealed: (when: string) => `Sealed ${when}`,
  notSealed: "Not sealed yet",
  absent: (reason: string) => `Absent: ${reason}`,
  markAbsent: (name: string) => `Mark ${name} as absent`,
  notAbsent: (name: string) => `${name} is not absent`,
  absentTitle: (name: string) => `Mark ${name} as absent?`,
  absentWhat: (name: string) =>
    `The team does not wait for ${name}. What has arrived of ${name}’s scores is shown beside the others; what comes later is shown as new. Nothing is lost.`,
  absentWhy: "Why?",
  absentHint: "For instance: taken ill. The team and the coordinator can read it.",
  absentConfirm: "Mark as absent",
  absentCancel: "Leave it",
};
