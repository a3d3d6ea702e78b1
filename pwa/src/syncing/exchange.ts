import type { SyncAnswer, SyncRequest } from "@circle/sync/message";
import { lacking } from "@circle/sync/vector";
import { vectorHash } from "@circle/sync/vector-hash";
import { attempted } from "../device/attempted.ts";
import { knownFacts } from "../reviews/known-facts.ts";
import { ownerWorkbooks, ownWorkbooks } from "./own-workbooks.ts";
import { packRows } from "./pack-rows.ts";
import { lackOf, requestOf, saidVector, type ServerStatements } from "./request.ts";
import type { Tablet } from "../device/tablet.ts";
import { takeAnswer } from "./take-answer.ts";

export type Carried =
  | { readonly kind: "answered"; readonly answer: SyncAnswer }
  | { readonly kind: "offline" | "serverFault" };
/** Brings a request to the server and its answer back. Both may be lost; the server may then have acted or not. */
export type Carry = (request: SyncRequest) => Promise<Carried>;

export type ExchangeEnding = {
  readonly kind: "exchanged" | "offline" | "serverFault" | "storageFailed";
  /** The last answer's word; null where none came. */
  readonly session: SyncAnswer["session"] | null;
};

const MOST_ROUNDS = 500;

/**
 * Exchanges with the server until neither has anything to say that would change something.
 *
 * `pack` false: what is unpacked stays so for now, as nothing may be about to leave. `news`: workbooks of which the
 * server is known to have something new. What is written while it runs leaves with a later one: else somebody who goes
 * on writing would keep it going, with a change for each tap.
 */
export async function exchange(
  tablet: Tablet,
  carry: Carry,
  { pack, news = new Set() }: { readonly pack: boolean; readonly news?: ReadonlySet<string> },
): Promise<ExchangeEnding> {
  let session: SyncAnswer["session"] | null = null;
  let statements: ServerStatements = new Map();
  let before = "";
  let packs = pack;
  let hasPacked = false;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    if (packs) {
      const packed = await attempted(() => packAll(tablet));
      if (packed.kind === "failed") return { kind: "storageFailed", session };
      hasPacked = true;
    }
    const said = await attempted(() => requestOf(tablet, statements, round === 0 ? news : new Set()));
    if (said.kind === "failed") return { kind: "storageFailed", session };
    const carried = await carry(said.value.request);
    if (carried.kind !== "answered") return { kind: carried.kind, session };
    const { answer } = carried;
    ({ session } = answer);
    const taken = await attempted(() => takeAnswer(tablet, said.value, answer));
    if (taken.kind === "failed") return { kind: "storageFailed", session };
    statements = new Map([...statements, ...taken.value.statements]);
    packs = !hasPacked || taken.value.madeRoom;
    const rest = await attempted(() => restOf(tablet, statements, packs));
    if (rest.kind === "failed") return { kind: "storageFailed", session };
    const now = rest.value.standing;
    const isDone = !answer.more && !rest.value.left;
    if (isDone || (now === before && !answer.more)) return { kind: "exchanged", session };
    before = now;
  }
  return { kind: "exchanged", session };
}

/** Packs what is unpacked in every workbook that is this person's. */
export async function packAll(tablet: Tablet): Promise<void> {
  for (const { review } of await tablet.store.reviews()) {
    const unpacked = (await tablet.store.holdingsOf(review)).filter((holding) => holding.unpacked > 0);
    if (unpacked.length === 0) continue;
    const facts = await knownFacts(tablet.store, review);
    const owner = facts.members.get(tablet.person)?.number;
    if (owner === undefined) continue;
    const own: readonly string[] = ownWorkbooks(facts, tablet.person);
    for (const { workbook } of unpacked.filter((holding) => own.includes(holding.workbook))) {
      await packRows(tablet, review, workbook, owner);
    }
  }
}

type Rest = { readonly left: boolean; readonly standing: string };

/**
 * Whether something is left to say or to be given, and how everything stands, to tell whether a round changed it.
 * `packs`: whether what is unpacked will be said.
 */
async function restOf(tablet: Tablet, statements: ServerStatements, packs: boolean): Promise<Rest> {
  const { store, now } = tablet;
  let left = false;
  const standing: string[] = [];
  for (const { review } of await store.reviews()) {
    const own = await ownerWorkbooks(tablet, review);
    const refused = await store.refusedOf(review);
    const held = (await store.statementsOf(review)).map(({ id }) => id);
    const theirs = statements.get(review) ?? new Set(held);
    if (theirs === "ask" || held.length !== theirs.size || held.some((id) => !theirs.has(id))) left = true;
    standing.push(`${review} ${held.length} ${theirs === "ask" ? theirs : theirs.size}`);
    for (const holding of await store.holdingsOf(review)) {
      const mine = saidVector(holding);
      const { serverVector, contested, unpacked, workbook } = holding;
      const toPack = packs ? unpacked : 0;
      const gives = lackOf(holding, own, refused, now()).length > 0;
      const gets = serverVector === null || lacking(serverVector, mine).length > 0;
      if (gives || gets || contested.length > 0 || (toPack > 0 && own.has(workbook))) left = true;
      const hashes = [mine, serverVector ?? new Map()].map(vectorHash);
      standing.push(`${workbook} ${hashes.join(" ")} ${contested.join(",")} ${toPack} ${serverVector === null}`);
    }
  }
  return { left, standing: standing.join("\n") };
}
