import { parseStatus } from "@circle/review/pack";
import type { ReviewAnswer, SyncAnswer } from "@circle/sync/message";
import { parseSignedStatement } from "@circle/sync/statement";
import { branched, type Vector } from "@circle/sync/vector";
import { vectorHash } from "@circle/sync/vector-hash";
import { ownerOfOpening, type PersonNumber } from "@circle/review/ids";
import type { RefusedChange, StoredStatement, TakenIn } from "../device/tablet-store.ts";
import { knownFacts } from "../reviews/known-facts.ts";
import { makeRoom } from "./make-room.ts";
import { ownWorkbooks } from "./own-workbooks.ts";
import { refusalsOf } from "./refusals.ts";
import { saidVector, type Said, type SaidOfReview, type ServerStatements } from "./request.ts";
import { takeChanges } from "./take-changes.ts";
import type { Tablet } from "../device/tablet.ts";

export type AnswerTaken = {
  /** Which statements the server has, where it said so. */
  readonly statements: ServerStatements;
  /** Something that was held here had to give way, and may have been written again. */
  readonly madeRoom: boolean;
};

/** Takes an answer into the store. Rejects if the store fails. */
export async function takeAnswer(tablet: Tablet, said: Said, answer: SyncAnswer): Promise<AnswerTaken> {
  const theirs = new Map<string, ReadonlySet<string> | "ask">();
  let madeRoom = false;
  for (const one of answer.reviews) {
    const saidOfIt = said.reviews.get(one.review);
    if (saidOfIt === undefined) continue;
    if (await takeReview(tablet, saidOfIt, one, answer.more)) madeRoom = true;
    theirs.set(one.review, statementsOf(one, saidOfIt, answer.session));
  }
  return { statements: theirs, madeRoom };
}

/** Without a session, or of a review that isn't theirs, a server tells only which of the statements that somebody names it has. */
function statementsOf(
  { state, statementsHeld }: ReviewAnswer,
  { statements, namedStatements }: SaidOfReview,
  session: SyncAnswer["session"],
): ReadonlySet<string> | "ask" {
  if (statementsHeld.kind === "hash") return statements;
  return namedStatements || (session === "live" && state === "open") ? new Set(statementsHeld.ids) : "ask";
}

/** Whether something had to give way. */
async function takeReview(tablet: Tablet, said: SaidOfReview, answer: ReviewAnswer, more: boolean): Promise<boolean> {
  const { store, now } = tablet;
  const { review } = answer;
  const statements = await verifiedStatements(tablet, review, answer.statements);
  const facts = await knownFacts(store, review, statements);
  const { accepted, branches, misfits } = await takeChanges(tablet, facts, review, answer.changes);
  const at = now();
  const serverSaid = [...answer.workbooks].map(([workbook, theirs]) => ({
    workbook,
    at,
    vector: theirs.kind === "openings" ? theirs.vector : agreed(said.vectors.get(workbook), theirs.hash),
  }));
  const own = new Set<string>(ownWorkbooks(facts, tablet.person));
  const mine = facts.members.get(tablet.person)?.number;
  const writerOf = (workbook: string) => (own.has(workbook) ? (mine ?? null) : null);
  const isOwn = (workbook: string, opening: number) => ownerOfOpening(opening) === writerOf(workbook);
  const lacksStatements =
    answer.statementsHeld.kind === "ids" && [...said.statements].some((id) => !idsOf(answer).has(id));
  const { refused, contested, rewrite } = await refusalsOf(tablet, review, answer.refused, { lacksStatements, isOwn });
  await store.takeIn({
    review,
    statements,
    changes: accepted,
    serverSaid,
    refused,
    taken: answer.received,
    contested: [...contested, ...misfits, ...(await branchesSaid(tablet, review, serverSaid))].map((one) => ({
      ...one,
      contested: true,
    })),
    reviewRecord: recordOf(answer, at),
  });
  for (const change of rewrite) {
    await makeRoom(tablet, { ...change, branch: [], writer: writerOf(change.workbook), reason: change.refusal });
  }
  const settled = await settleContested(tablet, review, { branches, writerOf, complete: !more });
  return rewrite.length > 0 || settled;
}

function idsOf({ statementsHeld }: ReviewAnswer): ReadonlySet<string> {
  return new Set(statementsHeld.kind === "ids" ? statementsHeld.ids : []);
}

/** The vector that was said, if the server says that it has the same. */
function agreed(vector: Vector | undefined, hash: string): Vector | null {
  return vector !== undefined && vectorHash(vector) === hash ? vector : null;
}

function recordOf({ state, status }: ReviewAnswer, at: number): TakenIn["reviewRecord"] {
  const parsed = status === null ? null : parseStatus(readJson(status));
  return { state, lastExchangeAt: at, ...(parsed === null ? {} : { status: parsed }) };
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null; // the status then stays as it was
  }
}

export async function verifiedStatements(
  { verify, serverKey }: Pick<Tablet, "verify" | "serverKey">,
  review: string,
  given: readonly Uint8Array[],
): Promise<readonly StoredStatement[]> {
  const statements: StoredStatement[] = [];
  for (const bytes of given) {
    const signed = parseSignedStatement(bytes);
    if (signed === null || signed.review !== review) continue;
    if (await verify(serverKey, signed.signature, signed.bytes)) statements.push({ id: signed.id, review, bytes });
  }
  return statements;
}

type Place = { readonly workbook: string; readonly opening: number };

/** Openings of which the server says another change under the same number. */
async function branchesSaid(
  { store }: Tablet,
  review: string,
  serverSaid: readonly { readonly workbook: string; readonly vector: Vector | null }[],
): Promise<readonly Place[]> {
  const holdings = await store.holdingsOf(review);
  return serverSaid.flatMap(({ workbook, vector }) => {
    const holding = holdings.find((one) => one.workbook === workbook);
    if (holding === undefined || vector === null) return [];
    return branched(saidVector(holding), vector).map((opening) => ({ workbook, opening }));
  });
}

/**
 * An opening of which the server has another branch takes that branch, from where they part. If the server has none
 * after all, what it refused is written again where it is this person's own. Whether there was anything to do.
 */
async function settleContested(
  tablet: Tablet,
  review: string,
  {
    branches,
    writerOf,
    complete,
  }: {
    readonly branches: readonly TakenIn["changes"][number][];
    readonly writerOf: (workbook: string) => PersonNumber | null;
    readonly complete: boolean;
  },
): Promise<boolean> {
  const { store } = tablet;
  let settled = false;
  for (const { workbook, contested, serverVector } of await store.holdingsOf(review)) {
    for (const opening of contested) {
      const branch = branches.filter((change) => change.workbook === workbook && change.opening === opening);
      const [first] = branch;
      const writer = writerOf(workbook);
      const place = { review, workbook, opening, reason: "foreignOpening" as const, writer };
      if (first !== undefined) {
        await makeRoom(tablet, { ...place, number: first.number, branch });
        settled = true;
        continue;
      }
      const refused: RefusedChange | undefined = (await store.refusedOf(review)).find(
        (one) => one.workbook === workbook && one.opening === opening && one.refusal === "foreignOpening",
      );
      const given = serverVector?.get(opening)?.number ?? 0;
      const isHere = (await store.changesOf(review, workbook, opening, given, given)).length > 0 || given === 0;
      if (!complete || !isHere || refused === undefined || refused.number <= given) continue;
      if (ownerOfOpening(opening) !== writer) continue;
      await makeRoom(tablet, { ...place, number: refused.number, branch: [] });
      settled = true;
    }
  }
  return settled;
}
