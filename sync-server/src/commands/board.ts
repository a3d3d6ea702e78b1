import { setImmediate } from "node:timers/promises";
import { type BoardReview, boardReviewOf } from "@circle/review/board";
import type { ReviewId } from "@circle/review/ids";
import { stateOf } from "../joining/invitations.ts";
import { currentStatus } from "../reviews/status-text.ts";
import type { Server } from "../server.ts";

/** How ready every review is that is not closed: all of them in one answer, for whoever looks after them. */
export async function boardOf(server: Server): Promise<readonly BoardReview[]> {
  const open = (await server.store.reviewsListed(null)).filter(({ phase }) => phase !== "closed");
  const lines: BoardReview[] = [];
  for (const { review } of open) {
    lines.push(await lineOf(server, review));
    await setImmediate(); // after a start each is read from the disk, and others want answers meanwhile
  }
  return lines.filter(({ phase }) => phase !== "closed"); // an older server did not keep the phase where it is listed
}

async function lineOf({ store, log, contacts, now }: Server, review: ReviewId): Promise<BoardReview> {
  const invitations = await store.invitationsIn(review);
  return boardReviewOf(review, await currentStatus(await log.state(review), contacts), (person) => {
    const latest = invitations.find((invitation) => invitation.person === person);
    return latest === undefined ? null : stateOf(latest, now());
  });
}
