/** What the app says. Each kind that code can come back with has one sentence here: what happened, what is safe, what to do. */
import type { Refusal } from "@circle/sync/intake";
import type { PublishRefusal } from "../../reconciling/publish.ts";
import type { Failure } from "../../syncing/command-outcome.ts";
import type { JoinOutcome, RegisterAgainOutcome } from "../../joining/join-tablet.ts";
import type { ImportOutcome } from "../../keeping/import.ts";
import type { LeaveOutcome } from "../../keeping/leave.ts";
import type { ExchangeOutcome } from "../../syncing/sync-now.ts";
import { counted, number } from "../counted.ts";
import { cutOffSentence, failureSentence } from "./outcomes-at-once.ts";

function minutes(ms: number): string {
  return counted("en", Math.max(1, Math.ceil(ms / 60_000)), { one: "a minute", other: "# minutes" });
}

function things(count: number): string {
  return counted("en", count, { one: "# piece of your work", other: "# pieces of your work" });
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

export const TAKEN_OFF_TEAM: string =
  "You were taken off the team of this review. Nothing is lost: what the server had received stays there, and what you write now waits until the lead or a coordinator releases it. If that is a mistake, ask the coordinator.";

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
