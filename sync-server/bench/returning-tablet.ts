import type { ReviewStatus } from "@circle/review/status";
import { type ChangeId, encodeSignedChange, type SignedChange } from "@circle/sync/change";
import type { ReviewAnswer, ReviewRequest } from "@circle/sync/message";
import type { WorkbookSaid } from "@circle/sync/message-parts";
import { parseSignedStatement } from "@circle/sync/statement";
import { type Held, lacking, type Vector } from "@circle/sync/vector";
import { statementsHash, vectorHash } from "@circle/sync/vector-hash";
import type { SampleTablet } from "../src/sample/sample-tablet.ts";

/** What a tablet holds and says, without documents, so that a thousand of them fit into one driver. */
export type ReturningTablet = {
  readonly give: (changes: readonly SignedChange[]) => void;
  /** As the app does it: asks until neither side has anything more to say. */
  readonly exchange: () => Promise<void>;
  readonly has: (change: SignedChange) => boolean;
  readonly status: () => ReviewStatus | null;
};

/** Finds the change whose bytes came: the driver made them all, and would spend its time on hashing them again. */
export type Recognised = (encoded: Uint8Array) => SignedChange;

export function recognising(
  changes: readonly SignedChange[],
): Recognised & { readonly add: (changes: readonly SignedChange[]) => void } {
  const known = new Map<string, { readonly change: SignedChange; readonly encoded: Uint8Array }>();
  const keyOf = (encoded: Uint8Array): string => Buffer.from(encoded.subarray(0, KEY_BYTES)).toString("latin1");
  const add = (added: readonly SignedChange[]): void => {
    for (const change of added) {
      const encoded = encodeSignedChange(change);
      known.set(keyOf(encoded), { change, encoded });
    }
  };
  const recognised = (encoded: Uint8Array): SignedChange => {
    const found = known.get(keyOf(encoded));
    if (found === undefined || Buffer.compare(found.encoded, encoded) !== 0)
      throw new Error("a change came that nobody wrote so");
    return found.change;
  };
  add(changes);
  return Object.assign(recognised, { add });
}

/** The device and its signature come first, and differ from change to change. */
const KEY_BYTES = 80;
const MOST_ROUNDS = 20;

export function returningTablet(tablet: SampleTablet, review: string, recognised: Recognised): ReturningTablet {
  const held = new Map<string, Map<number, Held>>();
  const ids = new Set<ChangeId>();
  const theirs = new Map<string, Vector>();
  const waiting = new Map<ChangeId, Uint8Array>();
  const statements = new Set(tablet.statements(review).flatMap((encoded) => parseSignedStatement(encoded)?.id ?? []));
  let serverStatements: ReadonlySet<string> = statements;
  let status: ReviewStatus | null = null;

  const hold = ({ id, change }: SignedChange): void => {
    const openings = held.get(change.workbook) ?? new Map<number, Held>();
    held.set(change.workbook, openings.set(change.opening, { number: change.number, id }));
    ids.add(id);
  };

  /** What there may be news of is said in full; the rest as a hash, where the server has the same. */
  const said = (workbook: string, vector: Vector, isFirst: boolean): WorkbookSaid => {
    const hash = vectorHash(vector);
    const agrees = vectorHash(theirs.get(workbook) ?? new Map()) === hash;
    return agrees && !isFirst ? { kind: "hash", hash } : { kind: "openings", vector };
  };

  const asked = (isFirst: boolean): ReviewRequest => {
    const knowsTheirs = serverStatements.size === statements.size;
    return {
      review,
      workbooks: new Map([...held].map(([workbook, vector]) => [workbook, said(workbook, vector, isFirst)])),
      statementsHeld: knowsTheirs
        ? { kind: "hash", hash: statementsHash([...statements]) }
        : { kind: "ids", ids: [...statements] },
      changes: [...waiting.values()],
      statements: [],
    };
  };

  const take = (answer: ReviewAnswer): void => {
    if (answer.refused.length > 0)
      throw new Error(`refused: ${answer.refused.map(({ refusal }) => refusal).join(", ")}`);
    for (const id of answer.received) waiting.delete(id);
    for (const encoded of answer.changes) hold(recognised(encoded));
    for (const encoded of answer.statements) statements.add(parseSignedStatement(encoded)?.id ?? "");
    serverStatements = answer.statementsHeld.kind === "ids" ? new Set(answer.statementsHeld.ids) : statements;
    for (const [workbook, one] of answer.workbooks) {
      theirs.set(workbook, one.kind === "openings" ? one.vector : new Map(held.get(workbook)));
    }
    if (answer.status !== null) status = JSON.parse(answer.status) as ReviewStatus;
  };

  return {
    give: (changes) => {
      for (const change of changes) {
        hold(change);
        waiting.set(change.id, encodeSignedChange(change));
      }
    },
    exchange: async () => {
      for (let round = 0; round < MOST_ROUNDS; round += 1) {
        const { reviews, more } = await tablet.exchange([asked(round === 0)]);
        for (const answer of reviews) take(answer);
        const gets = [...theirs].some(
          ([workbook, vector]) => lacking(vector, held.get(workbook) ?? new Map()).length > 0,
        );
        if (!more && !gets && waiting.size === 0 && serverStatements.size === statements.size) return;
      }
      throw new Error(`nothing was settled in ${MOST_ROUNDS} rounds`);
    },
    has: ({ id }) => ids.has(id) && !waiting.has(id),
    status: () => status,
  };
}
