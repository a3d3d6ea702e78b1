import { setImmediate } from "node:timers/promises";
import { type BoardReview, boardReviewOf } from "@circle/review/board";
import type { ReviewId } from "@circle/review/ids";
import { NETWORK } from "@circle/review/network";
import { stateOf } from "../joining/invitations.ts";
import { currentStatus } from "../reviews/status-text.ts";
import type { Server } from "../server.ts";

/** How ready every review is that is not closed: all of them in one answer, for whoever looks after them. */
export async function boardOf(server: Server): Promise<readonly BoardReview[]> {
  const reviews = (await server.store.reviews()).filter((review) => review !== NETWORK);
  const lines: BoardReview[] = [];
  for (const review of reviews) {
    lines.push(...(await lineOf(server, review)));
    await setImmediate(); // after a start each is read from the disk, and others want answers meanwhile
  }
  return lines;
}

async function lineOf({ store, log, contacts, now }: Server, review: ReviewId): Promise<readonly BoardReview[]> {
  const state = await log.state(review);
  const { details, closed } = state.marks.facts;
  if (details === null || closed) return [];
  const invitations = await store.invitationsIn(review);
  return [
    boardReviewOf(review, await currentStatus(state, contacts), (person) => {
      const latest = invitations.find((invitation) => invitation.person === person);
      return latest === undefined ? null : stateOf(latest, now());
    }),
  ];
}
