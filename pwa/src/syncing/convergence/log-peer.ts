import { factsOf } from "@circle/review/review-facts";
import { changeIdOf, encodeSignedChange, parseSignedChange, type SignedChange } from "@circle/sync/change";
import type { OpeningState } from "@circle/sync/intake";
import type { ReviewAnswer, SyncAnswer, SyncRequest } from "@circle/sync/message";
import type { StatementsSaid, WorkbookSaid } from "@circle/sync/message-parts";
import { parseSignedStatement } from "@circle/sync/statement";
import { outlineOf } from "@circle/sync/update-outline";
import { lacking, type Vector } from "@circle/sync/vector";
import { statementsHash, vectorHash } from "@circle/sync/vector-hash";
import { readStatements } from "../../reviews/known-facts.ts";
import { verifiedChange } from "../verify-change.ts";
import type { Peer } from "./peer.ts";
import { verify } from "./pretended-keys.ts";

type Entry = { readonly signed: SignedChange; readonly end: OpeningState };
type Opening = ReadonlyMap<number, Entry>;
type Log = ReadonlyMap<number, Opening>;
type Logs = ReadonlyMap<string, Log>;
type Statements = ReadonlyMap<string, Uint8Array>;

/** A copy of the server's data folder. */
export type Folder = { readonly logs: Logs; readonly statements: Statements };

/** Where a fault can be planted, to see whether the property finds it. */
export type PeerFaults = {
  readonly forgetsPredecessors?: boolean;
  /** Answers every third intake as done, and then loses it. */
  readonly acknowledgesBeforeCommit?: boolean;
};

export type LogPeer = Peer<Folder> & {
  readonly answer: (request: SyncRequest) => Promise<SyncAnswer>;
  readonly updates: (workbook: string) => readonly Uint8Array[];
};

/** A server of one review as tablets see it: an append-only log, built of the functions that the real one is built of. */
export function logPeer(review: string, statements: Statements, faults: PeerFaults = {}): LogPeer {
  let folder: Folder = { logs: new Map(), statements };
  let intakes = 0;

  async function answerReview(asked: SyncRequest["reviews"][number]): Promise<ReviewAnswer> {
    const known = withStatements(folder.statements, asked.statements);
    const { logs, received, refused } = await taken(folder.logs, known, asked.changes, faults);
    intakes += received.length === 0 ? 0 : 1;
    const isLost = faults.acknowledgesBeforeCommit === true && received.length > 0 && intakes % 3 === 0;
    folder = { logs: isLost ? folder.logs : logs, statements: known };
    const names = [...new Set([...asked.workbooks.keys(), ...logs.keys()])];
    return {
      review,
      state: "open",
      received,
      refused,
      workbooks: new Map(
        names.map((name) => [name, workbookSaid(asked.workbooks.get(name), vectorOf(logs.get(name)))]),
      ),
      ...statementsGiven(asked.statementsHeld, known),
      changes: names.flatMap((name) => changesGiven(asked.workbooks.get(name), logs.get(name))),
      status: null,
    };
  }

  return {
    answer: async (request) => {
      const reviews: ReviewAnswer[] = [];
      for (const asked of request.reviews.filter((one) => one.review === review))
        reviews.push(await answerReview(asked));
      return { session: "live", serverTime: 1, more: false, reviews };
    },
    copy: () => folder,
    putBack: (copy) => {
      folder = copy;
    },
    restart: () => {}, // its folder is all that it has
    updates: (workbook) =>
      [...(folder.logs.get(workbook)?.values() ?? [])].flatMap((opening) =>
        [...opening.values()].map(({ signed }) => signed.change.update),
      ),
  };
}

type Taken = Pick<ReviewAnswer, "received" | "refused"> & { readonly logs: Logs };

