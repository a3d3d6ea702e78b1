/** What came of something, in plainer words; kinds that only leads and coordinators meet are said as usual. */
import { number } from "../counted.ts";
import type { EasyWords } from "../words.ts";
import { en } from "./en.ts";

type Said = NonNullable<EasyWords["outcomes"]>;
const usual = en.outcomes;

const failureSentence: NonNullable<Said["failureSentence"]> = (kind) => {
  switch (kind) {
    case "offline":
      return "The server did not answer. Wait for a network. See if it was done all the same, before you try again.";
    case "signedOut":
      return "The server does not know this tablet any more. Your work is safe here. Ask a coordinator for a new code.";
    case "serverFault":
      return "The server did not answer. Nothing is lost. Try again in a few minutes.";
    case "refused":
      return "The server did not allow this, or it is gone. Load the page again.";
    case "anotherCoordinator":
      return usual.failureSentence(kind);
  }
};

const cutOffSentence: NonNullable<Said["cutOffSentence"]> = (why) => {
  switch (why) {
    case "signedOut":
      return failureSentence("signedOut");
    case "revoked":
      return "This tablet is no longer in the review. Nothing is lost. What you write now stays on this tablet. Ask the coordinator for a new code.";
  }
};

const writeFailureSentence: NonNullable<Said["writeFailureSentence"]> = (failure) => {
  switch (failure) {
    case "storageFull":
      return "Not saved: this tablet is full. You can go on writing. Keep this page open. Make some space, or save a copy now.";
    case "storageClosed":
      return "Not saved. You can go on writing. Keep this page open: the app tries again. Or save a copy now.";
    case "storageFault":
      return "Not saved: this tablet can't keep your work. You can go on writing. Keep this page open. Save a copy now.";
  }
};

export const easyOutcomes: Said = {
  failureSentence,
  cutOffSentence,
  writeFailureSentence,
  onTabletSentence: (keeping) =>
    keeping.onTablet === "failed"
      ? writeFailureSentence(keeping.failure ?? "storageFault")
      : usual.onTabletSentence(keeping),
  joinSentence: (outcome) => {
    switch (outcome.kind) {
      case "codeMalformed":
        return "This is not a whole code. It has 12 letters and numbers, like 7KQ2-M9XA-T4WD.";
      case "codeUnknown":
        return "The server does not know this code. Check each letter. Or ask for a new one.";
      case "codeUsed":
        return "This code has been used. Ask the coordinator for a new one.";
      case "codeWithdrawn":
        return "This code does not work any more. Ask the coordinator.";
      case "codeExpired":
        return "This code is too old. Ask the coordinator for a new one.";
      case "joinedAsSomeoneElse":
        return `This is ${outcome.name}'s tablet. The code was not used. Use another tablet, or sign ${outcome.name} out first.`;
      case "storageFailed":
        return "This tablet can't keep anything. The code was not used. Make some space, or leave private browsing.";
      case "offline":
        return "You need the network to join. Try again later.";
      case "serverFault":
        return failureSentence(outcome.kind);
      case "tooManyTries":
        return usual.joinSentence(outcome);
    }
  },
  registerAgainSentence: (kind) => {
    switch (kind) {
      case "signedOut":
        return "The server does not know who used this tablet. Ask the coordinator for a new code for you.";
      case "storageFailed":
        return "This tablet can't keep anything. Make some space, or leave private browsing.";
      case "offline":
      case "serverFault":
        return failureSentence(kind);
    }
  },
  fetchSentence: (kind) => {
    switch (kind) {
      case "notYours":
        return "You are not in this review, or not any more.";
      case "storageFailed":
        return "This tablet could not keep the review. Make some space. Then try again.";
      case "offline":
        return "This review is not on this tablet yet. Open it when there is a network.";
      case "signedOut":
      case "serverFault":
        return failureSentence(kind);
    }
  },
  exchangeSentence: (kind) => {
    switch (kind) {
      case "exchanged":
        return "Everything is sent and fetched.";
      case "elsewhere":
        return "Another window of this app is sending.";
      case "stopped":
        return "The app has stopped this. Nothing is lost. It goes on in a few seconds.";
      case "storageFailed":
        return "This tablet could not keep what came. Make some space.";
      case "offline":
        return "There is no network. Your work is on this tablet. It will be sent later.";
      case "revoked":
        return cutOffSentence("revoked");
      case "signedOut":
      case "serverFault":
        return failureSentence(kind);
      case "nobody":
        return usual.exchangeSentence(kind);
    }
  },
  TAKEN_OFF_TEAM:
    "You are no longer in the team of this review. Nothing is lost. What you write now waits until the lead or a coordinator lets it in. Ask the coordinator if that is a mistake.",
  notYetSentence: (why) => {
    switch (why) {
      case "signedOut":
        return "Saved on this tablet. The server does not know this tablet any more. Ask a coordinator for a new code.";
      case "revoked":
        return "Saved on this tablet. It is no longer in the review. Ask the coordinator for a new code.";
      case "serverFault":
        return "Saved on this tablet. The server did not answer. The app tries again.";
      case "elsewhere":
        return "Saved on this tablet. Another window is sending it.";
      case "attention":
        return "Saved on this tablet. The server did not take some of it. Save a copy. Tell the coordinator.";
      case "quarantined":
        return "Saved on this tablet. The lead or a coordinator must first let some of it in.";
      case "nothingSentYet":
      case "waiting":
      case "offline":
        return usual.notYetSentence(why);
    }
  },
  editSentence: (outcome) => {
    switch (outcome.kind) {
      case "tooLong":
        return `There is room for ${number("en", outcome.limit)} letters. That is ${number("en", outcome.over)} too many.`;
      case "reasonMissing":
        return usual.editSentence(outcome);
    }
  },
  copySentence: ({ kind, name }) => {
    const given = `Your copy is called ${name}. Look in your downloads or files.`;
    switch (kind) {
      case "whole":
        return given;
      case "inPart":
        return `${given} Some of your work could not be read. It is not in the copy. Don't remove the app. Save a copy again later.`;
      case "inMemoryOnly":
        return `${given} It holds only what this window still had. Don't remove the app. Save a copy again later.`;
    }
  },
  importSentence: (outcome) => {
    switch (outcome.kind) {
      case "unreadable":
        return "The file could not be read. Is it in the cloud? Download it first. Nothing was changed.";
      case "notAnExport":
        return "This file is not from this app, or is damaged. Nothing was changed.";
      case "newerFormat":
        return "This file is from a newer app. Update this app first. Nothing was changed.";
      case "storageFailed":
        return "This tablet could not keep the file. Make some space. Then try again.";
      case "imported":
      case "nobody":
        return usual.importSentence(outcome);
    }
  },
  leaveSentence: (outcome) => {
    switch (outcome.kind) {
      case "storageFailed":
        return "The tablet did not answer. Nothing was removed. Load the page again. Then try once more.";
      case "left":
      case "notReceived":
        return usual.leaveSentence(outcome);
    }
  },
  updateSentence: (refusal) => {
    switch (refusal) {
      case "notSaved":
        return "Something you wrote is not saved yet. So the page stays. Look at the top of the page.";
      case "notYet":
        return "The tablet is not ready yet. Close every window of the app. Open it again. What you wrote stays.";
    }
  },
};
