import { counted } from "../counted.ts";

export const keeping = {
  attention: "Needs attention",
  attentionWhy:
    "The server will not take some of what was written here. It is safe on this tablet. Save a copy of it, and show this page to the coordinator.",
  refusedOf: (workbook: string, changes: number, why: string) =>
    `${workbook}, ${counted("en", changes, { one: "# change", other: "# changes" })}: ${why}`,
  unlistedReview: "a review that is not listed",

  whereWorkIs: "Where your work is",
  workbook: "Workbook",
  onTablet: "On this tablet",
  received: "Received",
  everything: "Everything",
  yes: "Yes",
  exchanging: "Exchanging …",
  sendAndFetch: "Send and fetch now",

  copies: "Copies of your work",
  copiesWhat:
    "One file with everything you wrote on this tablet. Anybody who has it can read it, so keep it where the review's papers are kept.",
  saveCopy: "Save a copy of my work",
  bringIn: "Bring in a copy",
  bringInHint: "A file that was saved on another tablet of yours, or on this one before. What is here stays.",
  readingFile: "Reading the file …",

  storage: "Storage",
  storageKept: "The browser has promised to keep what is stored here, until somebody removes it.",
  storageNotKept:
    "The browser has not promised to keep what is stored here. It may remove it when the tablet gets full. Installing the app helps, and so does asking.",
  asking: "Asking …",
  askToKeep: "Ask the browser to keep it",
  saidNo: "The browser said no. Install the app on the Home Screen, then ask again.",
  used: (used: string, allowed: string) => `${used} used of the ${allowed} that the browser allows.`,

  theApp: "The app",
  build: (build: string) => `Build ${build}.`,
  noneNewer: "No newer version is waiting.",
  useFromFoot: "You can use it from the foot of the page.",
  loadFromFoot: "You can load it again from the foot of the page.",

  leaving: "Leaving this tablet",
  leavingWhat: (name: string) =>
    `Signing out empties this tablet of everything that is ${name}'s. To use it again you need a new code, and a network to join with it.`,
  signOutPerson: (name: string) => `Sign ${name} out`,
  signOutTitle: (name: string) => `Sign ${name} out of this tablet?`,
  lookingReceived: "Looking what has been received …",
  allHasBeenReceived: "Everything that was written here has been received by the server. This tablet will be emptied.",
  wouldLose: (pieces: number) =>
    counted("en", pieces, {
      one: "The server does not have # piece of the work on this tablet. Signing out now loses it.",
      other: "The server does not have # pieces of the work on this tablet. Signing out now loses them.",
    }),
  saveFirst: "Wait for the network, or save a copy first; it can be brought in again later.",
  saveCopyFirst: "Save a copy first",
  typeToSignOut: (pieces: number) => `To sign out all the same, type ${pieces}`,
  signOut: "Sign out",
  signOutAndLose: "Sign out and lose it",
  signingOut: "Signing out …",
  stay: "Stay",

  wrong: "If something is wrong",
  wrongWhat: "A report for whoever helps you. It holds no name, no score and nothing that you wrote.",
  makingReport: "Making the report …",
  makeReport: "Make a report",
  copyReport: "Copy the report",

  copy: {
    workbooks: {
      "self-review": "self-review",
      team: "the team's workbook",
      response: "the community's response",
      mine: "my workbook",
    },
    nothingWritten: "Nothing has been written.",
    damaged: "This workbook can't be shown here; its data follows.",
    noScore: "no score",
  },

  emptied: "This tablet's storage was emptied",
  joinedBefore: (name: string | null) =>
    `${name ?? "Somebody"} joined here before, but what the app had stored is gone. The browser removed it, or somebody cleared it; an app that has just been installed also begins empty.`,
  canFetchBack:
    "Everything the server had received is safe and can be fetched back now. What had not been received is only where a copy was saved.",
  fetching: "Fetching …",
  fetchBack: "Fetch back what the server has",
  haveCode: "I have a code",
  bringInAfterwards: "If a copy of your work was saved, bring it in afterwards, under “This tablet”.",
};
