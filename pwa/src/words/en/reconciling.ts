import { counted } from "../counted.ts";

export const reconciling = {
  filters: { all: "All", toDecide: "To decide", differ: "Differ", new: "New", toDiscuss: "To discuss" },
  none: {
    all: "This edition has no standards for this kind of community.",
    toDecide: "All standards are decided.",
    differ: "On no standard do the reviewers differ.",
    new: "Nothing is new since it was decided.",
    toDiscuss: "No reviewer has marked a standard to discuss.",
  },
  toDiscuss: "To discuss",
  goThrough: (standards: number) =>
    counted("en", standards, {
      one: "Go through the one that is contested",
      other: "Go through the # that are contested",
    }),
  takenOver: (scores: number) => counted("en", scores, { one: "# score taken over.", other: "# scores taken over." }),
  undo: "Undo",
  proposals: "What reviewers propose",
  proposalsIntro:
    "Take over what the team agrees on. You can change the words afterwards; the reviewer’s own stay as they are.",
  proposedBy: (name: string) => `Proposed by ${name}`,
  achievement: "Done well",
  improvement: "To improve",
  takeOver: "Take over",
  allTaken: "All proposals are taken over.",
  soFar: "So far",
  soFarIntro: "As it would be published now, next to the community’s own scores.",
};
