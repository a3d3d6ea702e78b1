import type { StandardCode } from "@circle/standards/edition";
import { SCORES } from "@circle/standards/scores";
import * as v from "valibot";
import type { Draft } from "./draft.ts";
import { filled, wholeNumber } from "./stored-words.ts";

const score = v.nullable(v.picklist(SCORES));
const scores = v.array(v.picklist(SCORES));
const counts = v.looseObject({
  met: wholeNumber,
  partlyMet: wholeNumber,
  notMet: wholeNumber,
  notApplicable: wholeNumber,
  couldNotAssess: wholeNumber,
  blank: wholeNumber,
});

const standard = v.looseObject({
  code: filled<StandardCode>(),
  type: v.picklist([1, 2, 3]),
  core: v.boolean(),
  text: v.string(),
  selfScore: score,
  selfUnsettled: scores,
  selfReason: v.string(),
  selfComment: v.string(),
  selfAddendum: v.nullable(v.looseObject({ score, reason: v.string(), comment: v.string() })),
  peerScore: score,
  peerUnsettled: scores,
  peerReason: v.string(),
  peerComment: v.string(),
});

const findings = v.array(v.looseObject({ text: v.string(), standards: v.array(filled<StandardCode>()) }));

/** Fields of a newer app stay in it: a published draft's digest is taken of all of them. */
export const draftSchema: v.GenericSchema<unknown, Draft> = v.looseObject({
  community: v.string(),
  visitOn: v.string(),
  editionTitle: v.string(),
  self: counts,
  peer: counts,
  sections: v.array(v.looseObject({ name: v.string(), self: counts, peer: counts, standards: v.array(standard) })),
  achievements: findings,
  improvements: findings,
});
