import { type Command, mayCommand } from "@circle/review/access";
import type { ApiFault } from "@circle/review/commands";
import type { PersonId, ReviewId } from "@circle/review/ids";
import { sessionByHash } from "../joining/sessions.ts";
import { accessTo } from "../reviews/network.ts";
import type { Decision, View } from "../reviews/review-log.ts";
import type { ReviewState } from "../reviews/review-state.ts";
import type { Server } from "../server.ts";
import type { Write } from "../store/log-store.ts";

export type Outcome<Value> = { readonly kind: "done"; readonly value: Value } | ApiFault;

export const RETRY_AFTER_MS = 5_000;

export function refused(fault: ApiFault): Decision<ApiFault> {
  return { writes: [], states: [], outcome: fault };
}

export function done<Value>(
  value: Value,
  writes: readonly Write[] = [],
  states: readonly ReviewState[] = [],
): Decision<{ readonly kind: "done"; readonly value: Value }> {
  return { writes, states, outcome: { kind: "done", value } };
}

/** Runs a command alone; what it answers is on the disk. */
export async function command<Value>(
  { log }: Pick<Server, "log">,
  decide: (view: View) => Promise<Decision<Outcome<Value>>>,
): Promise<Outcome<Value>> {
  const committed = await log.command(decide);
  return committed.kind === "done" ? committed.outcome : { kind: "tryLater", retryAfterMs: RETRY_AFTER_MS };
}

/** Who gives a command, of which review, and by which session. */
export type Commander = { readonly review: ReviewId; readonly by: PersonId; readonly tokenHash: string };

/** As `command`, if the person may still give it, and on this tablet, when its turn has come. */
export async function commandBy<Value>(
  server: Pick<Server, "log" | "store" | "now">,
  { review, by, tokenHash }: Commander,
  name: Command,
  decide: (view: View) => Promise<Decision<Outcome<Value>>>,
): Promise<Outcome<Value>> {
  return await command<Value>(server, async (view) => {
    const session = await sessionByHash(server.store, tokenHash, server.now());
    if (session.state !== "live") return refused({ kind: "signedOut" });
    const { roles } = await accessTo(view, review, by);
    return mayCommand(roles, name) ? await decide(view) : refused({ kind: "forbidden" });
  });
}
