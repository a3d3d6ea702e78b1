import { factsOf } from "@circle/review/review-facts";
import { changeIdOf, encodeSignedChange, parseSignedChange, type SignedChange } from "@circle/sync/change";
import type { OpeningState } from "@circle/sync/intake";
import type { ReviewAnswer, SyncAnswer, SyncRequest } from "@circle/sync/message";
import { lacking, statementsHash, type Vector, vectorHash } from "@circle/sync/vector";
import { readStatements } from "../../reviews/known-facts.ts";
import { verifiedChange } from "../verify-change.ts";
import { verify } from "./pretended-keys.ts";

type Log = ReadonlyMap<number, readonly { readonly signed: SignedChange; readonly end: OpeningState }[]>;
type Folder = { readonly logs: ReadonlyMap<string, Log>; readonly statements: ReadonlyMap<string, Uint8Array> };

/** Where a fault can be planted, to see whether the property finds it. */
export type PeerFaults = { readonly forgetsPredecessor?: boolean; readonly acknowledgesUncommitted?: boolean };

/** A server of one review as tablets see it: an append-only log in a folder that can be copied and put back. */
export function logPeer(review: string, statements: ReadonlyMap<string, Uint8Array>, faults: PeerFaults = {}) {
  let folder: Folder = { logs: new Map(), statements };
  let commits = 0;

  async function take(bytes: Uint8Array, said: Pick<Building, "received" | "refused">, draft: Draft): Promise<void> {
    const signed = parseSignedChange(bytes);
    if (signed === null) {
      said.refused.push({ id: changeIdOf(bytes), refusal: "malformed", retryAfterMs: null });
      return;
    }
    const { change } = signed;
    const log = draft.logs.get(change.workbook) ?? new Map<number, Log extends ReadonlyMap<number, infer Entries> ? Entries : never>();
    const entries = log.get(change.opening) ?? [];
    const heldAt = entries[change.number - 1]?.signed.id;
    const facts = factsOf(readStatements([...draft.statements].map(([id, held]) => ({ id, bytes: held }))).map(([, one]) => one));
    const end = entries.at(-1)?.end;
    const standing =
      faults.forgetsPredecessor === true && change.number > (end?.number ?? 0)
        ? { number: change.number - 1, id: change.previous ?? signed.id, clock: end?.clock ?? 0 }
        : end;
    const judgement = await verifiedChange(
      signed,
      { ...facts, allDevices: facts.devices },
      { end: standing === undefined || change.number === 1 ? end : standing, heldAt },
      verify,
    );
    if (judgement.kind === "accepted" || judgement.kind === "known") said.received.push(signed.id);
    else said.refused.push({ id: signed.id, refusal: judgement.kind, retryAfterMs: null });
    if (judgement.kind !== "accepted") return;
    draft.logs.set(change.workbook, new Map([...log, [change.opening, [...entries, { signed, end: judgement.next }]]]));
  }

  async function answerReview(asked: SyncRequest["reviews"][number]): Promise<ReviewAnswer> {
    const draft: Draft = { logs: new Map(folder.logs), statements: new Map(folder.statements) };
    for (const bytes of asked.statements) for (const [id] of readIds(bytes)) draft.statements.set(id, bytes);
    const said: Building = { received: [], refused: [] };
    for (const bytes of asked.changes) await take(bytes, said, draft);
    commits += asked.changes.length > 0 ? 1 : 0;
    const forgets = faults.acknowledgesUncommitted === true && asked.changes.length > 0 && commits % 3 === 0;
    const committed = forgets ? folder : draft;
    folder = { logs: committed.logs, statements: draft.statements };
    const given: Uint8Array[] = [];
    const workbooks = new Map<string, ReviewAnswer["workbooks"] extends ReadonlyMap<string, infer One> ? One : never>();
    for (const name of new Set([...asked.workbooks.keys(), ...draft.logs.keys()])) {
      const theirs = asked.workbooks.get(name) ?? { kind: "openings" as const, vector: new Map() as Vector };
      const mine = vectorOf(draft.logs.get(name)); // a liar says what it had in mind
      const isSame = (theirs.kind === "hash" ? theirs.hash : vectorHash(theirs.vector)) === vectorHash(mine);
      workbooks.set(name, isSame ? { kind: "hash", hash: vectorHash(mine) } : { kind: "openings", vector: mine });
      if (theirs.kind === "hash") continue;
      for (const { opening, from, to } of lacking(mine, theirs.vector)) {
        const entries = draft.logs.get(name)?.get(opening) ?? [];
        given.push(...entries.slice(from - 1, to).map(({ signed }) => encodeSignedChange(signed)));
      }
    }
    const ids = [...draft.statements.keys()];
    const held = new Set(asked.statementsHeld.kind === "ids" ? asked.statementsHeld.ids : []);
    const sameStatements = asked.statementsHeld.kind === "hash" && asked.statementsHeld.hash === statementsHash(ids);
    return {
      review,
      state: "open",
      ...said,
      workbooks,
      statementsHeld: sameStatements ? { kind: "hash", hash: statementsHash(ids) } : { kind: "ids", ids },
      changes: given,
      statements: sameStatements || asked.statementsHeld.kind === "hash" ? [] : ids.filter((id) => !held.has(id)).flatMap((id) => draft.statements.get(id) ?? []),
      status: null,
    };
  }

  return {
    answer: async (request: SyncRequest): Promise<SyncAnswer> => {
      const reviews: ReviewAnswer[] = [];
      for (const asked of request.reviews) reviews.push(await answerReview(asked));
      return { session: "live", serverTime: 1, more: false, reviews };
    },
    /** The folder as it is now; `putBack` sets the server back to it. */
    copy: (): Folder => folder,
    putBack: (copy: Folder): void => {
      folder = copy;
    },
    updates: (workbook: string): readonly Uint8Array[] =>
      [...(folder.logs.get(workbook)?.values() ?? [])].flat().map(({ signed }) => signed.change.update),
  };
}

type Draft = { readonly logs: Map<string, Log>; readonly statements: Map<string, Uint8Array> };
type Building = { readonly received: ReviewAnswer["received"][number][]; readonly refused: ReviewAnswer["refused"][number][] };

function vectorOf(log: Log | undefined): Vector {
  return new Map([...(log ?? [])].flatMap(([opening, entries]) => {
    const last = entries.at(-1);
    return last === undefined ? [] : [[opening, { number: last.signed.change.number, id: last.signed.id }] as const];
  }));
}

function readIds(bytes: Uint8Array): readonly (readonly [string])[] {
  void bytes;
  return [];
}
