import { mayRead, mayReadStatement } from "@circle/review/access";
import type { Role } from "@circle/review/members";
import { NETWORK } from "@circle/review/network";
import { rolesOf } from "@circle/review/review-facts";
import { parseWorkbookId } from "@circle/review/workbook-id";
import type { StoredStatement } from "../device/tablet-store.ts";
import { knownFacts, type KnownFacts, readStatements } from "../reviews/known-facts.ts";
import type { Tablet } from "../device/tablet.ts";
import { takeChanges } from "../syncing/take-changes.ts";
import { verifiedStatements } from "../syncing/take-answer.ts";

/** What somebody carried here by another road than the server: encoded signed statements and changes of one review. */
export type Bundle = {
  readonly review: string;
  readonly statements: readonly Uint8Array[];
  readonly changes: readonly Uint8Array[];
};

/** Takes in what this person may have and what its makers were entitled to. A second time changes nothing. */
export async function takeBundle(
  tablet: Tablet,
  bundle: Bundle,
): Promise<{ readonly stored: number; readonly leftOut: number }> {
  const { review } = bundle;
  const record = (await tablet.store.reviews()).find((one) => one.review === review);
  if (record === undefined) return { stored: 0, leftOut: bundle.changes.length };
  const stated = await verifiedStatements(tablet, review, bundle.statements);
  const all = await knownFacts(tablet.store, review, stated);
  const roles = await rolesHere(tablet, review, all);
  const statements = stated.filter((one) => mayHaveStatement(roles, all, one));
  const facts = await knownFacts(tablet.store, review, statements);
  const opened = {
    submitted: record.status?.submitted !== null && record.status !== null,
    revealed: facts.revealed !== null,
  };
  const mayHave = (workbook: string) => {
    const id = parseWorkbookId(workbook);
    return id !== null && mayRead(roles, tablet.person, id, opened);
  };
  const { accepted, branches, leftOut } = await takeChanges(tablet, facts, review, bundle.changes, mayHave);
  const nothing = { serverSaid: [], refused: [], taken: [], contested: [], reviewRecord: {} };
  const { stored } = await tablet.store.takeIn({ ...nothing, review, statements, changes: accepted });
  return { stored, leftOut: leftOut + branches.length };
}

/** A coordinator is one in every review. */
async function rolesHere({ store, person }: Tablet, review: string, facts: KnownFacts): Promise<readonly Role[]> {
  const here = rolesOf(facts, person);
  const network = review === NETWORK ? facts : await knownFacts(store, NETWORK);
  const isCoordinator = rolesOf(network, person).includes("coordinator") && !here.includes("coordinator");
  return isCoordinator ? [...here, "coordinator"] : here;
}

/** What can't be understood comes from a newer server; a host may have only what is known to be theirs to read. */
function mayHaveStatement(roles: readonly Role[], facts: KnownFacts, stated: StoredStatement): boolean {
  const [read] = readStatements([stated]);
  if (read === undefined) return roles.length > 0 && !roles.includes("host");
  const [, statement] = read;
  return mayReadStatement(roles, statement, (person) => facts.members.get(person)?.roles ?? []);
}
