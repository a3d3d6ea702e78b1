import { counted } from "../counted.ts";

/** What is missing, of how many standards. Their codes follow. */
const lacking = (is: string) => (standards: number) =>
  counted("en", standards, { one: `# standard ${is}:`, other: `# standards ${is}:` });

export const publishing = {
  wasPublished: (version: number, when: string) => `Version ${version} was published ${when}.`,
  nothingChanged: "Nothing has changed since.",
  differsBelow: "The draft below differs from it.",
  published: (version: number) => `Published as version ${version}. The community can read it now.`,
  publishThis: "Publish this draft",
  publishNew: "Publish a new version",
  intro:
    "The community reads exactly the draft below. A published version never changes; a correction becomes a new version with its reason.",
  selfTooMuch:
    "From this tablet the draft can’t be published: it shows what the community wrote, which can’t be read here. Try a faster tablet or a computer.",
  why: "What changed, and why?",
  whyHint: "The community reads this.",
  publishNow: "Publish to the community",
  publishingNow: "Publishing …",
  publishTitle: "Give it to the community?",
  publishWhat: (undecided: number, community: string) =>
    `${counted("en", undecided, { one: "# standard has no score of the team yet, and stays blank. ", other: "# standards have no score of the team yet, and stay blank. ", none: "" })}${community} can read this version at once, and it can’t be taken back.`,
  publishIt: "Yes, publish it",
  notYet: "Not yet",

  nothingMissing: "Every standard has the team’s score, and a comment where one is needed.",
  beforePublishing: "Before you publish:",
  missing: {
    undecided: lacking("without the team’s score"),
    unsettled: lacking("with two decisions to choose from"),
    withoutReason: lacking("without a reason"),
    differs: lacking("where the team differs from the community, without a comment"),
    unexplained: lacking("partly or not met, without a comment"),
  },
  more: (standards: number) => `and ${standards} more`,
  allTheSame: "You can publish all the same; it stays blank in the draft.",

  community: "Community",
  visitOn: "Date",
  editionTitle: "Edition",
  isNow: (what: string, before: string, after: string) => `${what}: “${before}” is now “${after}”`,
  isNew: (code: string) => `${code} is new in the draft`,
  isGone: (code: string) => `${code} is no longer in the draft`,
  newFinding: {
    achievement: (text: string) => `New achievement: “${text}”`,
    improvement: (text: string) => `New improvement: “${text}”`,
  },
  goneFinding: {
    achievement: (text: string) => `No longer there, achievement: “${text}”`,
    improvement: (text: string) => `No longer there, improvement: “${text}”`,
  },
  otherOrder: "Standards or findings stand in another order",
  teamScoreWas: (before: string, after: string) => `the team’s score was ${before}, is ${after} now.`,
  selfScoreWas: (before: string, after: string) => `the community’s score was ${before}, is ${after} now.`,
  changed: (fields: readonly string[]) => `Changed: ${fields.join(", ")}.`,
  fields: {
    type: "its type",
    core: "whether it is core",
    text: "its text",
    selfUnsettled: "what the community left open",
    selfReason: "the community’s reason",
    selfComment: "the community’s comment",
    selfAddendum: "what the community added later",
    peerUnsettled: "what the team left open",
    peerReason: "the team’s reason",
    peerComment: "the team’s comment",
  },
};
