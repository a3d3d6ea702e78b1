import type { SyncRequest } from "@circle/sync/message";
import type { StatementsSaid, WorkbookSaid } from "@circle/sync/message-parts";
import { lacking, type Vector } from "@circle/sync/vector";
import { statementsHash, vectorHash } from "@circle/sync/vector-hash";
import type { Holding, RefusedChange, StoredStatement } from "../device/tablet-store.ts";
import { ownerWorkbooks } from "./own-workbooks.ts";
import type { Tablet } from "../device/tablet.ts";

/** About how much one request gives; the rest goes with the next. */
const REQUEST_PAGE_BYTES = 1_000_000;
/** So many openings are named in one request, beyond what its first workbook has. A server refuses more than 20,000. */
const OPENINGS_NAMED = 10_000;

/**
 * What this tablet has learned of the server in this run of exchanges: per review, the statements it has; "ask" where
 * it tells only of those that it is asked about.
 */
export type ServerStatements = ReadonlyMap<string, ReadonlySet<string> | "ask">;

/** A request, and what it said, to understand the answer by. */
export type Said = {
  readonly request: SyncRequest;
  readonly reviews: ReadonlyMap<string, SaidOfReview>;
};
export type SaidOfReview = {
  readonly vectors: ReadonlyMap<string, Vector>;
  readonly statements: ReadonlySet<string>;
  /** Whether the request named the statements, or only their hash. */
  readonly namedStatements: boolean;
};

/** Everything that this tablet has to say, as far as it fits into one request. */
export async function requestOf(
  tablet: Tablet,
  serverStatements: ServerStatements,
  news: ReadonlySet<string>,
): Promise<Said> {
  const reviews = new Map<string, SaidOfReview>();
  const asked: SyncRequest["reviews"][number][] = [];
  let room = REQUEST_PAGE_BYTES;
  let named = 0;
  /** What is no longer named in full is settled by a later request, when the server agrees on what was. */
  const said = (holding: Holding, isNews: boolean): WorkbookSaid => {
    const one = workbookSaid(holding, isNews);
    if (one.kind === "hash") return one;
    if (named > 0 && named + one.vector.size > OPENINGS_NAMED) return { kind: "hash", hash: vectorHash(one.vector) };
    named += one.vector.size;
    return one;
  };
  for (const { review } of await tablet.store.reviews()) {
    const holdings = await tablet.store.holdingsOf(review);
    const own = await ownerWorkbooks(tablet, review);
    const statements = await tablet.store.statementsOf(review);
    const ids = new Set(statements.map(({ id }) => id));
    const theirs = serverStatements.get(review);
    const lost = theirs === undefined || theirs === "ask" ? [] : statements.filter(({ id }) => !theirs.has(id));
    const decided = fitting(lost, room); // first: they say whose the changes are
    room -= bytesOf(decided);
    const given = await changesToGive(tablet, review, holdings, own, room);
    room -= bytesOf(given);
    asked.push({
      review,
      workbooks: new Map(
        holdings.map((holding) => [holding.workbook, said(holding, news.has(newsKey(review, holding.workbook)))]),
      ),
      statementsHeld: statementsSaid(ids, theirs),
      changes: given,
      statements: decided,
    });
    reviews.set(review, {
      namedStatements: asked.at(-1)?.statementsHeld.kind === "ids",
      vectors: new Map(holdings.map((holding) => [holding.workbook, saidVector(holding)])),
      statements: ids,
    });
  }
  return { request: { reviews: asked }, reviews };
}

export function newsKey(review: string, workbook: string): string {
  return `${review} ${workbook}`;
}

/** What is held and said to be held: nothing of openings of which the server has another branch. */
export function saidVector({ openings, contested }: Holding): Vector {
  return new Map([...openings].filter(([opening]) => !contested.includes(opening)));
}

function workbookSaid(holding: Holding, isNews: boolean): WorkbookSaid {
  const vector = saidVector(holding);
  const { serverVector } = holding;
  const hash = vectorHash(vector);
  const agrees = serverVector !== null && vectorHash(serverVector) === hash;
  return agrees && !isNews ? { kind: "hash", hash } : { kind: "openings", vector };
}

function statementsSaid(ids: ReadonlySet<string>, theirs: ReadonlySet<string> | "ask" | undefined): StatementsSaid {
  if (theirs === "ask") return { kind: "ids", ids: [...ids] };
  const agrees = theirs === undefined || (theirs.size === ids.size && [...ids].every((id) => theirs.has(id)));
  return agrees ? { kind: "hash", hash: statementsHash(ids) } : { kind: "ids", ids: [...ids] };
}

/** Encoded signed changes that the server is not known to have, oldest first in each opening. */
async function changesToGive(
  { store, now }: Tablet,
  review: string,
  holdings: readonly Holding[],
  own: ReadonlySet<string>,
  room: number,
): Promise<readonly Uint8Array[]> {
  const refused = await store.refusedOf(review);
  const given: Uint8Array[] = [];
  let left = room;
  for (const holding of holdings) {
    for (const { opening, from, to } of lackOf(holding, own, refused, now())) {
      if (left <= 0) return given;
      for (const { bytes } of await store.changesOf(review, holding.workbook, opening, from, to)) {
        if (left <= 0) break;
        given.push(bytes);
        left -= bytes.length;
      }
    }
  }
  return given;
}

function fitting(statements: readonly StoredStatement[], room: number): readonly Uint8Array[] {
  const given: Uint8Array[] = [];
  let left = room;
  for (const { bytes } of statements) {
    if (left <= 0) break;
    given.push(bytes);
    left -= bytes.length;
  }
  return given;
}

function bytesOf(given: readonly Uint8Array[]): number {
  return given.reduce((sum, { length }) => sum + length, 0);
}

/** What can be given now. Of workbooks that are not this person's, nothing before the server has said what it has. */
export function lackOf(
  holding: Holding,
  own: ReadonlySet<string>,
  refused: readonly RefusedChange[],
  now: number,
): ReturnType<typeof lacking> {
  if (holding.serverVector === null && !own.has(holding.workbook)) return [];
  return lacking(saidVector(holding), holding.serverVector ?? new Map()).flatMap(({ opening, from, to }) => {
    const held = refused.filter(
      (one) =>
        one.workbook === holding.workbook &&
        one.opening === opening &&
        one.number >= from &&
        (one.retryAt === null || one.retryAt > now),
    );
    const [apart, others] = [held.filter(isApart), held.filter((one) => !isApart(one))];
    const end = Math.min(to, ...others.map(({ number }) => number - 1));
    return runsWithout(from, end, new Set(apart.map(({ number }) => number))).map((run) => ({ opening, ...run }));
  });
}

/** What follows a change that is set apart is set apart too: it is given, so that all of it can be released at once. */
function isApart({ refusal }: RefusedChange): boolean {
  return refusal === "quarantined";
}

function runsWithout(from: number, to: number, without: ReadonlySet<number>): { from: number; to: number }[] {
  const runs: { from: number; to: number }[] = [];
  let begin = from;
  for (let number = from; number <= to + 1; number += 1) {
    if (number <= to && !without.has(number)) continue;
    if (begin < number) runs.push({ from: begin, to: number - 1 });
    begin = number + 1;
  }
  return runs;
}
