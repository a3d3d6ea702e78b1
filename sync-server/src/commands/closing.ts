import type { PersonId, ReviewId } from "@circle/review/ids";
import type { Decision, View } from "../reviews/review-log.ts";
import { stateIt } from "../reviews/state-it.ts";
import type { Server } from "../server.ts";
import { auditOf } from "./audit.ts";
import { done, type Outcome, refused } from "./outcome.ts";

/** Ends a review's life, once something of it has been published. May come twice. */
export async function closeReview(
  server: Server,
  review: ReviewId,
  by: PersonId,
  view: View,
): Promise<Decision<Outcome<null>>> {
  const state = await view.state(review);
  const { facts } = state.marks;
  if (facts.closed) return done(null);
  const latest = facts.published.at(-1);
  if (latest === undefined) return refused({ kind: "notPublished" });
  const stated = stateIt(state, server.key, server.now(), [{ kind: "closed", by }]);
  const audit = auditOf(server, { review, person: by, act: "closed", detail: `version ${latest.version}` });
  return done(null, [...stated.writes, audit], [stated.state]);
}