async function taken(
  before: Logs,
  statements: Statements,
  changes: readonly Uint8Array[],
  faults: PeerFaults,
): Promise<Taken> {
  const facts = factsOf(
    readStatements([...statements].map(([id, bytes]) => ({ id, bytes }))).map(([, statement]) => statement),
  );
  const logs = new Map(before);
  const received: ReviewAnswer["received"][number][] = [];
  const refused: ReviewAnswer["refused"][number][] = [];
  for (const bytes of changes) {
    const signed = parseSignedChange(bytes);
    if (signed === null) {
      refused.push({ id: changeIdOf(bytes), refusal: "malformed", retryAfterMs: null });
      continue;
    }
    const { workbook, opening, number, previous, update } = signed.change;
    const log = logs.get(workbook) ?? new Map<number, Opening>();
    const entries = log.get(opening) ?? new Map<number, Entry>();
    const end = lastOf(entries)?.end;
    const isBeyond = number > (end?.number ?? 0) + 1;
    const pretended = { number: number - 1, id: previous ?? signed.id, clock: outlineOf(update)?.fromClock ?? 0 };
    const judgement = await verifiedChange(
      signed,
      { ...facts, allDevices: facts.devices },
      {
        end: isBeyond && faults.forgetsPredecessors === true ? pretended : end,
        heldAt: entries.get(number)?.signed.id,
      },
      verify,
    );
    if (judgement.kind === "accepted" || judgement.kind === "known") received.push(signed.id);
    else refused.push({ id: signed.id, refusal: judgement.kind, retryAfterMs: null });
    if (judgement.kind !== "accepted") continue;
    logs.set(workbook, new Map(log).set(opening, new Map(entries).set(number, { signed, end: judgement.next })));
  }
  return { logs, received, refused };
}

function lastOf(entries: Opening): Entry | undefined {
  return entries.get(Math.max(...entries.keys()));
}

function vectorOf(log: Log | undefined): Vector {
  return new Map(
    [...(log ?? [])].flatMap(([opening, entries]) => {
      const last = lastOf(entries);
      return last === undefined ? [] : [[opening, { number: last.signed.change.number, id: last.signed.id }] as const];
    }),
  );
}

function workbookSaid(theirs: WorkbookSaid | undefined, mine: Vector): WorkbookSaid {
  const hash = vectorHash(mine);
  const said = theirs === undefined ? null : theirs.kind === "hash" ? theirs.hash : vectorHash(theirs.vector);
  return said === hash ? { kind: "hash", hash } : { kind: "openings", vector: mine };
}

function changesGiven(theirs: WorkbookSaid | undefined, log: Log | undefined): readonly Uint8Array[] {
  if (theirs?.kind === "hash") return [];
  return lacking(vectorOf(log), theirs?.vector ?? new Map()).flatMap(({ opening, from, to }) =>
    [...(log?.get(opening) ?? [])]
      .filter(([number]) => number >= from && number <= to)
      .map(([, { signed }]) => encodeSignedChange(signed)),
  );
}

function withStatements(held: Statements, given: readonly Uint8Array[]): Statements {
  return new Map([
    ...held,
    ...given.flatMap((bytes) => {
      const signed = parseSignedStatement(bytes);
      return signed === null ? [] : [[signed.id, bytes] as const];
    }),
  ]);
}

function statementsGiven(
  theirs: StatementsSaid,
  held: Statements,
): Pick<ReviewAnswer, "statementsHeld" | "statements"> {
  const ids = [...held.keys()];
  const hash = statementsHash(ids);
  const said = theirs.kind === "hash" ? theirs.hash : statementsHash(theirs.ids);
  if (said === hash) return { statementsHeld: { kind: "hash", hash }, statements: [] };
  const known = new Set(theirs.kind === "ids" ? theirs.ids : ids); // after a hash, the ids first
  return {
    statementsHeld: { kind: "ids", ids },
    statements: [...held].flatMap(([id, bytes]) => (known.has(id) ? [] : [bytes])),
  };
}
