import { mayRead } from "@circle/review/access";
import { rolesOf } from "@circle/review/review-facts";
import { parseWorkbookId } from "@circle/review/workbook-id";
import { knownFacts, type KnownFacts } from "../reviews/known-facts.ts";
import type { Tablet } from "../syncing/tablet.ts";
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
  const statements = await verifiedStatements(tablet, review, bundle.statements);
  const facts = await knownFacts(tablet.store, review, statements);
  const opened = {
    submitted: record.status?.submitted !== null && record.status !== null,
    revealed: facts.revealed !== null,
  };
  const mayHave = (workbook: string) => maySee(tablet, facts, workbook, opened);
  const { accepted, branches, leftOut } = await takeChanges(tablet, facts, review, bundle.changes, mayHave);
  const nothing = { serverSaid: [], refused: [], taken: [], contested: [], reviewRecord: {} };
  const { stored } = await tablet.store.takeIn({ ...nothing, review, statements, changes: accepted });
  return { stored, leftOut: leftOut + branches.length };
}

function maySee(
  { person }: Tablet,
  facts: KnownFacts,
  workbook: string,
  opened: { readonly submitted: boolean; readonly revealed: boolean },
): boolean {
  const id = parseWorkbookId(workbook);
  return id !== null && mayRead(rolesOf(facts, person), person, id, opened);
}
