import type { ReviewId } from "@circle/review/ids";
import { done, type Failure } from "../syncing/command-outcome.ts";
import { request } from "../syncing/server-request.ts";

/** Lead, coordinator. One that is closed already stays so. */
export async function closeReview(review: ReviewId): Promise<{ readonly kind: "done" | "notPublished" } | Failure> {
  const answer = await request("POST", `/reviews/${review}/close`);
  if (answer.kind === "fault" && answer.fault.kind === "notPublished") return { kind: "notPublished" };
  if (answer.kind === "fault" && answer.fault.kind === "alreadyClosed") return { kind: "done" };
  return done(answer);
}
