import type { StandardCode } from "@circle/standards/edition";
import type { Score } from "@circle/standards/scores";
import type { Draft, DraftStandard } from "./draft.ts";
import type { DecisionEntry, ScoreEntry } from "./entries.ts";
import { distinct, sameValue } from "./entry-values.ts";
import type { EntryId, PersonId } from "./ids.ts";
import { standing, standingOf } from "./standing.ts";
import type { Held, Workbook } from "./workbook.ts";
import type { WorkbookId } from "./workbook-id.ts";

/** A score that was given, and where. */
export type GivenScore = { readonly workbook: WorkbookId; readonly entry: Held<ScoreEntry> };

export type DecisionState =
  | { readonly state: "undecided" }
  | { readonly state: "decided"; readonly decision: Held<DecisionEntry> }
  /** A score stands that the decision did not see: given, changed or taken back since. */
  | {
      readonly state: "newSinceDecision";
      readonly decision: Held<DecisionEntry>;
      readonly added: readonly GivenScore[];
    }
  /** Two of the lead's tablets decided differently. */
  | { readonly state: "unsettledDecision"; readonly decisions: readonly Held<DecisionEntry>[] };

/** Where the team is with one standard. Workbooks that are not here are left out, or null. */
export function decisionStateOf(
  standard: StandardCode,
  team: Workbook,
  reviewers: readonly Workbook[],
  selfReview: Workbook | null,
): DecisionState {
  const decisions = standing(team, "decision", standard);
  const [decision, ...others] = decisions;
  if (decision === undefined) return { state: "undecided" };
  if (others.some((other) => other.score !== decision.score || other.reason !== decision.reason)) {
    return { state: "unsettledDecision", decisions: distinct(decisions) };
  }
  if (decision.score === null) return { state: "undecided" };
  const stand = sourcesOf(reviewers, selfReview).map((workbook) => ({
    workbook: workbook.id,
    scores: standing(workbook, "score", standard),
  }));
  const inAll = timesEach(stand.flatMap(({ scores }) => scores.map(({ id }) => id)));
  const named = decisions.map((one) => timesEach(one.decidedOn));
  // One that was copied into another workbook word for word has the same id there: it was not seen as often as it stands.
  const isSeen = (id: EntryId) => named.some((times) => (times.get(id) ?? 0) >= (inAll.get(id) ?? 0));
  const added = stand.flatMap(({ workbook, scores }) => unseen(scores, isSeen).map((entry) => ({ workbook, entry })));
  return added.length === 0 ? { state: "decided", decision } : { state: "newSinceDecision", decision, added };
}

function timesEach(ids: readonly EntryId[]): ReadonlyMap<EntryId, number> {
  const times = new Map<EntryId, number>();
  for (const id of ids) times.set(id, (times.get(id) ?? 0) + 1);
  return times;
}

/** An entry says nothing new if one that says the same, standing beside it in its workbook, was seen. */
function unseen(scores: readonly Held<ScoreEntry>[], isSeen: (id: EntryId) => boolean): readonly Held<ScoreEntry>[] {
  const known = scores.filter(({ id }) => isSeen(id));
  return distinct(scores).filter((entry) => !known.some((other) => sameValue(other, entry)));
}

function sourcesOf(reviewers: readonly Workbook[], selfReview: Workbook | null): readonly Workbook[] {
  return selfReview === null ? reviewers : [...reviewers, selfReview];
}

/** Nobody's tablets leave as many scores to settle; and a decision that named more might be too long to be read. */
const NAMED_OF_ONE = 20;

/** What a decision made now is taken on: the scores that stand, of reviewers and community. */
export function decidedOn(
  standard: StandardCode,
  reviewers: readonly Workbook[],
  selfReview: Workbook | null,
): readonly EntryId[] {
  return sourcesOf(reviewers, selfReview).flatMap((workbook) =>
    standing(workbook, "score", standard)
      .slice(0, NAMED_OF_ONE)
      .map(({ id }) => id),
  );
}

export type Proposal = {
  readonly standard: StandardCode;
  readonly score: Score;
  readonly decidedOn: readonly EntryId[];
};

/**
 * The undecided standards that every one of these reviewers scored, all the same; who was absent at the reveal may have
 * left them blank. The lead takes them over or not.
 */
export function proposalsOf(
  standards: readonly StandardCode[],
  team: Workbook,
  reviewers: readonly Workbook[],
  selfReview: Workbook | null,
  absent: ReadonlySet<PersonId>,
): readonly Proposal[] {
  return standards.flatMap((standard) => {
    if (decisionStateOf(standard, team, reviewers, selfReview).state !== "undecided") return [];
    const stand = standingOf(reviewers, standard, absent);
    if (stand.state !== "agree") return [];
    return [{ standard, score: stand.score, decidedOn: decidedOn(standard, reviewers, selfReview) }];
  });
}

/** What a draft still lacks. None of it keeps a lead from publishing. */
export type Missing =
  | { readonly kind: "undecided" | "unsettled"; readonly standard: StandardCode }
  | {
      readonly kind: "commentMissing";
      readonly standard: StandardCode;
      readonly why: "differsFromSelf" | "partlyOrNotMet";
    }
  | { readonly kind: "reasonMissing"; readonly standard: StandardCode };

/** `domain.md` 14.2: a comment where the team differs from the community, or finds a standard not or partly met (6), a reason where none was given (3, 9). */
export function missingForPublishing({ sections }: Draft): readonly Missing[] {
  return sections.flatMap(({ standards }) => standards).flatMap((standard) => missingOn(standard) ?? []);
}

function missingOn(standard: DraftStandard): Missing | undefined {
  const { code, selfScore, peerScore, peerUnsettled, peerReason, peerComment } = standard;
  if (peerUnsettled.length > 0) return { kind: "unsettled", standard: code };
  if (peerScore === null) return { kind: "undecided", standard: code };
  if (peerComment.trim() !== "") return undefined;
  if (peerScore === "notApplicable" || peerScore === "couldNotAssess") {
    return peerReason.trim() === "" ? { kind: "reasonMissing", standard: code } : undefined;
  }
  if (peerScore !== "met") return { kind: "commentMissing", standard: code, why: "partlyOrNotMet" };
  const differs = selfScore !== null && selfScore !== peerScore;
  return differs ? { kind: "commentMissing", standard: code, why: "differsFromSelf" } : undefined;
}
