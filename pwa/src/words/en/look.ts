import type { Calendar } from "../calendar.ts";

export const look = {
  calendar: null as Calendar | null, // as browsers have it
  appName: "Open Circle",
  skip: "Skip to the content",
  everywhere: "Everywhere",
  myReviews: "My reviews",
  thisTablet: "This tablet",
  copying: "Copying …",
  copied: "Copied.",
  copyRefused: "This browser doesn't let the app copy. Select the text and copy it by hand.",
  nothingHere: "There is nothing here",
  nothingHereWhy: "The address has no page. It may have been copied only in part.",
  toMyReviews: "Go to my reviews",
  stopped: "This page has stopped working",
  stoppedWhy:
    "That is a mistake in the app, not yours. What was saved before is still on this tablet. Load the page again; if it happens again, save a copy of your work and tell the coordinator what is below.",
  notLoaded: "This page could not be loaded",
  notLoadedWhy:
    "Its part of the app is not on this tablet, and could not be fetched: there is no network, or there is a newer app. What you wrote is kept.",
  notLoadedYet:
    "There is still no way to the server. Try again when there is a network; the other pages work as before.",
  appNotLoaded: "The app could not be loaded. Load this page again when there is a network. What you wrote is kept.",
  loadAgain: "Load again",
  saveCopyNow: "Save a copy now",
  opening: "Opening …",
  unreadable: "This tablet's storage could not be read. Load the page again; if that doesn't help, restart the tablet.",
  unknownTime: "at an unknown time",
  unknownDay: "an unknown day",
  pageOf: (page: string, pages: string) => `Page ${page} of ${pages}`,
  visitOf: (day: string) => `visit of ${day}`,
};
