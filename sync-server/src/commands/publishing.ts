import type { ApiFault, PublishAnswer, PublishCommand } from "@circle/review/commands";
import type { PersonId, ReviewId } from "@circle/review/ids";
import { isPublication, type PublishedVersion } from "@circle/review/review-facts";
import { vectorHash } from "@circle/sync/vector-hash";
import type { Decision } from "../reviews/review-log.ts";
import type { HeldStatement, OpeningFact, ReviewState } from "../reviews/review-state.ts";
import { stateIt } from "../reviews/state-it.ts";
import type { Server } from "../server.ts";
import type { LogStore } from "../store/log-store.ts";
import { turns } from "../sync/turns.ts";
import { auditOf } from "./audit.ts";
import { type DerivedDraft, derivedDraft, type DraftSource } from "./deriving.ts";
import { commandBy, type Commander, done, type Outcome, refused, RETRY_AFTER_MS } from "./outcome.ts";

/** What could not be derived within that is not tried again for so long, unless something of it changes: others wait for their turn. */
const GIVEN_UP_FOR_MS = 10 * 60_000;
/** So many drafts are derived at once, each by a process of its own. */
const DERIVED_AT_ONCE = 2;
/** So often is a draft derived again because something came in while it was. */
const LOOKS_AFTER_CHANGE = 3;

/**
 * Publishes exactly the draft that the lead sees, or says how it differs from what is here. A published version never
 * changes: a correction is another one, with its reason. May come twice: the second time it answers the same.
 *
 * The draft is derived before the command has its turn: nobody's work waits for it.
 */
export async function publish(server: Server, lead: Commander, asked: PublishCommand): Promise<Outcome<PublishAnswer>> {
  const { review, by } = lead;
  for (let look = 0; look < LOOKS_AFTER_CHANGE; look += 1) {
    const state = await server.log.state(review);
    const early = answerWithoutDraft(state, by, asked);
    if (early !== null) return early;
    const derived = await derivedAlone(server, state);
    if (derived === null) break;
    if ("kind" in derived) return derived;
    const basis = basisOf(state);
    const outcome = await commandBy<PublishAnswer | "movedOn">(server, lead, "publish", async (view) => {
      const now = await view.state(review);
      if (basisOf(now) !== basis) return done("movedOn");
      return publishDerived(server, now, by, asked, derived);
    });
    if (outcome.kind !== "done") return outcome;
    const { value } = outcome;
    if (value !== "movedOn") return { kind: "done", value };
  }
  return { kind: "tryLater", retryAfterMs: RETRY_AFTER_MS };
}

/** The workbooks that a draft is derived from. */
const SOURCES = ["self-review", "team"] as const;

const inTurn = turns(DERIVED_AT_ONCE);
const derivedNow = new Set<ReviewId>();
const givenUp = new Map<ReviewId, { readonly basis: string; readonly until: number }>();

/**
 * Null: it took too long, or the review's draft is being derived already. Else one lead could take all turns by asking
 * often for a draft that takes long. What it is made of is read only when it has its turn.
 */
async function derivedAlone(server: Server, state: ReviewState): Promise<DerivedDraft | ApiFault | null> {
  const { review } = state;
  const basis = basisOf(state);
  const before = givenUp.get(review);
  const isHopeless = before?.basis === basis && server.now() < before.until;
  if (isHopeless || derivedNow.has(review)) return null;
  if (weightOf(state) > server.publishing.sourceBytes) return { kind: "tooLarge" };
  derivedNow.add(review);
  try {
    return await inTurn(async () => {
      const source = await sourceOf(server.store, state);
      if (source === null) return { kind: "notFound" };
      const derived = await derivedDraft(source, server.publishing);
      givenUp.delete(review);
      if (derived !== null) return derived;
      givenUp.set(review, { basis, until: server.now() + GIVEN_UP_FOR_MS });
      server.report(`the draft of ${review} took too much time or memory to derive`);
      return null;
    });
  } finally {
    derivedNow.delete(review);
  }
}

