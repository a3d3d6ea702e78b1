import type { ReviewId } from "@circle/review/ids";
import { phaseOf } from "@circle/review/status";
import type { ChangeId } from "@circle/sync/change";
import type { ServerKey } from "../joining/server-key.ts";
import { heldStatement } from "../reviews/load-review.ts";
import { idOf, readSigned, readStatement } from "../reviews/read-signed.ts";
import { indexOf } from "../reviews/review-index.ts";
import type { Decision, View } from "../reviews/review-log.ts";
import { type ReviewState, withStatements } from "../reviews/review-state.ts";
import { stateIt, statementWrites } from "../reviews/state-it.ts";
import type { Write } from "../store/log-store.ts";
import { STRANGERS_IN_REQUEST } from "./limits.ts";
import { type Cost, type Intake, newIntake, type Refused } from "./intake-so-far.ts";
import { takeChange } from "./taking-change.ts";

/** What a tablet gives of one review. */
export type Given = {
  readonly review: ReviewId;
  readonly changes: readonly Uint8Array[];
  readonly statements: readonly Uint8Array[];
};

export type Taken = { readonly received: readonly ChangeId[]; readonly refused: readonly Refused[] };

/**
 * Takes in what a tablet gives: statements first, so that a device which an old copy of the data folder had lost is
 * known again, then the changes in their order. Who carries them doesn't matter, only who signed.
 */
export async function takeIn(
  view: View,
  given: Given,
  key: ServerKey,
  now: () => number,
  cost: Cost,
): Promise<Decision<Taken>> {
  const before = await view.state(given.review);
  const restored = restoredBy(before, given, key);
  const read = given.changes.map((encoded) => ({ encoded, signed: readSigned(encoded) }));
  const places = read.flatMap(({ signed }) => (signed === null ? [] : [signed.change]));
  const stored = await view.idsAt(given.review, places);
  const heldAt = new Map(places.map((change, index) => [change, stored[index] as ChangeId | undefined]));

  const intake: Intake = { ...newIntake(restored.state, cost), writes: [...restored.writes] };
  let at = now();
  for (const { encoded, signed } of read) {
    if (signed === null) intake.refused.push({ id: idOf(encoded), refusal: "malformed" });
    else takeChange(intake, encoded, signed, heldAt.get(signed.change), at);
    const after = now();
    cost.workMs += after - at;
    at = after;
  }
  const said = stateIt(intake.state, key, at, []);
  const hasMoved = said.held.length === 0 && phaseOf(said.state.marks) !== phaseOf(restored.state.marks);
  const moved: readonly Write[] = hasMoved ? [{ kind: "index", index: indexOf(said.state) }] : [];
  const writes = [...intake.writes, ...said.writes, ...moved];
  const { received, refused } = intake;
  return { writes, states: writes.length === 0 ? [] : [said.state], outcome: { received, refused } };
}

/** Statements of ours that an old copy of the data folder had lost. Others' are passed over without a word. */
function restoredBy(before: ReviewState, given: Given, key: ServerKey): Pick<Intake, "state" | "writes"> {
  let bad = 0;
  const lost = given.statements.flatMap((encoded) => {
    const signed = readStatement(encoded);
    if (signed === null || signed.review !== given.review || before.statements.has(signed.id)) return [];
    if (bad >= STRANGERS_IN_REQUEST) return [];
    if (!key.holds(signed.bytes, signed.signature)) {
      bad += 1;
      return [];
    }
    return heldStatement(encoded) ?? [];
  });
  const added = [...new Map(lost.map((held) => [held.id, held])).values()];
  if (added.length === 0) return { state: before, writes: [] };
  const state = withStatements(before, added);
  return { state, writes: [...statementWrites(state, added)] };
}
