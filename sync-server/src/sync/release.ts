import type { ChangeId } from "@circle/sync/change";
import { readSigned } from "../reviews/read-signed.ts";
import type { ReviewState } from "../reviews/review-state.ts";
import { withoutApart } from "../reviews/review-state.ts";
import type { Server } from "../server.ts";
import type { Write } from "../store/log-store.ts";
import { type Intake, newIntake } from "./intake-so-far.ts";
import { takeChange } from "./taking-change.ts";

export type Released = {
  readonly state: ReviewState;
  readonly writes: readonly Write[];
  readonly released: readonly ChangeId[];
};

/** Judges changes that were held apart once more, in the order of their openings, as if their device had not ended. */
export async function releaseChanges(
  { store, now }: Pick<Server, "store" | "now">,
  state: ReviewState,
  ids: readonly string[],
): Promise<Released> {
  const asked = new Set(ids);
  const rows = [...state.apart.values()]
    .filter(({ id }) => asked.has(id))
    .toSorted((left, right) => left.number - right.number);
  const intake: Intake = newIntake(state, { strangers: 0, workMs: 0 }, asked);
  for (const { review, id, workbook, opening, number } of rows) {
    const held = await store.heldApart(review, id);
    const signed = held === undefined ? null : readSigned(held.bytes);
    if (held === undefined || signed === null) continue;
    const [heldAt] = await store.idsAt(review, [{ workbook, opening, number }]);
    takeChange(intake, held.bytes, signed, heldAt as ChangeId | undefined, now());
  }
  const released = intake.received;
  const writes: Write[] = [...intake.writes];
  let after = intake.state;
  for (const id of released) {
    writes.push({ kind: "quarantineReleased", review: state.review, id });
    after = withoutApart(after, id);
  }
  return { state: after, writes, released };
}
