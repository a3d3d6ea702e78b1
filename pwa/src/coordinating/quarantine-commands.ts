import type { QuarantinedChange } from "@circle/review/commands";
import type { ReviewId } from "@circle/review/ids";
import { parseQuarantine, parseReleased } from "@circle/review/parse-answers";
import { type Failure, understood } from "../syncing/command-outcome.ts";
import { request } from "../syncing/server-request.ts";

/** Lead, coordinator. */
export async function listQuarantine(
  review: ReviewId,
): Promise<{ readonly kind: "quarantine"; readonly changes: readonly QuarantinedChange[] } | Failure> {
  const answer = await request("GET", `/reviews/${review}/quarantine`);
  return understood(answer, parseQuarantine, (changes) => ({ kind: "quarantine", changes }));
}

export async function releaseQuarantined(
  review: ReviewId,
  changes: readonly string[],
): Promise<{ readonly kind: "released"; readonly released: number } | Failure> {
  const answer = await request("POST", `/reviews/${review}/quarantine/release`, { changes });
  return understood(answer, parseReleased, ({ released }) => ({ kind: "released", released }));
}
