import { canonicalJson } from "@circle/standards/canonical-json";
import { type Edition, type Section, type Standard, type StandardCode, standardsFor } from "@circle/standards/edition";
import type { Score } from "@circle/standards/scores";
import { withRoom } from "./community-texts.ts";
import { distinct } from "./entry-values.ts";
import { findingsOf } from "./findings.ts";
import type { EntryId } from "./ids.ts";
import { type ScoreCounts, scoreCounts } from "./score-counts.ts";
import { submissionOf } from "./seals.ts";
import { readSnapshot, type Snapshot } from "./snapshot.ts";
import { ownScore, standing } from "./standing.ts";
import type { ReviewDetails } from "./statements.ts";
import { noteName, type Workbook } from "./workbook.ts";

export type DraftStandard = {
  readonly code: StandardCode;
  readonly type: 1 | 2 | 3;
  readonly core: boolean;
  readonly text: string;
  readonly selfScore: Score | null;
  /** The scores that contradicted each other when the community submitted; `selfScore` is null then. */
  readonly selfUnsettled: readonly Score[];
  readonly selfReason: string;
  readonly selfComment: string;
  /** What the community changed after its submission, in plain values; null where nothing. */
  readonly selfAddendum: { readonly score: Score | null; readonly reason: string; readonly comment: string } | null;
  readonly peerScore: Score | null;
  /** The team's scores where two of the lead's tablets contradict each other; `peerScore` is null then. */
  readonly peerUnsettled: readonly Score[];
  readonly peerReason: string;
  readonly peerComment: string;
};

export type DraftSection = {
  readonly name: string;
  readonly self: ScoreCounts;
  readonly peer: ScoreCounts;
  readonly standards: readonly DraftStandard[];
};

export type DraftFinding = { readonly text: string; readonly standards: readonly StandardCode[] };

/** The merged review as it would be published now. Names no reviewer. */
export type Draft = {
  readonly community: string;
  readonly visitOn: string;
  readonly editionTitle: string;
  readonly self: ScoreCounts;
  readonly peer: ScoreCounts;
  readonly sections: readonly DraftSection[];
  readonly achievements: readonly DraftFinding[];
  readonly improvements: readonly DraftFinding[];
};

/** What a draft is made of. A workbook that is not here is null; a reviewer's workbook is no part of it. */
export type DraftSources = {
  readonly details: Pick<ReviewDetails, "community" | "visitOn" | "sector">;
  readonly edition: Edition;
  readonly selfReview: Workbook | null;
  readonly team: Workbook | null;
  /** The submission that the server had first, if it is known: `ReviewStatus.submitted`. */
  readonly submission?: EntryId | null;
};

/** The same on every tablet and the server from the same workbooks. What the community did not submit stays blank. */
export function draftOf({ details, edition, selfReview, team, submission }: DraftSources): Draft {
  const self = selfReview === null ? NOT_SUBMITTED : submittedBy(selfReview, submission ?? null);
  const sections = withRoom(standardsFor(edition, details.sector).map((section) => draftSection(section, self, team)));
  const standards = sections.flatMap((section) => section.standards);
  return {
    community: details.community,
    visitOn: details.visitOn,
    editionTitle: edition.title,
    self: scoreCounts(standards.map(({ selfScore }) => selfScore)),
    peer: scoreCounts(standards.map(({ peerScore }) => peerScore)),
    sections,
    achievements: draftFindings(team, "achievement"),
    improvements: draftFindings(team, "improvement"),
  };
}

type Submitted = { readonly snapshot: Snapshot; readonly now: Workbook | null };

const NOT_SUBMITTED: Submitted = { snapshot: { scores: new Map(), texts: new Map() }, now: null };

function submittedBy(selfReview: Workbook, first: EntryId | null): Submitted {
  const submission = submissionOf(selfReview, first);
  const snapshot = submission === null ? null : readSnapshot(selfReview, submission);
  return snapshot === null ? NOT_SUBMITTED : { snapshot, now: selfReview };
}

function draftSection({ name, standards }: Section, self: Submitted, team: Workbook | null): DraftSection {
  const drafted = standards.map((standard) => draftStandard(standard, self, team));
  return {
    name,
    self: scoreCounts(drafted.map(({ selfScore }) => selfScore)),
    peer: scoreCounts(drafted.map(({ peerScore }) => peerScore)),
    standards: drafted,
  };
}

function draftStandard({ code, type, core, text }: Standard, self: Submitted, team: Workbook | null): DraftStandard {
  const selfSaid = oneOf(self.snapshot.scores.get(code) ?? []);
  const selfComment = self.snapshot.texts.get(noteName(code)) ?? "";
  const decided = oneOf(team === null ? [] : distinct(standing(team, "decision", code)));
  return {
    code,
    type,
    core,
    text,
    selfScore: selfSaid.score,
    selfUnsettled: selfSaid.unsettled,
    selfReason: selfSaid.reason,
    selfComment,
    selfAddendum: self.now === null ? null : addendumOn(code, { ...selfSaid, comment: selfComment }, self.now),
    peerScore: decided.score,
    peerUnsettled: decided.unsettled,
    peerReason: decided.reason,
    peerComment: team?.texts.get(noteName(code)) ?? "",
  };
}

type Said = { readonly score: Score | null; readonly reason: string; readonly unsettled: readonly Score[] };

/** Two that differ only in the reason agree on the score, but which reason counts is not ours to say. */
function oneOf(said: readonly Pick<Said, "score" | "reason">[]): Said {
  const scores = [...new Set(said.map(({ score }) => score))];
  const [score = null] = scores;
  if (scores.length > 1)
    return { score: null, reason: "", unsettled: scores.filter((given) => given !== null).toSorted() };
  const reasons = [...new Set(said.map(({ reason }) => reason))].filter((reason) => reason !== "");
  return { score, reason: reasons.toSorted().join(" / "), unsettled: [] };
}

/** What the community says now, where that is not what it submitted; what it has not settled since is not yet said. */
function addendumOn(
  standard: StandardCode,
  then: { readonly score: Score | null; readonly reason: string; readonly comment: string },
  workbook: Workbook,
): DraftStandard["selfAddendum"] {
  const own = ownScore(workbook, standard);
  const { score, reason } = own.state === "unsettled" ? then : own.state === "scored" ? own : BLANK;
  const comment = workbook.texts.get(noteName(standard)) ?? "";
  const isAsSubmitted = score === then.score && reason === then.reason && comment === then.comment;
  return isAsSubmitted ? null : { score, reason, comment };
}

const BLANK = { score: null, reason: "" };

function draftFindings(team: Workbook | null, sort: "achievement" | "improvement"): readonly DraftFinding[] {
  if (team === null) return [];
  return findingsOf(team)
    .filter((finding) => finding.sort === sort && finding.text.trim() !== "")
    .map(({ text, standards }) => ({ text, standards }));
}

/** What a draft's digest is taken of. Published digests rest on it: it never changes. */
export function draftText(draft: Draft): string {
  return canonicalJson(draft);
}
