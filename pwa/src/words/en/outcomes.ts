/** What the app says. Each kind that code can come back with has one sentence here: what happened, what is safe, what to do. */
import type { Refusal } from "@circle/sync/intake";
import type { PublishRefusal } from "../../reconciling/publish.ts";
import type { Failure } from "../../syncing/command-outcome.ts";
import type { Deferred, UpdateRefusal } from "../../installing/update.ts";
import type { Surroundings } from "../../installing/surroundings.ts";
import type { JoinOutcome, RegisterAgainOutcome } from "../../joining/join-tablet.ts";
import type { Copy } from "../../keeping/export.ts";
import type { ImportOutcome } from "../../keeping/import.ts";
import type { LeaveOutcome } from "../../keeping/leave.ts";
import type { FetchOutcome } from "../../reviews/fetch-review.ts";
import type { WriteFailure } from "../../device/attempted.ts";
import type { Keeping, NotYet } from "../../syncing/keeping-state.ts";
import type { ExchangeOutcome } from "../../syncing/sync-now.ts";
import type { EditOutcome } from "../../workbook/workbook-edits.ts";
import { counted, number } from "../counted.ts";

function minutes(ms: number): string {
  return counted("en", Math.max(1, Math.ceil(ms / 60_000)), { one: "a minute", other: "# minutes" });
}

function things(count: number): string {
  return counted("en", count, { one: "# piece of your work", other: "# pieces of your work" });
}

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

export function joinSentence(outcome: Exclude<JoinOutcome, { kind: "joined" }>): string {
  switch (outcome.kind) {
    case "codeMalformed":
      return "That is not a whole code. A code has 12 letters and digits, like 7KQ2-M9XA-T4WD.";
    case "codeUnknown":
      return "The server does not know this code. Check it letter by letter, or ask for a new one.";
    case "codeUsed":
      return "This code has been used. Each code works once: ask the coordinator for a new one.";
    case "codeWithdrawn":
      return "This invitation was withdrawn or replaced by a newer one. Ask the coordinator.";
    case "codeExpired":
      return "This code is too old. Codes work for 14 days: ask the coordinator for a new one.";
    case "tooManyTries":
      return `There were too many tries. Wait ${minutes(outcome.retryAfterMs)}, then try again.`;
    case "joinedAsSomeoneElse":
      return `This tablet is ${outcome.name}'s. The code was not used. Use another tablet, or sign ${outcome.name} out here first.`;
    case "storageFailed":
      return "This tablet could not store anything, so the code was not used. Free some space, or leave private browsing.";
    case "offline":
      return "Joining needs the network once. Try again when there is one.";
    case "serverFault":
      return failureSentence("serverFault");
  }
}

export function registerAgainSentence(kind: Exclude<RegisterAgainOutcome["kind"], "joined">): string {
  switch (kind) {
    case "signedOut":
      return "The server does not know who used this tablet. Ask the coordinator for a new code and join with it as the same person.";
    case "storageFailed":
      return "This tablet could not store anything. Free some space, or leave private browsing.";
    case "offline":
    case "serverFault":
      return failureSentence(kind);
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

export function exchangeSentence(kind: ExchangeOutcome["kind"]): string {
  switch (kind) {
    case "exchanged":
      return "Everything was exchanged with the server.";
    case "elsewhere":
      return "Another window of this app is exchanging with the server.";
    case "stopped":
      return "The app has ended this exchange itself, in this window or another. Nothing is lost, and it goes on in a few seconds.";
    case "nobody":
      return "This tablet has not been joined yet.";
    case "storageFailed":
      return "This tablet could not store what came from the server. Free some space.";
    case "offline":
      return "There is no connection to the server. Your work is on this tablet and will be sent when there is one.";
    case "revoked":
      return cutOffSentence("revoked");
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

export const TAKEN_OFF_TEAM: string =
  "You were taken off the team of this review. Nothing is lost: what the server had received stays there, and what you write now waits until the lead or a coordinator releases it. If that is a mistake, ask the coordinator.";

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
      return "Nothing to send";
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
      return "Nothing has been written here yet.";
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

export function refusalSentence(refusal: Refusal): string {
  switch (refusal) {
    case "gap":
      return "Something that came before it has not arrived yet. It will be sent again.";
    case "malformed":
      return "The server could not read it.";
    case "badSignature":
      return "It was changed after this tablet signed it, or was signed with another key.";
    case "unknownDevice":
      return "The server does not know the tablet that signed it.";
    case "notOwner":
      return "It was written in a workbook that its writer may not write in.";
    case "foreignOpening":
      return "Something else already has its place on the server.";
    case "tooLarge":
      return "It is larger than the server takes.";
    case "quarantined":
      return "The server holds it apart until the lead or a coordinator releases it.";
    case "erased":
      return "It was lawfully erased.";
    case "tryLater":
      return "The server was too busy or its disk was full. It will be sent again.";
  }
}

export function publishSentence(kind: PublishRefusal["kind"]): string {
  switch (kind) {
    case "changedMeanwhile":
      return "Something arrived that changes the draft. It was not published. Look at the new draft, then publish it.";
    case "notRevealed":
      return "The scores have not been revealed to the team yet, so there is no draft to publish.";
    case "previousDiffers":
      return "Somebody published another version meanwhile. Load the page again and look at it first.";
    case "reasonMissing":
      return "A corrected version needs a reason, so that its readers know what changed.";
    case "tooLarge":
      return "The draft is longer than tablets can take in. It was not published. Comments of hundreds of pages must be made shorter first.";
  }
}

export type CloseRefusal = Failure["kind"] | "notPublished";

export function closeSentence(kind: CloseRefusal): string {
  switch (kind) {
    case "notPublished":
      return "The draft has not been published yet. The lead reviewer publishes it first.";
    case "offline":
    case "signedOut":
    case "serverFault":
    case "refused":
    case "anotherCoordinator":
      return failureSentence(kind);
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

export function importSentence(outcome: ImportOutcome): string {
  switch (outcome.kind) {
    case "imported":
      if (outcome.changes + outcome.writtenAgain === 0 && outcome.leftOut === 0)
        return "Everything in this file was here already.";
      return [
        `Taken in: ${things(outcome.changes + outcome.writtenAgain)}.`,
        outcome.leftOut === 0 ? "" : `${number("en", outcome.leftOut)} could not be taken in on this tablet.`,
      ]
        .join(" ")
        .trim();
    case "unreadable":
      return "This tablet did not hand out the file. If it lies in the cloud, download it first, then choose it again. Nothing was changed.";
    case "notAnExport":
      return "This file is not a copy that this app has saved, or it is damaged. Nothing was changed.";
    case "newerFormat":
      return "This file was made by a newer app. Update this app first; nothing was changed.";
    case "nobody":
      return "Join this tablet first, as the person whose file it is.";
    case "storageFailed":
      return "The file could not be stored on this tablet. Free some space, then try again.";
  }
}

export function leaveSentence(outcome: LeaveOutcome): string {
  switch (outcome.kind) {
    case "left":
      return "This tablet has been emptied.";
    case "notReceived":
      return `The server does not have ${things(outcome.count)} yet. Wait for the network, or save a copy of your work first.`;
    case "storageFailed":
      return "This tablet's storage did not answer, so nothing was removed: everything is as it was. Load the page again, then try once more.";
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
