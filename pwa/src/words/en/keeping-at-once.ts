export const keepingAtOnce = {
  howKept: "How your work is kept",
  thisWorkbook: "This workbook:",
  everythingIs: "Everything:",
  workbookAndEverything: "All you wrote:",
  notSaved: "Not saved",
  receivedAt: (at: string) => `Received ${at}`,
  allReceived: "All your work has reached the server.",

  saveCopyNow: "Save a copy now",
  cutOff: "Cut off from the server",
  enterCode: "Enter a code",
  notReceived: "Not received",
  seeAttention: "See what needs attention",

  makingCopy: "Making the copy …",
  copyNotLoaded:
    "No copy was made: what makes it could not be loaded. Leave this page open, and try again when there is a network.",
  nobodysFile: "tablet",
  storesNothing: "This browser stores nothing",
  storesNothingWhy:
    "The app keeps your work on the tablet, and this browser doesn't let it. That happens in a private window, or when the tablet is full.",
  leavePrivate: "Leave private browsing, and open the app in an ordinary window.",
  freeSpace: "Free some space on the tablet.",
  thenLoadAgain: "Then load this page again.",
  loadAgain: "Load again",
  unreadable: "This tablet's storage can't be read",
  unreadableWhy: (name: string) =>
    `What ${name} wrote here has not been removed: the browser doesn't hand it out at the moment. This page tries again every second.`,
  closeOthers: "Close other windows of the app, and other apps.",
  freeAndRestart: "Free some space on the tablet, and restart it.",
  dontRemove: "Don't remove the app or its data: what has not been received by the server would be lost.",
  saveReadable: "Save a copy of what can be read",
};
