import { mayReadStatement } from "@circle/review/access";
import type { PersonId } from "@circle/review/ids";
import type { Role } from "@circle/review/members";
import { statementsHash } from "@circle/sync/vector-hash";
import type { HeldStatement, ReviewState } from "./review-state.ts";

export type Readable = {
  readonly held: readonly HeldStatement[];
  readonly ids: readonly string[];
  readonly hash: string;
};

/** By the statements themselves, and then by roles: nothing else decides who may read them. */
const readableBy = new WeakMap<ReviewState["statements"], Map<string, Readable>>();

/** The statements that these roles may read, and what both sides say instead of naming them all. */
export function readableStatements({ statements, marks }: ReviewState, roles: readonly Role[]): Readable {
  const byRoles = readableBy.get(statements) ?? new Map<string, Readable>();
  readableBy.set(statements, byRoles);
  const key = roles.toSorted().join(" ");
  const known = byRoles.get(key);
  if (known !== undefined) return known;
  const rolesOf = (person: PersonId): readonly Role[] => marks.facts.members.get(person)?.roles ?? [];
  const held = [...statements.values()].filter(({ statement }) =>
    statement === null ? !roles.includes("host") : mayReadStatement(roles, statement, rolesOf),
  );
  const ids = held.map(({ id }) => id);
  const readable = { held, ids, hash: statementsHash(ids) };
  byRoles.set(key, readable);
  return readable;
}
