import { coordinating } from "./coordinating.ts";
import { draft } from "./draft.ts";
import { joining } from "./joining.ts";
import { keeping } from "./keeping.ts";
import { look } from "./look.ts";
import { publishing } from "./publishing.ts";
import { reconciling } from "./reconciling.ts";
import { revealing } from "./revealing.ts";
import { reviews } from "./reviews.ts";
import { scoring } from "./scoring.ts";
import { sealing } from "./sealing.ts";

/** What stands on the screen, as the rest of the app says it; guides put it in “double quotes”. */
export const screen = {
  lookUp: joining.lookUp,
  joinAs: joining.joinAs("…"),
  yourNote: scoring.ownNote.label,
  discuss: scoring.flag.act,
  easyWords: scoring.easyWords,
  finished: sealing.finish,
  seal: sealing.sealIt,
  unseal: sealing.unseal,
  received: keeping.received,
  notSaved: keeping.notSaved,
  saveCopy: look.saveCopyNow,
  twoScores: scoring.twoScores,
  attention: keeping.attention,
  people: coordinating.peopleAndTablets,
  absences: reviews.absencesAndLooking,
  reveal: revealing.reveal,
  differ: reconciling.filters.differ,
  teamComment: reconciling.comment,
  found: reconciling.rooms.findings,
  newSince: reconciling.newSince,
  publish: reconciling.rooms.publish,
  publishTo: publishing.publishNow,
  comment: scoring.selfNote.label,
  submit: sealing.submit,
  draft: draft.title,
  newReview: coordinating.newReview,
  invite: coordinating.makeInvitation,
  newCode: coordinating.newCode,
  anotherTablet: coordinating.codeForAnother,
  close: coordinating.closeReview,
  revoke: coordinating.revoke,
  remove: coordinating.removeFromReview,
  heldApart: coordinating.heldApart,
  release: coordinating.release,
  saveMine: keeping.saveCopy,
  teamDiffers: "Tîm a chymuned yn wahanol",
};
