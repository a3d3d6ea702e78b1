/** What the app says of how things went, where it comes with the app; `outcomes.ts` has the rest. */
import type { Failure } from "../../syncing/command-outcome.ts";
import type { Deferred, UpdateRefusal } from "../../installing/update.ts";
import type { Surroundings } from "../../installing/surroundings.ts";
import type { Copy } from "../../keeping/export.ts";
import type { FetchOutcome } from "../../reviews/fetch-review.ts";
import type { WriteFailure } from "../../device/attempted.ts";
import type { Keeping, NotYet } from "../../syncing/keeping-state.ts";
import type { EditOutcome } from "../../workbook/workbook-edits.ts";
import { number } from "../counted.ts";

export function failureSentence(kind: Failure["kind"]): string {
  switch (kind) {
    case "offline":
      return "No answer came from the server. What you asked for may have been done all the same: when there is a network, look how things stand before you try again.";
    case "signedOut":
      return "The server does not know this tablet any more. Your work is safe here. Ask a coordinator for a new invitation.";
    case "serverFault":
      return "The server could not answer. Nothing here is lost. Try again in a few minutes.";
    case "anotherCoordinator":
      return "This person is a coordinator. Nobody else can draw a code in a coordinator's name: they invite themselves.";
    case "refused":
      return "The server did not allow this, or it is no longer there. Load the page again to see how things stand.";
  }
}

export function fetchSentence(kind: Exclude<FetchOutcome["kind"], "fetched">): string {
  switch (kind) {
    case "notYours":
      return "This review is not one of yours, or you have been taken off its team.";
    case "storageFailed":
      return "The review could not be stored on this tablet. Free some space, then try again.";
    case "offline":
      return "This review is not on this tablet yet. Open it once while there is a network.";
    case "signedOut":
    case "serverFault":
      return failureSentence(kind);
  }
}

/** To somebody whose tablet the server lets do nothing any more, whether or not something is left to send. */
export function cutOffSentence(why: "signedOut" | "revoked"): string {
  switch (why) {
    case "signedOut":
      return failureSentence("signedOut");
    case "revoked":
      return "This tablet was taken out of the review. Nothing is lost: what the server had received stays there, and what you write now stays on this tablet. To go on, ask the coordinator for a new invitation.";
  }
}

export function onTabletSentence({ onTablet, failure }: Pick<Keeping, "onTablet" | "failure">): string {
  switch (onTablet) {
    case "saved":
      return "On this tablet";
    case "saving":
      return "Saving …";
    case "failed":
      return writeFailureSentence(failure ?? "storageFault");
  }
}

export function writeFailureSentence(failure: WriteFailure): string {
  switch (failure) {
    case "storageFull":
      return "Not saved: this tablet is full. You can go on writing, but keep this page open. Free some space, or save a copy of your work now.";
    case "storageClosed":
      return "Not saved: the tablet closed its storage. You can go on writing, but keep this page open while it is tried again, or save a copy of your work now.";
    case "storageFault":
      return "Not saved: this tablet's storage does not work. You can go on writing, but keep this page open, and save a copy of your work now.";
  }
}

/** Where work is said to be, until it has been looked up. */
export const LOOKING_WORDS: string = "Looking …";

/** For the quiet status line; `notYetSentence` says it in full. */
export function notYetWords(why: NotYet): string {
  switch (why) {
    case "nothingSentYet":
      return "Nothing to send yet";
    case "waiting":
      return "Not received yet";
    case "offline":
      return "Not received: no network";
    case "signedOut":
      return "Not received: signed out";
    case "revoked":
      return "Not received: taken out of the review";
    case "serverFault":
      return "Not received: server does not answer";
    case "elsewhere":
      return "Not received yet: another window is sending";
    case "attention":
      return "Needs attention";
    case "quarantined":
      return "Held by the server";
  }
}

export function notYetSentence(why: NotYet): string {
  switch (why) {
    case "nothingSentYet":
      return "You have written nothing here yet.";
    case "waiting":
      return "Saved on this tablet. The server has not got all of it yet.";
    case "offline":
      return "Saved on this tablet. It will be sent when there is a network.";
    case "signedOut":
      return "Saved on this tablet. The server does not know this tablet any more: ask a coordinator for a new invitation.";
    case "revoked":
      return "Saved on this tablet. The tablet was taken out of the review: ask the coordinator for a new invitation.";
    case "serverFault":
      return "Saved on this tablet. The server could not answer; it will be tried again by itself.";
    case "elsewhere":
      return "Saved on this tablet. Another window of this app is sending it.";
    case "attention":
      return "Saved on this tablet, but the server will not take some of it as it is. Save a copy of your work and tell the coordinator.";
    case "quarantined":
      return "Saved on this tablet. The server holds some of it apart until the lead or a coordinator releases it.";
  }
}

export function editSentence(outcome: Exclude<EditOutcome, { kind: "done" | "unchanged" }>): string {
  switch (outcome.kind) {
    case "tooLong":
      return `There is room for ${number("en", outcome.limit)} characters. What you added does not fit, by ${number("en", outcome.over)}.`;
    case "reasonMissing":
      return "Please say why, in a few words.";
  }
}

export function copySentence({ kind, name }: { readonly kind: Copy["kind"]; readonly name: string }): string {
  const given = `The browser has been given ${name}. Look for it among your downloads or files.`;
  switch (kind) {
    case "whole":
      return given;
    case "inPart":
      return `${given} Some of what is stored here could not be read, and is not in it. Keep the app and its data, and save a copy again later.`;
    case "inMemoryOnly":
      return `${given} The storage could not be read, so it holds only what this window still had. Keep the app and its data, and save a copy again later.`;
  }
}

export function surroundingsSentence(surroundings: Exclude<Surroundings, "fit">): string {
  switch (surroundings) {
    case "insecure":
      return "This address begins with http:// and not https://, so the browser keeps nothing safe here. Open the app by its https:// address, or on the server's own machine.";
    case "unsupported":
      return "This browser is too old for the app, or is in a mode that stores nothing. Use a newer Safari, Chrome, Edge or Firefox, and leave private browsing.";
    case "installFirst":
      return "Put Open Circle on the Home Screen first. What you write in a Safari tab is removed after some days, and is not taken along when you install.";
  }
}

export function updateSentence(refusal: UpdateRefusal): string {
  switch (refusal) {
    case "notSaved":
      return "Something you wrote is not on this tablet yet, so the page was not loaded again. Look at the top of the page for what to do.";
    case "notYet":
      return "The tablet has not changed over yet. Close every window of the app and open it again: then it is the new version. What you wrote is on this tablet and stays there.";
  }
}

export const UPDATE_TAKEN_WORDS: string =
  "A new version is in use on this tablet. This window still shows the one before it.";

export function updateWaitingWords(deferred: Deferred): string {
  switch (deferred) {
    case "visitToday":
      return "A new version is ready. It waits until after the visit.";
    case "unsentWork":
      return "A new version is ready. It waits until your work has been received.";
    case null:
      return "A new version is ready.";
  }
}
