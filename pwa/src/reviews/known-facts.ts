import { NETWORK } from "@circle/review/network";
import { type DeviceFacts, factsOf, type ReviewFacts } from "@circle/review/review-facts";
import { parseStatement } from "@circle/review/parse-statement";
import type { Statement } from "@circle/review/statements";
import { readSignedStatement } from "@circle/sync/statement-bytes";
import type { StoredStatement, TabletStore } from "../device/tablet-store.ts";

/** What the statements on this tablet come to. `allDevices` has the coordinators' tablets too. */
export type KnownFacts = ReviewFacts & { readonly allDevices: ReadonlyMap<string, DeviceFacts> };

/** Statements never change, so each is parsed once; null: it is not understood. */
const parsed = new Map<string, Statement | null>();

/** Statements that are not understood stay in the store and are left out here. */
export function readStatements(
  statements: readonly Pick<StoredStatement, "id" | "bytes">[],
): readonly (readonly [id: string, Statement])[] {
  return statements.flatMap(({ id, bytes }) => {
    if (!parsed.has(id)) parsed.set(id, readStatement(bytes));
    const statement = parsed.get(id) ?? null;
    return statement === null ? [] : [[id, statement] as const];
  });
}

function readStatement(bytes: Uint8Array): Statement | null {
  const signed = readSignedStatement(bytes);
  return signed === null ? null : parseStatement(signed.json);
}

export async function knownFacts(
  store: TabletStore,
  review: string,
  brought: readonly StoredStatement[] = [],
): Promise<KnownFacts> {
  const own = readStatements([...(await store.statementsOf(review)), ...brought]);
  const network = review === NETWORK ? own : readStatements(await store.statementsOf(NETWORK));
  const facts = factsOf(once(own));
  return { ...facts, allDevices: new Map([...factsOf(once(network)).devices, ...facts.devices]) };
}

function once(statements: readonly (readonly [id: string, Statement])[]): readonly Statement[] {
  return [...new Map(statements).values()];
}