/** What all changes weigh that a draft is derived from, in bytes. */
function weightOf({ openings }: ReviewState): number {
  const all = SOURCES.flatMap((workbook) => [...(openings.get(workbook) ?? new Map<number, OpeningFact>()).values()]);
  return all.reduce((sum, { size }) => sum + size, 0);
}

/** What can be said before a draft is derived, or null: it is a draft's turn. */
function answerWithoutDraft(
  state: ReviewState,
  by: PersonId,
  { digest, previous, reason }: PublishCommand,
): Outcome<PublishAnswer> | null {
  const { facts, revealed } = state.marks;
  const [before, latest] = [facts.published.at(-2), facts.published.at(-1)];
  const isSameAgain = previous === idOf(state, latest); // it is published already, and a second time would say no more
  const isLostAnswer = latest?.by === by && previous === idOf(state, before);
  const isRepeat = latest?.sha256 === digest && (isSameAgain || isLostAnswer);
  if (isRepeat) return { kind: "done", value: answerOf(latest.version, publication(state, latest)) };
  if (facts.closed) return { kind: "alreadyClosed" };
  if (revealed === null) return { kind: "notRevealed" };
  if (previous !== idOf(state, latest)) return { kind: "previousDiffers" };
  if (latest !== undefined && (reason ?? "") === "") return { kind: "reasonMissing" };
  return null;
}

function publishDerived(
  server: Server,
  state: ReviewState,
  by: PersonId,
  asked: PublishCommand,
  { draft, sha256 }: DerivedDraft,
): Decision<Outcome<PublishAnswer>> {
  const early = answerWithoutDraft(state, by, asked);
  if (early !== null) return { writes: [], states: [], outcome: early };
  if (draft === null || publishedBytes(state) > server.publishing.publishedBytes) return refused({ kind: "tooLarge" });
  if (sha256 !== asked.digest) return refused({ kind: "changedMeanwhile", draft });
  const { review, marks } = state;
  const version = (marks.facts.published.at(-1)?.version ?? 0) + 1;
  const { reason } = asked;
  const stated = stateIt(state, server.key, server.now(), [{ kind: "published", version, by, reason, sha256, draft }]);
  const audit = auditOf(server, { review, person: by, act: "published", detail: `version ${version}` });
  return done(answerOf(version, stated.held[0]), [...stated.writes, audit], [stated.state]);
}

/** What all versions of a review weigh. */
function publishedBytes({ statements }: ReviewState): number {
  const published = [...statements.values()].filter(({ statement }) => statement?.kind === "published");
  return published.reduce((sum, { encoded }) => sum + encoded.length, 0);
}

function answerOf(version: number, held: HeldStatement | undefined): PublishAnswer {
  if (held === undefined) throw new Error(`version ${version} has no statement`);
  return { version, statement: Buffer.from(held.encoded).toString("base64url") };
}

/** The statement by which a version was published. A server set back may have given two the same number. */
function publication({ statements }: ReviewState, version: PublishedVersion): HeldStatement | undefined {
  return [...statements.values()].find(
    ({ statement }) => statement?.kind === "published" && isPublication(statement, version),
  );
}

function idOf(state: ReviewState, version: PublishedVersion | undefined): string | null {
  return version === undefined ? null : (publication(state, version)?.id ?? null);
}

/** Null: its edition isn't here. */
async function sourceOf(store: LogStore, { review, marks }: ReviewState): Promise<DraftSource | null> {
  const { details } = marks.facts;
  const edition = details === null ? undefined : await store.edition(details.edition);
  if (details === null || edition === undefined) return null;
  return {
    details,
    edition,
    submission: marks.submitted?.id ?? null,
    selfReview: await store.changesOf(review, "self-review"),
    team: await store.changesOf(review, "team"),
  };
}

/** Equal as long as the same draft follows. */
function basisOf({ marks, openings }: ReviewState): string {
  const vectors = SOURCES.map((workbook) => vectorHash(openings.get(workbook) ?? new Map()));
  return JSON.stringify([marks.facts.details, marks.submitted?.id, ...vectors]);
}
